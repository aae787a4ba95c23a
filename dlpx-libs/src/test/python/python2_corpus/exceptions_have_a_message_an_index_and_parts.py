# -*- coding: utf-8 -*-
try: {}['k']
except KeyError, err: print err.message, err[0], str(err), err.args, repr(err.message)
try: raise IOError(2, 'No such', 'file')
except IOError, (number, text): print number, text
try: open('/nonexistent/x')
except (IOError, OSError), e: print e.errno, e.strerror, e.filename, e
try: raise ValueError('a', 'b')
except ValueError, e:
    x, y = e
    print x, y, repr(e.message), e[1], e[:1], len(e.args)
print e
class Own(Exception):
    def __init__(self, message):
        super(Own, self).__init__(message)
        self.message = 'own ' + message
try: raise Own('m')
except Own, e: print e.message, hasattr(e, 'message'), getattr(e, 'message')
class Holder: pass
holder = Holder()
try: int('x')
except Exception, holder.error: print holder.error
try: raise StandardError('s')
except StandardError as e: print e.message
print repr(Exception().message), hasattr(holder, 'message')
