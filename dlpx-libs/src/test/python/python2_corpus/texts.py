# ==== format pads None and other objects
class C(object):
    def __str__(self): return 'cc'
print "{:>6}|{:<5}|{:^7}|".format(None, True, C()), "{0:5}|".format([1]), "{:s}".format('a'), "{:10}|".format('x'), "{:>8}".format({'a': 1})
print format(None, '>6'), format(C(), '4') + '|', format(3.14159, '.2f'), format(5), format('x', '>3'), format(1234567, ',')
# ==== format in every form
print '{0} {1} {0}'.format('a', 'b'), '{} {}'.format(1, 2), '{n:03d}'.format(n=7), '{0:.3f} {0:e} {0:g}'.format(1.5), '{0!r} {0!s}'.format('q'), '{0[k]} {1.real}'.format({'k': 'v'}, 3), '{{}}'.format(), '{0:x} {0:o} {0:b} {0:#x}'.format(255), '{:,}'.format(1234567), '{:+d} {: d}'.format(1, 2), '{:%}'.format(0.5)
print '{0}'.format(0.1 + 0.2), '{}'.format(1e16), '{}'.format(1.0), '{:10.4}'.format(3.14159265), '{!r}'.format(0.1), '{:5}|{:<5}|{:^5}'.format(1, 2, 3)
try:
    '{0}'.format()
except IndexError, e:
    print 'IndexError'
try:
    '{a}'.format()
except KeyError, e:
    print e
# ==== percent in every form
print '%s %r %d %i %5d|%-5d|%05d %x %X %o %e %f %g %c %% %5.1f' % ('s', 'r', 1, 2, 3, 4, 5, 255, 255, 8, 1.5, 2.5, 0.0001, 'c', 3.14159)
print '%(a)s %(b)05.1f' % {'a': 1, 'b': 2.55}, '%s' % None, '%s %s' % (True, [1, 'a']), '%s' % (('t',),), '%d' % 3.99, '%d%%' % 50, '%*d' % (5, 42), '%.*f' % (2, 3.14159), '%#x' % 255, '%+d' % 5, '% d' % 5, '%c' % 65, '%s' % {'a': 1}, '%u' % 7, '%ld' % 8
print '%s %s' % (0.1 + 0.2, 1e16), '%r' % (0.1 + 0.2), '%s' % 1.0, '%.2f' % 2.675, '%10s|%-10s|' % ('a', 'b'), '%s' % 12345678901234567890, '%d' % 2 ** 70, '%5s' % None, '%.3s' % 'abcdef'
for bad in ("'%d' % 'x'", "'%s %s' % 'a'", "'%s' % ()", "'a' % 1", "'%(x)s' % {}", "'%z' % 1"):
    try:
        print eval(bad)
    except Exception, e:
        print type(e).__name__, e
