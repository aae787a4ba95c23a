"""zlib of text."""

import zlib

from _drydock.python2.runtime.text import to_bytes, to_text
from _drydock.python2.stdlib.binascii_ import crc32  # noqa: F401


def compress(data, level=-1):
    """Return the text that stands for the compressed bytes."""
    return to_text(zlib.compress(to_bytes(data), level))


def decompress(data, *more):
    """Return the text that was compressed."""
    return to_text(zlib.decompress(to_bytes(data), *more))


def __getattr__(name):
    return getattr(zlib, name)
