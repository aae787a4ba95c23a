# ==== struct packs bytes, whatever they are
import struct
p = struct.pack('>I', 0xc3a9c3a9)
print len(p), repr(p), repr(p[:2]), struct.unpack('>I', p), struct.unpack('>H', p[:2])
print [len(struct.pack('B', n)) for n in range(256)] == [1] * 256
header = struct.pack('<4sHxi', 'ab\xe9\xff', 500, -2)
print repr(header), len(header), struct.calcsize('<4sHxi'), struct.unpack('<4sHxi', header)
print struct.unpack_from('>H', 'xx\x01\x02', 2), repr(struct.pack('5s', '\xc3\xa9')), repr(struct.pack('3p', 'abc')), repr(struct.pack('c', '\xe9')), struct.unpack('c', '\xe9')
# ==== struct with objects and text
import struct
s = struct.Struct('>HH')
print repr(s.pack(1, 0xc3a9)), s.unpack('\x00\x01\xc3\xa9'), s.size, s.format
print repr(struct.pack(u'>H', 5)), struct.unpack(u'>H', '\x00\x05')
try:
    struct.unpack('>I', 'abc')
except struct.error, e:
    print 'struct.error'
b = bytearray(4)
struct.pack_into('>H', b, 1, 0xe9)
print repr(b), struct.unpack_from('>H', b, 1), struct.unpack('>H', buffer('\x00\x07'))
# ==== digests of bytes
# -*- coding: utf-8 -*-
import hashlib, md5, sha
for data in ('', 'é', '\xc3\xa9', '\xe9', 'a\x00b', ''.join(map(chr, range(256)))):
    print hashlib.md5(data).hexdigest(), hashlib.sha1(data).hexdigest()[:8], hashlib.sha256(data).hexdigest()[:8]
d = hashlib.md5('\xc3\xa9').digest()
print len(d), repr(d), repr(d[:4]), len(hashlib.sha512('x').digest()), md5.new('é').hexdigest() == md5.md5('é').hexdigest(), len(sha.new('x').digest()), repr(hashlib.new('sha1', '\xff').hexdigest()[:6])
h = hashlib.sha1()
h.update('\xc3'); h.update('\xa9')
print h.hexdigest() == hashlib.sha1('\xc3\xa9').hexdigest(), h.digest_size, h.copy().hexdigest()[:4]
# ==== digests of text need ASCII
import hashlib
print hashlib.md5(u'abc').hexdigest() == hashlib.md5('abc').hexdigest()
try:
    hashlib.md5(u'\xe9')
except UnicodeEncodeError, e:
    print e
h = hashlib.md5()
try:
    h.update(u'\xe9')
except UnicodeEncodeError, e:
    print 'no'
print type(h.hexdigest()).__name__, type(h.digest()).__name__
# ==== hmac
import hmac, hashlib
m = hmac.new('k\xe9y', 'mess\xc3\xa9ge', hashlib.sha1)
print m.hexdigest(), len(m.digest()), repr(m.digest()[:3]), hmac.new('k', 'm').hexdigest()
m = hmac.new('key', digestmod=hashlib.sha256)
m.update('\xff')
print m.hexdigest()[:10], hmac.compare_digest('a', 'a'), hmac.compare_digest('\xe9', 'b')
# ==== base64
import base64
print repr(base64.b64encode('\xff\xfe\xc3\xa9')), repr(base64.b64decode('//7DqQ==')), len(base64.b64decode('//7DqQ==')), repr(base64.encodestring('\xe9' * 60)), repr(base64.decodestring('6Q==\n')), repr(base64.urlsafe_b64encode('\xff\xfe')), repr(base64.urlsafe_b64decode('__4='))
print repr(base64.b32encode('\xe9')), repr(base64.b32decode('5E======')), repr(base64.b16encode('\xe9')), repr(base64.b16decode('E9')), repr(base64.b64encode(u'abc')), repr(base64.b64decode(u'YWJj')), repr(base64.b64encode('\xff\xfe', '-_'))
for bad in ('abc', 'a'):
    try:
        print repr(base64.b64decode(bad))
    except TypeError, e:
        print 'TypeError', e
# ==== binascii
import binascii
print repr(binascii.hexlify('\xc3\xa9\x00')), repr(binascii.unhexlify('c3a9')), binascii.crc32('\xc3\xa9'), binascii.crc32('abc'), repr(binascii.b2a_base64('\xff')), repr(binascii.a2b_base64('/w==')), repr(binascii.b2a_hex('a')), repr(binascii.a2b_hex('E9'))
for bad in ('abc', 'zz'):
    try:
        binascii.unhexlify(bad)
    except TypeError, e:
        print e
