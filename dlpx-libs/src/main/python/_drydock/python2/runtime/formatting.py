"""str, repr, unicode, `%` and format as Python 2 had them, for both kinds of text."""

import builtins
import re
from enum import IntEnum, IntFlag
from functools import wraps
from types import FunctionType

from _drydock.python2.runtime import representation, text
from _drydock.python2.runtime.unicode_type import Defaults, as_unicode, mark, unicode

_BEYOND_ASCII = re.compile("[^\0-\x7f]")
_SHOWS_REPR = re.compile(r"%(?:\([^)]*\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?r|![r]")
_LOOKS_INTO = re.compile(r"\{[^{}:!]*[.\[]")
_AS_EVER = frozenset((str, int, bool, type(None)))
_CONTAINERS = (list, tuple, dict, set, frozenset)


class ShownFloat(float):
    """A float that is written as Python 2 wrote it: with 12 digits by str, all of them by repr."""

    def __str__(self):
        shown = "%.12g" % float(self)
        if re.search("[.einf]", shown):
            return shown
        if len(shown.lstrip("-")) < 12:
            return shown + ".0"
        mantissa, exponent = ("%.11e" % float(self)).split("e")
        return mantissa.rstrip("0").rstrip(".") + "e" + exponent

    def __format__(self, how):
        return float.__format__(self, how) if how else str(self)


class _WithRepr(str):
    """The str of a value where `%r` or `!r` may ask for its repr. In: both."""

    def __new__(cls, content, value):
        made = str.__new__(cls, content)
        made.value = value
        return made

    def __repr__(self):
        return repr_of(self.value)


class _TextWithRepr(unicode):
    """The text of a value where `%r` or `!r` may ask for its repr. In: both."""

    def __new__(cls, content, value):
        made = str.__new__(cls, content)
        made.value = value
        return made

    def __repr__(self):
        return repr_of(self.value)


class _Narrow(str):
    """Text beyond ASCII that bytes are formatted with, which only `!r` can show."""

    def __str__(self):
        return mark(str.__str__(self)).encode(Defaults.encoding)

    def __format__(self, how):
        return format(str(self), how)

    def __repr__(self):
        return repr_of(mark(str.__str__(self)))


class _Filling:
    """A mapping behind `%(name)s`. In: the mapping, the conversion; `wide` when text was met."""

    def __init__(self, values, convert):
        self._values, self._convert = values, convert
        self.wide = False

    def __getitem__(self, name):
        value = shown(self._values[name])
        self.wide = self.wide or isinstance(value, unicode)
        return self._convert(value)


def repr_of(value):
    """Return the builtin repr: bytes beyond ASCII are written as `\\xc3`."""
    kind = type(value)
    if kind is bytes:
        value = text.to_text(value)
    found = representation.special(value, repr_of)
    if found is not None:
        return found
    shown = builtins.repr(value)
    of_bytes = kind is bytes or kind.__repr__ is str.__repr__
    return _of_byte_string(shown) if of_bytes and not shown.isascii() else shown


def str_of(value):
    """Return the builtin str. Raises UnicodeEncodeError for text beyond ASCII."""
    shown = _plain_text_of(value)
    if type(shown) is unicode:
        return shown.encode(Defaults.encoding)
    return shown


def unicode_of(value):
    """Return the text of a value that is none itself."""
    if hasattr(value, "__unicode__") and not isinstance(value, type):
        return as_unicode(value.__unicode__())
    return as_unicode(_plain_text_of(value))


def printed(value):
    """Return what print writes: text as it is, or the str of a value."""
    return value if type(value) is unicode else str_of(value)


def shown(value):
    """Return what `%s` is to see: floats in 12 digits, `set([1])`, or the value."""
    kind = type(value)
    if kind is str or kind is int or kind is unicode:
        return value
    if kind is float:
        return ShownFloat(value)
    if kind in _CONTAINERS or isinstance(value, (BaseException, type)) or kind is bytes:
        return _shown_as(value)
    return _shown_as(value) if _has_own_str(kind) else value


def percent(form, values):
    """Return `form % values`. Text in either makes the answer text."""
    wide = isinstance(form, unicode)
    if not wide and _is_plain(form, values):
        return str.__mod__(form, values)
    if "%(" in form and not isinstance(values, (tuple, str)) and hasattr(values, "__getitem__"):
        return _filled_by_name(form, values, wide)
    values = tuple(map(shown, values if isinstance(values, tuple) else (values,)))
    first = 0 if wide else _first_text(values)
    if first < len(values) or wide:
        # What stands before the first text has been made by str.
        filled = (*map(_widening(form, False), values[:first]),
                  *map(_widening(form), values[first:]))
        return mark(str.__mod__(as_unicode(form), filled))
    if _SHOWS_REPR.search(form):
        values = tuple(map(_with_repr, values))
    return str.__mod__(form, values)


def _as_it_is(value):
    return ShownFloat(value) if type(value) is float else value


def _first_text(values):
    for place, value in enumerate(values):
        if isinstance(value, unicode):
            return place
    return len(values)


def _is_plain(form, values):
    """Return whether Python 3 formats these as Python 2 did, which is quick to see."""
    kinds = map(type, values) if type(values) is tuple else (type(values),)
    return _AS_EVER.issuperset(kinds) and ("r" not in form or not _SHOWS_REPR.search(form))


