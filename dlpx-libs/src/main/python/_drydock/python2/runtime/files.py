"""Files of Python 2: bytes, which are text here, whatever the mode says."""

import io

from _drydock.python2.runtime.text import is_bytes, to_bytes, to_text


class File:
    """What `open` returns. In: name, mode (`U` turns every line end into a newline), buffering.

    Reads and writes exact bytes; counts and positions are in bytes. Raises IOError.
    """

    softspace = 0
    encoding = None

    def __init__(self, name, mode="r", buffering=-1):
        self.name, self.mode = name, mode
        kept = mode.replace("b", "").replace("t", "")
        if "U" in kept:
            kept = kept.replace("U", "") or "r"
            self._file = open(name, kept, buffering, encoding="utf-8", errors="surrogateescape")
        else:
            # A line buffer is for text only; a small one is as good.
            self._file = io.open(name, kept + "b", -1 if buffering == 1 else buffering)

    @property
    def closed(self):
        return self._file.closed

    def read(self, size=-1):
        return _text(self._file.read(-1 if size is None else size))

    def readline(self, size=-1):
        return _text(self._file.readline(size))

    def readlines(self, hint=-1):
        return [_text(line) for line in self._file.readlines(hint)]

    def write(self, data):
        self._file.write(data if isinstance(self._file, io.TextIOBase) else to_bytes(data))
        # `open(name, "w").write(text)` was complete at once: nobody closes this file here.
        self._file.flush()

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def next(self):
        return _text(next(self._file))

    __next__ = next

    def __iter__(self):
        return self

    xreadlines = __iter__

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self.close()

    def __getattr__(self, name):
        # close, flush, seek, tell, fileno, isatty, truncate: nothing in them is text.
        if name == "_file":
            raise AttributeError(name)
        return getattr(self._file, name)

    def __repr__(self):
        state = "closed" if self.closed else "open"
        return f"<{state} file {self.name!r}, mode {self.mode!r} at {id(self):#x}>"


class FileType(type):
    """The type of `file`, of which whatever io opens is an instance, too."""

    def __instancecheck__(cls, value):
        return type.__instancecheck__(cls, value) or isinstance(value, io.IOBase)


class file(File, metaclass=FileType):  # its name in Python 2
    """The builtin `file`, which is `open`, too."""


class TextStream(io.StringIO):
    """StringIO.StringIO and cStringIO.StringIO. In: text or bytes; out: text."""

    softspace = 0

    def __init__(self, initial=""):
        super().__init__(_text(initial), newline="\n")
        self.len = len(initial)

    def write(self, data):
        super().write(_text(data if is_bytes(data) or isinstance(data, str) else str(data)))
        self.len = max(getattr(self, "len", 0), self.tell())

    def next(self):
        return self.__next__()

    def getvalue(self, use_pos=None):
        return super().getvalue()

    reset = lambda self: self.seek(0)  # noqa: E731


class ByteStream:
    """A stream of the library that gives and takes bytes, as one of text. In: the stream."""

    def __init__(self, stream):
        self._stream = stream

    def read(self, *size):
        return _text(self._stream.read(*size))

    def readline(self, *size):
        return _text(self._stream.readline(*size))

    def readlines(self, *hint):
        return [_text(line) for line in self._stream.readlines(*hint)]

    def write(self, data):
        self._stream.write(to_bytes(data))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def next(self):
        return _text(next(self._stream))

    __next__ = next

    def __iter__(self):
        return self

    def __enter__(self):
        self._stream.__enter__()
        return self

    def __exit__(self, *raised):
        return self._stream.__exit__(*raised)

    def __getattr__(self, name):
        if name == "_stream":
            raise AttributeError(name)
        return getattr(self._stream, name)


def _text(data):
    return to_text(data) if is_bytes(data) else data
