# ==== os.path.walk
import os, shutil, tempfile
top = tempfile.mkdtemp()
os.makedirs(os.path.join(top, 'a', 'b'))
open(os.path.join(top, 'a', 'f.txt'), 'w').close()
seen = []
def visit(arg, folder, names):
    arg.append((folder[len(top):], sorted(names)))
os.path.walk(top, visit, seen)
print sorted(seen)
shutil.rmtree(top)
# ==== os.getcwdu and os.getcwd
import os
print os.getcwd() == os.getcwdu(), type(os.getcwd()).__name__
# ==== os.errno and errno
import os, errno
print os.errno.ENOENT == errno.ENOENT, errno.errorcode[2]
try:
    os.makedirs('/proc/a/b')
except OSError as e:
    print e.errno == errno.ENOENT or e.errno in errno.errorcode
# ==== os.walk, listdir and makedirs
import os, shutil, tempfile
top = tempfile.mkdtemp(prefix='x')
for name in ('a/b', 'a/c'):
    os.makedirs(os.path.join(top, name), 0755)
with open(os.path.join(top, 'a', 'b', 'f'), 'w') as f:
    f.write('x\n')
for folder, folders, names in os.walk(top):
    folders.sort()
    print folder[len(top):], folders, names
print os.listdir(os.path.join(top, 'a', 'b')), oct(os.stat(os.path.join(top, 'a')).st_mode & 0777)
try:
    os.makedirs(os.path.join(top, 'a'))
except OSError, e:
    print e.errno, e.strerror
shutil.rmtree(top)
print os.path.exists(top)
# ==== os.path functions
from os import path
import os.path
print path.join('a', '/b', 'c'), path.split('/x/y'), path.splitext('a.tar.gz'), path.basename('/a/b/'), path.dirname('/a/b')
print path.normpath('a//b/../c'), path.isabs('/x'), path.commonprefix(['/usr/lib', '/usr/local']), path.expanduser('x')
print os.path.relpath('/a/b/c', '/a/d'), os.sep, os.linesep == '\n', os.curdir, os.pardir, os.extsep
# ==== files are read and written
import tempfile, os
fd, name = tempfile.mkstemp()
os.close(fd)
f = open(name, 'w')
f.write('one\ntwo\n')
f.writelines(['three\n', 'four'])
f.close()
f = open(name)
print f.readline(), f.read(3), f.tell(), f.readlines(), f.read() == ''
f.seek(0)
print [line.strip() for line in f], f.closed, f.name == name, f.mode
f.close()
print f.closed
for line in file(name): print line.rstrip(),
print
f = open(name, 'a')
f.write('\nfive')
f.close()
print open(name).read().split('\n')
print open(name, 'rU').read().count('\n'), os.path.getsize(name)
os.unlink(name)
# ==== print to a file and softspace
import sys, tempfile
f = tempfile.TemporaryFile()
print >>f, 'a', 1,
print >>f, 'b'
print >>f
f.seek(0)
print repr(f.read())
# ==== NamedTemporaryFile and mkdtemp
import tempfile, os
f = tempfile.NamedTemporaryFile(suffix='.txt', delete=False)
f.write('data')
f.close()
print open(f.name).read(), f.name.endswith('.txt'), os.path.exists(f.name)
os.remove(f.name)
d = tempfile.mkdtemp(suffix='d', prefix='p')
print os.path.isdir(d), os.path.basename(d)[0], d[-1]
os.rmdir(d)
with tempfile.NamedTemporaryFile() as f:
    f.write('x' * 10)
    f.flush()
    print os.path.getsize(f.name)
# ==== shutil copies and moves
import shutil, tempfile, os
top = tempfile.mkdtemp()
a, b = os.path.join(top, 'a'), os.path.join(top, 'b')
open(a, 'w').write('data')
shutil.copy(a, b)
shutil.copyfile(a, b + '2')
shutil.move(b, b + '3')
shutil.copytree(top, top + '-copy')
print sorted(os.listdir(top)), sorted(os.listdir(top + '-copy'))
shutil.rmtree(top)
shutil.rmtree(top + '-copy')
shutil.rmtree('/no/such/folder', ignore_errors=True)
# ==== glob and fnmatch
import glob, fnmatch, tempfile, os, shutil
top = tempfile.mkdtemp()
for name in ('a.txt', 'b.txt', 'c.log'):
    open(os.path.join(top, name), 'w').close()
