# ==== json reads text
# -*- coding: utf-8 -*-
import json
print repr(json.loads('"abc"')), json.loads('{"a": ["x", {"b": "y"}], "c": null}'), repr(json.loads('"é"')), repr(json.loads('"\\u00e9"')), repr(json.loads(u'"\xe9"')), json.loads('[1, 2.5, true]'), repr(json.loads('""'))
d = json.loads('{"größe": "ö"}')
print d, repr(d[u'größe']), d.keys(), type(d.keys()[0]).__name__
print repr(json.loads('"\xe9"', 'latin-1')), repr(json.loads('"\xe9"', encoding='latin-1'))
for bad in ('nope', '', '{"a": }'):
    try:
        json.loads(bad)
    except ValueError, e:
        print 'ValueError'
try:
    json.loads('"\xe9"')
except UnicodeDecodeError, e:
    print 'not utf-8'
# ==== json writes ASCII
# -*- coding: utf-8 -*-
import json
print repr(json.dumps('é')), repr(json.dumps(u'é')), repr(json.dumps({'k': ['é', u'ö']})), repr(json.dumps({u'é': 1})), repr(json.dumps({'é': 1}))
print repr(json.dumps('é', ensure_ascii=False)), repr(json.dumps(u'é', ensure_ascii=False)), repr(json.dumps('a', ensure_ascii=False)), repr(json.dumps('\xe9', encoding='latin-1'))
try:
    json.dumps('\xe9')
except UnicodeDecodeError, e:
    print e
print json.dumps({'a': 1, 'b': [1, 2]}, sort_keys=True), json.dumps({'a': [1]}, indent=2), json.dumps([1], separators=(',', ':')), type(json.dumps({})).__name__
# ==== json through files and back
# -*- coding: utf-8 -*-
import json, StringIO
json.dump({'n': 'größe'}, open('j', 'w'))
print repr(open('j').read()), json.load(open('j')), json.load(StringIO.StringIO('["\xc3\xa9"]'))
print json.loads(json.dumps({'k': '\xc3\xa9'})) == {u'k': u'\xe9'}, json.loads('{"a": "b"}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": "b"}', object_pairs_hook=list)
class E(json.JSONEncoder):
    def default(self, o):
        return 'é'
