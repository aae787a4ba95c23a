# ==== the two types are two
print type('') is str, type(u'') is unicode, type(u'') is str, str is bytes, type(b'') is str
print str, unicode, type('').__name__, type(u'').__name__
# ==== isinstance knows them apart
for x in ('a', u'a', b'a', 1):
    print isinstance(x, str), isinstance(x, unicode), isinstance(x, basestring), isinstance(x, bytes), isinstance(x, (str, unicode)), isinstance(x, (int, unicode))
print issubclass(str, basestring), issubclass(unicode, basestring), issubclass(unicode, str), issubclass(str, unicode)
print isinstance(str, type), isinstance(u'x', object)
# ==== types as keys and in the module types
import types
print {str: 'bytes', unicode: 'text'}[type(u'')], {str: 'bytes', unicode: 'text'}[type('')]
print isinstance('a', types.StringType), isinstance(u'a', types.StringType), isinstance(u'a', types.UnicodeType), isinstance(u'a', types.StringTypes), isinstance('a', types.StringTypes)
print types.StringType is str, types.UnicodeType is unicode
# ==== conversions between them
print repr(str(u'abc')), repr(unicode('abc')), repr(unicode(u'x')), repr(str('x')), repr(unicode()), repr(str())
print repr(unicode('\xc3\xa9', 'utf-8')), repr(unicode('\xe9', 'latin-1')), repr(unicode('\xe9', 'ascii', 'replace')), repr(unicode('a\xe9b', errors='ignore'))
print repr(unicode(5)), repr(unicode(None)), repr(unicode([u'\xe9', '\xe9'])), repr(unicode(1.5))
print repr(unicode('abc', 'utf-8')), repr(unicode(buffer('abc'), 'utf-8'))
# ==== str of text beyond ASCII is an error
for make in (lambda: str(u'\xe9'), lambda: unicode('\xc3\xa9'), lambda: u'\xe9'.encode(), lambda: '\xe9'.decode(), lambda: '\xe9'.encode('utf-8'), lambda: u'\xe9'.decode('utf-8')):
    try:
        print make()
    except UnicodeError, e:
        print type(e).__name__, e
# ==== what the errors of conversions hold
try:
    u'a\xe9b'.encode('ascii')
except UnicodeEncodeError, e:
    print e.encoding, repr(e.object), e.start, e.end, e.reason
try:
    'a\xe9b'.decode('ascii')
except UnicodeDecodeError, e:
    print e.encoding, repr(e.object), e.start, e.end, e.reason
try:
    'a\xe9b'.decode('utf-8')
except UnicodeDecodeError, e:
    print e.start, isinstance(e, ValueError), isinstance(e, UnicodeError)
# ==== decoding what is text already
try:
    unicode(u'x', 'utf-8')
except TypeError, e:
    print e
print repr(u'abc'.decode('utf-8')), repr('abc'.encode('utf-8')), repr('abc'.decode()), repr(u'abc'.encode())
# ==== chr, unichr and ord
print repr(chr(65)), repr(chr(233)), repr(unichr(233)), repr(unichr(8364)), ord('\xe9'), ord(u'\xe9'), ord(u'\u20ac')
print ''.join(map(chr, range(256))) == bytearray(range(256)), len(''.join(map(chr, range(256))))
for f in (lambda: chr(256), lambda: ord('ab'), lambda: ord(u'')):
    try:
        f()
    except (ValueError, TypeError), e:
        print type(e).__name__
# ==== equality and hashes
print 'a' == u'a', hash('a') == hash(u'a'), u'' == '', 'a' != u'a', u'a' in ['a'], 'a' in (u'a',), 'a' in {u'a': 1}
print len(set(['a', u'a'])), {u'k': 1}.get('k'), cmp('a', u'a'), cmp(u'a', 'b'), 'a' < u'b', u'b' > 'a'
# ==== bytes beyond ASCII never equal text
import warnings
warnings.simplefilter('ignore')
print '\xe9' == u'\xe9', '\xc3\xa9' == u'\xe9', u'\xe9' == '\xe9', '\xe9' != u'\xe9', u'\xe9' == u'\xe9', '\xe9' == '\xe9'
print '\xe9' in [u'\xe9'], len(set(['\xe9', u'\xe9'])), {'\xe9': 1}.get(u'\xe9'), [u'\xe9'].count('\xe9')
# ==== sorting both kinds
print sorted([u'b', 'a', u'c', 'B']), sorted(['\xe9', 'z', '\x00']), sorted([u'\xe9', u'z', u'\u20ac'])
print max(u'a', 'b'), min(['b', u'a']), sorted({u'x': 1, 'a': 2})
# ==== classes made of both
class S(str):
    def shout(self):
        return self.upper() + '!'
