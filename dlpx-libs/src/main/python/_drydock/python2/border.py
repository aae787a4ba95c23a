"""Where text goes to the host and comes from it, while a Python 2 plugin runs.

What comes is unicode, as in the SDK: arguments, results of scripts, credentials. What goes is read
as a reader would: answers, commands and their variables, exceptions, log messages, printed lines.
"""

import sys

import _drydock_json
from _drydock.generated import _values
from _drydock.python2.runtime.files import Output
from _drydock.python2.runtime.text import as_text
from _drydock.python2.runtime.unicode_type import mark


def open_border():
    """Convert texts from now on. The host's side of this interpreter is there in all but tests."""
    _drydock_json.convert_texts(given, taken)
    host = sys.modules.get("_drydock_border")
    if host is not None:
        host.convert_texts(given, taken)
    _check_what_is_read()
    sys.stdout, sys.stderr = Output(sys.stdout), Output(sys.stderr)


def _check_what_is_read():
    check = _values._check_rules
    _values._check_rules = lambda rules, value, where: check(rules, read(value), where)


def given(value):
    """Return what the host gave, with all text in it as unicode."""
    kind = type(value)
    if kind is str:
        return mark(value)
    if kind is list:
        return [given(part) for part in value]
    if kind is dict:
        return {_key(name): given(part) for name, part in value.items()}
    return value


def taken(value):
    """Return what the host is given, with a text as the plain str that it means."""
    return as_text(value) if isinstance(value, str) else value


def read(value):
    """Return what checks of a schema see: texts as a reader does."""
    if isinstance(value, list):
        return [read(part) for part in value]
    return taken(value)


def _key(name):
    # Names of attributes are plain; text equals them.
    return name if name.isascii() else mark(name)
