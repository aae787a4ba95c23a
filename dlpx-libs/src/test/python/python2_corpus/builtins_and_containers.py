# ==== map, filter, reduce and zip
print map(None, [1, 2], ['a']), map(lambda *a: a, [1], [2, 3]), map(None, 'ab'), map(str, xrange(3)), map(int, '123')
print filter(None, [0, 1, '', 'a']), filter(lambda c: c > 'a', 'abc'), filter(None, (0, 1)), filter(str.isdigit, 'a1b2')
print reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5), zip([1, 2], 'ab'), zip(), zip('abc'), zip(*[(1, 2), (3, 4)])
print map(max, [1, 5], [4, 2]), len(map(None, 'abc')), map(lambda x: x, {'a': 1})
# ==== range and xrange
print range(5), range(1, 4), range(5, 0, -2), range(0), xrange(3), xrange(1, 10, 3), len(xrange(10)), list(xrange(2)), xrange(5)[2], range(3) + [9], range(3) == [0, 1, 2]
print repr(xrange(2, 5)), str(xrange(4)), 2 in xrange(3), type(xrange(1)).__name__, isinstance(range(2), list)
for i in range(3): print i,
print
# ==== sorted and sort with cmp, key and reverse
l = [3, 1, 2]
l.sort(lambda a, b: cmp(b, a))
print l
l.sort(cmp=lambda a, b: a - b)
print l, sorted(l, cmp=lambda a, b: cmp(b, a)), sorted(l, lambda a, b: b - a), sorted(l, reverse=True), sorted('bca'), sorted({'b': 1, 'a': 2})
l.sort(None, lambda x: -x)
print l, sorted(['B', 'a'], key=str.lower), sorted(['b', 'A'], cmp=lambda a, b: cmp(a.lower(), b.lower()), reverse=True)
m = [(1, 'b'), (1, 'a'), (0, 'z')]
m.sort()
print m, sorted([(2, None), (1, 'x'), (2, 1)]), sorted([None, 1, 'a', 2.0, (1,), [1]])
print max('a', 5), min(None, 0), max([1, 'a', None]), min([[], ()]), max(1, 2.5), max('abc', 'b'), max([3, 1], key=lambda x: -x)
# ==== cmp of many things
print cmp(1, 2), cmp('b', 'a'), cmp(None, 0), cmp([1, 2], [1, 3]), cmp((1,), (1,)), cmp({'a': 1}, {'a': 2}), cmp(1, 'a'), cmp(1.0, 1), cmp('', None), cmp([], {})
print 1 < 'a' < [], 'a' > 1, None < -1, (1, 'a') < (1, None), [1] < ['a'], {} < {'a': 1}, {'a': 1} < {'b': 0}, True < 2, 'a' < u'b'
# ==== intern, coerce, buffer and others
print intern('abc') is intern('abc'), coerce(1, 2.0), coerce(1, 2), long('5') == 5, unichr(65), callable(int), id(5) == id(5)
print oct(8), hex(255), oct(0), hex(-1), bin(5), chr(65), ord('a'), divmod(7, 2), pow(2, 5, 7), abs(-1), round(2.5), round(-0.5), round(1.25, 1), round(1234, -2)
print sum([1, 2], 3), all([]), any([]), enumerate(['a']).next(), reversed([1, 2]).next(), iter('a').next(), hash('a') == hash('a'), len({}), bool([]), tuple('ab'), list('ab'), dict([(1, 2)])
# ==== with statements nested and contextlib
from contextlib import contextmanager, nested, closing
log = []
@contextmanager
def tag(name):
    log.append('<' + name)
    try:
        yield name.upper()
    finally:
        log.append(name + '>')
with nested(tag('a'), tag('b')) as (x, y):
    log.append(x + y)
with tag('c') as c, tag('d'):
    log.append(c)
class Closes:
    def close(self): log.append('closed')
with closing(Closes()) as k:
    log.append('in')
try:
    with nested(tag('e'), tag('f')):
        raise ValueError('v')
except ValueError, e:
    log.append(str(e))
print log
# ==== recursion and default mutable arguments
def fact(n): return n and n * fact(n - 1) or 1
def app(x, l=[]):
    l.append(x)
    return l
print fact(5), fact(20), app(1), app(2)
# ==== global statements
count = 0
def inc():
    global count
    count += 1
def later():
    print count
    global count
    count = 10
