# ==== properties, slots and descriptors
class C(object):
    __slots__ = ('a', '_b')
    def get(self): return self._b
    def put(self, v): self._b = v * 2
    b = property(get, put, None, 'doc')
    @property
    def c(self): return 'c'
c = C()
c.b = 4
print c.b, c.c, C.b.__doc__
try:
    c.zzz = 1
except AttributeError, e:
    print 'AttributeError'
try:
    c.c = 1
except AttributeError, e:
    print "can't set"
# ==== property on an old-style class
class Old:
    @property
    def x(self): return 5
print Old().x
# ==== private names and name mangling
class C(object):
    __secret = 1
    def __hidden(self): return self.__secret
    def show(self): return self.__hidden()
print C().show(), C._C__secret, sorted(n for n in dir(C) if 'C__' in n)
# ==== super and multiple inheritance
class A(object):
    def f(self): return ['A']
class B(A):
    def f(self): return ['B'] + super(B, self).f()
class C(A):
    def f(self): return ['C'] + super(C, self).f()
class D(B, C):
    def f(self): return ['D'] + super(D, self).f()
print D().f(), [k.__name__ for k in D.__mro__], D.mro()[0].__name__
# ==== attributes by name
class C(object):
    x = 1
    def __getattr__(self, name):
        if name == 'magic': return 'm'
        raise AttributeError(name)
    def __delattr__(self, name): print 'del', name
c = C()
print getattr(c, 'magic'), hasattr(c, 'nope'), getattr(c, 'nope', 'd'), hasattr(c, 'x')
del c.x
setattr(c, 'y', 2)
print c.__dict__, vars(c)
class Raises(object):
    @property
    def p(self): raise ValueError('inside')
print hasattr(Raises(), 'p')
# ==== class and static methods, decorators of classes
def tag(cls):
    cls.tag = 'tagged'
    return cls
@tag
class C(object):
    count = 0
    @classmethod
    def make(cls, n):
        cls.count += n
        return cls()
print C.tag, C.make(2).count
# ==== contexts, calls and containers
class All(object):
    def __enter__(self): return 'in'
    def __exit__(self, *a): print 'out', a
    def __call__(self, *a, **k): return a, k
    def __contains__(self, x): return x == 1
    def __len__(self): return 0
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print 'set', k, v
    def __delitem__(self, k): print 'del', k
    def __iter__(self): return iter('xyz')
    def __reversed__(self): return iter('zyx')
a = All()
with a as v: print v
print a(1, b=2), 1 in a, 2 in a, bool(a), a['k'], list(a), list(reversed(a)), a[1, 2], a[...]
a['x'] = 1
del a['y']
# ==== docstrings and dir
class C:
    """The doc
    of C."""
    def m(self):
        u"""unicode doc"""
print C.__doc__, C.m.__doc__, C.__module__ == __name__, [n for n in dir(C) if not n.startswith('__')]
# ==== copy and deepcopy of objects
import copy
class C(object):
    def __init__(self): self.l = [1]
    def __deepcopy__(self, memo):
        n = C()
        n.l = 'deep'
        return n
    def __copy__(self): return 'copied'
print copy.copy(C()), copy.deepcopy(C()).l, copy.deepcopy({'a': [1, (2, [3])]})
class D:
    pass
d = D()
d.x = [1]
e = copy.deepcopy(d)
e.x.append(2)
print d.x, e.x, copy.copy(d).x is d.x
# ==== types of values
import types
print type(1) == types.IntType, type('') == types.StringType, isinstance([], types.ListType), type(None) is types.NoneType, type({}) in (types.DictType, types.DictionaryType)
print isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(types, types.ModuleType), type(1.0) is types.FloatType, type(True) is types.BooleanType
print isinstance((i for i in ''), types.GeneratorType), type(object) is types.TypeType, isinstance(u'', types.StringTypes), isinstance('', types.StringTypes)
class C(object):
    def m(self): pass
print isinstance(C().m, types.MethodType), types.ClassType is not None
# ==== types are written as Python 2 did
class New(object): pass
class Old: pass
print type(1), type(''), type([]), type(None), type({}), type(1.5), type(True), int, str, list
print New, type(New()), '%s' % type(5), [int, str], repr(dict), "{0}".format(float)
print type(len), type(lambda: 0), type(type)
# ==== an old-style class is written with its module
# differs: `str` of a class without a base is written as of a new-style one: `<class 'm.C'>`, not `m.C`.
class Old: pass
print Old, str(Old)
# ==== instances compare by identity, and sort
class C(object): pass
a = C()
print a == a, a != a, a == C(), cmp(a, a), a is a
print sorted([3, 'a', None, 2.5, [1], (1,), {}]), 1 < 'a', None < 0, [] > (), {} < []
# ==== __cmp__ of old-style and mixed
class V:
    def __init__(self, t): self.t = t
    def __cmp__(self, o):
        if isinstance(o, str): return cmp(self.t, o)
        return cmp(self.t, o.t)
