# ==== an exception held in another variable is indexed
def run():
    try:
        raise ValueError("bad", 42)
    except ValueError, e:
        err = e
    print err[0], err[1], err[-1], err[:1], err[0:2]
run()
class Holder(object):
    pass
h = Holder()
try:
    raise KeyError('k', 'v')
except KeyError as h.error:
    pass
print h.error[0], h.error[1]
# ==== a helper's parameter is an exception that is indexed
def describe(error):
    return "code %d: %s" % (error[0], error[1])
try:
    raise EnvironmentError(7, "seven")
except EnvironmentError, e:
    print describe(e)
print describe(IOError(2, 'no'))
# ==== an exception is unpacked
def parts(error):
    code, text = error
    return code, text
e = RuntimeError(1, 'one')
print parts(e)
a, b = e
print a, b
(x, y) = e.args
print x, y
[p, q] = e
print p, q
# ==== sys.exc_info gives an exception that is indexed
import sys
try:
    raise IndexError("range", 3)
except IndexError:
    print sys.exc_info()[1][0], sys.exc_info()[1][1]
    t, v, tb = sys.exc_info()
    print t.__name__, v[0], tb is not None
# ==== exceptions in lists and loops
errors = []
for n in range(3):
    try:
        raise ValueError(n, 'text %d' % n)
    except ValueError, e:
        errors.append(e)
print [e[0] for e in errors], [e[1] for e in errors]
for e in errors:
    number, text = e
    print number, text
print [part for part in errors[1]]

# ==== an index that an exception does not have
try:
    raise ValueError('one')
except ValueError, e:
    pass
try:
    print e[1]
except IndexError, again:
    print 'IndexError', again
# ==== message and args of many kinds
class Own(Exception):
    def __init__(self, text, code):
        Exception.__init__(self, text)
        self.code = code
class Plain(Exception):
    pass
class Two(Exception):
    def __init__(self, a, b):
        super(Two, self).__init__(a, b)
class WithMessage(Exception):
    def __init__(self, message):
        self.message = message
    def __str__(self):
        return 'message: ' + self.message
for e in (Own('t', 3), Plain(), Plain('x'), Plain('x', 'y'), Two(1, 2)):
    print type(e).__name__, repr(e.message), e.args, str(e)
# ==== an init that does not call that of Exception
# differs: `message`, `args` and `str` of an exception are its arguments also when its `__init__` did not call that of Exception.
class Quiet(Exception):
    def __init__(self, text):
        self.text = text
q = Quiet('t')
print [q.message], q.args, str(q) == 't'
# ==== repr of exceptions has a comma after one argument
print repr(ValueError('a')), repr(ValueError()), repr(ValueError(1, 2)), [KeyError('k')]
print `IOError(2, 'no')`, "%r" % (RuntimeError('x'),), "{0!r}".format(TypeError('t'))
class Own(Exception): pass
print repr(Own('q'))
# ==== raise again after a nested one that was handled
def cleanup():
    try:
        raise KeyError('inner')
    except KeyError:
        pass
def outer():
    try:
        raise ValueError('outer')
    except ValueError:
        cleanup()
        raise
try:
    outer()
except Exception, e:
    print type(e).__name__, e
# ==== a bare raise after a nested handler in the same function raises the nested one
def outer():
    try:
        raise ValueError('outer')
    except ValueError:
        try:
            raise KeyError('inner')
        except KeyError:
            pass
        raise
try:
    outer()
except Exception, e:
    print type(e).__name__, e
# ==== a bare raise after the except clause
def outer(again):
    try:
        raise ValueError('kept')
    except ValueError:
        pass
    if again:
        raise
outer(False)
try:
    outer(True)
except ValueError, e:
    print 'again', e
# ==== a bare raise without any exception
import sys
def bare():
    raise
sys.exc_clear()
try:
    bare()
except TypeError, e:
    print e
# ==== a bare raise in a function called by a handler
def reraise():
    raise
try:
    try:
        int('x')
    except ValueError:
        reraise()
except ValueError, e:
    print e
# ==== exc_info stays until the function ends
import sys
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    print sys.exc_info()[0].__name__, sys.exc_info()[1]
    sys.exc_clear()
    print sys.exc_info()
f()
def g():
    return sys.exc_info()
print g()
def h():
    try:
        {}['k']
    except KeyError:
        pass
    return g()[0].__name__
print h()
print sys.exc_info()
# ==== format_exc after the clause
import traceback
def f():
    try:
        raise ValueError('late')
    except ValueError:
        pass
    return traceback.format_exc().splitlines()[-1]
print f()
# ==== no chain in format_exc
import traceback
def f():
    try:
        {}['missing']
    except KeyError:
        raise ValueError('second')
try:
    f()
except ValueError:
    text = traceback.format_exc()
print 'KeyError' in text, 'During handling' in text, text.splitlines()[0], text.splitlines()[-1]
import sys
print ''.join(traceback.format_exception_only(*sys.exc_info()[:2])),
# ==== format_exception and print_exc have no chain either
import sys, traceback
from StringIO import StringIO
try:
    try:
        int('x')
    except ValueError:
        raise RuntimeError('more')
except RuntimeError:
    lines = traceback.format_exception(*sys.exc_info())
    out = StringIO()
    traceback.print_exc(file=out)
    print len(lines), lines[0].strip(), lines[-1].strip()
    print out.getvalue().count('Traceback'), out.getvalue().splitlines()[-1]
# ==== logging an exception has no chain
import logging
from StringIO import StringIO
out = StringIO()
handler = logging.StreamHandler(out)
log = logging.getLogger('chain')
log.addHandler(handler)
log.propagate = False
try:
    try:
        int('x')
    except ValueError:
        raise RuntimeError('more')
except RuntimeError:
    log.exception('it failed: %s', 'why')
log.removeHandler(handler)
print out.getvalue().count('Traceback'), out.getvalue().splitlines()[0], out.getvalue().splitlines()[-1]
# ==== a traceback shows the plugin's frames only
import traceback, sys
def inner():
    return 1 / 0
def outer():
    return [inner()][0]
try:
    outer()
except ZeroDivisionError:
    frames = traceback.extract_tb(sys.exc_info()[2])
    print [(name, text) for _, _, name, text in frames][1:]
