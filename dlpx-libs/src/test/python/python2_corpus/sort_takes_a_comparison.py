# -*- coding: utf-8 -*-
l = [3, 1, 2]
l.sort(lambda a, b: b - a); print l
l.sort(cmp=lambda a, b: a - b); print l
l.sort(key=lambda v: -v); print l
l.sort(reverse=True); print l
l.sort(None, None, True); print l
print sorted([1, 2, 3], lambda a, b: cmp(b, a)), sorted([1, 2, 3], cmp, lambda v: -v), sorted('ba', reverse=True)
print cmp(1, 2), cmp('b', 'a'), cmp([1], [1]), cmp(None, 0)
