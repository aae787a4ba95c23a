# ==== json is read and written
import json
print json.dumps({'a': 1}), json.dumps([1, 2.5, None, True, 'x']), json.dumps({'b': 1, 'a': [1]}, sort_keys=True), json.dumps({'a': [1, 2]}, indent=2), json.dumps('a"b'), json.dumps((1,)), json.dumps({1: 'x'}), json.dumps([0.1 + 0.2, 1e16, 1.0]), json.dumps({'a': 1}, separators=(',', ':'))
d = json.loads('{"a": [1, 2.5, null, true], "b": {"c": "x"}}')
print d['a'], d['b']['c'], sorted(d.keys()), json.loads('"x"') == 'x', json.loads('5'), json.loads(' [1] '), json.loads('1e2'), json.loads('123456789012345678901') == 123456789012345678901
try:
    json.loads('{bad')
except ValueError, e:
    print type(e).__name__
try:
    json.loads('')
except ValueError, e:
    print e
try:
    json.dumps(object)
except TypeError, e:
    print str(e).endswith('is not JSON serializable')
# ==== json with hooks, encoders and files
import json, StringIO
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return json.JSONEncoder.default(self, o)
print json.dumps({'s': set([2, 1])}, cls=E), json.loads('{"a": 1}', object_hook=lambda d: d.items()), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads('1.5', parse_float=str), E().encode([1]), json.JSONDecoder().decode('[1]'), json.JSONDecoder().raw_decode('{} x')
out = StringIO.StringIO()
json.dump({'a': 1}, out)
out.seek(0)
print out.getvalue(), json.load(out), json.dumps('x', ensure_ascii=False), json.dumps(u'\xe9'), json.dumps([], indent=4), json.dumps({'k': 'v'}, encoding='utf-8'), json.dumps({'a': None}, default=str), json.dumps([{'a': 1}, {'b': 2}], indent=1).split('\n')
# ==== json errors tell where
# differs: The texts of json's errors, and the places that they name, are Python 3's but for the usual one.
import json
for text in ('{"a": }', '[1, 2', '{"a" 1}', 'nope', '{"a": 1,}', '[1] 2'):
    try:
        json.loads(text)
    except ValueError, e:
        print e
# ==== ConfigParser reads
import ConfigParser, StringIO
text = """[DEFAULT]
home = /u
[main]
name: value ; comment
path = %(home)s/bin
number = 5
real = 1.5
on = yes
Mixed = X
multi = one
  two
[empty]
"""
c = ConfigParser.ConfigParser()
c.readfp(StringIO.StringIO(text))
print c.sections(), c.get('main', 'name'), c.get('main', 'path'), c.get('main', 'path', True), c.get('main', 'path', raw=1), c.getint('main', 'number'), c.getfloat('main', 'real'), c.getboolean('main', 'on'), c.options('main'), c.has_section('x'), c.has_option('main', 'name'), c.get('main', 'MIXED'), repr(c.get('main', 'multi'))
print c.items('empty'), c.defaults().items(), c.get('main', 'path', False, {'home': '/v'}), c.get('main', 'path', 0, {'home': '/w'})
for action in (lambda: c.get('nope', 'x'), lambda: c.get('main', 'nope'), lambda: c.getint('main', 'name'), lambda: c.add_section('main')):
    try:
        action()
    except (ConfigParser.Error, ValueError), e:
        print type(e).__name__, e
# ==== ConfigParser writes
import ConfigParser, StringIO
c = ConfigParser.RawConfigParser()
c.add_section('s')
c.set('s', 'a', 1)
c.set('s', 'b', 'two')
c.set('s', 'c', '%raw%')
print c.get('s', 'a'), c.get('s', 'c'), c.getint('s', 'a') if 0 else ''
out = StringIO.StringIO()
c.write(out)
print out.getvalue()
print c.remove_option('s', 'a'), c.items('s'), c.remove_section('s'), c.sections()
s = ConfigParser.SafeConfigParser({'d': 'v'})
s.add_section('x')
s.set('x', 'k', 'v%%')
print s.get('x', 'k'), s.get('x', 'd'), s.read(['/no/such/file'])
s.optionxform = str
s.set('x', 'KeepCase', 'y')
print sorted(s.options('x'))
try:
    s.readfp(StringIO.StringIO('no section\n'))
