"""hmac of text, with MD5 unless told."""

import hashlib
import hmac

from _drydock.python2.runtime.text import to_bytes
from _drydock.python2.stdlib.hashlib_ import Hash


def new(key, msg=None, digestmod=None):
    """Return a keyed digest."""
    if digestmod is None:
        digestmod = hashlib.md5
    name = digestmod if isinstance(digestmod, str) else digestmod().name
    return Hash(hmac.new(to_bytes(key), None if msg is None else to_bytes(msg), name))


HMAC = new


def compare_digest(one, other):
    """Return whether two digests are equal, in constant time."""
    return hmac.compare_digest(to_bytes(one), to_bytes(other))


def __getattr__(name):
    return getattr(hmac, name)
