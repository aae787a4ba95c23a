# ==== IOError catches no OSError
import os
try:
    try:
        os.listdir('/no/such/folder')
    except IOError:
        print 'IOError'
except OSError, e:
    print 'OSError', e.errno, type(e).__name__, e
try:
    try:
        open('/no/such/file')
    except OSError:
        print 'OSError'
except IOError, e:
    print 'IOError', e.errno, type(e).__name__, e
print IOError is OSError, issubclass(IOError, OSError), issubclass(IOError, EnvironmentError)
# ==== names of the types of errors of the system
import os, socket, select, shutil
for action in (lambda: open('/no/such'), lambda: os.mkdir('/no/x/y'), lambda: os.remove('/no/such'),
               lambda: os.rename('/no/a', '/no/b'), lambda: os.rmdir('/no/such'), lambda: os.stat('/no/such'),
               lambda: shutil.rmtree('/no/such'), lambda: shutil.copy('/no/such', '/tmp/x'),
               lambda: shutil.move('/no/such', '/tmp/x'), lambda: open('/'), lambda: os.chdir('/no/such'),
               lambda: os.open('/no/such', os.O_RDONLY), lambda: file('/no/such'), lambda: os.readlink('/no')):
    try:
        action()
    except EnvironmentError, e:
        print type(e).__name__, e.__class__.__name__, e.errno, e.strerror, e.filename, isinstance(e, IOError), isinstance(e, OSError)
# ==== errors of the system have args of two
try:
    open('/no/such/file')
except IOError, e:
    print e.args, e[0], e[1], e.errno, e.strerror, e.filename
    print repr(e)
    (code, text) = e
    print code, text
try:
    open('/no/such/file')
except IOError, (code, text):
    print code, text
# ==== made by hand, errors of the system keep their class
e = IOError(2, 'none', 'name')
print type(e).__name__, e, e.args, e.filename
e = OSError(13, 'denied')
print type(e).__name__, e, e.errno
e = IOError('only text')
print e, e.errno, e.strerror, e.args, e.message
print OSError.__name__, IOError.__name__, EnvironmentError.__name__
for kind in (IOError, OSError, EnvironmentError):
    try:
        raise kind(5, 'io')
    except (IOError, OSError), e:
        print 'either', type(e).__name__
    except EnvironmentError, e:
        print 'base', type(e).__name__
# ==== socket errors
import socket
try:
    s = socket.socket()
    s.settimeout(5)
    s.connect(('127.0.0.1', 1))
except socket.error, e:
    print type(e).__name__, e.errno, e[1], isinstance(e, IOError), isinstance(e, OSError)
finally:
    s.close()
print issubclass(socket.error, IOError), issubclass(socket.timeout, socket.error), issubclass(socket.gaierror, socket.error)
print socket.error is OSError
try:
    raise socket.error('text')
except socket.error, e:
    print e
try:
    raise socket.timeout('timed out')
except socket.error, e:
    print type(e).__name__, e
# ==== a socket that times out or fails to connect is no OSError
import socket
try:
    try:
        socket.create_connection(('127.0.0.1', 1), 5)
    except OSError, e:
        print 'OSError'
except IOError, e:
    print 'IOError', isinstance(e, socket.error)
server = socket.socket()
server.bind(('127.0.0.1', 0))
server.settimeout(0.01)
server.listen(1)
try:
    server.accept()
except socket.timeout, e:
    print 'timeout', e
server.close()
# ==== select.error is no IOError
import select
print issubclass(select.error, IOError), issubclass(select.error, Exception)
try:
    raise select.error(4, 'Interrupted')
except select.error, e:
    print e[0], e
# ==== os.error is OSError
import os
print os.error is OSError
try:
    os.unlink('/no/such')
except os.error, e:
    print e.errno, os.strerror(e.errno)
from os import error
print error.__name__