except ConfigParser.MissingSectionHeaderError, e:
    print 'MissingSectionHeaderError', e.lineno
try:
    ConfigParser.ConfigParser().readfp(StringIO.StringIO('[a]\nbroken\n'))
except ConfigParser.ParsingError, e:
    print 'ParsingError', e.errors
# ==== ConfigParser with a duplicate and an option without value
import ConfigParser, StringIO
c = ConfigParser.ConfigParser(allow_no_value=True)
c.readfp(StringIO.StringIO('[a]\nx=1\nx=2\nflag\n[a]\ny=3\n# comment\n; other\n'))
print c.get('a', 'x'), c.get('a', 'y'), c.get('a', 'flag'), c.items('a')
# ==== ElementTree
import xml.etree.ElementTree as ET
root = ET.fromstring('<r a="1"><b>text</b><b n="2">x<c/></b>tail</r>')
print root.tag, root.attrib, root.get('a'), len(root), root[0].text, root.find('b').text, [e.tag for e in root.getchildren()], [e.tag for e in root.getiterator()], [e.tag for e in root.iter('b')], root.findtext('b'), root.findall('b')[1].get('n'), root[1].tail, root.find('nope')
for child in root: print child.tag, child.attrib,
print
e = ET.Element('new', {'k': 'v'})
ET.SubElement(e, 'sub').text = 'a < b'
print ET.tostring(e), ET.tostring(ET.Element('x'), 'utf-8'), ET.iselement(e), e.keys(), e.items(), ET.ElementTree(e).getroot() is e
tree = ET.ElementTree(root)
print [x.tag for x in tree.getiterator('c')], tree.find('b').text, tree.findtext('b')
try:
    ET.fromstring('<a>')
except ET.ParseError, e:
    print type(e).__name__
root.remove(root[0]); root.append(ET.Element('z')); root.insert(0, ET.Element('y'))
print [c.tag for c in root], bool(ET.Element('q')), ET.XML('<a/>').tag
# ==== ElementTree reads and writes files
import xml.etree.cElementTree as ET, tempfile, os, StringIO
name = tempfile.mktemp()
root = ET.Element('root')
ET.SubElement(root, 'item', name='x')
ET.ElementTree(root).write(name)
print open(name).read()
print ET.parse(name).getroot()[0].get('name')
os.remove(name)
print ET.parse(StringIO.StringIO('<a><b/></a>')).getroot().tag, [(ev, el.tag) for ev, el in ET.iterparse(StringIO.StringIO('<a><b/></a>'))]
out = StringIO.StringIO()
ET.ElementTree(root).write(out, encoding='utf-8', xml_declaration=True)
print out.getvalue()
# ==== minidom
from xml.dom import minidom
doc = minidom.parseString('<r><a x="1">t</a><a/></r>')
a = doc.getElementsByTagName('a')
print len(a), a[0].getAttribute('x'), a[0].firstChild.data, a[0].hasAttribute('y'), doc.documentElement.tagName, a[0].nodeName, a[1].childNodes, doc.documentElement.childNodes.length
print doc.toxml(), a[0].toxml(), a[0].attributes['x'].value
d = minidom.Document()
e = d.createElement('e')
e.setAttribute('k', 'v')
e.appendChild(d.createTextNode('<t>'))
d.appendChild(e)
print d.toxml(), d.toprettyxml(indent=' '), e.toxml('utf-8'), e.attributes.get('k').value
doc.unlink()
# ==== sax
import xml.sax, StringIO
from xml.sax.saxutils import escape, unescape, quoteattr, XMLGenerator
class H(xml.sax.ContentHandler):
    def startElement(self, name, attrs): print 'start', name, attrs.has_key('x'), attrs.get('x', 'none')
    def endElement(self, name): print 'end', name
    def characters(self, text): print 'text', text
xml.sax.parseString('<a x="1">t<b/></a>', H())
print escape('<&>'), unescape('&lt;'), quoteattr('a"b')
