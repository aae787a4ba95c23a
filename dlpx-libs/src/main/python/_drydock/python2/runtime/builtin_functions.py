"""Builtins of Python 2, by name in `BUILTINS`; the globals of a module get those that it names."""

import builtins
import functools
import importlib
import sys

from _drydock.python2.runtime import (
    arithmetic,
    attributes,
    errors,
    formatting,
    ordering,
    ranges,
    text,
)
from _drydock.python2.runtime.files import file
from _drydock.python2.runtime.byte_arrays import bytearray as py2_bytearray
from _drydock.python2.runtime.byte_arrays import memoryview as py2_memoryview
from _drydock.python2.runtime.printing import print_function
from _drydock.python2.runtime.unicode_type import mark, unicode


class _AnyText(type):
    def __instancecheck__(cls, value):
        return isinstance(value, (str, bytes))

    def __subclasscheck__(cls, kind):
        return issubclass(kind, (str, bytes)) or type.__subclasscheck__(cls, kind)


class basestring(metaclass=_AnyText):  # its name in Python 2
    """The common base of both kinds of text."""


# What code for both Pythons has for basestring: `string_types = str,` in its branch for Python 3.
_ANY_TEXT = (str,)


def py2_isinstance(value, kinds):
    """Return the builtin isinstance: text is no byte string, and bytes of the library are one."""
    if kinds == _ANY_TEXT:
        return builtins.isinstance(value, (str, bytes))
    if isinstance(kinds, tuple):
        return any(py2_isinstance(value, kind) for kind in kinds)
    if kinds is str:
        return isinstance(value, (str, bytes)) and not isinstance(value, unicode)
    return builtins.isinstance(value, kinds)


def py2_issubclass(kind, bases):
    """Return the builtin issubclass, to which unicode is no kind of str."""
    if isinstance(bases, tuple):
        return any(py2_issubclass(kind, base) for base in bases)
    return builtins.issubclass(kind, bases) and not (
        bases is str and builtins.issubclass(kind, unicode))


def py2_map(function, *sequences):
    """Return a list; the shorter sequences are filled up with None, and None is no function."""
    if len(sequences) == 1:
        function = function or (lambda value: value)
        return [_converter(function)(value) for value in sequences[0]]
    columns = [list(sequence) for sequence in sequences]
    longest = max(len(column) for column in columns)
    rows = zip(*(column + [None] * (longest - len(column)) for column in columns))
    return [tuple(row) if function is None else function(*row) for row in rows]


def py2_filter(function, values):
    """Return a list, of a text a text and of a tuple a tuple."""
    kept = [value for value in values if (function(value) if function else value)]
    if isinstance(values, str):
        return mark("".join(kept)) if isinstance(values, unicode) else "".join(kept)
    return tuple(kept) if isinstance(values, tuple) else kept


def py2_zip(*sequences):
    """Return a list of tuples."""
    for place, sequence in enumerate(sequences):
        if not hasattr(sequence, "__iter__") and not hasattr(sequence, "__getitem__"):
            raise TypeError(f"zip argument #{place + 1} must support iteration")
    return list(zip(*sequences))


def py2_getattr(value, name, *default):
    """Return the builtin getattr, which knows what Python 2's builtin types had."""
    return attributes.get(value, name, *default)


def py2_reload(module):
    """Load a module anew; `reload(sys)` is for what follows it only."""
    return module if module is sys else importlib.reload(module)


def raw_input(prompt=""):
    """Read a line; plugins have an empty standard input, so this raises EOFError."""
    return builtins.input(prompt)


def apply(function, arguments=(), named=None):
    """Call a function."""
    return function(*arguments, **(named or {}))


def py2_buffer(data, offset=0, size=None):
    """Return a part of a text; what it is copied from does not change anyway."""
    return data[offset:] if size is None else data[offset : offset + size]


def _converter(function):
    return formatting.str_of if function is str else function


BUILTINS = {
    "EnvironmentError": errors.EnvironmentError,
    "IOError": errors.IOError,
    "OSError": errors.OSError,
    "StandardError": errors.StandardError,
    "apply": apply,
    "basestring": basestring,
    "buffer": py2_buffer,
    "bytearray": py2_bytearray,
    "bytes": str,
    "chr": text.char,
    "cmp": ordering.compare,
    "coerce": arithmetic.coerce,
    "file": file,
    "filter": py2_filter,
    "format": formatting.format_of,
    "getattr": py2_getattr,
    "hasattr": attributes.has,
    "hex": arithmetic.hexadecimal,
    "intern": sys.intern,
    "isinstance": py2_isinstance,
    "issubclass": py2_issubclass,
    "long": int,
    "map": py2_map,
    "max": ordering.largest,
    "memoryview": py2_memoryview,
    "min": ordering.smallest,
    "oct": arithmetic.octal,
    "open": file,
    "print": print_function,
    "range": ranges.range_list,
    "raw_input": raw_input,
    "reduce": functools.reduce,
    "reload": py2_reload,
    "repr": formatting.repr_of,
    "round": arithmetic.round_half_away,
    "sorted": ordering.in_order,
    "unichr": lambda point: mark(chr(point)),
    "unicode": unicode,
    "xrange": ranges.xrange,
    "zip": py2_zip,
}
