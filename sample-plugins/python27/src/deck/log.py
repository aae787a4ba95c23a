import sys
import constants


def line(message, *values):
	# Anything that a plugin prints is in the job's log, too.
	print >>sys.stderr, "%s:" % constants.REPOSITORY,
        print >>sys.stderr, message % values
