# -*- coding: utf-8 -*-
import ConfigParser, StringIO, cStringIO, Queue, urllib, urllib2, urlparse, httplib, commands, thread, __builtin__, copy_reg
import HTMLParser, Cookie, xmlrpclib, SocketServer, exceptions, UserDict, sets, new, cPickle, dummy_thread
import xml.etree.cElementTree as ET, xml.etree.cElementTree
from email.MIMEText import MIMEText
c = ConfigParser.ConfigParser()
c.readfp(StringIO.StringIO("[a]\nb = 1\nc=%(b)s2\n"))
print c.get('a', 'b'), c.items('a'), c.getint('a', 'c')
print urllib.quote('a b~/c'), urllib.urlencode([('a', 'b c'), ('d', 1)]), urllib.quote_plus('a b&'), urllib.unquote('%41'), urlparse.urlparse('http://h/p').netloc
print cPickle.loads(cPickle.dumps({'a': (1, 2)})), Queue.Queue().empty(), ET.fromstring('<a b="c"/>').attrib.keys(), xml.etree.cElementTree is ET
s = cStringIO.StringIO('l1\nl2\n'); print s.readline(), s.readlines(), __builtin__.range(2), __builtin__.open is open
from distutils.version import LooseVersion, StrictVersion
print LooseVersion('1.10') > LooseVersion('1.9'), StrictVersion('1.2') < '1.2.1', LooseVersion('1.5.1b2') < LooseVersion('1.5.2'), LooseVersion('12c') > LooseVersion('12.1')
print sets.Set([1]) | sets.Set([2]) == sets.Set([1, 2]), exceptions.ValueError is ValueError, issubclass(urllib2.HTTPError, urllib2.URLError)
print ET.tostring(ET.fromstring('<a><b>t</b></a>')) + '!', __import__('urllib2').URLError is urllib2.URLError, __import__('os.path').sep
