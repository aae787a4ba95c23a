# -*- coding: utf-8 -*-
print isinstance(u'', basestring), isinstance('', basestring), isinstance(3, basestring), isinstance(u'x', unicode)
print type(u'x') == unicode, type(u'x') is unicode, unicode(5) + u'b', unicode('a'), unicode()
class Named:
    def __unicode__(self): return u'named'
print unicode(Named()), isinstance(3L, (int, long)), long('12') + 1, 10L == 10, str(1L), issubclass(str, basestring)
print [str(v) for v in (1, 1.0, None, True, 'a', 2.0/3)], map(str, [0.1 + 0.2])
