# ==== errors in threads and callbacks
import sys, traceback, threading
def work(out):
    try:
        {}['k']
    except:
        out.append(sys.exc_info()[0].__name__)
        out.append(traceback.format_exc().splitlines()[-1])
out = []
t = threading.Thread(target=work, args=(out,)); t.start(); t.join()
print out
# ==== wrapping decorator that reraises with traceback
import sys, functools
class WrapError(Exception):
    pass
def guard(f):
    @functools.wraps(f)
    def inner(*a, **k):
        try:
            return f(*a, **k)
        except WrapError:
            raise
        except Exception as e:
            raise WrapError, WrapError("%s: %s" % (e.__class__.__name__, e)), sys.exc_info()[2]
    return inner
@guard
def bad(x): return int(x)
try:
    bad('q')
except WrapError, e:
    print e
# ==== error classes with codes
class BaseErr(Exception):
    code = 1
    def __init__(self, msg, *args, **kw):
        self.msg = msg % args if args else msg
        self.kw = kw
        Exception.__init__(self, self.msg)
    def __unicode__(self): return u'U:' + self.msg
class SubErr(BaseErr):
    code = 2
try:
    raise SubErr('bad %s', 'x', a=1)
except BaseErr, e:
    print e.code, e.msg, e.kw, unicode(e), str(e), repr(e)
# ==== finally and return with exceptions
def f():
    try:
        raise ValueError('a')
    finally:
        return 'returned'
def g():
    for i in range(3):
        try:
            if i == 1: raise KeyError(i)
        except KeyError, e:
            print 'caught', e
            continue
        finally:
            print 'fin', i
    return i
print f(), g()
# ==== nested functions re-raise
def a():
    try:
        b()
    except (IOError, OSError), e:
        print 'a', type(e).__name__, e.errno
        raise
def b():
    open('/nope/x')
try:
    a()
except EnvironmentError, e:
    print e.strerror, e.filename
# ==== os errors checked by errno
import os, errno
def mkdir_p(path):
    try:
        os.makedirs(path)
    except OSError as exc:
        if exc.errno == errno.EEXIST and os.path.isdir(path):
            return 'exists'
        raise
    return 'made'
print mkdir_p('x/y'), mkdir_p('x/y')
try:
    os.rmdir('x')
except OSError, (num, text):
    print num == errno.ENOTEMPTY, text
# ==== generator pipelines
def grep(p, lines):
    for l in lines:
        if p in l: yield l
def take(n, it):
    it = iter(it)
    for i in xrange(n):
        yield it.next()
print list(take(2, grep('a', ['abc', 'x', 'bca', 'a']))), list(take(5, 'ab'))
def chunks(l, n):
    for i in xrange(0, len(l), n):
        yield l[i:i + n]
print list(chunks(range(7), 3))
g = (x for x in range(3))
print g.next(), [y for y in g]
# ==== class decorators, __call__, __del__
class Memo(object):
    def __init__(self, f): self.f, self.cache = f, {}
    def __call__(self, *args):
        try:
            return self.cache[args]
        except KeyError:
            self.cache[args] = v = self.f(*args)
            return v
    def __get__(self, obj, kind): 
        import functools
        return functools.partial(self.__call__, obj)
@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print fib(30)
# ==== dict subclass with attribute access
class Attr(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k)
    def __setattr__(self, k, v): self[k] = v
a = Attr(x=1)
a.y = 2
print a.x, sorted(a.keys()), hasattr(a, 'z'), getattr(a, 'z', 3), a.has_key('x'), sorted(a.iteritems())
# ==== old style mixins and super failures
class Mixin:
    def hello(self): return 'hello from ' + self.__class__.__name__
class Base:
    def __init__(self, v): self.v = v
    def __str__(self): return 'Base(%s)' % self.v
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError(i)
        return i
class C(Base, Mixin):
    def __init__(self, v):
        Base.__init__(self, v)
c = C(4)
print c.hello(), c, len(c), list(c), [i * 2 for i in c], c[1], 2 in c, str(c), '%s' % c
# ==== comparison operators in classes for sort
class Ver:
    def __init__(self, s): self.parts = map(int, s.split('.'))
    def __cmp__(self, o): return cmp(self.parts, o.parts)
    def __repr__(self): return '.'.join(map(str, self.parts))
vs = map(Ver, ['1.10', '1.9', '1.2.3'])
print sorted(vs), max(vs), Ver('1.0') == Ver('1.0'), Ver('2') > Ver('1'), vs.index(Ver('1.9')), Ver('1') in vs
# ==== string building and join of unicode
parts = []
for i in range(3):
    parts.append("%d:%s" % (i, chr(ord('a') + i)))
