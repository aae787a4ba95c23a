"""repr of containers, exceptions, types and large numbers, as Python 2 wrote them."""

import builtins
from collections import Counter, OrderedDict, defaultdict, deque
from enum import IntEnum, IntFlag

_SMALLEST, _LARGEST = -(2**63), 2**63 - 1
_RENAMED = {"ModuleNotFoundError": "ImportError", "RecursionError": "RuntimeError"}


def special(value, part, around=()):
    """Return the repr of a value where Python 2's was another, or None.

    In: the value, the function that writes what is inside of it, and the containers around it.
    """
    kind = type(value)
    if kind is str:
        return None
    if isinstance(value, (IntEnum, IntFlag)):
        return int.__repr__(value)
    if kind is int:
        return None if _SMALLEST <= value <= _LARGEST else f"{value}L"
    if isinstance(value, type):
        return _of_type(value)
    if isinstance(value, BaseException):
        return _of_exception(value, part) if kind.__repr__ is BaseException.__repr__ else None
    writer = _writer(kind, value)
    if writer is None:
        return None
    if any(one is value for one in around):
        return writer.again
    return writer(value, lambda one: _inner(one, part, (*around, value)))


def _inner(value, part, around):
    written = special(value, part, around)
    return part(value) if written is None else written


class _Writer:
    """Writes one kind of container. In: its function, and what stands for it inside of itself."""

    def __init__(self, function, again):
        self._function, self.again = function, again

    def __call__(self, value, part):
        return self._function(value, part)


def _list(values, part):
    return f"[{', '.join(map(part, values))}]"


def _tuple(values, part):
    return f"({part(values[0])},)" if len(values) == 1 else f"({', '.join(map(part, values))})"


def _dict(values, part):
    pairs = (f"{part(name)}: {part(value)}" for name, value in values.items())
    return f"{{{', '.join(pairs)}}}"


def _named(values, part):
    return f"{type(values).__name__}({_list(values, part)})"


def _ordered_dict(values, part):
    pairs = ", ".join(f"({part(name)}, {part(value)})" for name, value in values.items())
    return f"{type(values).__name__}({f'[{pairs}]' if pairs else ''})"


def _default_dict(values, part):
    return f"{type(values).__name__}({part(values.default_factory)}, {_dict(values, part)})"


def _deque(values, part):
    end = "" if values.maxlen is None else f", maxlen={values.maxlen}"
    return f"{type(values).__name__}({_list(values, part)}{end})"


def _counter(values, part):
    if not values:
        return f"{type(values).__name__}()"
    return f"{type(values).__name__}({_dict(dict(values.most_common()), part)})"


# By the repr that a class has: a plugin's class without one of its own is written like its base.
_WRITERS = {
    list.__repr__: _Writer(_list, "[...]"), tuple.__repr__: _Writer(_tuple, "(...)"),
    dict.__repr__: _Writer(_dict, "{...}"), set.__repr__: _Writer(_named, "set(...)"),
    frozenset.__repr__: _Writer(_named, "frozenset(...)"),
    OrderedDict.__repr__: _Writer(_ordered_dict, "..."),
    defaultdict.__repr__: _Writer(_default_dict, "defaultdict(...)"),
    deque.__repr__: _Writer(_deque, "[...]"), Counter.__repr__: _Writer(_counter, "..."),
}


def _writer(kind, value):
    if not isinstance(value, (list, tuple, dict, set, frozenset, deque)):
        return None
    return _WRITERS.get(kind.__repr__)


def _of_exception(error, part):
    name = _RENAMED.get(type(error).__name__, type(error).__name__)
    arguments = error.args
    return name + (_tuple(arguments, part) if arguments else "()")


def _of_type(kind):
    module = getattr(kind, "__module__", None)
    if module not in ("builtins", "exceptions") or type(kind).__repr__ is not type.__repr__:
        return None
    name = _RENAMED.get(kind.__name__, kind.__name__)
    return f"<type '{'exceptions.' if issubclass(kind, BaseException) else ''}{name}'>"


def written(value):
    """Return the builtin repr."""
    found = special(value, written)
    return builtins.repr(value) if found is None else found
