# -*- coding: utf-8 -*-
import base64, binascii, hashlib, hmac, md5, sha, struct, zlib
print 'x'.encode('utf-8') + 'y', 'x'.decode('utf-8') + u'y', '%s!' % 'x'.encode('ascii'), 'é'.decode('utf-8') == u'é'
print '\xc3\xa9' == 'é', u'\xe9'.encode('utf-8') == 'é', unicode('é', 'utf-8') == u'é', repr(u'\u20ac'.encode('ascii', 'ignore'))
print u'caf\xe9'.encode('ascii', 'replace'), 'ab'.encode('hex'), 'hi'.encode('base64').strip(), 'aGk='.decode('base64'), 'abc'.encode('rot13')
print hashlib.md5('x').hexdigest(), hashlib.sha256(u'x').hexdigest()[:8], md5.new('y').hexdigest(), sha.new('z').hexdigest()
print base64.b64encode('hello') + '!', base64.b64decode('aGVsbG8=') + '!', base64.b64encode(u'\xfc'.encode('utf-16-le')), binascii.hexlify('ab')
print struct.unpack('>I', struct.pack('>I', 258)), struct.pack('>H', 65535).encode('hex'), len(hashlib.md5('x').digest().encode('hex'))
print hmac.new('k', 'm').hexdigest(), zlib.decompress(zlib.compress('abc')), zlib.crc32('x')
print b'abc' + 'd', isinstance(b'', str), bytes is str, chr(200).encode('hex'), ord(chr(200)), ord(u'\xe9'), unichr(65)
try: u'\xe9'.encode('ascii')
except UnicodeEncodeError: print 'not ascii'
try: '\xe9'.decode('utf-8')
except UnicodeDecodeError: print 'not utf-8'
print 'a\n'.encode('string_escape'), 'x\x0cy\nq\r\nw'.splitlines()