inc()
print count
# ==== backquotes
x = [1, 'a']
print `x`, `1 + 1`, `'a'`, `x` + `1`, `1,2`, ```1```
# ==== <> and old octal
print 1 <> 2, 1 <> 1, 0777, 0o17, 0xff, 0b11, 10L, 0xFFL, 1e3, 5 <> 5 or 'x', -010
# ==== the conditional expression, and/or
print 1 and 2, 0 or 'x', not [], (1 and [''] or ['b'])[0], 'a' if 1 else 'b', 1 < 2 < 3, 1 in (1,) and 2
# ==== while else, for else, break and continue
for i in range(3):
    if i == 5: break
else:
    print 'no break', i
while True:
    break
else:
    print 'never'
n = 3
while n:
    n -= 1
    if n == 1: continue
    print n,
else:
    print 'done'
# ==== assignments in every form
a = b = [1]
a += [2]
(x, y), z = (1, 2), 3
[p, q] = 'pq'
first, second = {'k': 1}.items()[0]
i = 5; i -= 1; i *= 3; i /= 2; i %= 4; i **= 2; i <<= 1; i |= 1; i ^= 3; i &= 0xff; i //= 2; i >>= 1
print b, x, y, z, p, q, first, second, i
l = range(5)
l[1:3] = ['x']
del l[0]
l[::2] = [7, 8]
print l
x, y = y, x
print x, y
# ==== augmented division of attributes and items
class C: n = 7
c = C()
c.n /= 2
d = {'k': 9}
d['k'] /= 2
d['k'] %= 3
l = [7.0]
l[0] /= 2
print c.n, d, l
s = '%s-%s'
s %= (1, 2)
print s
# ==== future division
from __future__ import division
x = 7 / 2
y = 7
y /= 2
print x, y, 7 // 2, -7 // 2
# ==== future print_function
from __future__ import print_function
import sys
print('a', 'b', sep='-', end='!\n')
print('x', file=sys.stdout)
print()
print(1.1 + 2.2, [0.1], 5 / 2)
f = print
f('as a value')
map(print, [1, 2])
# ==== itertools
import itertools
print list(itertools.izip('ab', [1, 2])), list(itertools.imap(lambda x: x + 1, [1])), list(itertools.ifilter(None, [0, 1])), list(itertools.izip_longest('ab', 'c', fillvalue='-')), list(itertools.ifilterfalse(None, [0, 1]))
print list(itertools.chain([1], [2])), list(itertools.islice(itertools.count(5), 3)), [(k, list(g)) for k, g in itertools.groupby('aab')], list(itertools.product('ab', [1])), list(itertools.permutations('ab')), list(itertools.combinations('abc', 2))
print list(itertools.takewhile(lambda x: x < 2, [1, 2, 1])), list(itertools.dropwhile(lambda x: x < 2, [1, 2, 1])), list(itertools.starmap(pow, [(2, 3)])), itertools.cycle('ab').next(), list(itertools.repeat('x', 2)), itertools.tee([1])[0].next(), list(itertools.compress('abc', [1, 0, 1]))
c = itertools.count()
print c.next(), c.next(), next(c), itertools.imap(None, 'a', 'b').next() if 0 else ''
# ==== functools
import functools
print functools.partial(int, base=2)('101'), functools.reduce(lambda a, b: a + b, 'abc'), sorted([3, 1], key=functools.cmp_to_key(lambda a, b: b - a))
@functools.total_ordering
class T(object):
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __eq__(self, o): return self.n == o.n
print T(1) <= T(2), T(3) > T(2)
p = functools.partial(max, 5)
print p(3), p.func is max, p.args, p.keywords
# ==== operator
import operator
print operator.div(7, 2), operator.truediv(7, 2), operator.itemgetter(1)('ab'), operator.attrgetter('x.y')(type('A', (), {'x': type('B', (), {'y': 1})})), operator.methodcaller('upper')('a'), operator.isSequenceType([]), operator.isMappingType({}), operator.isNumberType(1), operator.isCallable(len)
print operator.add(1, 2), operator.contains('abc', 'a'), operator.sequenceIncludes([1], 1), operator.repeat([1], 2), operator.not_(1), operator.getslice([1, 2, 3], 0, 2), operator.idiv(9, 2), operator.concat('a', 'b'), operator.countOf([1, 1], 1), operator.indexOf('ab', 'b')
print map(operator.itemgetter('n'), [{'n': 1}, {'n': 2}]), sorted([('b', 2), ('a', 3)], key=operator.itemgetter(1, 0))
# ==== __builtin__
import __builtin__
print __builtin__.len is len, __builtin__.unicode is unicode, __builtin__.raw_input.__name__, hasattr(__builtin__, 'xrange'), __builtin__.open is open
__builtin__._ = lambda text: '<' + text + '>'
print _('hello')
__builtin__.shared_name = 5
print shared_name
print __builtins__ is not None
# ==== inspect
import inspect
def f(a, b=1, *c, **d): pass
class C(object):
    def m(self): pass
