# ==== datetime
import datetime
from datetime import timedelta
d = datetime.datetime(2020, 1, 2, 3, 4, 5, 6000)
print d, d.date(), d.time(), d.isoformat(), d.strftime('%Y-%m-%d %H:%M:%S %a %b %j %y %p %I %%'), d + timedelta(days=1, hours=2), d - datetime.datetime(2020, 1, 1), repr(d), d.weekday(), d.replace(year=2021), d.timetuple()[:3], d.toordinal(), d.ctime()
print timedelta(1, 2, 3), timedelta(hours=25).total_seconds(), timedelta(1) / 2, timedelta(1) * 2, str(timedelta(-1)), timedelta(seconds=5).seconds, abs(timedelta(-1)), timedelta(1) // 3, datetime.date(2020, 2, 29), datetime.date(2020, 1, 1) < datetime.date(2020, 1, 2), datetime.time(1, 2)
print datetime.datetime.strptime('2020-01-02 03:04', '%Y-%m-%d %H:%M'), datetime.datetime.utcfromtimestamp(0), datetime.datetime.fromtimestamp(1e9), datetime.datetime.min.year, datetime.date.today() == datetime.datetime.now().date(), datetime.datetime.combine(datetime.date(2020, 1, 1), datetime.time(5))
try:
    datetime.datetime.strptime('x', '%Y')
except ValueError, e:
    print e
try:
    datetime.datetime(2020, 13, 1)
except ValueError, e:
    print e
try:
    d < 5
except TypeError, e:
    print 'TypeError'
print d == 5, d != None, None == d
# ==== datetime against date and None
import datetime
d = datetime.datetime(2020, 1, 1)
for test in ('d < None', 'd > 5', 'datetime.date(2020,1,1) < 7', "datetime.timedelta(1) < 'a'"):
    try:
        print eval(test)
    except TypeError, e:
        print e
# ==== time zones of one's own
import datetime
class UTC(datetime.tzinfo):
    def utcoffset(self, dt): return datetime.timedelta(0)
    def tzname(self, dt): return 'UTC'
    def dst(self, dt): return datetime.timedelta(0)
d = datetime.datetime(2020, 1, 1, tzinfo=UTC())
print d, d.isoformat(), d.strftime('%Z %z'), d.tzname(), d.utctimetuple()[3]
try:
    d < datetime.datetime(2020, 1, 1)
except TypeError, e:
    print type(e).__name__
