# ==== distutils
from distutils.version import LooseVersion, StrictVersion
from distutils.util import strtobool
from distutils import spawn, dir_util, file_util
import distutils.dir_util, tempfile, os, shutil
print LooseVersion('1.10') > LooseVersion('1.9'), LooseVersion('11.2.0.4') >= '11.2', StrictVersion('1.2') < StrictVersion('1.2.1'), strtobool('yes'), strtobool('0'), str(LooseVersion('1.a')), LooseVersion('1.2b3').version, spawn.find_executable('no-such-program') is None, LooseVersion('2') == LooseVersion('2')
top = tempfile.mkdtemp()
distutils.dir_util.mkpath(os.path.join(top, 'a/b'))
open(os.path.join(top, 'a', 'f'), 'w').close()
distutils.dir_util.copy_tree(os.path.join(top, 'a'), os.path.join(top, 'c'))
print sorted(os.listdir(os.path.join(top, 'c')))
distutils.dir_util.remove_tree(top)
print os.path.exists(top)
# ==== tarfile
import tarfile, tempfile, os, StringIO
name = tempfile.mktemp('.tar.gz')
t = tarfile.open(name, 'w:gz')
info = tarfile.TarInfo('a.txt')
info.size = 4
t.addfile(info, StringIO.StringIO('data'))
t.close()
t = tarfile.open(name)
print t.getnames(), t.extractfile('a.txt').read(), t.getmember('a.txt').size, tarfile.is_tarfile(name), [m.name for m in t], t.getmembers()[0].isfile()
t.close()
os.remove(name)
# ==== codecs of ASCII text
import codecs, tempfile, os
name = tempfile.mktemp()
with codecs.open(name, 'w', 'utf-8') as f:
    f.write(u'one\n')
    f.write('two\n')
with codecs.open(name, encoding='utf-8') as f:
    print f.readline().strip(), f.readlines()
print codecs.encode('a', 'hex'), codecs.decode('61', 'hex'), codecs.getencoder('utf-8')(u'x'), codecs.getdecoder('utf-8')('x'), codecs.BOM_UTF8 == '\xef\xbb\xbf', codecs.getwriter('utf-8') is not None
os.remove(name)
# ==== version checks of plugins
import sys
print sys.version_info >= (2, 6), sys.version_info[:1] >= (2,), isinstance(sys.version, str), sys.hexversion >= 0x02060000, sys.version_info.major in (2, 3)
# ==== gc and weakref
import gc, weakref
print gc.collect() >= 0, gc.isenabled() in (True, False)
d = weakref.WeakValueDictionary()
class C(object): pass
c = C(); d['c'] = c
print d.has_key('c'), d['c'] is c, sorted(d.keys())
# ==== profile, timeit and dis
import timeit
print timeit.timeit('1 + 1', number=10) >= 0, timeit.Timer('x = 1').timeit(1) >= 0, timeit.default_timer() > 0
# ==== select and errno names
import select, errno
print hasattr(select, 'select'), select.select([], [], [], 0), errno.EINTR, errno.EEXIST, errno.ENOENT, errno.EACCES
