# ==== StopIteration ends a generator from inside
def first(n, values):
    it = iter(values)
    while True:
        if n == 0:
            raise StopIteration
        yield it.next()
        n -= 1
print list(first(2, 'abc')), list(first(9, 'abc'))
def pairs(it):
    it = iter(it)
    while 1:
        yield next(it), next(it)
print list(pairs(range(5)))
print list(next(it) for it in [iter([1]), iter([]), iter([2])])
class Box(object):
    def items(self):
        source = iter([1, 2])
        for x in (1, 2, 3):
            yield x + source.next()
print list(Box().items())
# ==== generators send, throw and close
def g():
    try:
        got = yield 1
        print 'got', got
        try:
            yield 2
        except ValueError, e:
            print 'thrown', e
            yield 3
    finally:
        print 'closed'
x = g()
print x.next(), x.send('s'), x.throw(ValueError, 'v')
x.close()
try:
    x.next()
except StopIteration:
    print 'stopped'
# ==== generator expressions and their scope
x = 'outer'
print list(x for x in (1, 2)), x, sum(n * n for n in range(4)), any(n > 2 for n in range(4)), ','.join(str(n) for n in xrange(3))
print dict((k, v) for k, v in [('a', 1)]), set(c for c in 'aa'), sorted(n for n in (3, 1))
# ==== list comprehensions leave their variables
squares = [n * n for n in range(4)]
print n, squares
def f():
    [a for a in 'xyz']
    print a
    [b for b in []]
    try:
        print b
    except NameError, e:
        print type(e).__name__
f()
def g(x):
    l = [x for x in (7, 8)]
    return x
print g(1)
i = 10
l = [i for i in range(3)]
print i
# ==== list comprehension variables in nested ones and conditions
rows = [[c for c in r] for r in ('ab', 'cd')]
print rows, r, c
print [x for x in (1, 2, 3) if x > 1 if x < 3], x
print [(p, q) for p in range(2) for q in 'ab'], p, q
print [a + b for a, b in [(1, 2), (3, 4)]], a, b
# ==== list comprehensions without brackets around the tuple
print [n for n in 1, 2, 3], [s.upper() for s in 'a', 'b']
print [n for n in lambda: 1, lambda: 2 if n() > 1][0]()
# ==== lambdas in loops and default arguments
fs = [lambda i=i: i for i in range(3)]
print [f() for f in fs]
gs = [lambda: i for i in range(3)]
print [g() for g in gs]
# ==== tuple parameters
def f(a, (b, (c, d)), e=5):
    return a, b, c, d, e
print f(1, (2, (3, 4)))
print map(lambda (k, v): '%s=%s' % (k, v), [('a', 1), ('b', 2)])
print sorted({'x': 2, 'y': 1}.items(), key=lambda (k, v): v)
print (lambda (a, b), c: a + b + c)((1, 2), 3), filter(lambda (a, b): a > b, [(1, 2), (2, 1)])
# ==== arguments in every form
def f(a, b=2, *args, **kw): return a, b, args, sorted(kw.items())
print f(1), f(1, 3, 4, x=5), f(*(1, 2, 3), **{'k': 1}), f(b=1, a=2), apply(f, (1,), {'b': 5}), apply(f, [1])
try:
    f(1, a=2)
except TypeError, e:
    print e
def g(): pass
try:
    g(1)
except TypeError, e:
    print e
# ==== decorators
import functools
def twice(f):
    @functools.wraps(f)
    def inner(*a, **k):
        return f(*a, **k) * 2
    return inner
def times(n):
    def deco(f):
        def inner(*a): return [f(*a) for _ in range(n)]
        return inner
    return deco
@twice
def one(): "doc"; return 1
@times(2)
@twice
def two(x): return x
print one(), one.__name__, one.__doc__, two('a')
# ==== closures and a counter in a list
def counter():
    n = [0]
    def inc():
        n[0] += 1
        return n[0]
    return inc
c = counter()
print c(), c()
# ==== nonlocal, async and await are names
nonlocal = 5
async = 'a'
await = [1]
def f(async=1, nonlocal=2): return async, nonlocal
class C:
    nonlocal = 'n'
    def await(self): return 'w'
print nonlocal, async, await, f(nonlocal=3), C.nonlocal, C().await(), f(**{'async': 9})
print getattr(C, 'nonlocal'), 'nonlocal' in globals()
c = C()
setattr(c, 'async', 1)
print c.async, c.__dict__, dict(async=1, nonlocal=2) == {'async': 1, 'nonlocal': 2}
# ==== True and None may be assigned
def f():
    True = 1
    return True
print f()
True, False = 1, 0
print True, False
# ==== print is a name in some places
class P(object):
    def write(self, text): self.__dict__.setdefault('t', []).append(text)
p = P()
print >>p, 'x', 'y'
print p.t
import sys
print >>sys.stdout, 'to', 'stdout'
print >>None, 'none'
print
print 'a',; print 'b'
print ('c')
print ('d', 'e')
print ('f'), 'g'
print 'h' 'i', "%s" % ('j'), not 1, 1 if 0 else 2
# ==== print leaves a space, but not behind a newline
print 'a\n', 'b'
print 'a\t', 'b'
print 'x',
print 'y\n',
print 'z'
print '', ''
print 'a ', 'b'
import sys
# ==== exec in every form
exec "a = 1"
print a
ns = {}
exec "b = a if 'a' in globals() else 0\nprint 'in', b" in ns
exec "c = 2" in ns, ns
print ns['c'], sorted(k for k in ns if k[0] != '_')
exec("d = 4")
exec("e = d + 1", globals())
exec compile("f = 7 / 2", '<s>', 'exec')
print d, e, f
loc = {}
exec "z = 1" in {}, loc
print loc
# ==== exec in a function makes local variables
def f():
    exec "x = 5"
    return x
print f()
def g(code):
    exec code
    return locals().get('made')
print g("made = 1")
def h():
    y = 1
    exec "y = 2"
    return y
print h()
# ==== import star in a function
# differs: `from x import *` inside a function is a SyntaxError.
def f():
    from os.path import *
    return basename('/a/b')
print f()
# ==== eval and globals and locals
x = 5
def f():
    y = 2
    return eval('x / y'), sorted(locals().keys()), eval('y + z', {'y': 1}, {'z': 2})
print f(), eval("`x`"), eval(' 1 <> 2'), eval(compile('0777', '<s>', 'eval')), globals()['x'], vars()['x'] if 0 else ''
print "%(x)s and %(x)d" % globals()
def g(a, b):
    c = 1
    try:
        raise ValueError
    except ValueError, e:
        pass
    return sorted(locals())
print g(1, 2)
