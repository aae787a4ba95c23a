# ==== optparse with callbacks and errors
import optparse
def cb(option, opt, value, parser): parser.values.seen = value.upper()
p = optparse.OptionParser(prog='prog', usage='%prog [options]')
p.add_option('--x', action='callback', callback=cb, type='string')
p.add_option('-q', '--quiet', action='store_false', dest='verbose', default=True, help='be quiet')
g = optparse.OptionGroup(p, 'Group'); g.add_option('-n', type='choice', choices=['a', 'b']); p.add_option_group(g)
o, a = p.parse_args(['--x', 'v', '-q', '-n', 'a', 'z'])
print o.seen, o.verbose, o.n, a, p.get_usage().strip()
print p.format_help()
# ==== gzip in memory and zip in memory
import gzip, zipfile, zlib
from StringIO import StringIO
s = StringIO()
g = gzip.GzipFile(fileobj=s, mode='wb'); g.write('data' * 10); g.close()
print gzip.GzipFile(fileobj=StringIO(s.getvalue())).read() == 'data' * 10
z = StringIO()
zf = zipfile.ZipFile(z, 'w'); zf.writestr('n.txt', 'c'); zf.close()
print zipfile.ZipFile(StringIO(z.getvalue())).read('n.txt'), zlib.decompress(zlib.compress('abc')), zlib.adler32('a')
# ==== struct headers
import struct
h = struct.pack('>4sIH', 'MAGI', 7, 3)
print len(h), repr(h), struct.unpack('>4sIH', h), struct.calcsize('>4sIH'), h[:4] == 'MAGI', ord(h[7])
# ==== Queue worker pool with errors
import threading, Queue
class Worker(threading.Thread):
    def __init__(self, q, out):
        threading.Thread.__init__(self)
        self.daemon = True
        self.q, self.out = q, out
    def run(self):
        while 1:
            f, a = self.q.get()
            if f is None: break
            try:
                self.out.append(f(*a))
            except Exception, e:
                self.out.append('%s: %s' % (e.__class__.__name__, e))
            finally:
                self.q.task_done()
q, out = Queue.Queue(), []
w = Worker(q, out)
w.start()
q.put((divmod, (7, 2))); q.put((int, ('x',)))
q.join()
q.put((None, None))
w.join()
print out
# ==== singletons and registries
class Registry(object):
    _plugins = {}
    class __metaclass__(type):
        def __init__(cls, name, bases, attrs):
            type.__init__(cls, name, bases, attrs)
            cls._plugins[name] = cls
class A(Registry): pass
class B(A): pass
print sorted(Registry._plugins), type(A).__name__
def singleton(cls):
    inst = {}
    def get(*a, **k):
        if cls not in inst: inst[cls] = cls(*a, **k)
        return inst[cls]
    return get
@singleton
class Conf(object):
    def __init__(self, v=1): self.v = v