print inspect.getargspec(f), inspect.isfunction(f), inspect.ismethod(C().m), inspect.isclass(C), inspect.getdoc(f)
print inspect.stack()[0][3], inspect.currentframe().f_lineno, inspect.getmodule(f).__name__ == __name__
print sorted(inspect.getcallargs(f, 1, 2, 3)), inspect.formatargspec(*inspect.getargspec(f)), [n for n, k in inspect.getmembers(C) if n == 'm']
# ==== type, vars, dir and locals in functions
def f(x):
    y = 1
    return sorted(vars().items()), dir(), locals()
print f(2)[:2]
# ==== unpacking errors
try:
    a, b = 1, 2, 3
except ValueError, e:
    print e
try:
    a, b = [1]
except ValueError, e:
    print e
try:
    a, b = 5
except TypeError, e:
    print e
# ==== iteration over a changing dictionary's keys
d = {'a': 1, 'b': 2, 'c': 3}
for k in d.keys():
    if k != 'a':
        del d[k]
print d
for k, v in d.items():
    d[k + 'x'] = v
print sorted(d)
# ==== dictionary methods
d = {'a': 1}
d.update({'b': 2}, c=3)
print d.has_key('a'), d.get('z'), d.setdefault('z', []), d.pop('z'), d.pop('q', None), sorted(d.keys()), sorted(d.values()), sorted(d.items()), sorted(d.iterkeys()), sorted(d.itervalues()), 'a' in d, len(d)
print d.keys()[0] in 'abc', type(d.keys()).__name__, type(d.items()[0]).__name__, sorted(d.viewkeys() & set(['a'])), dict.fromkeys(['x'], 0), d.copy() == d, {}.values() + [1], dict(zip('ab', (1, 2)))['b']
print {'x': 1}.viewkeys(), {'x': 1}.viewitems(), {'x': 1}.viewvalues(), {1: 2}.popitem(), dict(a=1).iteritems().next()
# ==== sets
s = set([1])
print s, repr(s), frozenset(['a']), [set()], {'k': set([2])}, str(set()), "%s" % set(['q']), "{0}".format(frozenset([3])), {1}, {n for n in [4]}, (set('z'), frozenset())
s.add(2); s.discard(9); s |= set([3])
print sorted(s), s & set([1]), s - set([1, 2]), sorted(s ^ set([1, 5])), s.issuperset([1]), set('ab') == set('ba'), len(s), 1 in s, sorted(set([1]).union([2]))
class MySet(set): pass
print MySet([1])
# ==== complex structures are written
from collections import OrderedDict, defaultdict, deque, Counter
print OrderedDict([('a', 1), ('b', set([2]))]), defaultdict(list, {'a': [1]}), deque([1, 2]), deque([1], 5), Counter('a')
print [1.0, 0.1, 1e20, 1e-7, 100000000000000000.0], (0.1 + 0.2,), {'f': 1.1}, [True, None], ((),), [[]], {'a': {'b': []}}
x = [1]; x.append(x); print x
d = {}; d['d'] = d; print d
print [ValueError('a')], {'e': KeyError()}, [int, None], [2 ** 70, -2 ** 64, 2 ** 62], 2 ** 70, (long(2 ** 65),)
# ==== long is written with an L
# differs: int and long are one type: `10L` is written without its L, and `isinstance(1, long)` is true.
print repr(10L), [5L], repr(2 ** 70), 10L, str(10L), '%s %d' % (5L, 5L), `7L`, [1L + 1, 2 ** 63, 2 ** 62], repr(long(3)), type(5L), type(2 ** 70), isinstance(2 ** 70, long), isinstance(2 ** 70, int), isinstance(5, long)
# ==== a file with a coding line and text
# -*- coding: utf-8 -*-
print 'plain'
# ==== semicolons, line continuations, comments
a = 1; b = 2; print a, b;
if a: print 'one'; print 'line'
s = 'con' \
    'tinued'
print s, \
  'more'
def f(): return 1; return 2
print f()
if True:
	print 'tab'
        print 'eight spaces'
