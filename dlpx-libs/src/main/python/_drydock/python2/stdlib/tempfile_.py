"""tempfile, whose files take and give text."""

import tempfile

from _drydock.python2.runtime.files import ByteStream


def NamedTemporaryFile(mode="w+b", *arguments, **named):  # its name in the library
    """Return a file with a name, as a stream of text."""
    return ByteStream(tempfile.NamedTemporaryFile(_binary(mode), *arguments, **named))


def TemporaryFile(mode="w+b", *arguments, **named):  # its name in the library
    """Return a file without a name, as a stream of text."""
    return ByteStream(tempfile.TemporaryFile(_binary(mode), *arguments, **named))


def _binary(mode):
    return mode if "b" in mode else mode + "b"


def __getattr__(name):
    return getattr(tempfile, name)
