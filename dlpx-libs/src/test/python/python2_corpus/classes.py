# ==== a singleton passes its arguments to object.__new__
class Single(object):
    _one = None
    def __new__(cls, *args, **kwargs):
        if cls._one is None:
            cls._one = super(Single, cls).__new__(cls, *args, **kwargs)
        return cls._one
    def __init__(self, name):
        self.name = name
a, b = Single('a'), Single('b')
print a is b, a.name
class Other(object):
    def __new__(cls, *args):
        return object.__new__(cls, *args)
    def __init__(self, x):
        self.x = x
print Other(5).x
# ==== object.__init__ with arguments
class Base(object):
    def __init__(self, *args, **kwargs):
        super(Base, self).__init__(*args, **kwargs)
        self.args = args
    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)
print Base(1, 2).args
class Mixin(object):
    def __init__(self, **kw):
        self.kw = kw
        super(Mixin, self).__init__()
class Both(Mixin, dict):
    pass
print Both(a=1).kw
# ==== comprehensions in a class body see its variables
class Table(object):
    names = ['a', 'b', 'c']
    prefix = 'x'
    full = [prefix + name for name in names]
    pairs = [(a, b) for a in names for b in names if a < b]
    upper = map(str.upper, names)
    lengths = dict([(n, len(prefix + n)) for n in names])
    nested = [[prefix * k for k in (1, 2)] for n in names]
print Table.full, Table.pairs, Table.upper, sorted(Table.lengths.items()), Table.nested
# ==== a comprehension in a class body leaves its variable
# differs: The variable of a list comprehension in the body of a class does not become a member of the class.
class Leaky:
    values = [item for item in (1, 2, 3)]
    last = item
print Leaky.last, Leaky.values
# ==== old-style classes
class Old:
    def __init__(self, x=1):
        self.x = x
    def get(self):
        return self.x
class Child(Old):
    def __init__(self):
        Old.__init__(self, 5)
c = Child()
print c.get(), c.__class__.__name__, isinstance(c, Old), issubclass(Child, Old), Child.__bases__[0].__name__
print type(c) is not None
# ==== the type of an old-style instance
# differs: Classes without a base are new-style: `type(x)` is the class, and `type(C)` is `type`; a diamond of them is searched breadth first.
import types
class Old: pass
print type(Old()), type(Old) is types.ClassType, isinstance(Old(), types.InstanceType)
# ==== old-style special methods by __getattr__
# differs: `__getattr__` of a class without a base does not serve special methods such as `__len__`.
class Proxy:
    def __init__(self, inner):
        self.__dict__['inner'] = inner
    def __getattr__(self, name):
        return getattr(self.inner, name)
p = Proxy([1, 2, 3])
print len(p), p[1], 2 in p, [x for x in p]
# ==== an old-style proxy by __getattr__
class Proxy:
    def __init__(self, inner):
        self.__dict__['inner'] = inner
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return getattr(self.inner, name)
    def __setattr__(self, name, value):
        setattr(self.inner, name, value)
class Thing: pass
t = Thing()
p = Proxy(t)
p.x = 5
print t.x, p.x, hasattr(p, 'y')
# ==== metaclasses
class Registry(type):
    found = []
    def __new__(mcs, name, bases, attrs):
        attrs['tag'] = name.lower()
        cls = type.__new__(mcs, name, bases, attrs)
        Registry.found.append(name)
        return cls
    def __call__(cls, *args):
        instance = type.__call__(cls, *args)
        instance.made = True
        return instance
class Base(object):
    __metaclass__ = Registry
class Child(Base):
    pass
print Registry.found, Child.tag, Child().made, type(Child).__name__, Child.__metaclass__.__name__
# ==== a singleton by metaclass
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super(Singleton, cls).__call__(*args, **kwargs)
        return cls._instances[cls]
class Config:
    __metaclass__ = Singleton
    def __init__(self):
        self.values = {}
print Config() is Config()
# ==== abstract classes
from abc import ABCMeta, abstractmethod, abstractproperty
class Shape(object):
    __metaclass__ = ABCMeta
    @abstractmethod
    def area(self):
        """the area"""
    @abstractproperty
    def name(self):
        pass
class Square(Shape):
    name = 'square'
    def area(self):
        return 4
print Square().area(), Square().name
try:
    Shape()
except TypeError, e:
    print 'abstract', str(e).startswith("Can't instantiate abstract class Shape")
# ==== truth, length and comparison
class Box(object):
    def __init__(self, n): self.n = n
    def __nonzero__(self): return self.n > 0
    def __cmp__(self, other): return cmp(self.n, other.n)
    def __repr__(self): return 'Box(%d)' % self.n
    def __hash__(self): return hash(self.n)
boxes = [Box(3), Box(0), Box(2)]
print bool(Box(0)), bool(Box(1)), sorted(boxes), max(boxes), Box(1) == Box(1), Box(1) < Box(2), Box(1) != Box(1), cmp(Box(1), Box(2))
print boxes.index(Box(2)), Box(3) in boxes, filter(None, boxes), not Box(0), [b for b in boxes if b]
# ==== only __eq__ is written
class P(object):
    def __init__(self, x): self.x = x
    def __eq__(self, other): return self.x == other.x
print P(1) == P(1), P(1) != P(1), len(set([P(1), P(1)])) , P(1) in [P(1)]
# ==== only __lt__ is written
class P(object):
    def __init__(self, x): self.x = x
    def __lt__(self, other): return self.x < other.x
    def __repr__(self): return 'P%d' % self.x
