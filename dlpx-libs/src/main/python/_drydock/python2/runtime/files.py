"""Files of Python 2: bytes, whatever the mode says; and streams of the library that are like it."""

import io

from _drydock.python2.runtime.paths import with_paths
from _drydock.python2.runtime.text import as_text, is_bytes, mark, to_bytes, to_text
from _drydock.python2.runtime.unicode_type import as_unicode, unicode


opened = with_paths(io.open)


class ByteStream:
    """A stream of the library that gives and takes bytes, as one of byte strings. In: the stream."""

    softspace = 0

    def __init__(self, stream):
        self._stream = stream

    def read(self, *size):
        return self._given(self._stream.read(*size))

    def readline(self, *size):
        return self._given(self._stream.readline(*size))

    def readlines(self, *hint):
        return [self._given(line) for line in self._stream.readlines(*hint)]

    def write(self, data):
        self._stream.write(self._taken(data))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def next(self):
        return self._given(next(self._stream))

    __next__ = next

    def __iter__(self):
        return self

    xreadlines = __iter__

    def __enter__(self):
        self._stream.__enter__()
        return self

    def __exit__(self, *raised):
        return self._stream.__exit__(*raised)

    def __getattr__(self, name):
        # close, flush, seek, tell, fileno, isatty, truncate: nothing in them is text.
        if name == "_stream":
            raise AttributeError(name)
        return getattr(self._stream, name)

    def _given(self, data):
        return to_text(data) if is_bytes(data) else data

    def _taken(self, data):
        return to_bytes(data)


class CharacterStream(ByteStream):
    """A stream of the library that gives and takes text, as one of unicode. In: the stream.

    `strict` when byte strings are refused, as the streams of `io` do.
    """

    def __init__(self, stream, strict=False):
        super().__init__(stream)
        self._strict = strict

    def _given(self, data):
        return mark(data) if isinstance(data, str) else data

    def _taken(self, data):
        if self._strict and not isinstance(data, unicode):
            kind = "str" if isinstance(data, str) else type(data).__name__
            raise TypeError(f"write() argument 1 must be unicode, not {kind}")
        return str.__str__(as_unicode(data))


class File(ByteStream):
    """What `open` returns. In: name, mode (`U` turns every line end into a newline), buffering.

    Reads and writes exact bytes; counts and positions are in bytes. Raises IOError.
    """

    encoding = None

    def __init__(self, name, mode="r", buffering=-1):
        self.name, self.mode = name, mode
        kept = mode.replace("b", "").replace("t", "")
        if "U" in kept:
            with opened(name, "rb") as whole:
                data = whole.read()
            stream = io.BytesIO(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
        else:
            # A line buffer is for text only; a small one is as good.
            stream = opened(name, kept + "b", -1 if buffering == 1 else buffering)
        super().__init__(stream)

    @property
    def closed(self):
        return self._stream.closed

    def read(self, size=-1):
        return self._given(self._stream.read(-1 if size is None else size))

    def write(self, data):
        self._stream.write(to_bytes(data))
        # `open(name, "w").write(text)` was complete at once: nobody closes this file here.
        self._stream.flush()

    def __exit__(self, *raised):
        self.close()

    def __repr__(self):
        from _drydock.python2.runtime.formatting import repr_of

        state = "closed" if self.closed else "open"
        return f"<{state} file {repr_of(self.name)}, mode {self.mode!r} at {id(self):#x}>"


class FileType(type):
    """The type of `file`, of which whatever io opens is an instance, too."""

    def __instancecheck__(cls, value):
        return type.__instancecheck__(cls, value) or isinstance(value, io.IOBase)


class file(File, metaclass=FileType):  # its name in Python 2
    """The builtin `file`, which is `open`, too."""


class TextStream(io.StringIO):
    """StringIO.StringIO, which holds either kind of text. In: the first of it."""

    softspace = 0
    _wide = False
    _beyond_ascii = ""

    def __init__(self, initial=""):
        super().__init__(self._taken(initial), newline="\n")
        self.len = len(initial)

    def write(self, data):
        super().write(self._taken(data))
        self.len = max(getattr(self, "len", 0), self.tell())

    def read(self, size=-1):
        return self._given(super().read(size))

    def readline(self, size=-1):
        return self._given(super().readline(size))

    def readlines(self, hint=-1):
        return [self._given(line) for line in super().readlines(hint)]

    def __next__(self):
        return self._given(super().__next__())

    def next(self):
        return self.__next__()

    @property
    def pos(self):
        return self.tell()

    @property
    def buf(self):
        return self.getvalue()

    def truncate(self, size=None):
        super().truncate(size)
        if size is not None:
            self.seek(size)
        self.len = len(super().getvalue())

    def getvalue(self, use_pos=None):
        return self._given(super().getvalue())

    def seek(self, place, start=0):
        # The library's counts from the beginning only.
        base = 0 if start == 0 else self.tell() if start == 1 else len(super().getvalue())
        return super().seek(max(0, base + place))

    def reset(self):
        self.seek(0)

    def _given(self, text):
        if not self._wide:
            return text
        as_unicode(self._beyond_ascii)  # which raises when bytes stand beside the text
        return mark(text)

    def _taken(self, data):
        if is_bytes(data):
            return to_text(data)
        if isinstance(data, unicode):
            self._wide = True
            return str.__str__(data)
        data = data if isinstance(data, str) else str(data)
        if not data.isascii():
            self._beyond_ascii = data
        return data


class ByteBuffer(TextStream):
    """cStringIO.StringIO, which holds bytes."""

    def _taken(self, data):
        return to_text(to_bytes(data)) if isinstance(data, str) else super()._taken(data)


class BytesOf(io.RawIOBase):
    """A stream of Python 2's, or a plugin's, as the library wants one. In: the stream."""

    def __init__(self, stream):
        self._stream = stream

    def read(self, size=-1):
        return to_bytes(self._stream.read(size) if size is not None else self._stream.read())

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data):
        self._stream.write(to_text(data))
        return len(data)

    def readable(self):
        return hasattr(self._stream, "read")

    def writable(self):
        return hasattr(self._stream, "write")

    def seekable(self):
        return hasattr(self._stream, "seek")

    def seek(self, *place):
        self._stream.seek(*place)
        return self._stream.tell()

    def tell(self):
        return self._stream.tell()

    def flush(self):
        if hasattr(self._stream, "flush"):
            self._stream.flush()


def library_stream(stream):
    """Return a stream as the library wants one that gives and takes bytes."""
    if stream is None or isinstance(stream, io.IOBase) and not isinstance(stream, TextStream):
        return stream
    inner = getattr(stream, "_stream", None)
    return inner if isinstance(inner, (io.RawIOBase, io.BufferedIOBase)) else BytesOf(stream)


class Output(ByteStream):
    """Standard output or error: what is written is for a reader. In: the library's stream."""

    def _taken(self, data):
        return as_text(data) if isinstance(data, str) or is_bytes(data) else data
