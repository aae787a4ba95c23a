"""unicode: text, beside which a plain str is Python 2's byte string with one character a byte."""

import re
import warnings

_STR = str
_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{_ENDS}]*(?:\r\n|[{_ENDS}])|[^{_ENDS}]+")
_LINE_END = re.compile(f"(?:\r\n|[{_ENDS}])\\Z")
_new = str.__new__


class Defaults:
    """What `sys.setdefaultencoding` changes."""

    encoding = "ascii"


class unicode(str):  # its name in Python 2
    """Text. Mixed with a byte string it makes text, of which the bytes must be ASCII."""

    __slots__ = ()
    __module__ = "builtins"  # which its repr shows
    __hash__ = str.__hash__

    def __new__(cls, value="", encoding=None, errors=None):
        """`unicode(value, encoding, errors)`."""
        if encoding is None and errors is None:
            return _new(cls, _text_of(value))
        if isinstance(value, unicode) or not isinstance(value, (str, bytes, bytearray)):
            given = "Unicode" if isinstance(value, unicode) else type(value).__name__
            raise TypeError(f"decoding {given} is not supported")
        from _drydock.python2.runtime.text import decode

        return _new(cls, decode(value, encoding, errors or "strict"))

    def __add__(self, other):
        if not isinstance(other, (str, bytes)):
            return NotImplemented
        return _new(unicode, _STR.__add__(self, as_unicode(other)))

    def __radd__(self, other):
        if not isinstance(other, (str, bytes)):
            return NotImplemented
        return _new(unicode, _STR.__add__(as_unicode(other), self))

    def __contains__(self, other):
        return _STR.__contains__(self, as_unicode(other))

    def __eq__(self, other):
        same = _STR.__eq__(self, other)
        if type(other) is _STR and not other.isascii() and is_byte_string(other):
            return _bytes_are_equal(self, other)
        return same

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __getitem__(self, index):
        return _new(unicode, _STR.__getitem__(self, index))

    def __getslice__(self, start, stop):
        return self[start:stop]

    def __reversed__(self):
        return map(mark, reversed(_STR.__str__(self)))

    def __iter__(self):
        return map(mark, _STR.__iter__(self))

    def __mul__(self, count):
        answer = _STR.__mul__(self, count)
        return answer if answer is NotImplemented else _new(unicode, answer)

    __rmul__ = __mul__

    def __mod__(self, values):
        from _drydock.python2.runtime.formatting import percent

        return percent(self, values)

    def __repr__(self):
        return "u" + ascii(_STR.__str__(self))

    def __format__(self, how):
        return _STR.__format__(_STR.__str__(self), how)

    def __reduce__(self):
        return unicode_from, (_STR.__str__(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def encode(self, encoding=None, errors="strict"):
        from _drydock.python2.runtime.text import encode

        return encode(self, encoding, errors)

    def decode(self, encoding=None, errors="strict"):
        from _drydock.python2.runtime.text import decode

        return decode(self, encoding, errors)

    def format(self, *arguments, **named):
        from _drydock.python2.runtime.formatting import format_with

        return format_with(self, *arguments, **named)

    def join(self, parts):
        return _new(unicode, _STR.join(self, map(as_unicode, parts)))

    def translate(self, table):
        return _new(unicode, _STR.translate(self, table))

    def splitlines(self, keepends=False):
        lines = _LINE.findall(self)
        return list(map(mark, lines if keepends else [_LINE_END.sub("", line) for line in lines]))


def mark(text):
    """Return a text of the library as unicode."""
    return _new(unicode, text)


unicode_from = mark


def is_byte_string(value):
    """Return whether a plain str can be bytes: no character is beyond U+00FF.

    One that cannot is text of the library that nobody marked.
    """
    try:
        value.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def as_unicode(value):
    """Return what is mixed with text as text. Raises UnicodeDecodeError for bytes beyond ASCII."""
    if isinstance(value, str):
        if isinstance(value, unicode) or value.isascii() or not is_byte_string(value):
            return value
        return _decoded(value.encode("latin-1"))
    return _decoded(bytes(value)) if isinstance(value, (bytes, bytearray)) else value


def _decoded(data):
    from _drydock.python2.runtime.conversions import decoded

    return decoded(data, Defaults.encoding, "strict")


def _text_of(value):
    if isinstance(value, (str, bytes)):
        return as_unicode(value)
    from _drydock.python2.runtime.formatting import unicode_of

    return unicode_of(value)


def _bytes_are_equal(text, data):
    try:
        return _STR.__eq__(text, as_unicode(data))
    except UnicodeDecodeError:
        warnings.warn(
            "Unicode equal comparison failed to convert both arguments to Unicode - "
            "interpreting them as being unequal", UnicodeWarning, stacklevel=3)
        return False


def _marked(answer):
    kind = type(answer)
    if kind is str:
        return _new(unicode, answer)
    return kind(map(mark, answer)) if kind in (list, tuple) else answer


def _answering_text(method):
    def of_text(self, *arguments, **named):
        return _marked(method(self, *map(as_unicode, arguments), **named))

    of_text.__name__, of_text.__doc__ = method.__name__, method.__doc__
    return of_text


for _name in """capitalize center expandtabs ljust lower lstrip partition replace rjust rpartition
        rsplit rstrip split strip swapcase title upper zfill""".split():
    setattr(unicode, _name, _answering_text(getattr(str, _name)))


def _comparing_text(method):
    def of_text(self, part, *more):
        if isinstance(part, tuple):
            part = tuple(map(as_unicode, part))
        return method(self, as_unicode(part), *more)

    of_text.__name__, of_text.__doc__ = method.__name__, method.__doc__
    return of_text


for _name in "count endswith find index rfind rindex startswith".split():
    setattr(unicode, _name, _comparing_text(getattr(str, _name)))
