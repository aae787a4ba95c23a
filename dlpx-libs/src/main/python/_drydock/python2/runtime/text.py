"""Python 2's byte strings as text, and its conversions."""

import codecs
import re

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BINARY_CODECS = {
    "hex": "hex_codec", "hexcodec": "hex_codec", "base64": "base64_codec",
    "base64codec": "base64_codec", "zlib": "zlib_codec", "zip": "zlib_codec",
    "zlibcodec": "zlib_codec", "bz2": "bz2_codec", "bz2codec": "bz2_codec",
    "quopri": "quopri_codec", "quotedprintable": "quopri_codec", "uu": "uu_codec",
}
_UTF_8 = {"utf8", "u8", "utf", "cp65001"}


class Defaults:
    """What `sys.setdefaultencoding` changes."""

    encoding = "ascii"


class ShownFloat(float):
    """A float that is written as Python 2 wrote it: with 12 digits by str, all of them by repr."""

    def __str__(self):
        text = "%.12g" % float(self)
        if re.search("[.einf]", text):
            return text
        if len(text.lstrip("-")) < 12:
            return text + ".0"
        mantissa, exponent = ("%.11e" % float(self)).split("e")
        return mantissa.rstrip("0").rstrip(".") + "e" + exponent

    def __format__(self, how):
        return float.__format__(self, how) if how else str(self)


def to_text(data):
    """Return bytes as the text that stands for them; to_bytes gives the same bytes again."""
    return bytes(data).decode("utf-8", "surrogateescape")


def to_bytes(text):
    """Return the bytes of a text; of bytes, themselves."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogateescape")
    return bytes(text)


def is_bytes(value):
    """Return whether this is bytes, which the library gave to code that expects a str."""
    return isinstance(value, (bytes, bytearray))


def shown(value):
    """Return what `%s` is to see: floats in 12 digits, `set([1])`, bytes as text, or the value."""
    if type(value) is float:
        return ShownFloat(value)
    if type(value) in (set, frozenset):
        return f"{type(value).__name__}({list(value)!r})"
    return to_text(value) if type(value) is bytes else value


def text_of(value):
    """Return what Python 2's str() returns."""
    return str(shown(value))


def unicode_of(value="", encoding=None, errors="strict"):
    """Return what Python 2's unicode() returns."""
    if encoding is not None:
        return decode(value, encoding, errors)
    if not isinstance(value, str) and hasattr(value, "__unicode__"):
        return value.__unicode__()
    return text_of(value)


def encode(text, encoding=None, errors="strict"):
    """Return the text that stands for an encoded text's bytes. Raises UnicodeEncodeError."""
    encoding = encoding or Defaults.encoding
    name = _plain(encoding)
    if name in _UTF_8:
        return str(text)
    if name in _BINARY_CODECS:
        return to_text(codecs.encode(to_bytes(text), _BINARY_CODECS[name]))
    if name in ("stringescape", "rot13"):
        return codecs.encode(text, "rot13") if name == "rot13" else _escaped(text)
    return to_text(str(text).encode(encoding, errors))


def decode(text, encoding=None, errors="strict"):
    """Return the text that a text's bytes mean. Raises UnicodeDecodeError."""
    encoding = encoding or Defaults.encoding
    name = _plain(encoding)
    data = to_bytes(text)
    if name in _BINARY_CODECS:
        return to_text(codecs.decode(data, _BINARY_CODECS[name]))
    if name == "stringescape":
        return to_text(codecs.escape_decode(data)[0])
    if name == "rot13":
        return codecs.decode(text, "rot13")
    return data.decode(encoding, errors)


def translate(text, table, deletechars=""):
    """Return `text.translate(...)` for a table of Python 2, a text of 256; or for a dict."""
    if isinstance(table, str) and len(table) == 256:
        table = {point: char for point, char in enumerate(table) if ord(char) != point}
    table = dict(table or {})
    table.update((ord(char), None) for char in deletechars)
    return str(text).translate(table)


def splitlines(text, keepends=False):
    """Return the lines of a text, which newline and carriage return end, and nothing else."""
    lines = _LINE.findall(text)
    return lines if keepends else [line.rstrip("\r\n") for line in lines]


def format_with(text, *arguments, **named):
    """Return `text.format(...)` with floats in 12 digits."""
    named = {name: shown(value) for name, value in named.items()}
    return str(text).format(*map(shown, arguments), **named)


def percent(text, values):
    """Return `text % values` with floats in 12 digits and bytes as text."""
    if isinstance(values, tuple):
        return text % tuple(map(shown, values))
    if type(values) is dict:
        return text % {name: shown(value) for name, value in values.items()}
    return text % shown(values)


def char(number):
    """Return chr(number) of Python 2: one byte."""
    if not 0 <= number < 256:
        raise ValueError("chr() arg not in range(256)")
    return to_text(bytes([number]))


def ordinal(text):
    """Return the number of a character, or of the byte that it stands for."""
    point = ord(text)
    return point - 0xDC00 if 0xDC80 <= point <= 0xDCFF else point


def _escaped(text):
    return to_text(codecs.escape_encode(to_bytes(text))[0])


def _plain(encoding):
    return re.sub("[-_ ]", "", encoding).lower()
