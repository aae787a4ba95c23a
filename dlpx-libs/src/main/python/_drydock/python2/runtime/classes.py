"""Classes of Python 2: their special methods under the names that Python 3 calls."""

from functools import wraps

_RENAMED = {
    "__nonzero__": "__bool__", "next": "__next__", "__long__": "__int__",
    "__div__": "__truediv__", "__rdiv__": "__rtruediv__",
}
_ORDER = {
    "__lt__": lambda order: order < 0, "__le__": lambda order: order <= 0,
    "__gt__": lambda order: order > 0, "__ge__": lambda order: order >= 0,
    "__eq__": lambda order: order == 0, "__ne__": lambda order: order != 0,
}
_SLICES = {
    "__getslice__": "__getitem__", "__setslice__": "__setitem__", "__delslice__": "__delitem__",
}
_LARGEST = 2**63 - 1


def adapt_class(cls):
    """Complete a class whose body has methods of Python 2's protocols, and return it."""
    own = vars(cls)
    for old, new in _RENAMED.items():
        if old in own and new not in own:
            setattr(cls, new, own[old])
    if "__cmp__" in own:
        _add_order(cls)
    elif "__eq__" in own and "__ne__" not in own and cls.__ne__ is object.__ne__:
        # Python 2 does not derive one from the other.
        cls.__ne__ = lambda self, other: self is not other
    if cls.__hash__ is None and "__hash__" not in _written(cls):
        cls.__hash__ = _inherited_hash(cls)
    for old, new in _SLICES.items():
        if old in own:
            setattr(cls, new, _with_slices(own[old], getattr(cls, new, None)))
    return cls


def metaclass(name, bases, namespace):
    """Make a class with the `__metaclass__` of its body."""
    return namespace["__metaclass__"](name, bases, namespace)


def _written(cls):
    """Return the class's own names without the `__hash__ = None` that Python 3 puts there."""
    return {name for name, value in vars(cls).items() if not (name == "__hash__" and value is None)}


def _inherited_hash(cls):
    for base in cls.__mro__[1:]:
        if "__hash__" in vars(base):
            return vars(base)["__hash__"]
    return object.__hash__


def _add_order(cls):
    for name, verdict in _ORDER.items():
        if name not in vars(cls):
            setattr(cls, name, _by_cmp(name, verdict))


def _by_cmp(name, verdict):
    def compare(self, other):
        order = self.__cmp__(other)
        return NotImplemented if order is NotImplemented else verdict(order)

    compare.__name__ = name
    return compare


def _with_slices(slicing, item):
    """Return an item method that hands simple slices to Python 2's method for slices."""

    @wraps(slicing)
    def by_index(self, index, *value):
        if not isinstance(index, slice) or index.step is not None:
            return item(self, index, *value)
        return slicing(self, *_bounds(self, index), *value)

    return by_index


def _bounds(self, index):
    start = 0 if index.start is None else index.start
    stop = _LARGEST if index.stop is None else index.stop
    if start < 0 or stop < 0:
        length = len(self)
        start, stop = (one + length if one < 0 else one for one in (start, stop))
    return start, stop
