# -*- coding: utf-8 -*-
print map(str, [1, 2]) + ['c'], map(None, [1, 2], [3]), map(None, 'ab'), map(lambda a, b: (a, b), [1, 2], [3])
print filter(None, [0, 1, 2])[0], filter(lambda c: c != 'a', 'banana'), filter(None, (0, 1, 2))
print zip([1, 2], 'ab')[1], zip(), len(zip([1], [2]))
print range(3) + [9], len(range(4)), range(5)[1:3], isinstance(range(2), list)
print xrange(3)[1], len(xrange(5)), [v for v in xrange(0, 6, 2)]
names = map(str.upper, ['b', 'a']); names.sort(); print names
