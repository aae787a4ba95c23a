"""Indexes and slices, generators that may stop, and the variables that a plugin is shown."""

from _drydock.python2.runtime.errors import arguments_of

_PLAIN = {list, tuple, str, dict, bytes}
_SEQUENCES = (list, tuple, str)


def item(value, index):
    """Return value[index]; of an exception, the same of its arguments."""
    kind = type(value)
    if kind in _PLAIN:
        return value[index]
    if isinstance(value, BaseException):
        return arguments_of(value)[index]
    if type(index) is slice and index.step is None and isinstance(value, _SEQUENCES):
        return _sliced(kind, value, index)
    return value[index]


def _sliced(kind, value, index):
    """A class that has an own `__getitem__` inherits `__getslice__`, unless it has that, too."""
    base = next(base for base in _SEQUENCES if isinstance(value, base))
    own = next(one for one in kind.__mro__ if "__getitem__" in vars(one) or one is base)
    if own is base or any("__getslice__" in vars(one) for one in kind.__mro__[:-1]):
        return value[index]
    return base.__getitem__(value, index)


def lenient(generator):
    """Yield from a generator until a StopIteration inside of it ends it."""
    try:
        yield from generator
    except RuntimeError as error:
        if not isinstance(error.__cause__, StopIteration):
            raise


def visible(variables):
    """Return the variables of a function, or their names, without those of translation."""
    if isinstance(variables, list):
        return [name for name in variables if not name.startswith("_drydock_")]
    return {name: value for name, value in variables.items() if not name.startswith("_drydock_")}


def with_made(variables, made):
    """Return the variables of a function with those that code made in it."""
    return {**visible(variables), **made}
