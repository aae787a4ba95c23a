# ==== an except clause with a tuple in a variable
import socket
FAILURES = (socket.error, KeyError)
def attempt(error):
    try:
        raise error
    except FAILURES, e:
        return 'caught ' + type(e).__name__
    except Exception, e:
        return 'other ' + type(e).__name__
print attempt(KeyError('x')), attempt(ValueError('x')), attempt(socket.error(1, 'x')), attempt(OSError(1, 'x'))
# ==== errors of json, int and others keep their names
import json
for action in (lambda: json.loads('{'), lambda: int('a'), lambda: {}['x'], lambda: [][1], lambda: None.x,
               lambda: undefined_name, lambda: 1 + 'a', lambda: 'a' + 1, lambda: u'\xe9'.encode('ascii'),
               lambda: '\xe9'.decode('ascii'), lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 % 0, lambda: len(5), lambda: 'a'.join([1]),
               lambda: float('x'), lambda: __import__('no_such_module'), lambda: abs('x'), lambda: iter(5), lambda: max([])):
    try:
        action()
    except Exception, e:
        print type(e).__name__
# ==== types of errors are written as Python 2 did
print ValueError, IOError, type(KeyError('x')), Exception
class Own(Exception): pass
print str(Own), "%s" % type(Own())
try:
    int('x')
except Exception, e:
    print "failed: %s: %s" % (type(e), e)
    print e.__class__
# ==== StandardError
class Own(StandardError): pass
try:
    raise Own('mine')
except StandardError, e:
    print e, isinstance(e, StandardError), issubclass(ValueError, StandardError)
print issubclass(KeyboardInterrupt, StandardError), issubclass(IOError, StandardError)
print StandardError.__name__, issubclass(StopIteration, StandardError), StandardError is Exception
# ==== old-style classes are raised
class Failure:
    def __init__(self, text):
        self.text = text
try:
    raise Failure('old')
except Failure, f:
    print f.text
try:
    raise Failure, 'older'
except Failure, f:
    print f.text
class Worse(Failure):
    pass
try:
    raise Worse('w')
except (KeyError, Failure), f:
    print f.__class__.__name__, f.text
try:
    try:
        raise Worse('again')
    except KeyError:
        pass
    finally:
        print 'finally'
except:
    print 'all'
# ==== string exceptions are refused
try:
    raise "text"
except TypeError, e:
    print e
# ==== raise of a class, an instance and a tuple
for make in (ValueError, ValueError('inst')):
    try:
        raise make
    except ValueError, e:
        print repr(e.args)
try:
    raise ValueError, ('a', 'b')
except ValueError, e:
    print e.args
try:
    raise ValueError, None
except ValueError, e:
    print e.args
try:
    raise (KeyError, ValueError), 'tuple'
except KeyError, e:
    print e.args
# ==== raise with a traceback keeps it
import sys, traceback
def fail():
    raise ValueError('deep')
def wrap():
    try:
        fail()
    except ValueError:
        t, v, tb = sys.exc_info()
        raise RuntimeError, RuntimeError('wrapped: %s' % v), tb
try:
    wrap()
except RuntimeError, e:
    print e, [name for _, _, name, _ in traceback.extract_tb(sys.exc_info()[2])][-1]
# ==== try, except, else, finally
def f(n):
    result = []
    try:
        if n == 1: raise ValueError
        if n == 2: return result
        result.append('body')
    except ValueError:
        result.append('except')
    else:
        result.append('else')
    finally:
        result.append('finally')
    return result
print f(0), f(1), f(2)
# ==== the name stays after the clause, also in loops
for text in ('1', 'x', '2'):
    try:
        print int(text)
    except ValueError, err:
        print 'bad'
print err
del err
try:
    err
except NameError, e:
    print 'gone'
# ==== an except with a name that is an attribute or item
class C: pass
c = C()
d = {}
try:
    raise ValueError('v')
except ValueError, c.error:
    print c.error
try:
    raise ValueError('w')
except ValueError, d['e']:
    print d['e']