print sorted(os.path.basename(one) for one in glob.glob(os.path.join(top, '*.txt')))
print fnmatch.filter(['a.py', 'b.txt'], '*.py'), fnmatch.fnmatch('x.log', '*.lo?')
shutil.rmtree(top)
# ==== environment
import os
os.environ['MINE_X'] = 'v'
print os.environ['MINE_X'], os.getenv('MINE_X'), os.environ.get('NOPE', 'd'), 'MINE_X' in os.environ, os.environ.has_key('MINE_X')
print os.path.expandvars('$MINE_X/b')
del os.environ['MINE_X']
# ==== stat and permissions
import os, stat, tempfile
fd, name = tempfile.mkstemp()
os.write(fd, 'abc')
os.close(fd)
os.chmod(name, 0640)
info = os.stat(name)
print oct(stat.S_IMODE(info.st_mode)), stat.S_ISREG(info[stat.ST_MODE]), info.st_size, info[6]
print os.access(name, os.R_OK), os.path.getmtime(name) == info.st_mtime
os.utime(name, (1000000000, 1000000000))
print os.path.getmtime(name), os.stat(name)[stat.ST_MTIME]
os.symlink(name, name + '.l')
print os.path.islink(name + '.l'), os.readlink(name + '.l') == name, os.path.realpath(name + '.l') == name
os.unlink(name + '.l'); os.unlink(name)
# ==== zipfile
import zipfile, tempfile, os
name = tempfile.mktemp('.zip')
z = zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED)
z.writestr('a.txt', 'content')
z.close()
z = zipfile.ZipFile(name)
print z.namelist(), z.read('a.txt') == 'content', z.getinfo('a.txt').file_size, z.testzip()
z.close()
try:
    zipfile.ZipFile(__file__.replace('.pyc', '.py'))
except zipfile.BadZipfile, e:
    print 'BadZipfile', e
os.remove(name)
# ==== fileinput and linecache
import fileinput, linecache, tempfile, os
name = tempfile.mktemp()
open(name, 'w').write('one\ntwo\n')
for line in fileinput.input([name]):
    print fileinput.lineno(), line.strip()
fileinput.close()
print repr(linecache.getline(name, 2))
os.remove(name)
# ==== filecmp and tempfile.gettempdir
import filecmp, tempfile, os
a, b = tempfile.mktemp(), tempfile.mktemp()
open(a, 'w').write('x'); open(b, 'w').write('x')
print filecmp.cmp(a, b), os.path.isdir(tempfile.gettempdir())
os.remove(a); os.remove(b)
# ==== imp.load_source translates
import imp, os, tempfile, shutil
top = tempfile.mkdtemp()
name = os.path.join(top, 'loaded.py')
open(name, 'w').write("print 'in', __name__\nHALF = 7 / 2\ndef keys(d): return d.keys()\n")
m = imp.load_source('loaded_one', name)
print m.HALF, m.keys({'a': 1}), m.__name__
shutil.rmtree(top)
# ==== imp.find_module and load_module translate
import imp, os, tempfile, shutil
top = tempfile.mkdtemp()
open(os.path.join(top, 'found.py'), 'w').write("print 'found', `1`\n")
os.mkdir(os.path.join(top, 'pack'))
open(os.path.join(top, 'pack', '__init__.py'), 'w').write("import inner\nV = inner.W\n")
open(os.path.join(top, 'pack', 'inner.py'), 'w').write("W = 5 / 2\n")
f, pathname, description = imp.find_module('found', [top])
print os.path.basename(pathname), description
try:
    m = imp.load_module('found', f, pathname, description)
finally:
    f.close()
print m.__name__
f, pathname, description = imp.find_module('pack', [top])
print f, os.path.basename(pathname), description
print imp.load_module('pack', f, pathname, description).V
try:
    imp.find_module('no_such_module_at_all', [top])
except ImportError, e:
    print e
shutil.rmtree(top)
# ==== folders added to sys.path are translated
import sys, os, tempfile, shutil
top = tempfile.mkdtemp()
os.makedirs(os.path.join(top, 'added_pack', 'deep'))
open(os.path.join(top, 'added_one.py'), 'w').write("print 'added', 5 / 2\nimport added_pack.user\n")
open(os.path.join(top, 'added_pack', '__init__.py'), 'w').write("")
open(os.path.join(top, 'added_pack', 'sister.py'), 'w').write("print 'sister'\nX = u'x'\n")
open(os.path.join(top, 'added_pack', 'user.py'), 'w').write("import sister\nfrom deep import low\nprint sister.X, low.Y\n")
open(os.path.join(top, 'added_pack', 'deep', '__init__.py'), 'w').write("")
open(os.path.join(top, 'added_pack', 'deep', 'low.py'), 'w').write("Y = `5`\n")
sys.path.append(top)
try:
    import added_one
finally:
    sys.path.remove(top)
    shutil.rmtree(top)