print Conf(5) is Conf(6), Conf().v
# ==== regex parsing of ps and key values
import re
out = "oracle   1234     1  0 Jan01 ?  00:00:01 ora_pmon_ORCL\nroot  1 0 0 x"
m = re.search(r'^(?P<user>\w+)\s+(?P<pid>\d+).*ora_pmon_(?P<sid>\w+)$', out, re.M)
print m.group('user'), int(m.group('pid')), m.groupdict()['sid'], m.start('sid'), m.span()
print re.findall(r'(\d+):(\d+)', '1:2 3:4'), re.sub(r'(\w+)@(\w+)', r'\2 at \1', 'a@b'), re.split(r'\s*;\s*', 'a ; b;c'), re.compile(r'x(?#comment)y', re.X).match('xy') is not None, re.sub('(?i)A', 'z', 'aA')
print re.match(r'[\w.-]+$', 'a.b-c').group(), re.search('\\bfoo\\b', 'a foo b').span(), re.escape('/a.b'), re.sub(r'^', '> ', 'a\nb', 0), re.subn('a', 'b', 'aa', 1), re.sub('a', r'\\', 'xax'), re.sub('/', r'\/', 'a/b')
# ==== string constants, translate, templates
import string
print ''.join(c for c in 'a1!b' if c in string.letters + string.digits), 'a-b_c'.translate(string.maketrans('-_', '  ')), 'hello'.translate(None, 'l'), string.Template('${a}-$b').substitute({'a': 1, 'b': 2}), string.capwords('ab cd'), string.lower('AB'), string.strip(' x '), string.split('a,b', ','), string.zfill(5, 3), string.atoi('12', 8)
# ==== decimal and rounding money
from decimal import *
print Decimal('10.555').quantize(Decimal('.01'), rounding=ROUND_DOWN), Decimal('1') / Decimal('3'), sum([Decimal('0.1')] * 3), Decimal(str(0.1)), '%s' % Decimal('5.50'), int(Decimal('3.7')), Decimal('5') > 4, float(Decimal('2.5')), round(Decimal('2.5')), repr(Decimal('NaN'))
# ==== weakrefs, ids and hash of tuples
print hash((1, 2)) == hash((1, 2)), {(1, 'a'): 1}[(1, 'a')], id(None) == id(None), hash('a') == hash(u'a'), hash(1) == hash(1.0), {1: 'a'}[1.0], {True: 't'}[1]
# ==== inspect and introspection of plugins
import inspect
class Api(object):
    def run(self, a, b=2, *c, **d): "runs"; return a
    @staticmethod
    def st(x): return x
    @classmethod
    def kl(cls): return cls.__name__
print inspect.getargspec(Api.run), inspect.getdoc(Api.run), Api.st(3), Api.kl(), [n for n, v in inspect.getmembers(Api) if not n.startswith('_')], inspect.isclass(Api), inspect.isroutine(Api().run), inspect.ismethod(Api().run), inspect.isfunction(Api.st), inspect.getmro(Api)[-1]
# ==== contextmanager with exceptions and nested
from contextlib import contextmanager, nested, closing
@contextmanager
def step(n):
    print 'start', n
    try:
        yield n * 2
    except ValueError, e:
        print 'handled', e
    print 'end', n
with step(1) as a, step(2) as b:
    print a, b
    raise ValueError('in')
with nested(step(3), step(4)) as (c, d): print c, d
# ==== bytes, bytearray and buffers
b = bytearray('abc')
b[0] = 'X' if 0 else 88
b.append(33)
print b, len(b), b[1], str(b), bytes('x') == 'x', 'a' in bytearray('abc'), list(bytearray('ab')), repr(bytearray('a')), bytearray(2)
# ==== chained comparison and boolean arithmetic
print 1 < 2 < 3 < 'a', 1 == 1.0 == True, None < 1 < 'x', not None, True + True, [1] * True, 'a' * False, (1 > 2) - (1 < 2), cmp(True, 1), max(True, 2), sum([True, False, True])
# ==== long loops with xrange and large numbers
print sum(xrange(10 ** 5)), len(xrange(0, 10 ** 6, 3)), 2 ** 100 % 1000007, long(10 ** 18) / 7, 10 ** 20 / 10 ** 18, int('9' * 25) > 10 ** 24, pow(3, 100, 7), abs(-10 ** 20), '%d' % 10 ** 20, '%x' % 2 ** 70, 0xFFFFFFFFFF, hex(2 ** 40), 10 ** 15 * 1.0, float(10 ** 22)
# ==== raw strings and windows paths
p = r'C:\temp\new'
print p, len(p), p.split('\\'), 'C:\\x'.replace('\\', '/'), '\\'.join(['a', 'b']), repr(p), "a\
b", '\x41\u0042'
# ==== email and smtp messages
from email.MIMEMultipart import MIMEMultipart
from email.MIMEText import MIMEText
m = MIMEMultipart()
m['From'] = 'a@b'; m['Subject'] = 'hi'
m.attach(MIMEText('body text', 'plain'))
t = m.as_string()
print 'Subject: hi' in t, 'body text' in t, m.get_content_type(), m.is_multipart(), len(m.get_payload()), m.has_key('From'), m['nope']
# ==== cmd interpreter
import cmd, StringIO, sys
class Sh(cmd.Cmd):
    prompt = '> '
    def do_hello(self, line): print 'hello', line
    def do_EOF(self, line): return True
    def emptyline(self): pass
