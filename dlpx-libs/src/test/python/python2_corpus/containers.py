# ==== pickle round trips
import pickle, cPickle, StringIO
data = {'a': [1, 2.5, None, True, (1, 2)], 'u': u'x', 's': set([1]), 'l': 10 ** 20}
for p in (pickle, cPickle):
    for proto in (0, 1, 2, -1, pickle.HIGHEST_PROTOCOL):
        print p.loads(p.dumps(data, proto)) == data,
s = StringIO.StringIO()
cPickle.dump([1], s)
s.seek(0)
print pickle.load(s), type(pickle.dumps(1)).__name__, pickle.dumps([1, 'a'])
# ==== shelve, anydbm and dumbdbm
import anydbm, dumbdbm, shelve, tempfile, os, shutil
top = tempfile.mkdtemp()
d = dumbdbm.open(os.path.join(top, 'd'))
d['k'] = 'v'
print d['k'], d.keys(), d.has_key('k'), 'z' in d
d.close()
s = shelve.Shelf({})
s['x'] = [1]
print s['x'], s.keys(), s.has_key('x')
print anydbm.error is not None, callable(anydbm.open)
shutil.rmtree(top)
# ==== uuid
import uuid
u = uuid.UUID('12345678123456781234567812345678')
print u.get_hex(), u.hex, str(u), u.get_urn(), u.int == u.get_int() if hasattr(u, 'get_int') else u.int, u.get_version(), repr(u), u.get_node(), u.get_time_low(), len(uuid.uuid4().get_hex()), len(u.bytes), u.get_fields()[0] if hasattr(u, 'get_fields') else ''
print uuid.uuid5(uuid.NAMESPACE_DNS, 'x'), uuid.uuid3(uuid.NAMESPACE_DNS, 'x')
# ==== copy and collections
import copy, collections
d = collections.defaultdict(int)
for c in 'abca': d[c] += 1
print sorted(d.items()), d['z'], dict(d) == d, collections.Counter('aab').most_common(1), collections.OrderedDict([('b', 1), ('a', 2)]).keys(), collections.deque([1, 2, 3], 2), isinstance({}, collections.Mapping), isinstance([], collections.Sequence), isinstance([], collections.Iterable), callable(collections.Callable), isinstance({}, collections.MutableMapping)
o = collections.OrderedDict()
o['x'] = 1; o['a'] = 2
print o, o.items(), o.popitem(), o.values(), list(o.iteritems()), o.has_key('x'), collections.OrderedDict(sorted({'b': 2, 'a': 1}.items(), key=lambda t: t[0]))
c = collections.Counter(a=2); c.update('ab'); c.subtract('b')
print c['a'], c['b'], sorted(c.elements()), c + collections.Counter('z'), c.viewitems() if 0 else ''
q = collections.deque('ab'); q.appendleft('z'); q.rotate(1)
print q, q.popleft(), list(q), q
# ==== heapq, bisect, Queue
import heapq, bisect, Queue
h = [3, 1, 2]; heapq.heapify(h); heapq.heappush(h, 0)
print heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(1, h), bisect.bisect([1, 3], 2), sorted(h)
l = [1, 3]; bisect.insort(l, 2)
q = Queue.Queue(2); q.put('a'); q.put('b')
print l, q.get(), q.qsize(), q.full(), q.empty(), q.get_nowait()
try:
    q.get_nowait()
except Queue.Empty:
    print 'Empty'
try:
    q.get(True, 0.01)
except Queue.Empty, e:
    print 'Empty', type(e).__name__
p = Queue.PriorityQueue(); p.put((2, 'b')); p.put((1, 'a'))
print p.get(), Queue.LifoQueue.__name__
# ==== a heap of unlike things
# differs: `heapq`, `bisect` and PriorityQueue compare as Python 3 does: unlike things are a TypeError.
import heapq
h = [(1, 'a'), (1, None), (0, {})]
heapq.heapify(h)
print [heapq.heappop(h) for _ in range(3)]
# ==== UserDict, UserList, UserString
import UserDict, UserList, UserString
class D(UserDict.UserDict):
    def __getitem__(self, k): return 'got ' + str(self.data[k])
d = D({'a': 1}, b=2)
print d['a'], sorted(d.keys()), d.has_key('b'), sorted(d.data.items()), len(d), 'a' in d, sorted(d.items())
class M(UserDict.DictMixin):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def keys(self): return self.d.keys()
m = M(); m['x'] = 1
print m.has_key('x'), m.items(), m.get('y', 0), list(m.iteritems()), m.setdefault('z', 5), 'x' in m, m.pop('z')
l = UserList.UserList([1, 2]); l.append(3)
print l, l[1:], len(l), UserString.UserString('ab').upper()
# ==== sets module
import sets
s = sets.Set([1, 2])
print len(s), 1 in s, sorted(s | sets.Set([3])), isinstance(s, sets.BaseSet)
# ==== calendar
import calendar
print calendar.monthrange(2020, 2), calendar.isleap(2019), calendar.timegm((2020, 1, 1, 0, 0, 0)), calendar.month_name[3], calendar.day_abbr[0], calendar.weekday(2020, 1, 1)
print calendar.month(2020, 2)
# ==== struct of numbers
import struct
print struct.calcsize('>IH'), struct.unpack('>H', '\x01\x02'), struct.pack('>I', 65).replace('\0', '.'), struct.unpack('<I', struct.pack('<I', 5))[0], struct.Struct('>B').unpack('a')
try:
    struct.unpack('>I', 'a')
except struct.error, e:
    print 'struct.error'
