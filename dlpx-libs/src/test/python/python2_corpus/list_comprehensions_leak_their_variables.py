# -*- coding: utf-8 -*-
def leak():
    r = [n * 2 for n in range(3)]
    print n, r
    s = [(p, q) for p in 'ab' for q in 'cd' if q != 'c']
    print p, q, s
    return [z for z in [y for y in (1, 2)]], [w for w in 1, 2, 3]
print leak()
print [i for i in 'xyz'][0], i
