"""pickle and cPickle: a pickle is a byte string, and keeps both kinds of text apart."""

import io
import pickle

from _drydock.python2.runtime.files import library_stream
from _drydock.python2.runtime.formatting import repr_of
from _drydock.python2.runtime.text import mark, to_bytes, to_text, unicode


class _Writer(pickle._Pickler):
    """Writes byte strings and unicode as CPython 2.7 does."""

    dispatch = dict(pickle._Pickler.dispatch)

    def __init__(self, file, protocol):
        protocol = 0 if protocol is None else protocol
        super().__init__(file, min(2, protocol) if protocol >= 0 else 2, fix_imports=True)

    def save_bytes(self, value):
        data = to_bytes(value)
        if not self.bin:
            self.write(b"S" + repr_of(value).encode("latin-1") + b"\n")
        elif len(data) < 256:
            self.write(b"U" + bytes([len(data)]) + data)
        else:
            self.write(b"T" + len(data).to_bytes(4, "little") + data)
        self.memoize(value)

    def save_text(self, value):
        plain = str.__str__(value)
        if self.bin:
            data = plain.encode("utf-8", "surrogatepass")
            self.write(b"X" + len(data).to_bytes(4, "little") + data)
        else:
            escaped = plain.replace("\\", "\\u005c").replace("\n", "\\u000a")
            self.write(b"V" + escaped.encode("raw-unicode-escape") + b"\n")
        self.memoize(value)

    dispatch[str] = save_bytes
    dispatch[unicode] = save_text


class _Reader(pickle._Unpickler):
    """Reads what CPython 2.7 wrote."""

    dispatch = dict(pickle._Unpickler.dispatch)

    def __init__(self, file):
        super().__init__(file, encoding="latin-1")

    def _marking(method):
        def load(self):
            method(self)
            self.stack[-1] = mark(self.stack[-1])

        return load

    for _code in (pickle.UNICODE, pickle.BINUNICODE, pickle.SHORT_BINUNICODE, pickle.BINUNICODE8):
        dispatch[_code[0]] = _marking(dispatch[_code[0]])


def dumps(value, protocol=0):
    """Return a pickle."""
    stream = io.BytesIO()
    _Writer(stream, protocol).dump(value)
    return to_text(stream.getvalue())


def loads(data):
    """Return what was pickled."""
    return _Reader(io.BytesIO(to_bytes(data))).load()


def dump(value, file, protocol=0):
    """Write a pickle to a file."""
    file.write(dumps(value, protocol))


def load(file):
    """Read one pickle from a file."""
    return _Reader(_Lines(file)).load()


class Pickler:
    """Writes pickles to a file."""

    def __init__(self, file, protocol=0):
        self._file, self._protocol = file, protocol

    def dump(self, value):
        dump(value, self._file, self._protocol)


class Unpickler:
    """Reads pickles from a file."""

    def __init__(self, file):
        self._file = file

    def load(self):
        return load(self._file)


class _Lines:
    """A file as the library reads one. In: a file of Python 2's."""

    def __init__(self, file):
        self._stream = library_stream(file)

    def read(self, size):
        return self._stream.read(size)

    def readline(self):
        return self._stream.readline()


def __getattr__(name):
    return getattr(pickle, name)
