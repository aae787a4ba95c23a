# ==== files read and write exact bytes
# -*- coding: utf-8 -*-
f = open('f.bin', 'wb')
f.write('größe\r\n\xff\x00')
f.close()
data = open('f.bin', 'rb').read()
print len(data), repr(data), repr(open('f.bin').read(3)), repr(open('f.bin').readline()), open('f.bin').readlines(), [l for l in open('f.bin')], repr(open('f.bin', 'U').read())
f = open('f.bin')
f.seek(4)
print repr(f.read(2)), f.tell(), repr(f.read())
import os
print os.path.getsize('f.bin'), os.stat('f.bin').st_size
# ==== text written to a file must be ASCII
f = open('g.txt', 'w')
f.write(u'abc\n')
try:
    f.write(u'\xe9')
except UnicodeEncodeError, e:
    print e
f.writelines([u'a', 'b\xe9'])
f.write(u'\xe9'.encode('utf-8'))
print >>f, 'x', u'y'
f.close()
print repr(open('g.txt').read())
# ==== append, update and truncate
f = open('h', 'w+')
f.write('\xc3\xa9abc')
f.seek(1)
print repr(f.read(1)), f.tell()
f.seek(0, 2); f.write('\xff'); f.flush(); f.seek(0)
print repr(f.read()), f.closed, f.mode, f.name
f.truncate(2); f.close()
print repr(open('h').read()), repr(open('h', 'a').tell() >= 0), f.closed, len(open('h', 'rb').read())
# ==== codecs.open gives text
import codecs
f = codecs.open('c', 'w', 'utf-8')
f.write(u'\xe9\u20ac\n'); f.write('abc')
try:
    f.write('\xe9')
except UnicodeDecodeError, e:
    print e
f.close()
print repr(open('c').read()), repr(codecs.open('c', encoding='utf-8').read()), codecs.open('c', 'r', 'utf-8').readlines(), [l for l in codecs.open('c', 'r', 'utf8')], repr(codecs.open('c').read()), repr(codecs.open('c', 'rb', 'utf-8').readline())
with codecs.open('l', 'w', encoding='latin-1') as f:
    f.write(u'\xe9')
print repr(open('l').read()), repr(codecs.open('l', 'r', 'latin-1').read())
try:
    codecs.open('l', 'r', 'utf-8').read()
except UnicodeDecodeError:
    print 'not utf-8'
# ==== io.open is strict
import io
with io.open('i', 'w', encoding='utf-8') as f:
    print f.write(u'\xe9\n') is None or True
    try:
        f.write('abc')
    except TypeError, e:
        print e
print repr(io.open('i', encoding='utf-8').read()), repr(io.open('i', 'rb').read()), io.open('i', 'r', encoding='utf-8').readlines(), repr(io.open('i', 'rb').readline()), [l for l in io.open('i', encoding='utf8')]
with io.open('i', 'wb') as f:
    f.write('\xff\xfe')
print repr(open('i').read())
# ==== io.BytesIO and io.StringIO
import io
b = io.BytesIO('\xc3\xa9x')
print repr(b.read(1)), repr(b.getvalue()), repr(b.read()), b.tell()
b = io.BytesIO()
b.write('\xff'); b.write('ab')
print repr(b.getvalue()), len(b.getvalue())
s = io.StringIO(u'\xe9\nb')
print repr(s.readline()), repr(s.read()), repr(s.getvalue())
s = io.StringIO()
try:
    s.write('a')
except TypeError, e:
    print e
s.write(u'a\u20ac')
print repr(s.getvalue())
# ==== StringIO and cStringIO
import StringIO, cStringIO
for make in (StringIO.StringIO, cStringIO.StringIO):
    s = make('\xc3\xa9\nb\xff')
    print repr(s.read(1)), repr(s.readline()), repr(s.read()), s.tell(), repr(s.getvalue())
    w = make()
    w.write('\xc3'); w.write('\xa9'); w.write('abc')
    print repr(w.getvalue()), len(w.getvalue()), w.tell()
    w.seek(1); w.write('Z')
    print repr(w.getvalue()), [l for l in make('a\nb')], make('x\ny').readlines()
