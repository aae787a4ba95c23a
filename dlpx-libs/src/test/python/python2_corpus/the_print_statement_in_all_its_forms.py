# -*- coding: utf-8 -*-
import sys
from StringIO import StringIO
print "a",; print "b",
print
print "tab\t", "x", "nl\n", "y"
print >>sys.stdout, "to stdout", ; print >>sys.stdout
print (1, 2), (3), ("x") + "y", ()
if 1: print "inline"; print "two"
if 1: print
print 0.1 + 0.2, [0.1 + 0.2], 1e16, 123456789012.5, 100.0, 1e-5, 1.0/3, float('inf'), set([1])
out = StringIO()
print >>out, "a", 1
print >>out
print repr(out.getvalue())
print "over", \
    "two lines"