print sorted([P(3), P(1), P(2)]), min(P(2), P(1)), P(1) < P(2), P(2) > P(1)
# ==== numbers of one's own
class V(object):
    def __init__(self, n): self.n = n
    def __div__(self, o): return 'div %s' % o
    def __rdiv__(self, o): return 'rdiv %s' % o
    def __floordiv__(self, o): return 'floordiv'
    def __idiv__(self, o):
        self.n /= o
        return self
    def __add__(self, o): return V(self.n + o)
    __radd__ = __add__
    def __int__(self): return self.n
    def __long__(self): return long(self.n)
    def __float__(self): return self.n * 1.0
    def __oct__(self): return 'oct'
    def __hex__(self): return 'hex'
    def __index__(self): return self.n
    def __neg__(self): return V(-self.n)
    def __coerce__(self, o): return (self.n, o)
    def __abs__(self): return abs(self.n)
    def __mod__(self, o): return 'mod'
    def __pow__(self, o): return 'pow'
v = V(9)
print v / 2, 2 / v, v // 2, (v + 1).n, (1 + v).n, int(v), long(v), float(v), oct(v), hex(v), [0] * 3, (-v).n, abs(v), v % 1, v ** 2
v /= 2
print v.n, range(10)[V(3)]
# ==== slices of one's own
class S(object):
    def __getslice__(self, i, j): return ('getslice', i, j if j < 100 else 'max')
    def __getitem__(self, i): return ('getitem', i)
    def __setslice__(self, i, j, v): print 'set', i, j, v
    def __delslice__(self, i, j): print 'del', i, j
    def __len__(self): return 10
s = S()
print s[1:2], s[:], s[3], s[1:5:2], s[-3:]
s[1:3] = 'v'
del s[0:2]
# ==== a list with __getslice__ and __getitem__ of its own
class L(list):
    def __getitem__(self, i): return 'item %s' % list.__getitem__(self, i)
l = L([1, 2, 3])
print l[0], l[1:], l[:2]
class M(list):
    def __getslice__(self, i, j): return M(list.__getslice__(self, i, j))
m = M([1, 2, 3])
print type(m[1:]).__name__, m[0:2], [1, 2, 3].__getslice__(0, 2), 'abc'.__getslice__(1, 3), (1, 2).__getslice__(0, 1)
x = [1, 2, 3]
x.__setslice__(0, 1, [9, 9])
x.__delslice__(0, 1)
print x
# ==== iterators with next
class Count(object):
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def next(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
c = Count(3)
print c.next(), next(c), list(c), next(c, 'end'), [x for x in Count(2)], sum(Count(4)), max(Count(3)), zip(Count(2), 'ab')
class Old:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def next(self):
        self.i += 1
        if self.i > 2: raise StopIteration()
        return self.i
print list(Old()), iter([1]).next(), (x for x in 'ab').next()
# ==== sequences by __getitem__ alone
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
print list(Seq()), 4 in Seq(), [a for a in Seq()], tuple(Seq()), map(None, Seq())
# ==== __unicode__, __str__ and __repr__
class T(object):
    def __unicode__(self): return u'uni'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
print str(T()), unicode(T()), repr(T()), [T()], '%s' % T(), u'%s' % T(), '{0}'.format(T()), {1: T()}, (T(),)
class U(object):
    def __repr__(self): return 'only repr'
print str(U()), unicode(U()), U()
# ==== methods have im_func, im_self and im_class
class C(object):
    def m(self): "doc"; return 1
    @classmethod
    def k(cls): return cls.__name__
    @staticmethod
    def s(): return 's'
c = C()
print c.m.im_func is C.__dict__['m'], c.m.im_self is c, c.m.im_class is C, C.m.im_func is c.m.im_func, C.k.im_self is C
print c.m.__name__, c.m.__doc__, c.m.im_func.func_name, C.k(), c.k(), C.s(), c.m.func_name
print C.m.im_self, C.m.im_class is C, C.m(c), C.m.__name__
# ==== an unbound method wants an instance
# differs: A method that is read from its class is a plain function: it does not ask for an instance, and `isinstance(C.m, types.MethodType)` is false.
class C(object):
    def m(self): return 'm'
class D(object):
    pass
print C.m(C())
try:
    print C.m(D())
except TypeError, e:
    print e
try:
    print C.m()
except TypeError, e:
    print e
# ==== methods are made by hand
import types, new
class C(object):
    def __init__(self, n): self.n = n
def double(self): return self.n * 2
c = C(4)
c.double = types.MethodType(double, c, C)
print c.double(), c.double.im_class.__name__
C.triple = types.MethodType(lambda self: self.n * 3, None, C)
print c.triple()
c.quad = new.instancemethod(lambda self: self.n * 4, c, C)
print c.quad(), types.MethodType(double, c)()
K = new.classobj('K', (object,), {'x': 1})
print K.x, K.__name__, type('Z', (), {'y': 2}).y
# ==== functions have func_ attributes
def f(a, b=2, *args, **kw):
    "doc of f"
    local = a
    return local
print f.func_name, f.func_doc, f.func_defaults, f.func_code.co_argcount, f.func_code.co_varnames, f.func_globals is globals(), f.func_closure
f.func_defaults = (3,)
print f(1), f.__name__, f.__defaults__
f.func_name = 'g'
f.func_doc = 'new doc'
f.tag = 'x'
print f.__name__, f.__doc__, f.func_dict['tag']
def k(): return lambda: f
print k().func_closure, k.func_code.co_name, (lambda: 0).func_name
