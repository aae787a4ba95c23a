"""json with the arguments and the spacing of Python 2.7."""

import json

from _drydock.python2.runtime.text import is_bytes, to_text


def loads(s, encoding=None, **named):
    """Return the value of a JSON text."""
    return json.loads(to_text(s) if is_bytes(s) else s, **named)


def load(fp, encoding=None, **named):
    """Return the value of a file's JSON text."""
    return loads(fp.read(), **named)


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, encoding="utf-8", default=None, sort_keys=False, **named):
    """Return a value as JSON text; an indented one has spaces at the ends of its lines."""
    return json.dumps(
        obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, cls=cls, indent=indent, separators=separators or (", ", ": "),
        default=default, sort_keys=sort_keys, **named)


def dump(obj, fp, *more, **named):
    """Write a value as JSON text to a file."""
    fp.write(dumps(obj, *more, **named))


def __getattr__(name):
    return getattr(json, name)