# ==== equality of exceptions and pickling
import pickle, copy
e = pickle.loads(pickle.dumps(ValueError('a', 1)))
print type(e).__name__, e.args
print copy.copy(e).args, copy.deepcopy(e).args
print ValueError('a') == ValueError('a')
# ==== unicode messages
e = ValueError(u'text')
print str(e), unicode(e), e.message
e = ValueError('a %s' % 'b')
print e
# ==== KeyError and its text
try:
    {}['key']
except KeyError, e:
    print e, str(e), e[0], e.message, e.args, repr(e)
try:
    {}[1]
except KeyError, e:
    print e, "no %s" % e
# ==== sys.exc_type and its kin
import sys
def f():
    try:
        raise ValueError('v')
    except ValueError:
        print sys.exc_type.__name__, sys.exc_value
        print sys.exc_traceback is not None
f()
# ==== exceptions with unicode and format
try:
    raise Exception("Failed with %s" % {'a': 1})
except Exception as e:
    print e.message, "{0}".format(e), "%s" % e, str(e)
    print 'Error: ' + e.message
# ==== SystemExit and its code
import sys
try:
    sys.exit(3)
except SystemExit, e:
    print e.code, e[0], e
try:
    sys.exit('text')
except SystemExit, e:
    print e.code, e.message
# ==== KeyboardInterrupt is no Exception
try:
    try:
        raise KeyboardInterrupt
    except Exception:
        print 'no'
except KeyboardInterrupt:
    print 'yes'
except:
    print 'no'
# ==== assert with and without a message
for test in ("assert False", "assert 0, 'text'", "assert 1"):
    try:
        exec test
        print 'passed'
    except AssertionError, e:
        print repr(str(e)), e.args
# ==== syntax errors have their parts
try:
    compile('a = = 1\n', 'name.py', 'exec')
except SyntaxError, e:
    print e.lineno, e.filename, e.text.strip(), e.msg
# ==== UnicodeDecodeError has its parts
try:
    'abc\xff'.decode('utf-8')
except UnicodeDecodeError, e:
    print e.encoding, e.start, e.end, e.reason
    print e
# ==== warnings
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('old', DeprecationWarning)
    print len(w), w[0].category.__name__, w[0].message
# ==== a with statement that swallows
class Swallow(object):
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        print kind.__name__, value, tb is not None
        return True
with Swallow():
    raise KeyError('k')
with Swallow() as s:
    int('a')
print 'after'
# ==== exceptions are compared with cmp and hashed
a, b = ValueError('x'), ValueError('x')
print a == a, a != b, len(set([a, b]))
print isinstance(a, Exception), a.__class__ is ValueError
# ==== messages of the interpreter
tests = ["None + 1", "1 + None", "'a' + 1", "[] + ()", "len(1)", "int('x')", "int(None)", "float('x')", "None.x",
         "undefined", "{}['x']", "[][0]", "()[0]", "''[0]", "1 / 0", "1 % 0", "a.b", "int([])",
         "'%d' % 'x'", "'%s %s' % 1", "'%s' % (1, 2)", "f(1, 2)", "f(x=1)", "f(1, a=1)", "object.x",
         "'a'.nope", "[].nope", "(1)(2)", "None[0]", "5[0]", "del_", "iter(1)", "dict(1)", "max([])",
         "chr(300)", "ord('ab')", "'abc'.index('x')", "{}.popitem()", 
         "range(1, 2, 0)", "zip(1)", "map(1, [1])", "sum(['a'])", "'a' * 'b'", "-'a'", "not_there()",
         "import_", "u'\\xe9'.encode('ascii')", "hash([])", "{[]: 1}", "next(iter([]))", 
         "a, b", "lambda: x", "divmod(1, 0)", "2 ** 'a'", "pow(0, -1)", "round('a')", "abs('a')", "int('1.5')", "isinstance(1, 1)"]
def f(a): pass
for test in tests:
    try:
        eval(test)
        print test, 'passes'
    except Exception, e:
        print test, '->', type(e).__name__, e
# ==== a call without an argument that is needed
# differs: The error of a call with too few arguments names these, and does not count them.
def f(a): pass
try:
    f()
except TypeError, e:
    print e
