"""sha."""

from _drydock.python2.stdlib.hashlib_ import sha1

new = sha = sha1