print added_one.__name__
# ==== execfile in a namespace
import tempfile, os
name = tempfile.mktemp('.py')
open(name, 'w').write("print 'executed'\nvalue = 7 / 2\nclass Old: pass\n")
ns = {}
execfile(name, ns)
print ns['value'], sorted(key for key in ns if not key.startswith('_'))
execfile(name)
print value
os.remove(name)
# ==== __import__ and importlib
import importlib
m = __import__('xml.dom.minidom', globals(), locals(), ['parseString'])
print m.parseString.__name__
print importlib.import_module('ConfigParser').ConfigParser.__name__
for name, member in (('ConfigParser', 'Error'), ('Queue', 'Empty'), ('urllib2', 'Request'), ('json', 'loads')):
    print getattr(__import__(name), member).__name__,
print
# ==== modules in sys.modules
import sys, ConfigParser, urllib2, os.path
print 'ConfigParser' in sys.modules, sys.modules['urllib2'] is urllib2, 'no_such' in sys.modules
# ==== subprocess constants and commands
import subprocess
print subprocess.PIPE, subprocess.STDOUT, issubclass(subprocess.CalledProcessError, Exception)
e = subprocess.CalledProcessError(3, 'cmd', 'out')
print e.returncode, e.cmd, e.output
print subprocess.list2cmdline(['a b', 'c'])
# ==== sys has what it had
import sys
print sys.maxint, sys.maxint + 1 > sys.maxint, sys.byteorder, sys.getrecursionlimit() > 100
print sys.getdefaultencoding(), sys.platform, sys.version_info[0] in (2, 3), sys.maxunicode > 0xffff
print hasattr(sys, 'setdefaultencoding'), sys.exc_info(), isinstance(sys.argv, list)
# ==== the platform
import platform, sys
print platform.system(), sys.platform.startswith('linux'), sys.platform == 'linux2', len(platform.uname()), type(platform.platform()).__name__
# ==== StringIO
import StringIO, cStringIO
s = StringIO.StringIO()
s.write('a\nb\n')
print >>s, 'c', 1
print s.getvalue().split('\n'), s.tell(), s.len
s.seek(0)
print s.readline(), s.read(1), s.readlines(), s.pos
s.truncate(0)
print repr(s.getvalue())
c = cStringIO.StringIO('x\ny')
print [line for line in c], c.getvalue()
s = StringIO.StringIO('abc')
s.write('X')
print s.getvalue(), s.buf
s.close()
try:
    s.read()
except ValueError, e:
    print e
# ==== getpass, pwd and os.getlogin fail softly
import os, pwd
print isinstance(os.getpid(), int), pwd.getpwuid(os.getuid()).pw_name == pwd.getpwuid(os.getuid())[0]
# ==== commands
import commands
print callable(commands.getoutput), callable(commands.getstatusoutput), commands.mkarg("a'b")
# ==== buffer and array
import array
a = array.array('i', [1, 2])
a.append(3)
print a.tolist(), a[1], len(a), a.typecode
print array.array('c', 'abc').tostring()
b = buffer('hello', 1, 3)
print str(b), len(b), b[0]
# ==== getopt
import getopt
print getopt.getopt(['-a', '--bee=1', 'rest'], 'a', ['bee='])
try:
    getopt.getopt(['-z'], 'a')
except getopt.GetoptError, e:
    print e, e.msg, e.opt
# ==== shlex and pipes
import shlex, pipes
print shlex.split("a 'b c' \"d\""), pipes.quote("it's"), pipes.quote('plain')
# ==== signal and atexit
import signal, atexit
print signal.SIGTERM, atexit.register(lambda: None) is not None
# ==== gzip
import gzip, tempfile, os
name = tempfile.mktemp('.gz')
f = gzip.open(name, 'wb')
f.write('line one\nline two\n')
f.close()
f = gzip.open(name)
print f.read().split('\n')
f.close()
os.remove(name)
# ==== tempfile in a folder and os.fdopen
import tempfile, os
fd, name = tempfile.mkstemp('.t', 'p', None, True)
f = os.fdopen(fd, 'w')
f.write('x\n')
f.close()
print open(name).readlines(), os.path.splitext(name)[1]
os.remove(name)
# ==== os.popen and os.tmpnam names exist
import os
print callable(os.popen), callable(os.system), hasattr(os, 'tmpnam'), hasattr(os, 'getcwdu')
# ==== io.open gives unicode
import io, tempfile, os
name = tempfile.mktemp()
with io.open(name, 'w', encoding='utf-8') as f:
    f.write(u'one\n')
with io.open(name, encoding='utf-8') as f:
    text = f.read()
print text.strip(), isinstance(text, unicode)
os.remove(name)
# ==== modules under their old names
# differs: `__name__` of a module of the library is Python 3's: `ConfigParser.__name__` is not `ConfigParser`.
import ConfigParser, Queue
print ConfigParser.__name__, Queue.__name__
