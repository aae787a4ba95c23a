# ==== upper, lower and title of bytes know ASCII only
# -*- coding: utf-8 -*-
s = 'größe ÄÖÜ é ÿ µ'
print repr(s.upper()), repr(s.lower()), repr(s.title()), repr(s.swapcase()), repr('éa'.capitalize())
print s.upper().lower() == s.lower(), len(s.upper()) == len(s)
# ==== upper, lower and title of text know all letters
# -*- coding: utf-8 -*-
u = u'größe ÄÖÜ é'
print repr(u.lower()), repr(u.title()), repr(u'é'.upper()), repr(u'\xc9'.lower()), repr(u'ab'.capitalize()), repr(u'aB'.swapcase())
# ==== questions about bytes and about text
for x in ('\xe9', u'\xe9', 'a', u'a', '\xa0', u'\xa0', '\xb2', u'\xb2', '1', u'1', '', u'', '\x85', u'\x85'):
    print x.isalpha(), x.isalnum(), x.isdigit(), x.isspace(), x.isupper(), x.islower(), x.istitle()
# ==== blanks of bytes are ASCII's
print repr(' \t\xa0x\xa0\n'.strip()), repr('\x85a\x85'.strip()), repr(u'\xa0x\u2003'.strip()), repr('\xc3\xa0'.strip()), repr('\xc3\xa0'.rstrip())
print 'a\xa0b \x85c'.split(), u'a\xa0b\u2003c'.split(), '\xc3\xa0 \xc3\xa9'.split(), 'a \xc2\x85 b'.rsplit(None, 1)
print repr('\x1cx\x1d'.strip()), repr(u'\x1cx\x1d'.strip()), repr('\x0b\x0cx'.lstrip())
# ==== a UTF-8 file's lines are split and stripped whole
# -*- coding: utf-8 -*-
text = 'à la carte\nvoilà \nœuvre\n'
for line in text.split('\n'):
    print repr(line.strip()), line.split()
print text.splitlines(), text.splitlines(True)
# ==== lines of bytes end at newlines only
print 'a\x0bb\x0cc\x1cd\x85e\r\nf\rg\nh'.splitlines(), u'a\x0bb\x0cc\x1cd\x85e\r\nf\u2028g'.splitlines()
print 'a\n\nb'.splitlines(True), ''.splitlines(), u'x\ny'.splitlines(True)
# ==== split and partition with either kind
print 'a,b'.split(','), u'a,b'.split(','), 'a,b'.split(u','), 'a=b'.partition('='), 'a=b'.partition(u'='), u'a=b'.rpartition('=')
print 'a b c'.split(' ', 1), 'a b c'.rsplit(' ', 1), u'a b'.split(None), 'x'.partition(','), 'a,b,c'.rsplit(u',', 1)
# ==== strip with characters
print repr('xxaxx'.strip('x')), repr(u'xxaxx'.strip('x')), repr('xxaxx'.strip(u'x')), repr('\xe9a\xe9'.strip('\xe9')), repr('/a/'.rstrip('/')), repr(u'/a/'.lstrip(u'/')), repr(' a '.strip(None))
# ==== replace, join and counts
print repr('a-b'.replace('-', '+')), repr('a-b'.replace('-', u'\xe9')), repr(u'a-b'.replace('-', '+')), repr('aaa'.replace('a', 'b', 2)), repr('\xe9'.replace('\xe9', 'e'))
print repr(','.join(['a', 'b'])), repr(','.join(['a', u'b'])), repr(u','.join(['a', 'b'])), repr(''.join([])), repr(u''.join([])), repr(','.join(u'ab')), repr(', '.join(['\xe9', '\xff']))
print 'abcabc'.count('b'), u'abc'.count('b'), 'abc'.find(u'c'), u'abc'.find('c'), 'abc'.index('b'), u'abc'.rindex('c'), 'a\xe9'.find('\xe9'), 'abc'.startswith(u'a'), u'abc'.endswith(('x', 'c'))
# ==== mixing in join and replace needs ASCII
def attempt(f):
    try:
        print repr(f())
    except UnicodeDecodeError, e:
        print 'UnicodeDecodeError', e
attempt(lambda: ','.join(['\xe9', u'a']))
attempt(lambda: u','.join(['\xe9']))
attempt(lambda: '\xe9'.join([u'a', u'b']))
attempt(lambda: u'a'.replace('a', '\xe9'))
attempt(lambda: u'abc'.find('\xe9'))
attempt(lambda: u'abc'.startswith('\xe9'))
attempt(lambda: u'a\xe9'.split('\xe9'))
attempt(lambda: u'a'.strip('\xe9'))
# ==== adding needs ASCII
def attempt(f):
    try:
        print repr(f())
    except (UnicodeError, TypeError), e:
        print type(e).__name__, e
attempt(lambda: 'a' + u'b')
attempt(lambda: u'a' + 'b')
attempt(lambda: u'\xe9' + 'b')
attempt(lambda: 'b' + u'\xe9')
attempt(lambda: '\xc3\xa9' + u'x')
attempt(lambda: u'x' + '\xc3\xa9')
attempt(lambda: '\xc3\xa9' + 'x')
x = 'a'
x += u'\xe9'
print repr(x)
y = u'a'
y += 'b'
print repr(y)
z = '\xe9'
try:
    z += u'b'
