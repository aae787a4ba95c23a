"""md5."""

from _drydock.python2.stdlib.hashlib_ import md5

new = md5