try:
    cStringIO.StringIO().write(u'\xe9')
except UnicodeEncodeError:
    print 'no'
s = StringIO.StringIO()
s.write(u'\xe9'); s.write('a')
print repr(s.getvalue())
s.write('\xc3')
try:
    s.getvalue()
except UnicodeDecodeError, e:
    print e
# ==== descriptors
import os
fd = os.open('d', os.O_RDWR | os.O_CREAT)
print os.write(fd, '\xc3\xa9\xff'), os.lseek(fd, 0, 0), repr(os.read(fd, 2)), repr(os.read(fd, 10)), repr(os.read(fd, 1))
os.close(fd)
fd = os.open(u'd', os.O_RDONLY)
f = os.fdopen(fd, 'rb')
print repr(f.read())
f.close()
r, w = os.pipe()
os.write(w, '\xe9'); os.close(w)
print repr(os.read(r, 5))
# ==== names of files
# -*- coding: utf-8 -*-
import os, glob, shutil
os.mkdir('größe')
open('größe/é.txt', 'w').write('1')
print os.listdir('größe'), os.listdir(u'gr\xf6\xdfe'), os.path.exists('größe/é.txt'), os.path.exists(u'gr\xf6\xdfe/\xe9.txt'), os.path.isdir('größe'), os.path.getsize('größe/é.txt')
print sorted(glob.glob('größe/*')), glob.glob(u'gr\xf6\xdfe/*'), [x for x in os.walk('größe')], list(os.walk(u'gr\xf6\xdfe'))
shutil.copy('größe/é.txt', 'größe/ü.txt')
os.rename('größe/ü.txt', u'gr\xf6\xdfe/z.txt')
print sorted(os.listdir('größe')), os.path.basename('größe/é.txt') == 'é.txt', repr(os.path.join('größe', 'é')), repr(os.path.join(u'a', 'b')), repr(os.path.splitext('é.txt')), repr(os.path.dirname(u'gr\xf6/x')), repr(os.path.abspath('/größe/../é')), repr(os.path.normpath(u'a//b'))
os.symlink('größe', 'l')
print os.path.basename(os.readlink('l')), repr(os.path.basename(os.readlink(u'l'))), os.path.islink('l'), repr(os.path.basename(os.path.realpath('l')))
shutil.rmtree('größe')
print os.path.exists('größe')
# ==== names of files that are not UTF-8
# differs: Names of files that are not UTF-8 cannot be opened.
import os
os.mkdir('odd')
open('odd/caf\xe9', 'w').write('x')
print os.listdir('odd'), os.path.exists('odd/caf\xe9'), repr(open('odd/caf\xe9').read()), os.path.getsize('odd/caf\xe9')
os.remove('odd/caf\xe9')
print os.listdir('odd')
# ==== errors of files name them
# -*- coding: utf-8 -*-
import os
for name in ('größe/nichts', 'nothing'):
    try:
        open(name)
    except IOError, e:
        print e.errno, e.strerror, repr(e.filename), str(e), e.args
try:
    os.listdir('nö')
except OSError, e:
    print e.errno, repr(e.filename), e
try:
    os.mkdir('/')
except OSError, e:
    print e.errno, repr(e.filename)
