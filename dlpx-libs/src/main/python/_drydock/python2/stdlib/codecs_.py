"""codecs: what is encoded is a byte string, what is decoded is unicode."""

import codecs

from _drydock.python2.runtime.files import ByteStream, CharacterStream, library_stream
from _drydock.python2.runtime.paths import to_path
from _drydock.python2.runtime.text import decode, encode, mark, to_bytes, to_text
from _drydock.python2.runtime.unicode_type import as_unicode

for _name in dir(codecs):
    if _name.startswith("BOM"):
        globals()[_name] = to_text(getattr(codecs, _name))


def open(filename, mode="rb", encoding=None, errors="strict", buffering=-1):
    """Return a file of unicode in an encoding; without one, of byte strings."""
    mode = mode.replace("U", "")
    if encoding is None:
        from _drydock.python2.runtime.files import file

        return file(filename, mode, buffering)
    return CharacterStream(codecs.open(to_path(filename), mode, encoding, errors))


class _Codec(codecs.CodecInfo):
    """A codec as Python 2's, which takes and gives its two kinds of text."""

    def __new__(cls, found):
        return super().__new__(
            cls, getencoder(found.name), getdecoder(found.name), getreader(found.name),
            getwriter(found.name), found.incrementalencoder, found.incrementaldecoder, found.name)


def lookup(encoding):
    """Return a codec. Raises LookupError."""
    return _Codec(codecs.lookup(encoding))


def getencoder(encoding):
    """Return a function that returns (what a text is encoded to, the length of the text)."""
    codecs.lookup(encoding)
    return lambda value, errors="strict": (encode(value, encoding, errors), len(value))


def getdecoder(encoding):
    """Return a function that returns (what bytes are decoded to, their number)."""
    codecs.lookup(encoding)
    return lambda value, errors="strict": (decode(value, encoding, errors), len(value))


def getreader(encoding):
    """Return what makes of a stream of bytes one of unicode."""
    reader = codecs.getreader(encoding)
    return lambda stream, errors="strict": CharacterStream(reader(library_stream(stream), errors))


def getwriter(encoding):
    """Return what makes of a stream of bytes one that takes unicode."""
    codecs.lookup(encoding)
    return lambda stream, errors="strict": _Writer(stream, encoding, errors)


class _Writer(ByteStream):
    """Encodes what is written. In: the stream, the encoding, and what to do with errors."""

    def __init__(self, stream, encoding, errors):
        super().__init__(stream)
        self._how = encoding, errors

    def write(self, data):
        self._stream.write(encode(as_unicode(data), *self._how))


class EncodedFile(ByteStream):
    """A stream that is recoded. In: the stream, the encoding outside, that of the file."""

    def __init__(self, file, data_encoding, file_encoding=None, errors="strict"):
        super().__init__(file)
        self._outer, self._inner, self._errors = data_encoding, file_encoding or data_encoding, errors

    def _given(self, data):
        return encode(decode(data, self._inner, self._errors), self._outer, self._errors)

    def _taken(self, data):
        return encode(decode(data, self._outer, self._errors), self._inner, self._errors)


class _Incremental:
    """An incremental codec. In: the library's, and what to do with arguments and answers."""

    def __init__(self, inner, taken, given):
        self._inner, self._taken, self._given = inner, taken, given

    def _run(self, method, data, final):
        return self._given(getattr(self._inner, method)(self._taken(data), final))

    def encode(self, data, final=False):
        return self._run("encode", data, final)

    def decode(self, data, final=False):
        return self._run("decode", data, final)

    def reset(self):
        self._inner.reset()


def getincrementaldecoder(encoding):
    """Return what makes a decoder for bytes in parts."""
    make = codecs.getincrementaldecoder(encoding)
    return lambda errors="strict": _Incremental(make(errors), to_bytes, mark)


def getincrementalencoder(encoding):
    """Return what makes an encoder for text in parts."""
    make = codecs.getincrementalencoder(encoding)
    return lambda errors="strict": _Incremental(make(errors), as_unicode, to_text)


def escape_decode(value, errors="strict"):
    """Return (the bytes that backslashes stand for, the length)."""
    return decode(value, "string_escape"), len(value)


def escape_encode(value, errors="strict"):
    """Return (a byte string with backslashes, the length)."""
    return encode(value, "string_escape"), len(value)


def __getattr__(name):
    return getattr(codecs, name)
