"""Order as Python 2 had it: between all things, like or not."""

import builtins
import datetime
from functools import cmp_to_key

_DATES = (datetime.date, datetime.time, datetime.timedelta)
_NO_ORDER = (complex, set, frozenset)


class Ordered:
    """A value in a chain such as `a < b <= c`, with Python 2's order."""

    __slots__ = ("value",)
    __hash__ = None

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return less(self.value, other.value)

    def __le__(self, other):
        return less_or_equal(self.value, other.value)

    def __gt__(self, other):
        return greater(self.value, other.value)

    def __ge__(self, other):
        return greater_or_equal(self.value, other.value)

    def __eq__(self, other):
        return self.value == other.value

    def __ne__(self, other):
        return self.value != other.value


def less(left, right):
    """Return left < right."""
    try:
        return left < right
    except TypeError as error:
        return _compared(left, right, error) < 0


def less_or_equal(left, right):
    """Return left <= right."""
    try:
        return left <= right
    except TypeError as error:
        return _compared(left, right, error) <= 0


def greater(left, right):
    """Return left > right."""
    try:
        return left > right
    except TypeError as error:
        return _compared(left, right, error) > 0


def greater_or_equal(left, right):
    """Return left >= right."""
    try:
        return left >= right
    except TypeError as error:
        return _compared(left, right, error) >= 0


def compare(left, right):
    """Return -1, 0 or 1: the builtin cmp."""
    if left is right or left == right:
        return 0
    return -1 if less(left, right) else 1


def in_order(values, cmp=None, key=None, reverse=False):
    """Return a sorted list: the builtin sorted, whose `cmp` is a function of two values."""
    values = list(values)
    if cmp is None:
        try:
            return builtins.sorted(values, key=key, reverse=reverse)
        except TypeError as error:
            _raise_if_deeper(error)
            cmp = compare
    by_cmp = cmp_to_key(cmp)
    by = by_cmp if key is None else lambda value: by_cmp(key(value))
    return builtins.sorted(values, key=by, reverse=reverse)


def smallest(*values, key=None):
    """Return the builtin min."""
    return _extreme(builtins.min, values, key)


def largest(*values, key=None):
    """Return the builtin max."""
    return _extreme(builtins.max, values, key)


def _extreme(function, values, key):
    if len(values) == 1:
        values = list(values[0])
    by = cmp_to_key(compare)
    return function(values, key=by if key is None else lambda value: by(key(value)))


def _compared(left, right, error):
    _raise_if_deeper(error, deepest=1)
    for one, other in ((left, right), (right, left)):
        if isinstance(one, _DATES) and not isinstance(other, _DATES):
            kind, of = type(one), type(other)
            raise TypeError(f"can't compare {kind.__module__}.{kind.__name__} to {of.__name__}")
    if isinstance(left, _DATES) or isinstance(left, _NO_ORDER) or isinstance(right, _NO_ORDER):
        raise error
    return _unlike(left, right)


def _raise_if_deeper(error, deepest=1):
    """A TypeError from inside of a method is that method's own."""
    step = error.__traceback__
    for _ in range(deepest):
        step = step.tb_next if step else None
    if step is not None:
        raise error


def _unlike(left, right):
    if type(left) is type(right):
        if isinstance(left, (list, tuple)):
            return _sequences(left, right)
        if isinstance(left, dict):
            return _dicts(left, right)
    first, second = _rank(left), _rank(right)
    return (first > second) - (first < second)


def _sequences(left, right):
    for one, other in zip(left, right):
        if one != other:
            return compare(one, other)
    return compare(len(left), len(right))


def _dicts(left, right):
    if left == right:
        return 0
    if len(left) != len(right):
        return compare(len(left), len(right))
    first, second = _first_difference(left, right), _first_difference(right, left)
    return compare(first, second) or compare(left[first], right[second])


def _first_difference(left, right):
    return in_order(key for key in left if key not in right or left[key] != right[key])[0]


def _rank(value):
    """None is the smallest, then come numbers, then all others by the names of their types."""
    if value is None:
        return (0, "", 0)
    if isinstance(value, (int, float)):
        return (1, "", 0)
    return (2, type(value).__name__, id(value))