# ==== time
import time
print time.strftime('%Y-%m-%d', time.gmtime(0)), time.mktime(time.strptime('2000-01-01', '%Y-%m-%d')), time.asctime(time.gmtime(0)), time.ctime(0), time.gmtime(0).tm_year, time.gmtime(0)[0], tuple(time.gmtime(86400))[:3], isinstance(time.time(), float), time.clock() >= 0, time.timezone, time.tzname[0], time.localtime(0).tm_isdst, time.daylight
t = time.strptime('01 Feb 2003', '%d %b %Y')
print t.tm_mon, t[7], time.struct_time(range(9)).tm_hour, len(t)
print repr(time.gmtime(0))
# ==== logging
import logging, sys
from StringIO import StringIO
out = StringIO()
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
log = logging.getLogger('corpus.one')
log.setLevel(logging.DEBUG)
log.propagate = 0
log.addHandler(h)
log.debug('d %s', 1)
log.info('i %(a)s', {'a': 2})
log.warn('w')
log.error('e %d%%', 50)
log.critical('c')
log.fatal('f')
log.log(logging.INFO, 'l %s', set([1]))
log.info('float %s and %s', 0.1 + 0.2, [0.1])
log.info('repr %r %s', ValueError('x'), ValueError('y'))
log.info('types %s', type(1))
log.info('none %s', None)
log.info(u'unicode %s', 'x')
log.info(5)
log.info(KeyError('k'))
print out.getvalue(), logging.getLevelName(10), logging.getLevelName('INFO'), log.isEnabledFor(10), log.getEffectiveLevel(), log.handlers == [h], logging.WARN, logging._levelNames[20]
log.removeHandler(h)
# ==== logging of exceptions and handlers
import logging, StringIO
class Mem(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.records = []
    def emit(self, record): self.records.append((record.levelname, record.getMessage(), record.exc_info is not None, record.name))
m = Mem()
log = logging.getLogger('corpus.two')
log.propagate = False
log.addHandler(m)
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
    log.error('with info', exc_info=True)
    log.warning('none %s', 'x', exc_info=1)
class F(logging.Filter):
    def filter(self, record): return record.levelno > 30
m.addFilter(F())
log.warning('filtered')
log.error('kept')
print m.records
a = logging.LoggerAdapter(log, {'x': 1})
a.error('adapted')
print m.records[-1], logging.NullHandler.__name__, logging.getLogger('a.b').parent.name in ('a', 'root'), log.name
log.removeHandler(m)
# ==== logging to a file
import logging, logging.handlers, tempfile, os
name = tempfile.mktemp()
h = logging.FileHandler(name, 'w')
h.setFormatter(logging.Formatter('%(asctime)s %(module)s %(funcName)s %(message)s', '%Y'))
log = logging.getLogger('corpus.three')
log.propagate = False
log.addHandler(h)
def f(): log.error('x %s', 'y')
f()
h.close()
log.removeHandler(h)
print open(name).read().split(' ', 1)[1]
r = logging.handlers.RotatingFileHandler(name, maxBytes=10, backupCount=1)
log.addHandler(r)
log.error('a' * 20); log.error('b' * 20)
r.close(); log.removeHandler(r)
print os.path.exists(name + '.1')
os.remove(name); os.remove(name + '.1')
# ==== logging.config and basicConfig
import logging, logging.config, StringIO
out = StringIO.StringIO()
root = logging.getLogger()
before = root.handlers[:]
for h in before: root.removeHandler(h)
logging.basicConfig(stream=out, level=logging.INFO, format='%(message)s')
logging.info('basic %d', 1)
logging.debug('no')
print out.getvalue(),
for h in root.handlers[:]: root.removeHandler(h)
for h in before: root.addHandler(h)
root.setLevel(logging.WARNING)
# ==== threads
import threading, thread, time
results = []
lock = threading.Lock()
def work(n):
    with lock:
        results.append(n * n)
ts = [threading.Thread(target=work, args=(i,), name='t%d' % i) for i in range(3)]
for t in ts: t.setDaemon(True)
print ts[0].isAlive(), ts[0].getName(), ts[0].isDaemon()
for t in ts: t.start()
for t in ts: t.join()
print sorted(results), [t.isAlive() for t in ts], threading.currentThread().getName() != '', threading.activeCount() >= 1, isinstance(threading.enumerate(), list)
e = threading.Event()
print e.isSet(), e.wait(0.01), e.set(), e.isSet(), e.is_set()
c = threading.Condition()
with c: c.notifyAll()
class T(threading.Thread):
    def __init__(self, q):
        threading.Thread.__init__(self)
        self.q = q
        self.setName('mine')
    def run(self): self.q.append(self.getName())
q = []
t = T(q); t.start(); t.join()
print q, t.name, threading.local().__class__.__name__, lock.locked(), lock.acquire(False), lock.release(), thread.get_ident() != 0
l = thread.allocate_lock()
l.acquire(); l.release()
print thread.error is not None, threading.RLock().acquire(), threading.Semaphore(2).acquire(), threading._sleep is not None if hasattr(threading, '_sleep') else True
t = threading.Timer(0.001, lambda: q.append('timer')); t.start(); t.join()
print q
# ==== a thread that fails
import threading, sys
from StringIO import StringIO
old, sys.stderr = sys.stderr, StringIO()
def f(): raise ValueError('in thread')
t = threading.Thread(target=f, name='failing')
t.start(); t.join()
text, sys.stderr = sys.stderr.getvalue(), old
print text.splitlines()[0], text.strip().splitlines()[-1]
# ==== worker threads with a Queue
import Queue, threading
q, done = Queue.Queue(), []
def worker():
    while True:
        item = q.get()
        if item is None: break
        done.append(item / 2)
        q.task_done()
t = threading.Thread(target=worker)
t.start()
for i in range(4): q.put(i)
q.join()
q.put(None)
t.join()
print sorted(done)
# ==== multiprocessing.pool and ThreadPool
from multiprocessing.pool import ThreadPool
p = ThreadPool(2)
print p.map(lambda x: x * 2, [1, 2]), p.apply_async(len, ('ab',)).get(5)
p.close(); p.join()
# ==== argparse
import argparse
p = argparse.ArgumentParser(prog='p', description='D')
p.add_argument('--name', default='n', help='the name')
p.add_argument('-v', action='store_true')
p.add_argument('n', type=int, nargs='?')
a = p.parse_args(['--name', 'x', '5'])
print a.name, a.v, a.n, vars(p.parse_args([])) == {'name': 'n', 'v': False, 'n': None}
print p.format_usage()
# ==== optparse
import optparse
p = optparse.OptionParser(usage='u', version='1')
p.add_option('-a', '--aa', dest='a', type='int', default=1)
p.add_option('-b', action='append')
o, args = p.parse_args(['-a', '3', '-b', 'x', 'rest'])
print o.a, o.b, args, o
# ==== unittest
import unittest, StringIO
class T(unittest.TestCase):
    def setUp(self): self.x = 1
    def test_old(self):
        self.assertEquals(1, 1)
        self.assert_(True)
        self.failUnless(1)
        self.failIf(0)
        self.assertNotEquals(1, 2)
        self.failUnlessEqual(1, 1)
        self.failUnlessRaises(ValueError, int, 'x')
        self.assertItemsEqual([1, 2], [2, 1])
        self.assertRegexpMatches('abc', 'b')
        self.assertAlmostEquals(1.0, 1.0)
        self.assertDictContainsSubset({'a': 1}, {'a': 1, 'b': 2})
        self.assertNotRegexpMatches('abc', 'x')
        with self.assertRaisesRegexp(ValueError, 'bad'): raise ValueError('bad')
        with self.assertRaises(KeyError) as c: {}['k']
        self.assertEqual(c.exception[0], 'k')
    def test_new(self):
        self.assertTrue(1); self.assertIn(1, [1]); self.assertIsNone(None); self.assertGreater(2, 1); self.assertIsInstance('', basestring)
    def test_fails(self): self.assertEqual(1, 2)
out = StringIO.StringIO()
r = unittest.TextTestRunner(stream=out).run(unittest.makeSuite(T))
print r.testsRun, len(r.failures), len(r.errors), unittest.TestLoader().getTestCaseNames(T), out.getvalue().splitlines()[-1]
# ==== doctest of a function
import doctest
def f(x):
    """
    >>> f(4)
    2
    """
    return x / 2
print doctest.testmod.__name__
# ==== traceback functions
import traceback, sys
def f(): raise ValueError('v')
try:
    f()
except ValueError:
    tb = sys.exc_info()[2]
    lines = traceback.format_exc().splitlines()
    print lines[0], lines[-1], lines[-2].strip(), lines[-3].strip().split(', ')[1:]
    print traceback.format_tb(tb)[-1].splitlines()[1].strip(), len(traceback.extract_tb(tb)), tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name
    print traceback.format_exception_only(ValueError, ValueError('w')), len(traceback.format_stack()) > 0, traceback.tb_lineno(tb)
    fn, line, name, text = traceback.extract_tb(tb)[-1]
    print line, name, text
    print traceback.extract_tb(tb)[-1][1:]
# ==== traceback with a number
import traceback, sys
try:
    int('x')
except:
    print traceback.format_exc(1).splitlines()[-1], traceback.format_exception(sys.exc_type, sys.exc_value, sys.exc_traceback)[-1].strip()
# ==== random with a seed gives numbers in range
import random
random.seed(5)
print 0 <= random.random() < 1, random.choice([1]), random.randint(1, 1), random.sample([1], 1), sorted(random.sample(range(3), 3)), random.uniform(1, 1), random.randrange(1)
l = [1, 2]; random.shuffle(l); print sorted(l), len(random.sample(xrange(100), 5)), random.Random(1).random() < 1, hasattr(random, 'jumpahead')
# ==== ast and compiler of code
import ast, keyword, token, tokenize
print ast.literal_eval("{'a': [1, 2.5, None, True]}"), ast.literal_eval("(1, 'x')"), keyword.iskeyword('class')
# ==== contextlib and warnings
import contextlib, warnings
warnings.filterwarnings('ignore')
warnings.warn('x')
@contextlib.contextmanager
def cm():
    try: yield 1
    except ValueError, e: print 'caught', e
with cm() as x: raise ValueError(x)
warnings.resetwarnings()
# ==== modules that are seldom imported
import cmd, code, codeop, pdb, profile, timeit, trace, bdb, sched, tabnanny, py_compile, compileall, zipimport, runpy, dis, pickletools
import ftplib, poplib, imaplib, telnetlib, SimpleHTTPServer, CGIHTTPServer, DocXMLRPCServer, SimpleXMLRPCServer, robotparser, netrc, mailbox, mimetypes
import UserDict, UserList, UserString, user, statvfs, dircache, sets, md5, sha, new, mutex, imghdr, chunk, colorsys, whichdb, dumbdbm, anydbm, fpformat, ntpath
import nturl2path, posixpath, opcode, markupbase, future_builtins, dummy_threading, htmlentitydefs, copy_reg
print 'done'
# ==== modules that plugins import
import os, sys, re, json, time, datetime, logging, subprocess, ConfigParser, urllib, urllib2, httplib, urlparse, socket, ssl, threading, Queue, StringIO, cStringIO, collections, itertools, functools, operator, copy, pickle, cPickle, random, hashlib, base64, binascii, struct, zlib, gzip, zipfile, tarfile, tempfile, shutil, glob, fnmatch, stat, errno, signal, traceback, types, inspect, string, textwrap, pprint, uuid, getpass, platform, pwd, xml.dom.minidom, xml.etree.ElementTree, csv, argparse, optparse, getopt, unittest, doctest, contextlib, warnings, weakref, abc, decimal, fractions, math, cmath, calendar, locale, gettext, codecs, unicodedata, htmlentitydefs, HTMLParser, cookielib, Cookie, email, smtplib, ftplib, telnetlib, select, imp, pkgutil, gc, atexit, commands, pipes, shlex, linecache, fileinput, array, heapq, bisect, sched, hmac, io
print 'done'
# ==== modules that are gone
# differs: Cannot be imported: modules that Python 3 took out and no plugin was seen to use: Bastion, MimeWriter, audiodev, compiler, formatter, hotshot, htmllib, ihooks, imputil, mhlib, mimetools, mimify, multifile, parser, popen2, posixfile, rexec, rfc822, sgmllib, stringold, strop, symbol, toaiff, xmllib.
import Bastion, MimeWriter, audiodev, compiler, formatter, hotshot, htmllib, ihooks, imputil, mhlib, mimetools, mimify, multifile, parser, popen2, posixfile, rexec, rfc822, sgmllib, stringold, strop, symbol, toaiff, xmllib
print 'done'
# ==== mutex, sched and whichdb
import sched, time
s = sched.scheduler(time.time, time.sleep)
s.enter(0, 1, lambda x: sys.stdout.write(x + '\n'), ('ran',))
import sys
s.run()
# ==== dircache, statvfs and others
import statvfs, os
print statvfs.F_BSIZE, os.statvfs('/')[statvfs.F_BSIZE] > 0
# ==== fpformat and repr
import fpformat, repr as reprlib
print fpformat.fix(1.5, 2), fpformat.sci(150, 1), reprlib.repr(range(100))
# ==== platform details
import platform
print platform.python_version().split('.')[0] in ('2', '3'), len(platform.dist()), len(platform.linux_distribution()), platform.machine() != '', platform.node() != '' or True, platform.python_implementation() != '', platform.architecture()[0]
# ==== getattr of modules and classes that are missing
import os, string
for m, n in ((os, 'getcwdu'), (os, 'tmpnam'), (string, 'letters'), (string, 'atoi')):
    print n, hasattr(m, n),
print