s = Sh(); s.onecmd('hello world'); print s.onecmd('EOF'), s.completenames('he'), s.parseline('hello a b')
# ==== pprint of nested
import pprint
pprint.pprint({'key%d' % i: range(8) for i in range(3)})
pprint.pprint([u'unicode', 'str', {'a': (1, 2)}])
print pprint.pformat({'b': 1, 'a': [1, 2]}), pprint.isreadable([1])
# ==== mixed sort keys and stability
data = [('b', 2), ('a', 2), ('c', 1)]
print sorted(data, key=lambda t: t[1]), sorted(data, cmp=lambda x, y: cmp(x[1], y[1]) or cmp(x[0], y[0])), sorted(data, key=lambda t: (-t[1], t[0])), sorted(['10', '9', 1, None, 2.5]), sorted([u'b', 'a']), sorted({'b': 1}.items() + [('a', None)])
data.sort(key=lambda t: t[0], reverse=True)
print data
# ==== default dict of lists and grouping
from collections import defaultdict
from itertools import groupby
d = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]: d[k].append(v)
print sorted(d.items()), d.has_key('z'), d.get('z'), len(d), [(k, len(list(g))) for k, g in groupby(sorted('banana'))]
dd = defaultdict(lambda: defaultdict(int)); dd['x']['y'] += 1
print dd['x']['y'], dict(dd['x'])
# ==== global state modules and reload
import sys, types
m = types.ModuleType('dyn'); m.x = 1
sys.modules['dyn'] = m
import dyn
print dyn.x, dyn is m, dyn.__name__
del sys.modules['dyn']
# ==== sys.exc_info in nested handlers
import sys
def inner():
    try: raise KeyError('in')
    except KeyError: return sys.exc_info()[0].__name__
try:
    raise ValueError('out')
except ValueError:
    print inner(), sys.exc_info()[0].__name__
    try: raise TypeError('t')
    except TypeError: print sys.exc_info()[0].__name__
    print sys.exc_info()[0].__name__
# ==== division in plugins with sizes
KB = 1024
sizes = [512, 2048, 3 * 1024 ** 2]
print [s / KB for s in sizes], [s / float(KB) for s in sizes], ['%.1f' % (s / 1024.0) for s in sizes], sum(sizes) / len(sizes), 7 / -2, -7 // 2, 7 % -3, divmod(7, -3), 1 / 3 * 3, 3 / 2., 5 / 2 == 2
# ==== unicode handling of input
name = u'Jos\xe9'
print name.encode('utf-8') == 'Jos\xc3\xa9', len(name), len(name.encode('utf-8')), name.upper() == u'JOS\xc9', repr(name), 'Jos\xc3\xa9'.decode('utf-8') == name, unicode('abc'), u'%s' % 'a', isinstance(name, basestring), name.encode('ascii', 'ignore'), name.encode('ascii', 'replace'), repr(name.encode('latin-1')), type(name.lower()).__name__
# ==== iterators of files and csv dicts
import csv
open('d.csv', 'wb').write('id,name\r\n1,a\r\n2,"b, c"\r\n')
for row in csv.DictReader(open('d.csv')): print row['id'], row['name'],
w = csv.writer(open('e.csv', 'wb'), delimiter=';', quoting=csv.QUOTE_NONNUMERIC)
w.writerow([1, 'x', 2.5, u'u'])
del w
print
r = csv.reader(open('d.csv', 'rb'))
print r.next(), list(r), r.line_num
# ==== time tuple and calendar
import time, calendar
t = time.strptime('2020-02-29 12:30:45', '%Y-%m-%d %H:%M:%S')
print t[:6], time.strftime('%d.%m.%y', t), calendar.timegm(t), time.gmtime(calendar.timegm(t)) [:5], t.tm_wday, t.tm_yday, calendar.monthcalendar(2020, 2)[0], calendar.isleap(2020), calendar.month_abbr[2]
# ==== class body code
class Config(object):
    DEFAULTS = {'a': 1}
    KEYS = sorted(DEFAULTS.keys())
    for _k in KEYS:
        locals()['get_' + _k] = lambda self, k=_k: self.DEFAULTS[k]
    if True:
        flag = 'yes'
    try:
        bad = int('x')
    except ValueError:
        bad = None
    size = len([x for x in range(3) if x])
