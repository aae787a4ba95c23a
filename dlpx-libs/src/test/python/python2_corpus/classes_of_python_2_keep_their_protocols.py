# -*- coding: utf-8 -*-
class Meta(type):
    def __new__(m, n, b, d):
        d['made'] = n
        return type.__new__(m, n, b, d)
class WithMeta(object):
    __metaclass__ = Meta
class Sub(WithMeta): pass
print WithMeta.made, Sub.made
class Three(object):
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print list(Three()), Three().next(), next(Three())
class D:
    def __init__(self, v): self.v = v
    def __nonzero__(self): return self.v > 1
    def __div__(self, o): return 'div %s' % o
    def __rdiv__(self, o): return 'rdiv %s' % o
    def __idiv__(self, o): return 'idiv %s' % o
    def __getslice__(self, a, b): return a, b
    def __getitem__(self, i): return 'item', i
    def __cmp__(self, o): return cmp(self.v, getattr(o, 'v', o))
    def __len__(self): return 10
x = D(1)
print x / 3, 3 / x, x[1:5], x[-3:], x[4], bool(x), bool(D(2))
print x < D(2), x == D(1), x != D(1), D(3) >= D(2), sorted([D(2), D(1)])[0].v, x == 1, x > None
x /= 5
print x
class Eq(object):
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
a, b = Eq(1), Eq(1)
print a == b, a != b, len({a: 1, b: 2}), a != a
class Old:
    def m(self): return self
print Old().m.im_func is not None, Old().m.im_class is Old, Old.m.__name__
