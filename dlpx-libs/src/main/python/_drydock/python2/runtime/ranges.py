"""xrange, which is written as in Python 2."""

from collections.abc import Sequence


class xrange(Sequence):  # its name in Python 2
    """Whole numbers in steps. In: as of range."""

    __slots__ = ("_range",)

    def __init__(self, *bounds):
        self._range = range(*map(_whole, bounds))

    def __iter__(self):
        return iter(self._range)

    def __reversed__(self):
        return reversed(self._range)

    def __len__(self):
        return len(self._range)

    def __getitem__(self, index):
        if isinstance(index, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        return self._range[index]

    def __contains__(self, value):
        return value in self._range

    def __repr__(self):
        start, stop, step = self._range.start, self._range.stop, self._range.step
        stop = start + len(self._range) * step
        if step != 1:
            return f"xrange({start}, {stop}, {step})"
        return f"xrange({start}, {stop})" if start else f"xrange({stop})"


def range_list(*bounds):
    """Return the builtin range: a list."""
    return list(range(*map(_whole, bounds)))


def _whole(bound):
    # Python 2 took floats, with a warning only.
    return int(bound) if isinstance(bound, float) else bound
