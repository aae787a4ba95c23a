"""Names of files: a byte string is the bytes of a name, text is its characters."""

import os
from functools import wraps

from _drydock.python2.runtime.text import as_text, is_byte_string, mark, to_text
from _drydock.python2.runtime.unicode_type import unicode


def to_path(name):
    """Return the name that Python 3 has for the file that a value names; others as they are."""
    if not isinstance(name, str):
        return name
    if isinstance(name, unicode):
        return str.__str__(name)
    if name.isascii() or not is_byte_string(name):
        return name
    exact = os.fsdecode(name.encode("latin-1"))
    if exact.isprintable() or os.path.lexists(exact):
        return exact
    # Bytes that are not UTF-8, or text of the library that nobody marked.
    return name if os.path.lexists(name) else exact


def from_path(name):
    """Return a name of Python 3's as a byte string."""
    if isinstance(name, str) and not name.isascii():
        return to_text(os.fsencode(name))
    return name


def with_paths(function):
    """Return a function of the library that takes and gives names of files as Python 2's did.

    What it answers is text when it was given text, and else byte strings.
    """

    @wraps(function)
    def of_names(*names, **named):
        try:
            answer = function(
                *map(to_path, names), **{key: to_path(one) for key, one in named.items()})
        except OSError as error:
            error.filename = from_path(error.filename)
            raise
        wide = any(isinstance(name, unicode) for name in (*names, *named.values()))
        return _answer(answer, mark if wide else from_path)

    return of_names


def _answer(answer, convert):
    if type(answer) is str:
        return convert(answer)
    if type(answer) in (list, tuple):
        return type(answer)(_answer(part, convert) for part in answer)
    return answer


def shown_path(name):
    """Return what a reader sees of a name."""
    return as_text(name) if isinstance(name, str) else name