# ==== floats are written with 12 digits by str, 17 by repr
print 0.1, 0.1 + 0.2, 1.0, 1e16, 1e15, 123456789012.0, 1234567890123.0, 1.5e-5, 3.0e10, 1 / 3.0, 2 / 3.0, 100.0, -0.0, 1e100, float('inf'), float('nan'), 1e22, 12345678.123456789
print [0.1, 0.1 + 0.2, 1 / 3.0], repr(1 / 3.0), str(1 / 3.0), `2 / 3.0`, (1e16,), {'a': 0.1 + 0.2}, '%s' % (1 / 3.0), '%r' % (1 / 3.0), unicode(1 / 3.0)
print 'total: ' + str(1.1 * 3), sum([0.1] * 3), 1.1 * 1.1, 4.35 * 100, 1.0 * 7 / 3
# ==== methods of text
s = ' Hello, World '
print s.strip(), s.lower(), s.upper(), s.swapcase(), s.title(), s.replace('l', 'L', 2), s.find('o'), s.rfind('o'), s.count('l'), s.split(','), s.strip().split(), s.startswith(' H'), s.endswith(('x', ' ')), s.index('W')
print 'a-b-c'.split('-', 1), 'a-b-c'.rsplit('-', 1), 'a-b'.partition('-'), 'a-b-c'.rpartition('-'), '-'.join(['a', 'b']), 'x'.center(5, '*'), 'x'.ljust(3) + '|', 'x'.rjust(3), '42'.zfill(5), 'a\tb'.expandtabs(4), 'abc'.isalpha(), '12'.isdigit(), 'a1'.isalnum(), ' '.isspace(), 'Abc'.istitle(), 'abc'[::-1], 'abc'[-1], 'abc' * 2, 'b' in 'abc'
print 'a b\nc'.split(), 'a\nb\r\nc'.splitlines(), 'a\n\nb'.splitlines(True), 'xaxbx'.strip('x'), 'abc'.translate(None, 'b'), 'a,b,,c'.split(','), ''.split(), ''.split(','), 'abc'.capitalize(), '%s' % 'x'.encode('hex'), '61'.decode('hex'), 'abc'.encode('base64').strip(), 'nop'.encode('rot13')
# ==== the module string
import string
print string.letters[:3], string.lowercase[:3], string.uppercase[:3], string.digits, string.ascii_letters[-2:], string.join(['a', 'b'], '-'), string.split('a b'), string.replace('aa', 'a', 'b'), string.upper('x'), string.strip(' x '), string.atoi('5'), string.atof('1.5'), string.zfill('7', 3), string.capwords('hello world'), string.find('abc', 'c'), string.join(['a', 'b']), string.lower('X'), string.rjust('x', 3), string.count('aa', 'a'), string.atoi('ff', 16), string.whitespace.strip() == '', len(string.printable), string.hexdigits
t = string.maketrans('ab', 'xy')
print 'aabbc'.translate(t), 'aabbc'.translate(t, 'c'), string.translate('ab', t), len(t)
print string.Template('$a and ${b} $$').substitute(a=1, b='x'), string.Template('$x').safe_substitute({}), string.index('abc', 'b'), string.expandtabs('\t', 2) + '|', string.center('x', 3), string.swapcase('aB'), string.capitalize('abc'), string.splitfields('a,b', ','), string.joinfields(['a'], '')
# ==== re.sub with a replacement that has unknown escapes
import re
print re.sub('x', r'C:\Data', 'path x'), re.sub('a', r'\q', 'a'), re.sub('(a)', r'\1\g<1>\n', 'a').strip(), re.sub('x', '\\\\', 'x'), re.sub('x', r'\.', 'x'), re.compile('b').sub(r'\S\w', 'abc'), re.subn('a', r'\d', 'aa')
print re.sub('(?P<n>a)', r'[\g<n>]', 'a'), re.sub('a', lambda m: r'\x', 'a'), re.sub(r'\s+', ' ', 'a  b \n c')
# ==== inline flags in the middle of an expression
import re
print re.match('a(?i)B', 'Ab') is not None, re.search(r'^b(?m)', 'a\nb') is not None, re.findall('(?:x|(?i)y)', 'XY'), re.compile('foo(?i)').match('FOO') is not None, re.match('a b(?x)', 'ab') is not None
# ==== unknown escapes in expressions
import re
print re.findall(r'\y', 'xyz'), re.match(r'\_\-\:\/', '_-:/') is not None, re.match('[\y\_]', 'y') is not None, re.split(r'\,', 'a,b'), re.match(r'\%\@\!', '%@!') is not None
# ==== empty matches
import re
print re.split('x*', 'axbc'), re.sub('x*', '-', 'abxd'), re.findall('x*', 'axb'), re.split(r'\b', 'a b'), re.split('(,)|', 'a,b'), [m.span() for m in re.finditer('b*', 'abc')], re.sub('', '-', 'ab'), re.sub('$', '!', 'a'), re.split('^', 'a\nb')
# ==== match objects
import re
m = re.match(r'(?P<k>\w+)=(?P<v>\d+)?', 'key=')
print m.group('k'), m.groups(), m.groups(''), m.groupdict(), m.span('k'), m.start(), m.end(1), m.lastindex, m.string, m.re.pattern, m.group(0, 1), m.expand(r'<\1>'), m.pos, m.lastgroup
p = re.compile('(a)(b)?', re.I | re.M)
print p.flags & re.I == 2, p.groups, p.pattern, p.search('xAb', 1).group(), p.match('xab', 1).group(), p.findall('abAb'), p.split('xaby'), p.scanner('a').match() is not None
print re.findall('(a)(b)', 'abab'), re.findall('a', 'aa'), re.escape('a.b-c_d e/f'), re.split('[,;] *', 'a, b;c'), re.split('(-)', 'a-b'), re.match('a', 'b'), bool(re.search('b', 'abc')), re.split(',', 'a,b,c', 1), re.sub('a', 'b', 'aaa', 2)
try:
    re.compile('(')
except re.error, e:
    print 'error'
print re.match('a|b', 'b', re.VERBOSE).group(), re.purge(), isinstance(p, re._pattern_type)
# ==== parsing lines of a command as plugins do
import re
out = """Filesystem   1K-blocks  Used Available Use% Mounted on
/dev/sda1     10253588 4587520 5122180  48% /
tmpfs          1024000       0 1024000   0% /dev/shm
"""
for line in out.splitlines()[1:]:
    fields = line.split()
    m = re.match(r'(\d+)%', fields[4])
    print '%-12s %6.1f MB %3d%%' % (fields[0], long(fields[1]) / 1024.0, int(m.group(1)))
