# ==== urlparse
import urlparse
u = urlparse.urlparse('https://user:pw@host:8443/p/q;x?a=1&b=2#frag')
print u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username, u.password, u[1], u.geturl()
print tuple(u), urlparse.urljoin('http://a/b/c', '../d'), urlparse.parse_qs('a=1&a=2') , urlparse.parse_qsl('x=1&y='), urlparse.urlsplit('http://h/p?q').path, urlparse.urlunparse(('http', 'h', '/p', '', 'q=1', '')), urlparse.urldefrag('http://a#b'), urlparse.parse_qs('x=', True), urlparse.urlsplit('//h/p')
print u._replace(path='/new').geturl(), urlparse.urlunsplit(('http', 'h', 'p', 'q', 'f'))
# ==== urllib
import urllib
print urllib.quote('a b/c?~'), urllib.quote_plus('a b&c'), urllib.unquote('a%20b'), urllib.unquote_plus('a+b'), urllib.urlencode({'a': 1}), urllib.urlencode([('a', 'x y'), ('b', 2)]), urllib.quote('/x', ''), urllib.urlencode({'a': [1, 2]}, True), urllib.pathname2url('/a b'), urllib.url2pathname('/a%20b'), urllib.splittype('http://x'), urllib.getproxies() is not None
print urllib.urlencode({'k': u'v'}), urllib.unquote('%41%zz'), urllib.basejoin('http://a/b', 'c'), urllib.splithost('//h/p'), urllib.splitport('h:80'), urllib.splitquery('a?b')
# ==== urllib2 requests
import urllib2
r = urllib2.Request('http://host:81/path?q=1', 'data', {'X-A': 'b'})
print r.get_full_url(), r.get_method(), r.has_data(), r.get_data(), r.get_host(), r.get_type(), r.get_selector(), r.headers, r.has_header('X-a'), r.get_header('X-a')
r = urllib2.Request('http://h/')
r.add_header('Content-Type', 'json')
print r.get_method(), r.has_data(), r.header_items(), r.get_data(), r.get_origin_req_host(), r.is_unverifiable()
r.get_method = lambda: 'PUT'
r.add_data('x')
print r.get_method(), r.has_data(), r.data
print issubclass(urllib2.HTTPError, urllib2.URLError), issubclass(urllib2.URLError, IOError), urllib2.quote('a b'), urllib2.build_opener is not None, urllib2.HTTPHandler.__name__, issubclass(urllib2.URLError, OSError)
# ==== a URL that cannot be opened
import urllib2, urllib, socket
try:
    urllib2.urlopen('http://127.0.0.1:1/', timeout=5)
except urllib2.URLError, e:
    print e, e.reason, type(e.reason).__name__, e.reason.errno, e.args[0][0] if 0 else '', e.reason[0]
try:
    urllib2.urlopen('nope://x')
except urllib2.URLError, e:
    print e
try:
    urllib2.urlopen('no url')
except ValueError, e:
    print e
try:
    urllib.urlopen('http://127.0.0.1:1/')
except IOError, e:
    print 'IOError'
# ==== requests to an HTTP server
import socket, threading, urllib2, urllib, httplib, json
server = socket.socket()
server.bind(('127.0.0.1', 0))
server.listen(5)
def answer(head, body):
    path = head.split(' ')[1]
    if path == '/no':
        return 'HTTP/1.0 404 Not here\r\nContent-Type: text/plain\r\n\r\nnothing\n'
    auth = [line.split(': ')[1] for line in head.split('\r\n') if line.startswith('Authorization')]
    text = json.dumps({'path': path}) if not body else 'got ' + body
    return 'HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nX-Auth: %s\r\n\r\n%s' % (auth or ['none'], text)
def serve():
    while True:
        conn, _ = server.accept()
        data = ''
        while '\r\n\r\n' not in data:
            data += conn.recv(1000)
        head, _, body = data.partition('\r\n\r\n')
        size = [int(line.split(': ')[1]) for line in head.split('\r\n') if line.lower().startswith('content-length')]
        while size and len(body) < size[0]:
            body += conn.recv(1000)
        conn.sendall(answer(head, body))
        conn.close()
