"""hashlib of text."""

import hashlib

from _drydock.python2.runtime.text import to_bytes, to_text


class Hash:
    """A digest that takes text and gives it. In: one of hashlib's."""

    def __init__(self, inner):
        self._inner = inner

    def update(self, data):
        self._inner.update(to_bytes(data))

    def digest(self):
        return to_text(self._inner.digest())

    def copy(self):
        return Hash(self._inner.copy())

    def __getattr__(self, name):
        # hexdigest, name, digest_size, block_size
        if name == "_inner":
            raise AttributeError(name)
        return getattr(self._inner, name)


def _maker(name):
    def make(data=""):
        return Hash(hashlib.new(name, to_bytes(data)))

    return make


md5, sha1, sha224 = _maker("md5"), _maker("sha1"), _maker("sha224")
sha256, sha384, sha512 = _maker("sha256"), _maker("sha384"), _maker("sha512")


def new(name, data=""):
    """Return a digest by name."""
    return Hash(hashlib.new(name, to_bytes(data)))


def __getattr__(name):
    return getattr(hashlib, name)
