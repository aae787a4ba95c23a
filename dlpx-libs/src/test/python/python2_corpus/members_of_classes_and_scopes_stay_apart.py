# -*- coding: utf-8 -*-
import os.path as p, os
from os.path import (join,
    basename as b)
def str(value): return 'own'
print str(5), p.join('a', 'b'), b(join('x', 'y'))
class Shape(object):
    keys = 5
    kinds = [k for k in 'ab']
    message = 'class'
    def items(self): return 'own items'
    def sort(self, by): return by
    def encode(self): return 'own encode'
    def unicode(self): return unicode('m')
s = Shape()
print s.keys, s.items(), s.sort(3), s.encode(), s.message, s.unicode(), Shape.kinds
def outer(map):
    zip = 5
    def inner(): return map + zip
    return inner
print outer(1)()
def gen(n):
    for i in xrange(n):
        x = yield i / 2
print [v for v in gen(4)], sum(v / 2 for v in range(5)), dict((k, v) for k, v in [(1, 2)]), {k: k / 2 for k in (3,)}
with open(os.devnull) as null: print null.read() == ''
assert isinstance(s, Shape), "no"
try:
    try: raise KeyError('inner')
    finally: print 'finally'
except KeyError, e: pass
print e, [(lambda x, y=2: x / y)(7)], 7 if None < 0 else 8
print "%s" % (p.basename(__file__) != '',), "a" "b" % () if 0 else "%%" % ()
x = y = 9 / 2; x, (y, z) = 1, (2, 3); del z
print x, y, not (x == 1 or y), -x / 2, 5 / 2 % 2, (1, 2)[0] / 2, 2 ** 3 / 3
class Counter(dict):
    def __missing__(self, key): return 0
c = Counter(); c['a'] += 3; c['a'] /= 2
print c, c['zz'], c.keys(), Counter.fromkeys('a').items()
while 1:
    if c: break
else: print 'never'
lst = [5, 4]; lst[0], lst[1] = lst[1], lst[0]; lst[1:] = [7 / 2]; print lst, lst[-1:], lst[::2]
print `lst`, ' '.join(map(repr, lst)), '\x41\t', u'\u00e9' == u'é', 'x' in 'xyz', {1: 2}.get(1) / 2