print 'ff'.decode('hex') == '\xff', binascii.crc32('b', binascii.crc32('a')) == binascii.crc32('ab')
# ==== zlib
import zlib
data = '\xc3\xa9' * 100
z = zlib.compress(data)
print len(z) < 30, repr(zlib.decompress(z)[:4]), len(zlib.decompress(z)), zlib.crc32('\xe9'), zlib.adler32('\xe9'), repr(z[:2])
c = zlib.compressobj()
out = c.compress(data) + c.flush()
d = zlib.decompressobj()
print d.decompress(out) == data, repr(d.unused_data), type(out).__name__, repr(d.flush())
try:
    zlib.decompress('nonsense')
except zlib.error, e:
    print 'zlib.error'
# ==== pickle keeps both kinds
import pickle, cPickle
for value in ('\xc3\xa9', u'\xe9', ['\xff', u'\u20ac', {'k': '\xe9'}], 'abc', u'abc', (1, 2.5, None, True)):
    for protocol in (0, 1, 2):
        back = pickle.loads(pickle.dumps(value, protocol))
        print repr(back), cPickle.loads(cPickle.dumps(value, protocol)) == value,
    print
print type(pickle.dumps('a')).__name__
# ==== pickles of CPython 2.7 are read
import pickle
print repr(pickle.loads("S'\\xc3\\xa9'\np0\n.")), repr(pickle.loads('V\\u20ac\np0\n.')), repr(pickle.loads('\x80\x02U\x02\xc3\xa9q\x00.')), repr(pickle.loads('\x80\x02X\x02\x00\x00\x00\xc3\xa9q\x00.')), repr(pickle.loads("(dp0\nS'a'\np1\nVb\np2\ns."))
# ==== pickles are written as CPython 2.7 reads them
import pickle
print repr(pickle.dumps('\xe9')), repr(pickle.dumps(u'\xe9')), repr(pickle.dumps('a', 2)), repr(pickle.dumps(u'\xe9', 2))
# ==== bytearray
b = bytearray('\xc3\xa9')
print len(b), b[0], repr(b), repr(str(b)), b == '\xc3\xa9', repr(b.decode('utf-8')), isinstance(b, str), isinstance(b, bytearray), list(b)
b.append(65); b.extend('xy'); b += 'z'
print repr(b), repr(b[1:3]), repr(b + 'q'), b.find('x'), 'x' in b, 65 in b, repr(bytearray(3)), repr(bytearray(u'\xe9', 'utf-8')), repr(bytearray([1, 2]))
b[0] = 0
del b[1]
print repr(b), repr(b.upper()), repr(bytes(b)), repr(''.join(map(chr, b))), b.startswith('\x00'), repr(bytearray('a b').split())
try:
    bytearray(u'abc')
except TypeError, e:
    print e
# ==== buffer and memoryview
b = buffer('h\xc3\xa9llo', 1, 2)
print repr(str(b)), len(b), repr(b[0]), repr(b[:]), repr(str(buffer('abc')))
m = memoryview('\xc3\xa9x')
print len(m), repr(m[0]), repr(m[0:2].tobytes()), repr(m.tobytes()), m.tolist()
# ==== array of bytes
import array
a = array.array('B', '\xc3\xa9')
print a, repr(a.tostring()), len(a), a[0]
a.fromstring('\xff')
print a.tolist(), repr(array.array('H', [1]).tostring()), repr(array.array('c', 'h\xe9').tostring()), array.array('c', 'ab')[1]
# ==== bits of a binary header
import struct
data = 'MAGC' + struct.pack('>HI', 0xc3a9, 0xe282acff) + '\xc3\xa9tail'
magic, rest = data[:4], data[4:]
size, count = struct.unpack('>HI', rest[:6])
print magic, size, count, repr(rest[6:]), len(data), data.find('\xa9'), data.index('tail'), repr(data[4]), data[4:6] == '\xc3\xa9', sum(map(ord, data)) & 0xffff
# ==== uuid and random bytes
# -*- coding: utf-8 -*-
import uuid, os
u = uuid.UUID('12345678123456781234567812345678')
print repr(u.bytes), len(u.bytes), u.hex, str(u), uuid.UUID(bytes='\xc3\xa9' * 8), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_DNS, 'é')
print len(os.urandom(64)), type(os.urandom(2)).__name__
# ==== xor of two byte strings
a, b = '\x00\xff\xc3', '\xa9\x0f\xc3'
print repr(''.join(chr(ord(x) ^ ord(y)) for x, y in zip(a, b))), repr(''.join([chr(n) for n in (0xc3, 0xa9)])), int('\xff'.encode('hex'), 16), '%02x' % ord('\xe9')
# ==== checksum in a loop
data = ''.join(chr(n % 256) for n in range(1000))
total = 0
for c in data:
    total = (total * 31 + ord(c)) & 0xffffffff
print total, len(data), data.count('\xc3\xc4'), data.find('\xff\x00'), len(data.split('\xc3')), repr(data[0xc3:0xc6])
