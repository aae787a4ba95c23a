"""The print statement."""

import sys
from weakref import WeakKeyDictionary

from _drydock.python2.runtime.text import text_of

_spaces = WeakKeyDictionary()


def print_statement(end_line, target, *items):
    """Print items with spaces between them. In: whether to end the line; None or a file."""
    file = sys.stdout if target is None else target
    for item in items:
        text = text_of(item)
        if _has_space(file):
            file.write(" ")
        file.write(text)
        # Behind a tab or newline no space is due; behind a space one is.
        _set_space(file, not (text[-1:].isspace() and text[-1:] != " "))
    if end_line:
        file.write("\n")
        _set_space(file, False)


def print_function(*items, sep=" ", end="\n", file=None, flush=False):
    """The function print of `from __future__ import print_function`."""
    print(*map(text_of, items), sep=sep, end=end, file=file, flush=flush)


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