print Config().get_a(), Config.flag, Config.bad, Config.KEYS, Config.size
# ==== exceptions with unicode and repr
class E(Exception):
    def __repr__(self): return '<E>'
e = E(u'caf\xe9')
print repr(e), [e], e.args, e.message == u'caf\xe9'
try:
    str(e)
except UnicodeEncodeError, x: print 'cannot'
print unicode(e) == u'caf\xe9'
# ==== stringio as a file in config and csv
import StringIO
s = StringIO.StringIO()
s.writelines(['a\n', 'b\n'])
s.seek(0)
for line in s: print line.strip(),
s.seek(-2, 2)
print s.read(), s.tell(), s.getvalue().count('\n'), s.closed, s.isatty(), s.len
# ==== random things with fixed results
import random
r = random.Random(3)
x = r.randint(1, 10)
print 1 <= x <= 10, len(random.sample(range(10), 3)), sorted(random.sample(set([1, 2]), 2)), random.choice('a'), 0 <= random.random() < 1
# ==== lambda with tuple params and default
f = lambda (a, b), c=3: (a, b, c)
print f((1, 2)), f([1, 2], 4), map(lambda (i, x): i * x, enumerate([3, 4])), sorted([(1, 'b'), (2, 'a')], key=lambda (n, s): s), reduce(lambda acc, (k, v): acc + v, [('a', 1), ('b', 2)], 0)
# ==== del of items, slices, attributes
class O(object): pass
o = O(); o.a = 1
l = range(6); d = {'x': 1, 'y': 2}
del l[1:3], l[0], d['x'], o.a
print l, d, hasattr(o, 'a')
l[:] = []
print l, l == [], not l
# ==== old style class with __getattr__ and __call__
class P:
    def __getattr__(self, n):
        if n[:2] == '__': raise AttributeError, n
        return lambda *a: '%s%r' % (n, a)
    def __call__(self, x): return x + 1
p = P()
print p.foo(1, 'a'), p(2), p.bar(), callable(p)
# ==== platform and os facts
import os, platform, sys
print os.name, os.path.sep, sys.platform[:5], platform.system(), os.path.join('a', 'b'), os.path.splitext('/x/y.tar.gz'), os.environ.get('NOT_SET_X', 'dflt'), os.path.exists('/'), os.getcwd() == os.path.abspath('.'), os.path.split('/a/b/'), isinstance(os.getpid(), int), os.devnull, os.linesep == '\n'
# ==== while reading lines with tell and seek
open('l', 'w').write('one\ntwo\nthree\n')
f = open('l', 'r+')
while True:
    line = f.readline()
    if not line: break
    print f.tell(), line,
f.seek(0, 2); f.write('four\n'); f.seek(4); print repr(f.read(3)), f.readline().strip(), len(f.readlines())
f.truncate(3); f.close()
print open('l').read(), os.path.getsize('l') if 0 else ''
