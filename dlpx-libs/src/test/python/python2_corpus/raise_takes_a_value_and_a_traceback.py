# -*- coding: utf-8 -*-
import sys
try: raise ValueError, "oops"
except ValueError, e: print e, e.args
try: raise ValueError, ('a', 'b')
except ValueError, e: print e.args
try: raise ValueError
except ValueError, e: print e.args
class Own(Exception):
    def __init__(self, text): self.text = text
try: raise Own, 'w'
except Own, e: print e.text
try: raise Own, Own('v')
except Own, e: print e.text
try:
    try: {}['k']
    except KeyError:
        kind, value, where = sys.exc_info()
        raise RuntimeError, 'again', where
except RuntimeError, e: print e, sys.exc_info()[2] is not None
try: raise 'string'
except TypeError: print 'no string'