print V('a') == 'a', V('a') < V('b'), 'a' == V('a'), sorted([V('c'), V('a')])[0].t, V('b') > 'a'
# ==== __hash__ with __eq__ as keys of dictionaries
class K(object):
    def __init__(self, k): self.k = k
    def __eq__(self, o): return isinstance(o, K) and self.k == o.k
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash(self.k)
d = {K(1): 'one'}
print d[K(1)], K(2) in d, K(1) != K(1)
# ==== subclasses of builtin types
class D(dict):
    def __missing__(self, k): return 'missing ' + k
    def __getattr__(self, k): return self[k]
d = D(a=1)
print d.a, d['b'], d.has_key('a'), d.keys(), d.items(), sorted(d.iteritems()), d.copy()
class I(int):
    def __add__(self, o): return 'added'
print I(1) + 1, I(5) / 2, I(3) == 3
class S(str):
    def shout(self): return self.upper() + '!'
print S('a').shout(), S('a') + 'b', isinstance(S('a'), basestring), S('x') % ()
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
print T(1, 2), T(1, 2)[0]
# ==== namedtuple
from collections import namedtuple
P = namedtuple('P', 'x y')
p = P(1, y=2)
print p, p.x, p._replace(x=5), p._asdict().items(), P._fields, p == (1, 2), P._make([3, 4])
class Q(namedtuple('Q', ['a'])):
    __slots__ = ()
    def double(self): return self.a * 2
print Q(4).double(), Q(1)
# ==== enumerations made by type
def enum(*names, **named):
    values = dict(zip(names, range(len(names))), **named)
    values['reverse'] = dict((v, k) for k, v in values.iteritems())
    return type('Enum', (), values)
E = enum('A', 'B', C='see')
print E.A, E.B, E.C, E.reverse[1]
class Level:
    LOW, MID, HIGH = range(3)
print Level.HIGH
# ==== weak references and del
import weakref
class C(object): pass
c = C()
r = weakref.ref(c)
print r() is c
# ==== isinstance with old-style and tuples
class A: pass
class B(A): pass
print isinstance(B(), (int, A)), issubclass(B, A), isinstance(5, (int, long)), isinstance(5L, (int, long)), isinstance(True, int), isinstance('', (str, unicode))
print callable(A), callable(A()), callable(len), isinstance(A, type(A))
# ==== a class is changed afterwards
class C(object):
    pass
def hello(self): return 'hello'
C.hello = hello
c = C()
print c.hello(), 'hello' in C.__dict__
c.__class__ = type('D', (C,), {'hello': lambda self: 'changed'})
print c.hello(), c.__class__.__name__, c.__class__.__bases__ == (C,)
# ==== instances are called through __getattribute__
class C(object):
    def __getattribute__(self, name):
        if name == 'x': return 'intercepted'
        return object.__getattribute__(self, name)
c = C()
c.y = 1
print c.x, c.y
# ==== class variables and instance variables
class C:
    shared = []
    n = 0
    def add(self, x):
        self.shared.append(x)
        self.n += 1
a, b = C(), C()
a.add(1); b.add(2)
print C.shared, a.n, b.n, C.n
# ==== __getinitargs__, pickling of old and new
import pickle, cPickle
class C(object):
    def __init__(self, x): self.x = x
    def __getstate__(self): return {'x': self.x, 'tag': 1}
    def __setstate__(self, s): self.__dict__.update(s)
import sys
sys.modules[__name__].C = C
for p in (pickle, cPickle):
    for protocol in (0, 1, 2):
        c = p.loads(p.dumps(C(5), protocol))
        print c.x, c.tag,
print
# ==== super in a class method and __init__ chains
class A(object):
    def __init__(self): self.log = ['A']
    @classmethod
    def name(cls): return 'A.' + cls.__name__
class B(A):
    def __init__(self):
        super(B, self).__init__()
        self.log.append('B')
    @classmethod
    def name(cls): return super(B, cls).name() + '!'
print B().log, B.name()
# ==== nested classes and functions
class Outer:
    class Inner:
        value = 1
        def get(self): return Outer.Inner.value
    inner = Inner()
def make(n):
    class Made(object):
        number = n
        def get(self): return n + self.number
    return Made
print Outer.inner.get(), make(3)().get(), make(2).__name__
# ==== operators that reflect
class R(object):
    def __radd__(self, o): return 'radd'
    def __rmul__(self, o): return 'rmul'
    def __rsub__(self, o): return 'rsub'
    def __rmod__(self, o): return 'rmod'
    def __iadd__(self, o): return 'iadd'
    def __truediv__(self, o): return 'truediv'
print 1 + R(), 2 * R(), 3 - R(), 4 % R()
r = R()
r += 1
print r