s = ', '.join(parts)
print s, len(s), s.split(', '), s[0:1], s[-1], s.find('b'), s.upper()
print 'a%sb' % u'x', type('a%s' % u'x').__name__, type('a' + u'b').__name__, type(u''.join(['a'])).__name__, type('a'.join([u'b', 'c'])).__name__, type(str(u'a')).__name__
# ==== integer and float formatting in reports
for name, used, total in [('a', 512, 1024), ('b', 3, 7)]:
    print "%-10s|%6d|%6.2f%%|%s|%5s|" % (name, used, 100.0 * used / total, used * 100 / total, total)
print 10 / 3, 10 % 3, -10 / 3, 10.0 / 3, 10 // 3.0, 7 / 2 * 2, 2 ** 10, 2 ** 0.5, round(10 / 3.0, 2), int(7.9), 1e10, 1.0, 100000000000, 1.23456789012345, 0.1 + 0.2, str(0.1 + 0.2), repr(0.1 + 0.2)
# ==== exec with functions and classes
code = '''
def double(x):
    print 'doubling', x
    return x * 2
class K:
    v = 7 / 2
'''
ns = {'__name__': 'ns'}
exec code in ns
print ns['double'](4), ns['K'].v, 'double' in ns, eval('double(1) + K.v', ns)
# ==== sys.stdout replaced
import sys
from StringIO import StringIO
old = sys.stdout
sys.stdout = buf = StringIO()
try:
    print 'captured', 1
    sys.stdout.write('w\n')
finally:
    sys.stdout = old
print repr(buf.getvalue())
# ==== map with None, filter on strings, reduce
print map(None, [1, 2], [3]), filter(lambda x: x.isalpha(), 'a1b2'), reduce(lambda a, b: a * b, range(1, 6)), zip([1, 2, 3], 'ab'), map(lambda x, y: (x, y), [1], [2]), sum(map(len, ['a', 'bb']))
print sorted(d for d in {'b': 1, 'a': 2}), [k for k, v in sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1])], dict(map(lambda l: l.split('='), ['a=1', 'b=2'])) == {'a': '1', 'b': '2'}
# ==== hasattr, getattr with unicode and callables
class A(object):
    def run(self): return 'ran'
a = A()
for name in ['run', u'run', 'walk']:
    f = getattr(a, name, None)
    print name, callable(f) and f()
print hasattr(a, u'run'), [n for n in dir(a) if not n.startswith('_')]
# ==== logging with dict config and formats
import logging, logging.config, sys
from cStringIO import StringIO
buf = StringIO()
lg = logging.getLogger('p20')
lg.propagate = False
h = logging.StreamHandler(buf)
h.setFormatter(logging.Formatter('[%(levelname)-8s] %(name)s: %(message)s'))
lg.addHandler(h); lg.setLevel(logging.INFO)
lg.info('x=%s y=%d z=%r', 'a', 5, u'u')
lg.warning('%(k)s', {'k': 'v'})
try:
    int('z')
except ValueError, e:
    lg.error('failed: %s', e)
    lg.exception(e)
print buf.getvalue().splitlines()[:4], buf.getvalue().splitlines()[-1]
lg.removeHandler(h)
# ==== datetime arithmetic and parsing in plugins
from datetime import datetime, timedelta
import time
t = datetime.strptime('2021-03-04T05:06:07', '%Y-%m-%dT%H:%M:%S')
print t, (t + timedelta(hours=1)).strftime('%d/%b/%Y %I:%M %p'), (t - datetime(2021, 1, 1)).days, time.mktime(t.timetuple()), t.date() == datetime(2021, 3, 4).date(), '%s' % (t - timedelta(seconds=1)), timedelta(seconds=3661), str(timedelta(days=1, seconds=5)), max([t, datetime.min])
print datetime.fromtimestamp(0).isoformat(), time.strftime('%H:%M', (2020, 1, 1, 5, 6, 7, 0, 1, 0))
# ==== ConfigParser write and read again
import ConfigParser, os
c = ConfigParser.SafeConfigParser()
c.add_section('db'); c.set('db', 'host', 'h1'); c.set('db', 'port', '1521')
with open('c.ini', 'w') as f: c.write(f)
r = ConfigParser.ConfigParser({'user': 'u'})
print r.read('c.ini'), r.get('db', 'host'), r.getint('db', 'port') + 1, r.get('db', 'user'), dict(r.items('db')) == {'host': 'h1', 'port': '1521', 'user': 'u'}, r.has_option('db', 'zz'), open('c.ini').read()
# ==== xml building and parsing
import xml.dom.minidom as md, xml.etree.ElementTree as ET
x = ET.fromstring("<cfg><db name='a' port='1'/><db name='b' port='2'><opt>x</opt></db></cfg>")
for db in x.findall('db'):
    print db.get('name'), int(db.attrib['port']) / 2, db.findtext('opt'), [o.text for o in db.getiterator('opt')]