print dict(re.findall(r'(\w+)=(\S+)', 'a=1 b=x')) == {'a': '1', 'b': 'x'}, [l for l in out.split('\n') if l.startswith('tmp')][0].split()[-1]
# ==== conversions of numbers
print int('12'), int(' 7 '), int('ff', 16), int(3.9), int(-3.9), int('0x1f', 16), int('0x1f', 0), int('017', 8), long('99999999999999999999'), float('1e3'), float(' 2.5 '), int(True), complex(1, 2), int('1' * 20) == 11111111111111111111, int(1e20), long(2.7), int('-5')
for bad in ('', 'a', '1.5', '0x10', '1L'):
    try:
        print int(bad)
    except ValueError, e:
        print e
# ==== division and modulo
print 7 / 2, -7 / 2, 7 % 3, -7 % 3, 7 // 2.0, 7 / 2.0, 1 / 2 * 10, 10 * 1 / 2, 2 ** -1, 2 ** 3, divmod(-7, 2), 5 / 2L, True / 2, 9 / -2, 0 / 5, 7.5 // 2, 1e3 / 3, 3 / 2 + 3 % 2
total, used = 1000, 333
print used * 100 / total, '%d%%' % (used * 100 / total), (total - used) / 1024, used / total, float(used) / total
# ==== round, floor, ceil and friends
import math
print round(0.5), round(1.5), round(2.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(5), round(15, -1), round(25, -1), round(0.15, 1), round(1e20), round(1.23456, 3), type(round(2)).__name__
print math.floor(2.7), math.ceil(2.1), math.floor(-2.5), math.ceil(-0.5), math.trunc(2.7), math.sqrt(16), math.log(8, 2), math.pow(2, 3), math.fabs(-1), math.pi, math.e, math.hypot(3, 4), math.factorial(5), math.fmod(7, 3), math.modf(2.5), math.log10(1000), math.isnan(float('nan')), math.degrees(math.pi), math.floor(5), type(math.ceil(1)).__name__
# ==== integers in every base
print 0xff, 0777, 0b101, 1L, hex(255), hex(2 ** 70), oct(511), oct(2 ** 66), bin(10), '%o' % 8, hex(10), oct(8), (5).bit_length(), 1 << 40, ~5, 6 & 3, 6 | 1, 6 ^ 2, 0xFFFFFFFF, -0x1
# ==== sys.maxint and overflow to long
# differs: int and long are one type: `10L` is written without its L, and `isinstance(1, long)` is true.
import sys
print sys.maxint, sys.maxint + 1, -sys.maxint - 1, type(sys.maxint).__name__, type(sys.maxint + 1).__name__, isinstance(sys.maxint + 1, (int, long)), sys.maxint * 2
# ==== decimal and fractions
from decimal import Decimal, getcontext, ROUND_HALF_UP
import fractions
print Decimal('1.10') + 2, Decimal(3) / 7, Decimal('2.675').quantize(Decimal('0.01'), ROUND_HALF_UP), Decimal('1E+3'), float(Decimal('0.1')), repr(Decimal('1.5')), Decimal(1) == 1, Decimal('NaN').is_nan(), Decimal(5) > 4, int(Decimal('7.9'))
print fractions.gcd(12, 18), fractions.Fraction(6, 8), fractions.Fraction('0.5') + 1, repr(fractions.Fraction(1, 3)), fractions.gcd(-4, 6), fractions.gcd(0, 5)
# ==== textwrap
import textwrap
print textwrap.dedent("""
    a
      b
    """).strip(), textwrap.fill('the quick brown fox', 10), textwrap.wrap('a b c', 3)
# ==== pprint
import pprint
pprint.pprint({'a': [1, 2], 'b': {'c': None}})
pprint.pprint(['x' * 30, 'y' * 30, 'z' * 30])
print pprint.pformat([1, 'a', (2,)]), pprint.pformat({1: 0.1})
# ==== difflib
import difflib
print list(difflib.unified_diff(['a', 'b'], ['a', 'c'], lineterm=''))[2:], difflib.SequenceMatcher(None, 'abcd', 'abxd').ratio(), difflib.get_close_matches('appel', ['ape', 'apple'])
# ==== encodings of ASCII text
print 'abc'.encode('utf-8'), u'abc'.encode('ascii'), 'abc'.decode('utf-8') == u'abc', unicode('abc', 'utf-8'), unicode('abc'), str(u'abc'), 'a' + u'b', u'%s' % 'x', 'x' == u'x', hash('x') == hash(u'x'), isinstance(u'x', basestring), {'a': 1}[u'a'], u'a' in ['a'], 'a'.encode('string_escape'), 'a\n'.encode('string_escape'), 'a\\n'.decode('string_escape') == 'a\n'
# ==== base64, hashes and hex of ASCII text
import base64, hashlib, binascii, md5, sha, zlib, hmac
print base64.b64encode('user:pass'), base64.b64decode('dXNlcjpwYXNz'), base64.encodestring('x').strip(), base64.decodestring('eA=='), hashlib.md5('a').hexdigest(), hashlib.sha1('a').hexdigest()[:8], hashlib.sha256('a').hexdigest()[:8], binascii.hexlify('ab'), binascii.unhexlify('6162'), md5.new('a').hexdigest()[:6], sha.new('a').hexdigest()[:6], zlib.crc32('abc'), hmac.new('k', 'm').hexdigest()[:8]
h = hashlib.new('md5'); h.update('a'); h.update('b')
print h.hexdigest(), h.digest_size, len(h.digest())
# ==== quotes, escapes and raw strings
print 'a\'b', "a\"b", r'a\nb', 'tab\there', 'a\\b', '''multi
line''', "it's", 'a' "b" r'\c', '\x41\101', u'\u0041', ur'\u0041', 'nul\0x'.replace('\0', '0'), len('\n'), repr('a\tb\n'), repr("it's"), repr('a"b'), repr('a\'b"c'), repr('\x00\x7f'), repr('\\')
# ==== text is compared and multiplied
print 'a' < 'b', 'abc' < 'abd', 'Z' < 'a', 'a' == 'a', 'a' is 'a', 'x' * 3, 3 * 'x', 'a' in 'cab', 'ab' 'cd', 'abc'[1:], max('abc'), min(['b', 'a']), sorted('cab'), list('ab'), 'a' 'b' * 2, cmp('a', 'b')
# ==== csv
import csv, StringIO
out = StringIO.StringIO()
w = csv.writer(out)
w.writerow(['a', 'b,c', 1, None, 'q"q', 1.5])
w.writerows([[1, 2], [3, 4]])
print repr(out.getvalue())
print list(csv.reader(['a,"b,c",d', '1;2'])), list(csv.reader(StringIO.StringIO('x|y\n'), delimiter='|')), list(csv.DictReader(['n,v', 'a,1']))[0]['v']
d = csv.DictWriter(out, fieldnames=['x', 'y'], extrasaction='ignore', lineterminator='\n')
d.writeheader()
d.writerow({'x': 1, 'y': 2, 'z': 3})
print out.getvalue().splitlines()[-2:]
# ==== csv with files
import csv, tempfile, os
name = tempfile.mktemp()
with open(name, 'wb') as f:
    w = csv.writer(f, quoting=csv.QUOTE_ALL)
    w.writerow(['a', 'b'])
    w.writerow([1, 'x\ny'])
with open(name, 'rb') as f:
    for row in csv.reader(f): print row
print repr(open(name, 'rb').read())
os.remove(name)
# ==== writing of a unicode text
print [u'a', {u'k': u'v'}], repr(u'x'), u'x'
# ==== string formatting with unicode keys and nested structures
data = {'name': 'db', 'ports': [1521, 1522], 'opts': {'ssl': True}}
print 'Name: %(name)s, ports: %(ports)s, opts: %(opts)s' % data
print 'first port {ports[0]}, ssl {opts[ssl]}'.format(**data)
# ==== templates of scripts as plugins have them
SCRIPT = """#!/bin/bash
export HOME=%(home)s
for i in 1 2; do echo "$i %%"; done
"""
print SCRIPT % {'home': '/u'}
print 'select {col} from {{t}}'.format(col='c')
# ==== htmlentitydefs, cgi and HTMLParser
import htmlentitydefs, cgi, HTMLParser
print htmlentitydefs.name2codepoint['amp'], cgi.escape('<a href="x">&'), cgi.escape('"', True), HTMLParser.HTMLParser().unescape('a &amp; &lt;b&gt; &#65;'), cgi.parse_qs('a=1&b=2&a=3') == {'a': ['1', '3'], 'b': ['2']}, cgi.parse_qsl('x=y'), cgi.parse_header('text/html; charset=utf-8')
class P(HTMLParser.HTMLParser):
    def __init__(self):
        HTMLParser.HTMLParser.__init__(self)
        self.found = []
    def handle_starttag(self, tag, attrs): self.found.append((tag, attrs))
    def handle_data(self, data): self.found.append(data)
    def handle_endtag(self, tag): self.found.append('/' + tag)
p = P()
p.feed('<p class="x">t<br/></p>')
p.close()
print p.found
# ==== locale and gettext
import locale, gettext
print locale.getlocale()[0] is None or True, gettext.gettext('x'), locale.format('%d', 5), locale.atoi('5'), gettext.NullTranslations().ugettext('y')
