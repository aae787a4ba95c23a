"""Attributes that Python 2's builtin types had, by the names in `names.ATTRIBUTE_NAMES`."""

import builtins
import sys
from collections.abc import ItemsView, KeysView, ValuesView
from functools import partial
from types import FunctionType, ModuleType

from _drydock.python2.runtime import handling, objects, ordering, owners, text
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
_OF_OBJECT = {"__new__", "__init__"}
_OF_METHODS = {"im_class", "im_func", "im_self"}
_SEQUENCES = (list, tuple, str)


def _get_slice(values, start, stop):
    base = next(base for base in _SEQUENCES if isinstance(values, base))
    return base.__getitem__(values, slice(start, stop))


def _set_slice(values, start, stop, new):
    list.__setitem__(values, slice(start, stop), new)


def _delete_slice(values, start, stop):
    list.__delitem__(values, slice(start, stop))


# Methods by name, each with the types that had it, or with an attribute by which to know them.
_OF_VALUES = {
    "__getslice__": (_SEQUENCES, _get_slice),
    "__setslice__": (list, _set_slice),
    "__delslice__": (list, _delete_slice),
    "getchildren": ("iterfind", list),
    "getiterator": ("iterfind", lambda element, tag=None: list(element.iter(tag))),
    "fromstring": ("frombytes", lambda values, data: values.frombytes(text.to_bytes(data))),
    "tostring": ("tobytes", lambda values: text.to_text(values.tobytes())),
}
_RENAMED = {
    "func_closure": "__closure__", "func_code": "__code__", "func_defaults": "__defaults__",
    "func_dict": "__dict__", "func_doc": "__doc__", "func_globals": "__globals__",
    "func_name": "__name__", "next": "__next__",
    "xreadlines": "__iter__",
}
MISSING = _MISSING = object()


def get(value, name, *default):
    """Return the attribute that Python 2's object has; AttributeError or the default if none."""
    if text.is_bytes(value):
        value = text.to_text(value)
    changed = _changed(value, name)
    if changed is not _MISSING:
        return changed
    if name in _OF_MAPPINGS and isinstance(value, dict) and not hasattr(type(value), name):
        return _bound(_OF_MAPPINGS[name], value)
    try:
        found = builtins.getattr(value, name)
        if name in _OF_OBJECT:
            return objects.lenient(found, name, value)
    except AttributeError:
        found = _lost(value, name)
        if found is not _MISSING:
            return found
        if default:
            return default[0]
        raise
    return _listing(found) if name in _LISTS and callable(found) else found


def has(value, name):
    """Return whether there is such an attribute: the builtin hasattr, which no error leaves."""
    try:
        return get(value, name, _MISSING) is not _MISSING
    except Exception:
        return False


def assign(value, name, new):
    """Set an attribute; those of functions have other names by now."""
    setattr(value, _RENAMED[name] if isinstance(value, FunctionType) else name, new)


def sort(values, cmp=None, key=None, reverse=False):
    """Sort a list in place: list.sort with `cmp`."""
    values[:] = ordering.in_order(values, cmp, key, reverse)


def message_of(error):
    """Return `error.message`: the only argument, or nothing when there is not just one."""
    return error.args[0] if len(error.args) == 1 else ""


def _changed(value, name):
    """Return what Python 3 has, too, but different."""
    if type(value) is ModuleType:
        return of_module(value, name, 3)
    kind = value if isinstance(value, type) else type(value)
    if name in OWN and _is_byte_string(kind) and _is_builtin(kind, str, name):
        return METHODS[name] if kind is value else partial(OWN[name], value)
    if name == "sort" and issubclass(kind, list) and _is_builtin(kind, list, name):
        return _bound(sort, value)
    return _MISSING


def _is_byte_string(kind):
    return issubclass(kind, str) and not issubclass(kind, text.unicode)


def of_module(module, name, depth=2):
    """Return a member of a module that is another in Python 2, as seen from a frame above."""
    if module is sys:
        if name in ("exc_info", "exc_clear"):
            return builtins.getattr(handling, name)
        if name in ("exc_type", "exc_value", "exc_traceback"):
            return handling.member_of_sys(name, sys._getframe(depth))
        if name == "platform":
            return sys.platform + "2" if sys.platform == "linux" else sys.platform
        if name == "getdefaultencoding":
            return lambda: text.Defaults.encoding
    return _MISSING


def _is_builtin(kind, base, name):
    return builtins.getattr(kind, name, None) is builtins.getattr(base, name, None)


def _lost(value, name):
    """Return what Python 3 has no more."""
    if name == "message" and isinstance(value, BaseException):
        return message_of(value)
    if name in _OF_MAPPINGS and hasattr(value, "items" if name != "has_key" else "keys"):
        return _bound(_OF_MAPPINGS[name], value)
    if name in _OF_METHODS:
        found = owners.member(value, name)
        if found is not owners.MISSING:
            return found
    if name in _OF_VALUES:
        kinds, function = _OF_VALUES[name]
        if hasattr(value, kinds) if isinstance(kinds, str) else _is_or_of(value, kinds):
            return _bound(function, value)
    return builtins.getattr(value, _RENAMED[name], _MISSING) if name in _RENAMED else _MISSING


def _is_or_of(value, kinds):
    return issubclass(value if isinstance(value, type) else type(value), kinds)


def _bound(function, value):
    if isinstance(value, type):
        return function
    return lambda *arguments, **named: function(value, *arguments, **named)


def _listing(method):
    def method_with_list(*arguments, **named):
        answer = method(*arguments, **named)
        return list(answer) if isinstance(answer, _VIEWS) else answer

    return method_with_list
