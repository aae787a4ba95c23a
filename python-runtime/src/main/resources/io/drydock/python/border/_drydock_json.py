"""JSON of what crosses the border, by what the package `json` is made on.

The package itself takes a tenth of a second in a fresh process: it compiles regular expressions
that nothing here needs. And a folder of the user's code may have a `json.py`.
"""

import _json


class _AsUsual:
    """What `json.loads` makes of JSON."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = float


_scan = _json.make_scanner(_AsUsual)
_string, _ascii_string = _json.encode_basestring, _json.encode_basestring_ascii


def convert_texts(given, taken):
    """Lets all texts from now on be converted: values that were parsed, and strings to be written.
    Python 2's plugins have two types of text, and this interpreter's Python has one."""
    global _scan, _string, _ascii_string
    scan, string, ascii_string = _scan, _string, _ascii_string

    def converting_scan(text, place):
        value, end = scan(text, place)
        return given(value), end

    _scan = converting_scan
    _string = lambda text: string(taken(text))  # noqa: E731
    _ascii_string = lambda text: ascii_string(taken(text))  # noqa: E731


_BLANKS = " \t\n\r"


def parsed(text):
    """Returns what a JSON text says that the host has checked already, without blanks around it."""
    return _scan(text, 0)[0]


def loaded(text):
    """Returns what a JSON text says that nobody has checked; raises what `json.loads` raises."""
    try:
        value, end = _scan(text, len(text) - len(text.lstrip(_BLANKS)))
        if not text[end:].strip(_BLANKS):
            return value
    except StopIteration:
        pass
    import json  # which says what is wrong

    return json.loads(text)


def _refuse(value):
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def text_of(value, ascii_only=False, default=_refuse, allow_nan=False):
    """Returns a value as JSON; the arguments, and what is raised for what JSON cannot say, are
    those of `json.dumps`."""
    string = _ascii_string if ascii_only else _string
    encode = _json.make_encoder({}, default, string, None, ": ", ", ", False, False, allow_nan)
    return "".join(encode(value, 0))
