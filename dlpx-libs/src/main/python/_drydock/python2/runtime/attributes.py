"""Attributes that Python 2's builtin types had, by the names in `names.ATTRIBUTE_NAMES`."""

import builtins
from collections.abc import ItemsView, KeysView, ValuesView
from functools import partial

from _drydock.python2.runtime import ordering, text
from _drydock.python2.runtime.byte_strings import METHODS, OWN

_VIEWS = (KeysView, ValuesView, ItemsView)
_LISTS = {"keys", "values", "items"}
_OF_MAPPINGS = {
    "iterkeys": lambda mapping: iter(mapping.keys()),
    "itervalues": lambda mapping: iter(mapping.values()),
    "iteritems": lambda mapping: iter(mapping.items()),
    "viewkeys": lambda mapping: mapping.keys(),
    "viewvalues": lambda mapping: mapping.values(),
    "viewitems": lambda mapping: mapping.items(),
    "has_key": lambda mapping, key: key in mapping,
}
_RENAMED = {
    "func_closure": "__closure__", "func_code": "__code__", "func_defaults": "__defaults__",
    "func_dict": "__dict__", "func_doc": "__doc__", "func_globals": "__globals__",
    "func_name": "__name__", "im_func": "__func__", "im_self": "__self__", "next": "__next__",
    "xreadlines": "__iter__",
}
_MISSING = object()


def get(value, name, *default):
    """Return the attribute that Python 2's object has; AttributeError or the default if none."""
    if text.is_bytes(value):
        value = text.to_text(value)
    changed = _changed(value, name)
    if changed is not _MISSING:
        return changed
    try:
        found = builtins.getattr(value, name)
    except AttributeError:
        found = _lost(value, name)
        if found is not _MISSING:
            return found
        if default:
            return default[0]
        raise
    return _listing(found) if name in _LISTS and callable(found) else found


def has(value, name):
    """Return whether there is such an attribute: the builtin hasattr."""
    return get(value, name, _MISSING) is not _MISSING


def sort(values, cmp=None, key=None, reverse=False):
    """Sort a list in place: list.sort with `cmp`."""
    values[:] = ordering.in_order(values, cmp, key, reverse)


def message_of(error):
    """Return `error.message`: the only argument, or nothing when there is not just one."""
    return error.args[0] if len(error.args) == 1 else ""


def _changed(value, name):
    """Return what Python 3 has, too, but different."""
    kind = value if isinstance(value, type) else type(value)
    if name in OWN and _is_byte_string(kind) and _is_builtin(kind, str, name):
        return METHODS[name] if kind is value else partial(OWN[name], value)
    if name == "sort" and issubclass(kind, list) and _is_builtin(kind, list, name):
        return _bound(sort, value)
    return _MISSING


def _is_byte_string(kind):
    return issubclass(kind, str) and not issubclass(kind, text.unicode)


def _is_builtin(kind, base, name):
    return builtins.getattr(kind, name, None) is builtins.getattr(base, name, None)


def _lost(value, name):
    """Return what Python 3 has no more."""
    if name == "message" and isinstance(value, BaseException):
        return message_of(value)
    if name in _OF_MAPPINGS and hasattr(value, "items" if name != "has_key" else "keys"):
        return _bound(_OF_MAPPINGS[name], value)
    if name == "im_class" and hasattr(value, "__self__"):
        return type(value.__self__)
    if name == "im_func" and hasattr(value, "__code__"):
        return value
    return builtins.getattr(value, _RENAMED[name], _MISSING) if name in _RENAMED else _MISSING


def _bound(function, value):
    if isinstance(value, type):
        return function
    return lambda *arguments, **named: function(value, *arguments, **named)


def _listing(method):
    def method_with_list(*arguments, **named):
        answer = method(*arguments, **named)
        return list(answer) if isinstance(answer, _VIEWS) else answer

    return method_with_list
