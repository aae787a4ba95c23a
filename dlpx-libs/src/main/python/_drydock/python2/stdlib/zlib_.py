"""zlib of byte strings."""

import zlib

from _drydock.python2.runtime.text import to_bytes, to_text
from _drydock.python2.stdlib.binascii_ import crc32  # noqa: F401


def compress(data, level=-1):
    """Return the compressed bytes."""
    return to_text(zlib.compress(to_bytes(data), level))


def decompress(data, *more):
    """Return the bytes that were compressed."""
    return to_text(zlib.decompress(to_bytes(data), *more))


def adler32(data, start=1):
    """Return the checksum, with a sign."""
    value = zlib.adler32(to_bytes(data), start & 0xFFFFFFFF)
    return value - 2**32 if value >= 2**31 else value


class InParts:
    """A compressor or decompressor of zlib or bz2. In: the library's."""

    def __init__(self, inner):
        self._inner = inner

    def compress(self, data):
        return to_text(self._inner.compress(to_bytes(data)))

    def decompress(self, data, *most):
        return to_text(self._inner.decompress(to_bytes(data), *most))

    def flush(self, *how):
        return to_text(self._inner.flush(*how))

    def copy(self):
        return InParts(self._inner.copy())

    def __getattr__(self, name):
        # unused_data, unconsumed_tail
        if name == "_inner":
            raise AttributeError(name)
        value = getattr(self._inner, name)
        return to_text(value) if isinstance(value, bytes) else value


def compressobj(*how):
    """Return what compresses in parts."""
    return InParts(zlib.compressobj(*how))


def decompressobj(*how):
    """Return what decompresses in parts."""
    return InParts(zlib.decompressobj(*how))


def __getattr__(name):
    return getattr(zlib, name)
