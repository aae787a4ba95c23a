"""bz2 of byte strings, where there is one: it is native."""

from _drydock.python2.runtime.files import ByteStream
from _drydock.python2.runtime.paths import to_path
from _drydock.python2.runtime.text import to_bytes, to_text
from _drydock.python2.stdlib.zlib_ import InParts


def _library():
    import bz2

    return bz2


def compress(data, compresslevel=9):
    """Return the compressed bytes."""
    return to_text(_library().compress(to_bytes(data), compresslevel))


def decompress(data):
    """Return the bytes that were compressed."""
    return to_text(_library().decompress(to_bytes(data)))


def BZ2Compressor(compresslevel=9):  # its name in the library
    """Return what compresses in parts."""
    return InParts(_library().BZ2Compressor(compresslevel))


def BZ2Decompressor():  # its name in the library
    """Return what decompresses in parts."""
    return InParts(_library().BZ2Decompressor())


class BZ2File(ByteStream):
    """A compressed file. In: name, mode, the size of a buffer, which is of no use, the level."""

    def __init__(self, filename, mode="r", buffering=0, compresslevel=9):
        stream = _library().BZ2File(
            to_path(filename), mode.replace("U", ""), compresslevel=compresslevel)
        super().__init__(stream)


def __getattr__(name):
    return getattr(_library(), name)