print json.dumps(object(), cls=E), json.dumps(set(), default=lambda o: '\xc3\xa9'), json.JSONEncoder().encode({'a': '\xc3\xa9'}), json.JSONDecoder().decode('"x"')
# ==== patterns on bytes know ASCII only
# -*- coding: utf-8 -*-
import re
print re.findall(r'\w+', 'größe é x_1'), re.findall(r'\s', 'a\xa0b\x85 c'), re.findall('.', 'é'), re.match('[^a]', 'é').end(), re.sub(r'\W', '_', 'é a'), re.split(r'\s+', 'à b'), re.search('ö', 'größe').span(), re.findall(r'\b\w', 'a é b')
print re.sub('(?i)É', 'x', 'é'), re.sub('(?i)A', 'x', 'a'), re.findall('[\x80-\xff]', 'aé'), re.sub(r'[^\x00-\x7f]', '?', 'aéb'), re.findall(r'\d+', '12 \xb2')
# ==== patterns on text give text
import re
m = re.match(u'(.)(?P<n>.)', u'\xe9ab')
print repr(m.group()), repr(m.group(1)), m.groups(), m.groupdict(), repr(m.string), m.span(), repr(m.group('n', 0)), m.end(), m.lastgroup
print re.findall(r'\w', u'a\xe9'), re.findall(r'(?u)\w', u'a\xe9'), re.findall(r'\w', u'a\xe9', re.U), re.split(u',', u'a,\xe9'), repr(re.sub('a', u'\xe9', 'abc')), repr(re.sub(u'a', 'x', u'abc')), repr(re.sub('a', 'x', 'abc')), repr(re.compile('x').pattern), repr(re.compile(u'x').pattern)
print [f.group() for f in re.finditer('.', u'ab')], re.subn('b', u'c', u'abc'), repr(re.sub('(.)', lambda m: m.group(1).upper(), u'\xe9')), repr(re.sub('b', lambda m: u'\xe9', 'abc'))
# ==== escape, flags and compiled patterns
# -*- coding: utf-8 -*-
import re
print re.escape('a.b'), repr(re.escape('é')), repr(re.escape(u'\xe9-')), re.escape('a_b'), re.compile('a').flags, re.compile('a', re.I).flags, re.compile('(?x) a').flags
p = re.compile('(?P<k>\w+)=(?P<v>\S*)')
print p.search('größe=ö x').groupdict(), p.findall('a=1 b=2'), p.groupindex, p.groups, p.sub(r'\g<v>=\1', 'a=b'), p.match('-'), p.search('x a=1', 2).group()
print re.match('a', 'b') is None, bool(re.match('a', 'a')), re.match('(a)?(b)', 'b').groups(), re.match('(a)?b', 'b').groups('x'), re.compile(re.compile('a')).pattern, m if False else ''
# ==== splitting where a pattern matches nothing
import re
print re.split('x*', 'axbc'), re.split('(x*)', 'axb'), re.sub('x*', '-', 'abxd'), re.split('b', 'abcb', 1), re.findall('x*', 'axb')
# ==== logging of both kinds
# -*- coding: utf-8 -*-
import logging, StringIO
out = StringIO.StringIO()
log = logging.getLogger('x')
log.propagate = False
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter('%(levelname)s: %(message)s'))
log.addHandler(handler)
log.setLevel(logging.DEBUG)
log.info('größe %s', 'é')
log.info('%s %d', 'abc', 5)
log.warning('plain')
log.error('%r', 'é')
log.info('%s', [u'é', 'é'])
print repr(out.getvalue())
# ==== a log file has the bytes
# -*- coding: utf-8 -*-
import logging
handler = logging.FileHandler('é.log')
log = logging.getLogger('y')
log.propagate = False
log.addHandler(handler)
log.error('größe %s', 'ö')
log.error(u'abc')
handler.close()
print repr(open('é.log').read())
# ==== quoting for URLs
# -*- coding: utf-8 -*-
import urllib, urlparse, urllib2
print urllib.quote('é/ b~'), urllib.quote_plus('ö ö'), repr(urllib.unquote('%C3%A9')), repr(urllib.unquote(u'%20a')), repr(urllib.unquote_plus('a+%ff')), urllib.urlencode([('k', 'é'), ('n', 5)]), urllib.urlencode({'a': u'b'}), repr(urllib.quote('\xff')), urllib.quote('a/b', '')
print urlparse.urlparse('http://h/é?q=%C3%A9').path == '/é', urlparse.parse_qs('a=%C3%A9&b=1'), urlparse.parse_qsl(u'a=b'), repr(urlparse.urljoin('http://h/a/', 'é')), urlparse.urlsplit('http://h:80/p').port, repr(urlparse.urlunparse(('http', 'h', '/é', '', '', '')))
import warnings
warnings.simplefilter('ignore')
try:
    urllib.quote(u'\xe9')
except KeyError, e:
    print 'KeyError'
