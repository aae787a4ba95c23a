# -*- coding: utf-8 -*-
import collections, inspect, itertools, json, math, operator, os, string, sys, time, types
print string.letters[:3], string.join(['a', 'b'], '-'), string.upper('abc'), string.lowercase[:2], string.replace('aXa', 'X', '-'), string.atoi('5')
print 'abcabc'.translate(string.maketrans('ab', 'xy')), 'abc'.translate(None, 'b'), string.split('a b'), string.uppercase[-1]
print itertools.izip([1], [2]).next(), list(itertools.imap(lambda x: x + 1, [1, 2])), list(itertools.ifilter(None, [0, 1]))
print types.StringType is str, types.ListType == list, isinstance('a', types.StringTypes), isinstance(None, types.NoneType), type({}) is types.DictType
print json.dumps({'a': [1, 2], 'b': None}, indent=2, sort_keys=True), json.loads('{"a": 1}', encoding='utf-8').values(), json.dumps([1.5, 'x'])
print math.floor(2.5), math.ceil(2.1), math.sqrt(4), operator.div(7, 2), isinstance({}, collections.Mapping), sys.maxint, os.getcwdu() == os.getcwd()
reload(sys); sys.setdefaultencoding('utf-8'); sys.exc_clear()
print u'\xe9'.encode() == 'é', inspect.getargspec(lambda a, b=1: a).args, time.clock() >= 0