t = threading.Thread(target=serve)
t.setDaemon(True)
t.start()
base = 'http://127.0.0.1:%d' % server.getsockname()[1]
r = urllib2.urlopen(base + '/x')
print r.code, r.getcode(), r.msg, r.info().getheader('Content-Type'), r.info().gettype(), r.headers['x-auth'], r.headers.get('nope'), r.geturl() == base + '/x'
print json.loads(r.read())['path'] == '/x', r.read() == ''
q = urllib2.Request(base + '/y', urllib.urlencode({'a': 'b'}))
q.add_header('Authorization', 'Basic x')
print urllib2.urlopen(q).read()
try:
    urllib2.urlopen(base + '/no')
except urllib2.HTTPError, e:
    print e.code, e.msg, e, e.reason, 'nothing' in e.read(), e.hdrs is not None, e.filename == base + '/no'
try:
    urllib2.urlopen(base + '/no')
except urllib2.URLError, e:
    print type(e).__name__, hasattr(e, 'code'), isinstance(e, IOError), isinstance(e, OSError)
c = httplib.HTTPConnection('127.0.0.1', server.getsockname()[1], timeout=5)
c.request('POST', '/p', 'body', {'X': 'y'})
r = c.getresponse()
print r.status, r.reason, r.read(), r.getheader('nope', 'd'), r.version, r.getheaders()[0][0].lower(), r.msg.getheader('x-auth')
c.close()
print urllib.urlopen(base + '/z').read() == '{"path": "/z"}'
o = urllib2.build_opener(urllib2.HTTPCookieProcessor())
o.addheaders = [('User-agent', 'mine')]
print o.open(base + '/q').read() == '{"path": "/q"}'
p = urllib2.HTTPPasswordMgrWithDefaultRealm()
p.add_password(None, base, 'u', 'p')
urllib2.install_opener(urllib2.build_opener(urllib2.HTTPBasicAuthHandler(p)))
print urllib2.urlopen(base + '/basic').code
# ==== httplib names
import httplib
print httplib.OK, httplib.NOT_FOUND, httplib.responses[404], issubclass(httplib.HTTPException, Exception), httplib.HTTP_PORT, httplib.HTTPSConnection.__name__, httplib.BadStatusLine.__name__
try:
    httplib.HTTPConnection('127.0.0.1', 1, timeout=5).request('GET', '/')
except IOError, e:
    print 'IOError', e.errno
# ==== cookies
import Cookie, cookielib
c = Cookie.SimpleCookie()
c['a'] = 'b'
c['a']['path'] = '/'
print c.output(), c['a'].value, Cookie.SimpleCookie('x=1; y=2')['y'].value, len(cookielib.CookieJar())
# ==== sockets speak str
import socket, threading
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('127.0.0.1', 0))
server.listen(1)
def serve():
    conn, addr = server.accept()
    data = conn.recv(100)
    conn.send('echo ' + data)
    conn.sendall('!')
    conn.close()
t = threading.Thread(target=serve)
t.setDaemon(True)
t.start()
c = socket.create_connection(server.getsockname(), 5)
c.sendall('hello\n')
got = ''
while True:
    data = c.recv(1024)
    if not data: break
    got += data
print got.replace('\n', ' '), isinstance(got, str)
c.close(); server.close(); t.join()
print socket.inet_ntoa(socket.inet_aton('1.2.3.4')), socket.htons(1) != 0, socket.AF_INET == 2 or 1, isinstance(socket.gethostname(), str)
# ==== a socket's file
import socket, threading
server = socket.socket()
server.bind(('127.0.0.1', 0))
server.listen(1)
def serve():
    conn, _ = server.accept()
    f = conn.makefile('rw')
    line = f.readline()
    f.write('you said ' + line)
    f.flush()
    f.close()
    conn.close()
t = threading.Thread(target=serve)
t.setDaemon(True)
t.start()
c = socket.socket()
c.connect(server.getsockname())
f = c.makefile()
c.send('hi\n')
print f.readline().strip(), repr(f.read())
c.close(); t.join(); server.close()
# ==== xmlrpclib and SOAP-like text
import xmlrpclib
print xmlrpclib.dumps((1, 'a'), 'method').replace('\n', ''), xmlrpclib.loads(xmlrpclib.dumps((5,), 'm'))[0]
# ==== email
from email.MIMEText import MIMEText
from email.mime.multipart import MIMEMultipart
import email, smtplib, email.Utils
m = MIMEText('body')
m['Subject'] = 'S'
m['To'] = 'a@b'
print m.as_string()
p = email.message_from_string('From: x\nSubject: y\n\nbody\n')
print p['from'], p.get_payload().strip(), p.is_multipart(), p.keys(), email.Utils.parseaddr('N <a@b>'), smtplib.SMTPException.__name__
