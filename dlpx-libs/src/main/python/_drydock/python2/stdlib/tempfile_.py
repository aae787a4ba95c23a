"""tempfile, whose files take and give bytes."""

import tempfile

from _drydock.python2.runtime.files import ByteStream
from _drydock.python2.runtime.paths import from_path, to_path, with_paths

mkstemp, mkdtemp = with_paths(tempfile.mkstemp), with_paths(tempfile.mkdtemp)


def NamedTemporaryFile(mode="w+b", *arguments, **named):  # its name in the library
    """Return a file with a name, as a stream of bytes."""
    return _stream(tempfile.NamedTemporaryFile, mode, arguments, named)


def TemporaryFile(mode="w+b", *arguments, **named):  # its name in the library
    """Return a file without a name, as a stream of bytes."""
    return _stream(tempfile.TemporaryFile, mode, arguments, named)


def SpooledTemporaryFile(max_size=0, mode="w+b", *arguments, **named):  # its name in the library
    """Return a file that is in memory as long as it is small, as a stream of bytes."""
    return _stream(tempfile.SpooledTemporaryFile, mode, arguments, named, max_size)


def _stream(make, mode, arguments, named, *first):
    mode = mode if "b" in mode else mode + "b"
    if "bufsize" in named:
        named["buffering"] = named.pop("bufsize")
    named = {key: to_path(value) for key, value in named.items()}
    return _TemporaryStream(make(*first, mode, *map(to_path, arguments), **named))


class _TemporaryStream(ByteStream):
    @property
    def name(self):
        return from_path(self._stream.name)


def gettempdir():
    """Return the folder of temporary files."""
    return from_path(tempfile.gettempdir())


def __getattr__(name):
    return getattr(tempfile, name)
