"""UserDict, whose methods work on `data`; DictMixin, which wants `keys` and the item methods."""

import collections
from collections.abc import MutableMapping


class UserDict(collections.UserDict):
    """A class around a dictionary."""

    def keys(self):
        return list(self.data)

    def values(self):
        return list(self.data.values())

    def items(self):
        return list(self.data.items())

    def iterkeys(self):
        return iter(self.data)

    def itervalues(self):
        return iter(self.data.values())

    def iteritems(self):
        return iter(self.data.items())

    def has_key(self, key):
        return key in self.data

    __hash__ = None


IterableUserDict = UserDict


class DictMixin(MutableMapping):
    """All methods of a dictionary from `keys`, `__getitem__`, `__setitem__` and `__delitem__`."""

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def has_key(self, key):
        return key in self

    def iterkeys(self):
        return iter(self)

    def itervalues(self):
        return (self[key] for key in self)

    def iteritems(self):
        return ((key, self[key]) for key in self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __repr__(self):
        return repr(dict(self.iteritems()))


DictMixin.__abstractmethods__ = frozenset()
