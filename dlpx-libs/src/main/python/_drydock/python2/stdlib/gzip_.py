"""gzip of byte strings."""

import gzip

from _drydock.python2.runtime.files import ByteStream, library_stream
from _drydock.python2.runtime.paths import to_path


class GzipFile(ByteStream):
    """A compressed file, or a stream that is one."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        mode = mode.replace("U", "") if mode else getattr(fileobj, "mode", None)
        if fileobj is not None and not (isinstance(mode, str) and mode[:1] in ("r", "w", "a")):
            mode = "rb"
        filename = "" if filename is None and fileobj is not None else to_path(filename)
        super().__init__(
            gzip.GzipFile(filename, mode and mode[:1] + "b", compresslevel, library_stream(fileobj), mtime))


def open(filename, mode="rb", compresslevel=9):  # its name in the library
    """Open a compressed file."""
    return GzipFile(filename, mode, compresslevel)


def __getattr__(name):
    return getattr(gzip, name)
