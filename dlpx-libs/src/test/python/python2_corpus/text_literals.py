# ==== a byte string keeps the bytes of the source
# -*- coding: utf-8 -*-
s = 'größe'
print len(s), repr(s), [s], (s,), {s: s}
print [ord(c) for c in s]
print s[2:4], repr(s[2]), repr(s[-3:])
# ==== escapes that happen to be a character of UTF-8 stay two bytes
s = '\xc3\xa9'
print len(s), repr(s), repr(s[0]), repr(s[1])
print len('\303\251'), len('a\xe2\x82\xacb'), len('\xf0\x9f\x98\x80')
print repr('\xff\xfe\x00\x01'), len('\xff\xfe\x00\x01')
# ==== a unicode literal counts characters
# -*- coding: utf-8 -*-
u = u'größe €'
print len(u), repr(u), [u], (u,), {u: 1}
print [ord(c) for c in u]
print repr(u[2]), repr(u[2:4]), repr(u'\xe9'), repr(u'\u20ac'), repr(u'\N{EURO SIGN}')
# ==== literals in a file of another encoding
# -*- coding: latin-1 -*-
print len('\xe9'), len(u'\xe9'), repr(u'caf\xe9')
# ==== unicode_literals makes text of all but b
# -*- coding: utf-8 -*-
from __future__ import unicode_literals
print repr('é'), repr(b'\xc3\xa9'), repr(u'é'), type('').__name__, type(b'').__name__
print repr('\u20ac'), repr(r'\d\u20ac'), repr('a' 'b'), repr("%s" % b'x')
d = {'key': 1}
print d, d[b'key'], d[u'key']
# ==== raw literals of both kinds
print repr(r'\n\x41\u0041'), repr(ur'\n\u0041'), repr(r'a\'b'), repr(ur'a\'b'), repr(r"\\")
print repr(ur'\\u0041'), len(r'\\'), repr(R'\t'), repr(UR'\t')
print repr(r'''a
\ b'''), repr(ur'''a
\ b''')
# ==== u, U and N are no escapes in a byte string
print repr('\u20ac'), repr('\N{EURO SIGN}'), repr('\U0001f600'), len('\u20ac')
print repr(b'\u20ac'), repr('\\u'), repr('\\\u')
# ==== literals beside each other
print repr('a' u'b'), repr(u'a' 'b'), repr('a' 'b'), repr('a' u'\xe9' 'c'), repr('\u0041' u'\u0041')
x = ('one '
     u'two '
     'three')
print repr(x)
# ==== a docstring of either kind
def f():
    u"""Text."""
def g():
    """Bytes."""
class C(object):
    u"""A class."""
print f.__doc__, g.__doc__, C.__doc__
# ==== literals as default arguments and keys
def f(a=u'x', b='y', *rest, **named):
    return [a, b, rest, sorted(named.items())]
print f(), f('1', u'2', u'3', k=u'4', **{'m': u'5'})
print {u'a': 1}['a'], {'a': 1}[u'a'], {u'a': 1, 'a': 2}
# ==== backquotes and repr
u, s = u'\xe9', '\xe9'
print `u`, `s`, `[u, s]`, repr((u, s)), repr({'k': u})
print repr('it\'s'), repr(u"it's"), repr('"'), repr(u'\'"'), repr('\t\r\n\\'), repr('\x7f\x80')
# ==== code as text
# -*- coding: utf-8 -*-
exec "a = 'é'; b = u'é'"
print repr(a), len(a), repr(b), len(b)
print repr(eval("'\\xc3\\xa9'")), repr(eval("u'\\xe9'")), repr(eval(u"'\xe9'")), repr(eval(u"u'\xe9'"))
exec compile("c = '\\xff'", 'x', 'exec')
print repr(c)