def _filled_by_name(form, values, wide):
    narrow = _Filling(values, _with_repr)
    answer = None if wide else str.__mod__(form, narrow)
    if wide or narrow.wide:
        return mark(str.__mod__(as_unicode(form), _Filling(values, _widening(form))))
    return answer


def format_with(form, *arguments, **named):
    """Return `form.format(...)`: bytes or text as the form is."""
    wide = isinstance(form, unicode)
    convert = _widening(form) if wide else _narrowed
    # A field may look into a value, which then has to stay what it is.
    see = _as_it_is if _LOOKS_INTO.search(form) else shown
    arguments = [_formattable(convert(see(value))) for value in arguments]
    named = {name: _formattable(convert(see(value))) for name, value in named.items()}
    answer = str.format(form, *arguments, **named)
    return mark(answer) if wide else answer


class _Formattable:
    """A value that Python 3 pads with nothing: its str is padded. In: the value."""

    def __init__(self, value):
        self._value = value

    def __format__(self, how):
        return format(str.__str__(str_of(self._value)), how)

    def __str__(self):
        return str_of(self._value)

    def __repr__(self):
        return repr_of(self._value)

    def __getitem__(self, key):
        return self._value[key]

    def __getattr__(self, name):
        return getattr(self._value, name)


def _formattable(value):
    return _Formattable(value) if type(value).__format__ is object.__format__ else value


def format_of(value, how=""):
    """Return the builtin format."""
    answer = format(_formattable(shown(value)), how)
    return mark(answer) if isinstance(value, unicode) else answer


def like(sample, answer):
    """Return what the library made of a sample as text, if that is text."""
    if not isinstance(sample, unicode):
        return answer
    kind = type(answer)
    if kind is str:
        return mark(answer)
    return kind(like(sample, part) for part in answer) if kind in (list, tuple) else answer


def answering_alike(function):
    """Return a function of the library that gives text when its first argument is text."""

    @wraps(function)
    def of_text(sample, *arguments, **named):
        return like(sample, function(sample, *arguments, **named))

    return of_text


def _plain_text_of(value):
    kind = type(value)
    if kind is str or kind is unicode:
        return value
    if kind is float:
        return str(ShownFloat(value))
    if kind is int:
        return int.__repr__(value)
    if kind in (bytes, bytearray) or isinstance(value, bytearray):
        return text.to_text(value)
    if kind in _CONTAINERS or kind is type or isinstance(value, (IntEnum, IntFlag)):
        return repr_of(value)
    if isinstance(value, BaseException):
        return _of_raised(value)
    if kind.__str__ is object.__str__:
        return repr_of(value)
    answer = kind.__str__(value)
    return answer if isinstance(answer, str) else builtins.str(value)


def _of_raised(error):
    """Return the text of an exception, which is that of its only argument, of either kind."""
    method = type(error).__str__
    if method in (BaseException.__str__, Exception.__str__):
        if len(error.args) == 1:
            return _plain_text_of(error.args[0])
        return repr_of(error.args) if error.args else ""
    if method is KeyError.__str__:
        return repr_of(error.args[0]) if len(error.args) == 1 else _several(error.args)
    answer = method(error)
    if isinstance(error, OSError) and not answer.isascii() and error.filename is not None:
        return f"[Errno {error.errno}] {error.strerror}: {repr_of(error.filename)}"
    if isinstance(error, UnicodeEncodeError):
        return answer.replace("encode character '", "encode character u'")
    if isinstance(error, UnicodeDecodeError):
        return answer.replace("'utf-8' codec", "'utf8' codec")
    return answer


def _several(arguments):
    return repr_of(arguments) if arguments else ""


def _of_byte_string(shown_text):
    return _BEYOND_ASCII.sub(_escape, shown_text)


def _escape(match):
    point = ord(match.group())
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _has_own_str(kind):
    """Return whether a class of the plugin's says itself how it is shown, and is no number."""
    return isinstance(kind.__str__, FunctionType) and not issubclass(kind, (str, int, float))


def _shown_as(value):
    """Return the str of a value, which keeps its repr; text stays text."""
    content = _plain_text_of(value)
    return (_TextWithRepr if isinstance(content, unicode) else _WithRepr)(content, value)


def _widening(form, asks_object=True):
    """Return what makes of a value one for a form that is text. In: whether `__unicode__` counts."""
    asks_for_repr = _SHOWS_REPR.search(form)

    def widened(value):
        if asks_object and type(value) is _WithRepr and hasattr(value.value, "__unicode__"):
            return as_unicode(value.value.__unicode__())
        if type(value) is str and asks_for_repr:
            return _with_repr(value)
        if isinstance(value, _WithRepr):
            return _WithRepr(as_unicode(value), value.value)
        return as_unicode(value) if isinstance(value, str) else value

    return widened


def _narrowed(value):
    """Return a value for `format` of bytes, for which text must be ASCII."""
    if isinstance(value, unicode):
        return _WithRepr(value, value) if value.isascii() else _Narrow(value)
    return _with_repr(value)


def _with_repr(value):
    return _WithRepr(value, value) if type(value) is str and not value.isascii() else value
