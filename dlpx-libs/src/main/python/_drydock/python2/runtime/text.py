"""Python 2's two kinds of text: byte strings, which are a plain str here, and unicode.

A byte string has one character a byte, U+0000 to U+00FF (Latin-1), so that lengths, indexes and
slices count bytes. What leaves for the host is decoded (`as_text`), and what comes from it is
`unicode`, as it was in the SDK.
"""

import codecs
import re

from _drydock.python2.runtime.conversions import decoded, encoded
from _drydock.python2.runtime.unicode_type import (
    Defaults,
    as_unicode,
    is_byte_string,
    mark,
    unicode,
)

_BINARY_CODECS = {
    "hex": "hex_codec", "hexcodec": "hex_codec", "base64": "base64_codec",
    "base64codec": "base64_codec", "zlib": "zlib_codec", "zip": "zlib_codec",
    "zlibcodec": "zlib_codec", "bz2": "bz2_codec", "bz2codec": "bz2_codec",
    "quopri": "quopri_codec", "quotedprintable": "quopri_codec", "uu": "uu_codec",
}
_OF_CHARACTER = re.compile(
    "[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    "|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
    "|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)


def to_text(data):
    """Return bytes as a byte string; to_bytes gives the same bytes again."""
    return bytes(data).decode("latin-1")


def to_bytes(value):
    """Return the bytes of a byte string, or of text, which must be ASCII; of bytes, themselves."""
    if not isinstance(value, str):
        return bytes(value)
    if isinstance(value, unicode):
        return value.encode(Defaults.encoding).encode("latin-1")
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:  # text of the library that nobody marked
        return as_text(value).encode("utf-8", "surrogateescape")


def as_text(value):
    """Return either kind of text as the plain str of Python 3 that it means to a reader.

    Bytes are read as UTF-8. Those that are none become the characters of Latin-1, which is also
    what a text of the library is left as that nobody marked.
    """
    if isinstance(value, unicode):
        return str.__str__(value)
    if isinstance(value, str):
        if value.isascii():
            return value
        try:
            return value.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return _OF_CHARACTER.sub(_character, value)
    return as_text(to_text(value))


def is_bytes(value):
    """Return whether this is bytes, which the library gave to code that expects a str."""
    return isinstance(value, (bytes, bytearray))


def encode(text, encoding=None, errors="strict"):
    """Return the byte string that either kind of text is encoded to. Raises UnicodeEncodeError."""
    encoding = encoding or Defaults.encoding
    name = _plain(encoding)
    if name in _BINARY_CODECS:
        return to_text(codecs.encode(to_bytes(text), _BINARY_CODECS[name]))
    if name == "rot13":
        return codecs.encode(text, "rot13")
    if name == "stringescape":
        return to_text(codecs.escape_encode(to_bytes(text))[0])
    return to_text(encoded(as_unicode(text), encoding, errors))


def decode(text, encoding=None, errors="strict"):
    """Return the text that bytes mean, or the bytes for a codec of bytes. Raises UnicodeDecodeError."""
    encoding = encoding or Defaults.encoding
    name = _plain(encoding)
    data = to_bytes(text)
    if name in _BINARY_CODECS:
        return to_text(codecs.decode(data, _BINARY_CODECS[name]))
    if name == "stringescape":
        return to_text(codecs.escape_decode(data)[0])
    if name == "rot13":
        return mark(codecs.decode(text, "rot13"))
    return mark(decoded(data, encoding, errors))


def char(number):
    """Return chr(number) of Python 2: one byte."""
    if not 0 <= number < 256:
        raise ValueError("chr() arg not in range(256)")
    return chr(number)


class Texts(dict):
    """The unicode of a literal, made once."""

    def __missing__(self, text):
        made = self[text] = mark(text)
        return made


def _character(match):
    return match.group().encode("latin-1").decode("utf-8")


def _plain(encoding):
    return re.sub("[-_ ]", "", encoding).lower()


__all__ = [
    "Defaults", "Texts", "as_text", "as_unicode", "char", "decode", "encode", "is_byte_string",
    "is_bytes", "mark", "to_bytes", "to_text", "unicode",
]
