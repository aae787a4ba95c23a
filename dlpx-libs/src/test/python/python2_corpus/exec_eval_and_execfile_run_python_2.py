# -*- coding: utf-8 -*-
import os, tempfile
exec("zz = 3/2"); print zz
exec "print zz"; exec ("yy = zz + 1", globals()); print yy
ns = {}
exec 'a = 7/2\nprint a' in ns
print ns['a'], eval('7/2'), eval('x/2', {'x': 5}), eval(compile('9/2', '<s>', 'eval'))
def inside():
    local = 5
    return eval('local/2')
print inside()
path = os.path.join(tempfile.mkdtemp(), 'settings')
open(path, 'w').write('EF = 9/2\nprint "in file"\n')
execfile(path); print EF
d = {}; execfile(path, d); print d['EF']
