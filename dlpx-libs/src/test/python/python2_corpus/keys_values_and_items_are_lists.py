# -*- coding: utf-8 -*-
d = {'b': 2, 'a': 1}
k = d.keys(); k.sort(); print k, d.keys()[0] in 'ab', sorted(d.values() + [3]), len(d.items())
for key, value in d.items(): d[key + key] = value
print sorted(d), sorted(dict.keys(d)), isinstance(d.items(), list)
class Own(dict):
    def keys(self): return ['own']
print Own(a=1).keys(), Own(a=1).values()
from collections import OrderedDict, defaultdict
od = OrderedDict([(1, 2), (3, 4)])
print od.keys(), od.items()[1], od.iteritems().next(), defaultdict(int, a=1).keys()