except UnicodeDecodeError:
    print 'no'
attempt(lambda: sum([], u''))
# ==== padding keeps bytes and types
print repr('\xc3\xa9'.ljust(4)), repr(u'\xe9'.ljust(4)), repr('x'.center(5, '*')), repr(u'x'.rjust(3, '0')), repr('7'.zfill(3)), repr(u'7'.zfill(3)), repr('a\tb'.expandtabs(4)), repr(u'a\tb'.expandtabs())
# ==== translate of both kinds
import string
table = string.maketrans('abc', 'xyz')
print repr('aabbcc'.translate(table)), repr('aabbcc'.translate(table, 'b')), repr('a\xe9b'.translate(None, 'a')), len(table), repr(table[0xe9])
print repr(u'abc'.translate({97: u'X', 98: None})), repr(u'abc'.translate({99: 8364}))
print repr(string.maketrans('\xe9', 'e')[0xe9]), repr('caf\xe9'.translate(string.maketrans('\xe9', 'e')))
# ==== methods taken from the types
print map(str.upper, ['a', '\xe9']), map(unicode.upper, [u'a', u'\xe9']), map(str.strip, [' a', '\xa0']), sorted(['B', 'a'], key=str.lower)
f = 'x,\xe9'.split
print f(','), getattr('\xe9', 'upper')() == '\xe9', repr(getattr(u'\xe9', 'upper')()), hasattr('', 'decode'), hasattr(u'', 'isdecimal'), hasattr('', 'format')
import string
print repr(string.upper('\xe9a')), repr(string.join(['a', u'b'], '-')), string.split('a b'), repr(string.strip('\xa0 ')), repr(string.replace('a', 'a', u'b')), repr(string.capwords('ab cd'))
# ==== codecs of bytes
print repr('\xff\x00'.encode('hex')), repr('ff00'.decode('hex')), repr('\xff'.encode('base64')), repr('/w==\n'.decode('base64')), repr('abc'.encode('rot13')), repr(u'abc'.encode('hex'))
print repr('a\n\xe9'.encode('string_escape')), repr('a\\n\\xe9'.decode('string_escape')), repr('\\u20ac'.decode('unicode_escape')), repr(u'\u20ac\n'.encode('unicode_escape')), repr('x' * 50) == repr(('x' * 50).encode('zlib').decode('zlib')), repr('=C3=A9'.decode('quopri'))
print repr('\\u20ac\\n'.decode('raw_unicode_escape')), repr(u'\xe9'.encode('raw_unicode_escape'))
# ==== codecs of text
u = u'\xe9\u20ac'
for codec in ('utf-8', 'utf8', 'UTF-16', 'utf-16-le', 'utf-16be', 'utf-32-le', 'cp1252', 'iso-8859-15', 'utf_8_sig', 'utf-7'):
    print codec, repr(u.encode(codec)), repr(u.encode(codec).decode(codec))
print repr(u'\xe9'.encode('latin-1')), repr(u'a\xe9'.encode('ascii', 'ignore')), repr(u'a\xe9\u20ac'.encode('ascii', 'replace')), repr(u'a\xe9'.encode('ascii', 'xmlcharrefreplace')), repr(u'a\xe9'.encode('ascii', 'backslashreplace'))
print repr('a\xff'.decode('utf-8', 'replace')), repr('a\xff'.decode('utf-8', 'ignore')), repr('\xef\xbb\xbfx'.decode('utf-8-sig')), repr('\xef\xbb\xbfx'.decode('utf-8')), repr('\xfe\xff\x00a'.decode('utf-16'))
for bad in ('nope', 'utf-99'):
    try:
        'x'.decode(bad)
    except LookupError, e:
        print e
# ==== the usual helpers of plugins
# -*- coding: utf-8 -*-
def to_str(x):
    if isinstance(x, unicode):
        return x.encode('utf-8')
    return str(x)
def to_unicode(x, encoding='utf-8'):
    if isinstance(x, str):
        return x.decode(encoding)
    return unicode(x)
for x in ('é', u'é', 5, None, 'abc'):
    print repr(to_str(x)), repr(to_unicode(x)), to_unicode(to_str(x)) == to_unicode(x)
def byteify(x):
    if isinstance(x, dict):
        return dict((byteify(k), byteify(v)) for k, v in x.iteritems())
    if isinstance(x, list):
        return [byteify(v) for v in x]
    return x.encode('utf-8') if isinstance(x, unicode) else x
print byteify({u'é': [u'ö', 1, {u'a': u'b'}]})
import unicodedata
print repr(unicodedata.normalize('NFKD', u'größé').encode('ascii', 'ignore'))
# ==== sys and encodings
import sys
print sys.maxunicode > 0xffff, sys.byteorder
reload(sys)
sys.setdefaultencoding('utf-8')
print repr('\xc3\xa9' + u'x'), repr(str(u'\xe9')), repr(u'\xe9'.encode()), repr('\xc3\xa9'.decode()), '\xc3\xa9' == u'\xe9', repr('%s' % u'\xe9')
sys.setdefaultencoding('ascii')
