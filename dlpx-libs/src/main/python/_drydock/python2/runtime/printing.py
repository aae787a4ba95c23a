"""The print statement."""

import sys
from io import TextIOBase
from weakref import WeakKeyDictionary

from _drydock.python2.runtime.files import TextStream
from _drydock.python2.runtime.formatting import printed
from _drydock.python2.runtime.text import as_text

_spaces = WeakKeyDictionary()


def print_statement(end_line, target, *items):
    """Print items with spaces between them. In: whether to end the line; None or a file."""
    file = sys.stdout if target is None else target
    for item in items:
        text = printed(item)
        if _has_space(file):
            file.write(" ")
        _write(file, text)
        # Behind a tab or newline no space is due; behind a space one is.
        _set_space(file, not (text[-1:].isspace() and text[-1:] != " "))
    if end_line:
        file.write("\n")
        _set_space(file, False)


def print_function(*items, sep=None, end=None, file=None):
    """The function print of `from __future__ import print_function`."""
    sep = " " if sep is None else sep
    file = sys.stdout if file is None else file
    for place, item in enumerate(items):
        if place:
            _write(file, sep)
        _write(file, printed(item))
    _write(file, "\n" if end is None else end)


def _write(file, text):
    # A stream of the library's takes what a reader sees, one of Python 2 the bytes.
    of_library = isinstance(file, TextIOBase) and not isinstance(file, TextStream)
    file.write(as_text(text) if of_library else text)


def _has_space(file):
    try:
        return _spaces.get(file, False)
    except TypeError:  # one that cannot be a key
        return getattr(file, "softspace", False)


def _set_space(file, due):
    try:
        _spaces[file] = due
    except TypeError:
        try:
            file.softspace = int(due)
        except AttributeError:
            pass
