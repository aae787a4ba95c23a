"""im_class, im_func and im_self of functions that are read from a class: its methods."""

import sys
from types import MethodType

MISSING = object()


def member(value, name):
    """Return what a method of Python 2 has by this name, or MISSING."""
    if isinstance(value, MethodType):
        if name == "im_class":
            owner = value.__self__
            return type(owner) if not isinstance(owner, type) else type(owner)
        return value.__func__ if name == "im_func" else value.__self__
    if not hasattr(value, "__code__"):
        return MISSING
    if name == "im_func":
        return value
    owner = _class_of(value)
    if owner is None:
        return MISSING
    return owner if name == "im_class" else None


def _class_of(function):
    """Return the class whose body has a function, found by its name; or None."""
    path = function.__qualname__.rpartition(".")[0]
    if not path or path.endswith("<locals>"):
        return None
    found = sys.modules.get(function.__module__)
    for part in path.rpartition("<locals>.")[2].split("."):
        found = getattr(found, part, None)
    return found if isinstance(found, type) else None