# ==== ElementTree gives bytes for ASCII and else text
# -*- coding: utf-8 -*-
from xml.etree import ElementTree as ET
root = ET.fromstring('<r a="x" b="é"><c>abc</c><d>größe</d>tail<e/></r>')
print repr(root.tag), repr(root.get('a')), repr(root.get('b')), repr(root.find('c').text), repr(root.find('d').text), repr(root.find('d').tail), root.find('e').text, root.attrib, repr(root.findtext('d'))
print repr(ET.tostring(root)), repr(ET.tostring(root, 'utf-8')), repr(ET.tostring(ET.fromstring(u'<a>x</a>')))
e = ET.Element('n', {'k': 'v'})
e.text = u'\xe9'
ET.SubElement(e, 'm').text = 'abc'
print repr(ET.tostring(e)), repr(ET.tostring(e, 'utf-8')), repr(ET.tostring(e, encoding='us-ascii'))
ET.ElementTree(e).write('x.xml', 'utf-8')
print repr(open('x.xml').read()), repr(ET.parse('x.xml').getroot().text), repr(ET.parse(open('x.xml')).find('m').text), repr(ET.XML('<a>\xc3\xa9</a>').text)
# ==== minidom gives text
# -*- coding: utf-8 -*-
from xml.dom import minidom
d = minidom.parseString('<r a="é"><c>größe</c></r>')
c = d.getElementsByTagName('c')[0]
print repr(c.firstChild.data), repr(d.documentElement.getAttribute('a')), repr(c.tagName), repr(d.toxml()), repr(d.toxml('utf-8')), repr(c.toxml())
# ==== saxutils
# -*- coding: utf-8 -*-
from xml.sax.saxutils import escape, unescape, quoteattr
print repr(escape('<é>')), repr(unescape('&lt;é')), repr(quoteattr('é"')), repr(escape(u'<\xe9>'))
# ==== ConfigParser keeps bytes
# -*- coding: utf-8 -*-
import ConfigParser, StringIO
open('c.ini', 'w').write('[größe]\nname = é\nplain: x\n')
c = ConfigParser.ConfigParser()
print c.read('c.ini'), c.sections(), repr(c.get('größe', 'name')), c.items('größe'), c.has_option('größe', 'NAME')
c.set('größe', 'other', 'ü')
out = StringIO.StringIO()
c.write(out)
print repr(out.getvalue())
c = ConfigParser.RawConfigParser()
c.readfp(StringIO.StringIO('[a]\nk=\xff\n'))
print repr(c.get('a', 'k'))
# ==== csv keeps bytes
# -*- coding: utf-8 -*-
import csv, StringIO
out = StringIO.StringIO()
w = csv.writer(out)
w.writerow(['é', 'b,c', 1, u'x'])
w.writerows([['a"', '\xff']])
print repr(out.getvalue()), list(csv.reader(StringIO.StringIO('é;ö\n'), delimiter=';')), list(csv.reader(['a,\xff']))
open('c.csv', 'wb').write('n,v\né,1\n')
print list(csv.DictReader(open('c.csv', 'rb'))) == [{'n': 'é', 'v': '1'}], [row for row in csv.reader(open('c.csv', 'rb'))]
d = csv.DictWriter(open('d.csv', 'wb'), ['a', 'b'])
d.writeheader()
d.writerow({'a': 'é', 'b': 2})
del d
print repr(open('d.csv').read())
# ==== shlex, fnmatch and difflib
# -*- coding: utf-8 -*-
import shlex, fnmatch, difflib, pipes
print shlex.split('a "é ö" b'), fnmatch.fnmatch('größe.log', '*.log'), fnmatch.filter(['é.a', 'b.c'], '*.a'), list(difflib.ndiff(['é\n'], ['e\n']))[:1], pipes.quote('é x')
print shlex.split("echo 'a b'"), fnmatch.fnmatch('é', '??'), fnmatch.fnmatch(u'\xe9', u'?')
# ==== email and headers
# -*- coding: utf-8 -*-
from email.mime.text import MIMEText
from email.header import Header
import email
m = MIMEText('größe', 'plain', 'utf-8')
m['Subject'] = Header('é', 'utf-8')
print str(m['Subject']), m.get_payload().strip(), repr(m.get_payload(decode=True)), m.as_string().count('\n') > 3
print repr(email.message_from_string('Subject: x\n\nbody').get_payload())
# ==== time, locale and platform give bytes
import time, datetime, platform, locale, getpass, socket
for x in (time.strftime('%Y', time.gmtime(0)), time.ctime(0), datetime.datetime(2020, 1, 2).isoformat(), str(datetime.date(2020, 1, 2)), datetime.date(2020, 1, 2).strftime('%d \xc3\xa9'), platform.system(), socket.gethostname()):
    print type(x).__name__,
print
print repr(datetime.date(2020, 1, 2).strftime('%d \xc3\xa9')), datetime.datetime.strptime(u'2020-01-02', '%Y-%m-%d').year, repr(time.strftime('%%'))
# ==== sockets carry bytes
import socket
a, b = socket.socketpair()
a.sendall('\xc3\xa9\xff')
print repr(b.recv(2)), repr(b.recv(10))
b.send('x\xfe'); b.close()
print repr(a.recv(10)), repr(a.recv(10))
a.close()
print repr(socket.inet_aton('127.0.0.1')), socket.inet_ntoa('\x7f\x00\x00\x01'), socket.htons(1)
# ==== difference of what was and what is
# -*- coding: utf-8 -*-
old = {'name': 'größe'}
new = {u'name': u'größe'}
import warnings
warnings.simplefilter('ignore')
print old['name'].decode('utf-8') == new['name'], old.keys() == new.keys(), 'x' if old == new else 'differs'
# ==== names as attributes and keywords
class C(object):
    pass
c = C()
setattr(c, 'a', 1)
setattr(c, u'b', 2)
print c.a, c.b, getattr(c, u'a'), hasattr(c, u'zz'), sorted(map(str, vars(c))), getattr(c, 'q', u'd')
def f(**named):
    return named
print f(**{'a': 1}), f(**{u'b': 2}) == {'b': 2}, type('N', (object,), {'x': u'y'}).x, __import__('os').sep
# ==== getattr of text by name
for name in ('upper', u'lower', 'encode'):
    print repr(getattr('aB', name)()), repr(getattr(u'aB', name)())
import operator
print repr(operator.add('a', u'b')), operator.contains(u'ab', 'a'), repr(operator.getitem(u'ab', 0)), map(operator.methodcaller('upper'), ['a', u'b'])
print repr(reduce(operator.add, ['a', u'b', 'c'])), repr(sum([[u'a'], ['b']], []))
