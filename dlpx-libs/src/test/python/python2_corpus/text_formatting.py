# ==== percent with either kind
print repr('%s' % 'a'), repr('%s' % u'a'), repr(u'%s' % 'a'), repr('%s-%s' % ('a', u'\xe9')), repr(u'%d' % 5), repr('%(a)s' % {'a': u'\xe9'}), repr(u'%(a)s' % {'a': 'x'})
print repr('%s' % '\xc3\xa9'), repr('%5s' % '\xc3\xa9'), repr(u'%5s' % u'\xe9'), repr('%.1s' % '\xc3\xa9'), repr('%-4s|' % u'\xe9'), repr('%c' % 233), repr('%c' % u'\xe9'), repr(u'%c' % 233), repr('%c' % 'x')
# ==== percent that cannot mix
def attempt(f):
    try:
        print repr(f())
    except (UnicodeError, TypeError, ValueError, KeyError), e:
        print type(e).__name__, e
attempt(lambda: '\xe9%s' % u'a')
attempt(lambda: u'%s' % '\xe9')
attempt(lambda: u'\xe9%s' % 'a')
attempt(lambda: '%s %s' % ('\xe9', u'a'))
attempt(lambda: '%(a)s %(b)s' % {'a': '\xe9', 'b': u'x'})
attempt(lambda: u'%(a)s' % {'a': '\xe9'})
attempt(lambda: '%s' % ('\xe9',))
# ==== percent with r
print '%r' % '\xe9', '%r' % u'\xe9', repr(u'%r' % '\xe9'), repr(u'%r' % u'\xe9'), '%r %s' % ('\xe9', 'a'), '%10r|' % '\xe9', '%(x)r' % {'x': '\xe9'}, '%r' % (u'a',), '%r' % [u'\xe9', '\xe9']
# ==== percent with containers
print '%s' % [u'\xe9', '\xe9'], '%s' % (('\xe9', 1),), '%s' % {'k': u'\xe9'}, repr('%s' % [u'a']), repr(u'%s' % ['\xe9']), '%s %s' % ([1.5], {'a': '\xff'}), '%s' % {}
# ==== percent with floats, numbers and None
print '%s %s %s' % (0.1, 1e100, 1.0), u'%s' % 0.1, '%s' % None, '%d %i %x %o %e' % (1, 2, 255, 8, 1.5), '%5.2f|%-5d|%05d|%+d' % (1.5, 3, 4, 5), '%%', '%s%%' % u'5'
# ==== percent with objects that are text
class Text(object):
    def __unicode__(self):
        return u'\xe9'
    def __str__(self):
        return 'bytes'
class Odd(object):
    def __str__(self):
        return u'text'
    def __repr__(self):
        return 'Odd()'
print repr('%s' % Text()), repr(u'%s' % Text()), repr(unicode(Text())), repr(str(Text())), repr('%s' % Odd()), repr(str(Odd())), '%r' % Odd(), repr(u'%s' % Odd()), repr('%s %s' % (Text(), u'x'))
# ==== percent with mappings
import collections
d = collections.defaultdict(lambda: u'\xe9')
d['a'] = 'x'
print repr('%(a)s' % d), repr('%(b)s' % d), repr(u'%(a)s' % d)
o = collections.OrderedDict([('k', '\xe9'), ('u', u'e')])
print repr('%(k)s' % o), repr('%(u)s' % o)
class M(object):
    def __getitem__(self, name):
        return name + '\xe9'
print repr('%(k)s' % M())
# ==== percent as an assignment
s = '%s-\xe9'
s %= 'a'
print repr(s)
u = u'%s'
u %= 'x'
print repr(u)
t = '%s'
t %= u'\xe9'
print repr(t)
# ==== format of both kinds
print repr('{0} {1}'.format('\xc3\xa9', 1)), repr(u'{0}'.format('a')), repr(u'{0}'.format(u'\xe9')), repr('{0}'.format(u'a')), repr('{a:>4}'.format(a='\xc3\xa9')), repr(u'{a:>4}'.format(a=u'\xe9')), repr('{0!r}'.format(u'\xe9')), repr('{0!r}'.format('\xe9')), repr(u'{0!r}'.format('\xe9'))
def attempt(f):
    try:
        print repr(f())
    except UnicodeError, e:
        print type(e).__name__
