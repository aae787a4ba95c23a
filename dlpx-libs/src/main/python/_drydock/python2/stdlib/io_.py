"""io: its streams of characters take and give unicode, those of bytes byte strings."""

import io

from _drydock.python2.runtime.files import ByteStream, CharacterStream
from _drydock.python2.runtime.paths import to_path
from _drydock.python2.runtime.text import mark, to_bytes, to_text
from _drydock.python2.runtime.unicode_type import unicode


def open(file, mode="r", *arguments, **named):  # its name in the library
    """Return a stream of unicode, or of byte strings for a binary mode."""
    stream = io.open(to_path(file), mode, *arguments, **named)
    return CharacterStream(stream, True) if isinstance(stream, io.TextIOBase) else ByteStream(stream)


class BytesIO(ByteStream):
    """Bytes in memory."""

    def __init__(self, initial_bytes=""):
        super().__init__(io.BytesIO(to_bytes(initial_bytes)))

    def getvalue(self):
        return to_text(self._stream.getvalue())

    def write(self, data):
        if isinstance(data, unicode):
            raise TypeError("'unicode' does not have the buffer interface")
        return self._stream.write(to_bytes(data))


class StringIO(CharacterStream):
    """Unicode in memory."""

    def __init__(self, initial_value="", newline="\n"):
        super().__init__(io.StringIO(newline=newline), True)
        if initial_value:
            self.write(initial_value)
            self._stream.seek(0)

    def getvalue(self):
        return mark(self._stream.getvalue())

    def _taken(self, data):
        if not isinstance(data, unicode):
            kind = "str" if isinstance(data, str) else type(data).__name__
            raise TypeError(f"unicode argument expected, got '{kind}'")
        return str.__str__(data)


def __getattr__(name):
    return getattr(io, name)