# ==== working in a folder with a name
# -*- coding: utf-8 -*-
import os
top = os.getcwd()
os.mkdir('ö')
os.chdir('ö')
print os.path.basename(os.getcwd()) == 'ö', repr(os.path.basename(os.getcwd())), repr(os.path.basename(os.getcwdu())), type(os.getcwd()).__name__
os.chdir(top)
os.makedirs(u'ö'.encode('utf-8') + '/x/y')
os.removedirs('ö/x/y')
print os.path.exists('ö')
# ==== gzip and streams in memory
import gzip, StringIO, io, cStringIO
f = gzip.open('x.gz', 'wb')
f.write('\xc3\xa9\xff' * 10); f.close()
print repr(gzip.open('x.gz').read()[:4]), repr(open('x.gz', 'rb').read()[:2]), len(gzip.GzipFile('x.gz').read())
for make in (StringIO.StringIO, io.BytesIO, cStringIO.StringIO):
    out = make()
    z = gzip.GzipFile(fileobj=out, mode='w')
    z.write('h\xc3\xa9'); z.close()
    print repr(gzip.GzipFile(fileobj=make(out.getvalue())).read()), repr(out.getvalue()[:2])
# ==== tar files
# -*- coding: utf-8 -*-
import tarfile, StringIO, os
open('é.txt', 'w').write('\xc3\xa9\xff')
t = tarfile.open('a.tar.gz', 'w:gz')
t.add('é.txt')
info = tarfile.TarInfo('mem/ö')
info.size = 3
t.addfile(info, StringIO.StringIO('\xff\xfe\xfd'))
t.close()
t = tarfile.open('a.tar.gz')
print t.getnames(), [m.name for m in t], repr(t.extractfile('é.txt').read()), repr(t.extractfile(t.getmembers()[1]).read()), t.getmember('mem/ö').size
os.remove('é.txt')
t.extractall()
t.extract('mem/ö', 'sub')
print repr(open('é.txt').read()), repr(open('mem/ö').read()), os.path.exists('sub/mem/ö')
t.close()
data = open('a.tar.gz', 'rb').read()
t = tarfile.open(fileobj=StringIO.StringIO(data), mode='r:gz')
print t.getnames(), repr(t.extractfile('mem/ö').readline()), tarfile.is_tarfile('a.tar.gz')
# ==== zip files
# -*- coding: utf-8 -*-
import zipfile, StringIO, os
open('b.txt', 'w').write('\xc3\xa9\xff')
z = zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED)
z.write('b.txt')
z.writestr('s.txt', '\xff\xfe')
z.writestr('u.txt', u'abc')
z.close()
z = zipfile.ZipFile('a.zip')
print z.namelist(), repr(z.read('b.txt')), repr(z.read('s.txt')), repr(z.open('b.txt').read(1)), [i.file_size for i in z.infolist()], repr(z.getinfo('s.txt').filename)
buf = StringIO.StringIO()
z2 = zipfile.ZipFile(buf, 'w')
z2.writestr('x', 'h\xe9')
z2.close()
print repr(zipfile.ZipFile(StringIO.StringIO(buf.getvalue())).read('x')), repr(buf.getvalue()[:2])
os.remove('b.txt')
z.extract('b.txt')
print repr(open('b.txt').read()), zipfile.is_zipfile('a.zip')
# ==== temporary files
import tempfile, os
f = tempfile.NamedTemporaryFile()
f.write('\xc3\xa9'); f.flush()
print repr(open(f.name).read()), os.path.getsize(f.name)
f.seek(0)
print repr(f.read(1)), type(f.name).__name__
f.close()
t = tempfile.TemporaryFile()
t.write('\xff'); t.seek(0)
print repr(t.read())
s = tempfile.SpooledTemporaryFile()
s.write('a\xe9'); s.seek(0)
print repr(s.read())
fd, path = tempfile.mkstemp('\xc3\xa9')
os.write(fd, '\xfe'); os.close(fd)
print repr(open(path).read()), path.endswith('\xc3\xa9'), type(path).__name__
os.remove(path)
# ==== shutil and streams
import shutil, StringIO
out = open('o', 'wb')
shutil.copyfileobj(StringIO.StringIO('\xc3\xa9' * 3), out)
out.close()
print repr(open('o').read())
shutil.copyfile('o', u'p')
shutil.move('p', 'q')
print repr(open(u'q').read())