class U(unicode):
    pass
s, u = S('ab'), U(u'\xe9x')
print s, s.shout(), type(s).__name__, isinstance(s, str), isinstance(s, unicode), repr(s), len(s)
print repr(u), type(u).__name__, isinstance(u, unicode), isinstance(u, str), repr(u.upper()), repr(U('abc')), {S('k'): 1}['k']
# ==== copies and identities
import copy
for x in (u'\xe9', '\xe9', [u'\xe9', '\xe9'], {u'k': '\xff'}):
    print copy.copy(x) == x, copy.deepcopy(x) == x, repr(copy.deepcopy(x))
# ==== truth, length and containment
print bool(''), bool(u''), bool(u'0'), len(u''), not u'x', u'' or 'empty', '' or u'e'
print 'a' in u'abc', u'a' in 'abc', u'\xe9' in u'caf\xe9', '\xa9' in '\xc3\xa9', '\xe9' in 'caf\xe9', '' in u''
try:
    print '\xe9' in u'caf\xe9'
except UnicodeDecodeError, e:
    print 'cannot tell'
# ==== numbers from both
print int(u'12'), int('12'), float(u'1.5'), int(u'ff', 16), long(u'7'), int(u' 5 '), complex(u'1')
for bad in ('x', '5x'):
    try:
        int(bad)
    except ValueError, e:
        print e
# ==== iteration, lists and unpacking
print list('\xc3\xa9'), list(u'\xe9a'), tuple(u'ab'), [c for c in u'ab'], [c for c in 'ab'], map(None, u'ab')
a, b = u'xy'
print repr(a), repr(b), dict([u'ab', 'cd']), zip(u'ab', 'cd'), list(enumerate(u'ab')), sorted(u'ba')
print filter(lambda c: c != u'a', u'abca'), repr(filter(None, u'ab')), repr(filter(lambda c: c > 'a', 'abc'))
# ==== slices keep the type
u, s = u'h\xe9llo', 'h\xc3\xa9llo'
print repr(u[1]), repr(u[1:3]), repr(u[::-1]), repr(u[:]), repr(u[-1]), repr(s[1]), repr(s[1:3]), repr(s[::-1]), repr(u * 2), repr(2 * u), repr(s * 2)
print repr(u[10:]), type(u[10:]).__name__, repr(u.__getslice__(1, 2))
# ==== what a class made of str gives
# -*- coding: utf-8 -*-
class B(str):
    def __new__(cls, v):
        return str.__new__(cls, v)
b = B('é')
print repr(b + 'x'), b == 'é', {b: 1}['é'], type(b.upper()).__name__, repr('%s' % b), repr(str(b)), b.encode('hex'), len(b), [b], (b,), repr(b.strip()), b.split('\xa9')
# ==== objects whose str is their unicode in UTF-8
# -*- coding: utf-8 -*-
class A(object):
    def __unicode__(self):
        return u'gr\xf6\xdfe'
    def __str__(self):
        return unicode(self).encode('utf-8')
    def __repr__(self):
        return '<A %s>' % str(self)
a = A()
print a, str(a) == 'größe', repr(unicode(a)), '%s' % a, repr(u'%s' % a), repr(a), [a], len(str(a)), repr('%s %s' % (a, 'b'))
# ==== reading in parts until there is nothing
import hashlib
open('f', 'wb').write(''.join(map(chr, range(256))) * 20)
h = hashlib.md5()
f = open('f', 'rb')
for part in iter(lambda: f.read(100), ''):
    h.update(part)
print h.hexdigest(), f.tell(), sum(len(line) for line in open('f', 'rb')), len(open('f', 'rb').readlines())
# ==== standard output that encodes
# -*- coding: utf-8 -*-
import sys, codecs
before, sys.stdout = sys.stdout, codecs.getwriter('utf8')(sys.stdout)
print u'é', u'\u20ac'
sys.stdout = before
print 'é'
