# -*- coding: utf-8 -*-
import os, tempfile
path = os.path.join(tempfile.mkdtemp(), 'f')
f = open(path, 'wb'); f.write('abc\r\ndef\n\xff\x00'); f.write(u'x'.encode('utf-16-le')); print >>f, 'more', 1; f.close()
print open(path).read().encode('hex'), repr(open(path, 'rU').readlines()[0]), len(open(path).read(4)), f.closed
with open(path) as f: print repr(f.next()), isinstance(f, file), f.mode, [len(l) for l in f]
f = file(path, 'a'); f.writelines(['1\n', '2\n']); f.flush(); f.seek(0); f.close()
print open(path).readlines()[-2:], sum(1 for l in open(path).xreadlines())
t = tempfile.NamedTemporaryFile(); t.write('temp'); t.seek(0); print t.read() + '!', os.path.exists(t.name)