attempt(lambda: '{0}'.format(u'\xe9'))
attempt(lambda: u'{0}'.format('\xe9'))
attempt(lambda: '\xe9{0}'.format('a'))
print repr('{0.__name__}'.format(str)), repr('{0[0]}'.format(['\xe9'])), repr('{0[k]}'.format({'k': 'v'})), repr('{:,}'.format(1234567)), repr('{}'.format(0.1)), repr('{:.2f}'.format(1.005)), repr(u'{:x}'.format(255))
# ==== the function format
print repr(format('a', '>3')), repr(format(u'a', '>3')), repr(format(5, '03d')), repr(format('\xc3\xa9', '>3'))
# ==== str of containers and floats
print str([u'\xe9', '\xe9', 0.1, 1L > 0]), str(('\xe9',)), str({'\xe9': u'\xe9'}), str([['\xe9'], ('\xe9', u'x')]), str(0.1), str(1e16), repr(0.1)
a = ['\xe9']
a.append(a)
print a, str({1: a})
# ==== str and repr of exceptions
# -*- coding: utf-8 -*-
for e in (Exception('é'), Exception(u'abc'), ValueError('a', '\xe9'), KeyError('é'), KeyError(u'é'), Exception(), IOError(2, 'weg', 'é'), Exception(u'x', 1), ValueError(5)):
    print str(e), [str(e)], e.args
try:
    str(Exception(u'é'))
except UnicodeEncodeError, e:
    print 'no str'
print repr(unicode(Exception(u'é'))), repr(unicode(Exception('abc'))), repr(u'%s' % Exception(u'é')), repr('%s' % Exception('é')), Exception('é').message == 'é'
# ==== an error's text is caught and shown
# -*- coding: utf-8 -*-
try:
    raise RuntimeError('Größe: %s' % 'é')
except RuntimeError, e:
    print e, str(e), repr(str(e)), '%s' % e, repr(e.message), repr(e.args), len(str(e))
class Mine(Exception):
    def __init__(self, text):
        self.text = text
    def __str__(self):
        return 'Mine: ' + self.text
print repr(str(Mine('é'))), Mine('é'), repr('%s' % Mine('x'))
# ==== print of both kinds
# -*- coding: utf-8 -*-
print 'é', u'abc', 'größe', 5, ['é', u'é'], ('é',), {'é': u'é'}
print 'a', ; print u'b'
print '%s' % 'é' + 'ü'
import sys
sys.stdout.write('é\n')
sys.stdout.write(u'abc\n')
sys.stdout.writelines(['ä\n', 'b\n'])
print >>sys.stdout, 'ß', u'x'
# ==== print into streams
# -*- coding: utf-8 -*-
import StringIO, cStringIO
for kind in (StringIO, cStringIO):
    out = kind.StringIO()
    print >>out, 'é', 'a', 1
    print repr(out.getvalue()), len(out.getvalue())
out = StringIO.StringIO()
print >>out, u'\xe9'
print repr(out.getvalue())
# ==== Template and textwrap
# -*- coding: utf-8 -*-
import string, textwrap
print repr(string.Template('$a é ${b}').substitute(a='ö', b=1)), repr(string.Template(u'$a').substitute(a=u'\xe9')), repr(string.Template('$x').safe_substitute())
print textwrap.wrap('äää bbb', 7), textwrap.wrap(u'\xe4\xe4\xe4 bbb', 7), repr(textwrap.dedent('  é\n  b'))
# ==== pprint and traceback
# -*- coding: utf-8 -*-
import pprint, traceback
pprint.pprint(['é', u'é', {'a': 'ö'}])
print pprint.pformat({'k': [u'a', 'b']}), pprint.saferepr('é')
try:
    raise ValueError('größe')
except ValueError:
    last = traceback.format_exc().splitlines()[-1]
    print repr(last)
    print traceback.format_exception_only(ValueError, ValueError('é'))
