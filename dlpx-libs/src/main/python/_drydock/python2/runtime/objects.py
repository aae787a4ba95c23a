"""object's own `__new__` and `__init__`, which let arguments pass that nobody takes."""

from types import FunctionType, MethodType


def lenient(found, name, value):
    """Return a method `__new__` or `__init__` that may be object's, as one that takes arguments.

    In: what Python 3 found, its name, and where.
    """
    if name == "__new__":
        return _new if found is object.__new__ else found
    if isinstance(found, (FunctionType, MethodType)):
        return found
    if found is object.__init__:
        return _init
    if type(value) is super:
        owner = getattr(found, "__objclass__", None)
        if owner is object or (owner is None and _is_object_next(value)):
            return lambda *arguments, **named: _init(value.__self__, *arguments, **named)
    return found


def _new(cls, *arguments, **named):
    if (arguments or named) and cls.__init__ is object.__init__:
        raise TypeError("object() takes no parameters")
    return object.__new__(cls)


def _init(self, *arguments, **named):
    if (arguments or named) and type(self).__new__ is object.__new__:
        raise TypeError("object.__init__() takes no parameters")


def _is_object_next(found):
    order = type(found.__self__).__mro__
    after = order[order.index(found.__thisclass__) + 1 :]
    return next(kind for kind in after if "__init__" in vars(kind)) is object
