"""Methods of Python 2's str, called as functions: a plain str's own know all letters and blanks.

`METHODS` has them by name. What is no plain str is asked for its own method.
"""

import re

from _drydock.python2.runtime import text
from _drydock.python2.runtime.formatting import format_with
from _drydock.python2.runtime.unicode_type import as_unicode, mark, unicode

_BLANKS = " \t\n\r\x0b\x0c"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def _by_bytes(name):
    """Return a method that looks at letters or blanks, of which bytes have ASCII's only."""
    plain, binary = getattr(str, name), getattr(bytes, name)

    def method(value, *arguments):
        if value.isascii():
            return plain(value, *arguments)
        return _of_bytes(binary(text.to_bytes(value), *arguments))

    return method


def _of_bytes(answer):
    if isinstance(answer, list):
        return [text.to_text(part) for part in answer]
    return text.to_text(answer) if isinstance(answer, bytes) else answer


def _stripping(name):
    plain = getattr(str, name)

    def method(value, chars=None):
        if isinstance(chars, unicode):
            return mark(plain(as_unicode(value), chars))
        return plain(value, _BLANKS if chars is None else _of_library(chars))

    return method


def _splitting(name):
    plain, binary = getattr(str, name), getattr(bytes, name)

    def method(value, separator=None, most=-1):
        if separator is None:
            if value.isascii():
                return plain(value, None, most)
            return _of_bytes(binary(text.to_bytes(value), None, most))
        if isinstance(separator, unicode):
            return [mark(part) for part in plain(as_unicode(value), separator, most)]
        return plain(value, _of_library(separator), most)

    return method


def _mixing(name):
    """Return a method whose answer is text when an argument is."""
    plain = getattr(str, name)

    def method(value, *arguments):
        if unicode in map(type, arguments):
            return getattr(mark(as_unicode(value)), name)(*arguments)
        return plain(value, *map(_of_library, arguments))

    return method


def join(value, parts):
    """`separator.join(parts)`."""
    parts = list(parts)
    kinds = set(map(type, parts))
    if unicode in kinds:
        return mark(str.join(as_unicode(value), map(as_unicode, parts)))
    if kinds & {bytes, bytearray}:
        parts = map(_of_library, parts)
    return str.join(value, parts)


def splitlines(value, keepends=False):
    """Return the lines of a byte string, which newline and carriage return end, and nothing else."""
    lines = _LINE.findall(value)
    return lines if keepends else [line.rstrip("\r\n") for line in lines]


def translate(value, table, deletechars=""):
    """Return `value.translate(...)` for a table of 256 characters, or None."""
    if deletechars:
        value = str.translate(value, dict.fromkeys(map(ord, deletechars)))
    if isinstance(table, str) and len(table) != 256:
        raise ValueError("translation table must be 256 characters long")
    return value if table is None else str.translate(value, table)


def _of_library(value):
    return text.to_text(value) if text.is_bytes(value) else value


_OWN = {
    "encode": text.encode, "decode": text.decode, "format": format_with, "join": join,
    "splitlines": splitlines, "translate": translate,
}
for _name in """capitalize isalnum isalpha isdigit islower isspace istitle isupper lower swapcase
        title upper""".split():
    _OWN[_name] = _by_bytes(_name)
for _name in ("strip", "lstrip", "rstrip"):
    _OWN[_name] = _stripping(_name)
for _name in ("split", "rsplit"):
    _OWN[_name] = _splitting(_name)
for _name in ("replace", "partition", "rpartition"):
    _OWN[_name] = _mixing(_name)


def _called(name, own):
    plain = getattr(str, name, None)

    def method(value, *arguments, **named):
        if type(value) is str:
            return own(value, *arguments, **named)
        if text.is_bytes(value) and type(value) in (bytes, bytearray):
            value = text.to_text(value)
            return own(value, *arguments, **named)
        if isinstance(value, unicode):
            return getattr(value, name)(*arguments, **named)
        if isinstance(value, str) and getattr(type(value), name, None) is plain:
            return own(value, *arguments, **named)  # a class of the plugin's, made of str
        return getattr(value, name)(*arguments, **named)

    method.__name__ = name
    return method


def _called_often(name, own):
    """Return the same for a method that mostly has no arguments, with one call less."""
    called, plain, blanks = _called(name, own), getattr(str, name), "strip" in name

    def method(value, *arguments):
        if type(value) is str and not arguments:
            if blanks:
                return plain(value, _BLANKS)
            if value.isascii():
                return plain(value)
        return called(value, *arguments)

    method.__name__ = name
    return method


# Called with the value first: `value.name(...)`.
METHODS = {name: _called(name, own) for name, own in _OWN.items()}
for _name in "lower lstrip rstrip split strip upper".split():
    METHODS[_name] = _called_often(_name, _OWN[_name])

# The functions themselves, for `str.upper` and the like as values.
OWN = _OWN