print x.find('db[@name="b"]').get('port'), ET.tostring(x.find('.//opt')), len(list(x)), x[1][0].tag
print md.parseString(ET.tostring(x)).toprettyxml(indent='  ')
# ==== subprocess absent but module usable
import subprocess, shlex
print shlex.split('ls -l "a b"'), subprocess.PIPE, hasattr(subprocess, 'check_output'), hasattr(subprocess, 'check_call')
# ==== copy semantics and identity of lists
import copy
a = [[1], 2]
b, c, d = a[:], list(a), copy.deepcopy(a)
a[0].append(9)
print b, c, d, a is b, a == c
x = y = []
x += [1]
print y, x is y
# ==== star args, kwargs unicode keys
def f(*a, **k): return a, sorted(k)
print f(*[1, 2], **{'x': 1}), f(*'ab'), f(**dict(a=1))
def g((a, b), c=(1, 2), *d): return a, b, c, d
print g((1, 2)), g('xy', 3, 4)
# ==== class attribute access by string and vars
class S(object):
    a = 1
    def __init__(self): self.b = 2
s = S()
print vars(s), sorted(k for k in S.__dict__ if not k.startswith('__')), s.__class__.__name__, S.__name__, S.__bases__, type(s) == S, type(s) is S
# ==== while with else and list mutations
l = range(10)
while l:
    x = l.pop()
    if x % 4 == 0: break
else:
    x = None
print x, l
l.insert(0, 'z'); l.extend('ab'); l.remove('a'); l.reverse()
print l, l.count(1), l.index('z'), del_ if 0 else ''
# ==== sets and dict views operations
a, b = set('abc'), set('bcd')
print sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= set('abcd'), a.isdisjoint('xyz'), set([1, 2]) == set([2, 1]), len(a)
d = dict.fromkeys('ab', 0)
d['a'] += 1
print sorted(d.items()), d.keys()[0] in d, d.values().count(0), max(d, key=d.get), min(d.values())
for k in d.keys(): d.pop(k)
print d
# ==== bisect of strings, enumerate, reversed, any/all
for i, c in enumerate('abc'): print i, c,
print
print list(reversed([1, 2])), any([0, 1]), all([]), list(enumerate('ab', 1)), [x for x in xrange(5) if x % 2], 3 in xrange(5), sum(xrange(4))
# ==== global function attributes and closures late binding
def counter():
    counter.n += 1
    return counter.n
counter.n = 0
print counter(), counter(), counter.__dict__
# ==== import errors text
try:
    import not_a_module
except ImportError, e:
    print e, e.message
try:
    from os import not_a_name
except ImportError, e:
    print e
try:
    import os.nothing
except ImportError, e:
    print e
# ==== unicode errors
# -*- coding: utf-8 -*-
try:
    'é' + u'x'
except UnicodeDecodeError, e:
    print e, e.args[0]
try:
    str(u'é')
except UnicodeEncodeError, e:
    print e
# ==== properties with setters and old-style property bug
class T(object):
    def __init__(self): self._x = 0
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v * 2
t = T(); t.x = 4
print t.x
# ==== __getattr__ delegation in new style
class Wrap(object):
    def __init__(self, o): self._o = o
    def __getattr__(self, n): return getattr(self._o, n)
w = Wrap({'a': 1})
print w.keys(), w.get('a'), w.has_key('b'), w.items(), list(w.iteritems())
s = Wrap('text')
print s.upper(), s.split('x'), s.encode('hex')
# ==== iter with sentinel and file-like
from StringIO import StringIO
s = StringIO('abcdef')
print list(iter(lambda: s.read(2), ''))
# ==== time and sleep loops
import time
start = time.time()
deadline = start + 0.01
while time.time() < deadline: time.sleep(0.002)
print time.time() - start > 0, int(time.time()) > 1e9, time.time() / 2 > 1
# ==== raising in except else finally with multiple types
def t(n):
    try:
        return [1, 2][n] / (n - 1)
    except IndexError, e: return 'index %s' % e
    except (ZeroDivisionError, TypeError), e: return 'zero %s' % e.message
    finally: pass
print t(0), t(1), t(5)
