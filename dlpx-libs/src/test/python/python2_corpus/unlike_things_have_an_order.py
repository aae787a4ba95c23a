# -*- coding: utf-8 -*-
m = ['b', None, 2, 'a', 1.5, (1,), [2], {}, True]; m.sort(); print m, max(m), min(m), min(3, None), max('a', 100)
print sorted([(1, None), (1, 'a'), (1, 2)]), None < 0, {} < [], 'z' < (), [1] < 'a', None >= None
print 1 < 2 < 3 > 2, None < 1 < 2, 3 > 2 >= 2 != 1, 1 < 2 in [2], 'a' > 1, {1: 2} < {1: 3}, {} < {1: 1}
print cmp('a', 1), cmp([1, 2], [1, 'x']), max([1, 2], [1, 3]), max([3, 1], key=lambda v: -v)
try: print 1j < 2
except TypeError: print 'no order'
class Broken(object):
    def __lt__(self, other): return len(3)
try: Broken() < 1
except TypeError, e: print e
