"""distutils and distutils.version: comparing versions is all that plugins want of them."""

import re
import sys

_PART = re.compile(r"(\d+|[a-z]+|\.)", re.VERBOSE)
_STRICT = re.compile(r"^(\d+)\.(\d+)(?:\.(\d+))?(?:([ab])(\d+))?$")


class Version:
    """A version by its parts; subclasses say in `parse` what these are."""

    def __init__(self, vstring=None):
        if vstring:
            self.parse(vstring)

    def parse(self, vstring):
        raise NotImplementedError

    def _compared(self, other):
        if isinstance(other, str):
            other = type(self)(other)
        from _drydock.python2.runtime.ordering import compare

        return compare(self.version, other.version)

    __cmp__ = _compared

    def __lt__(self, other):
        return self._compared(other) < 0

    def __le__(self, other):
        return self._compared(other) <= 0

    def __gt__(self, other):
        return self._compared(other) > 0

    def __ge__(self, other):
        return self._compared(other) >= 0

    def __eq__(self, other):
        return self._compared(other) == 0

    def __hash__(self):
        return hash(str(self))

    def __repr__(self):
        return f"{type(self).__name__} ('{self}')"


class LooseVersion(Version):
    """Numbers and words in any order."""

    def parse(self, vstring):
        self.vstring = vstring
        parts = [part for part in _PART.split(vstring) if part and part != "."]
        self.version = [int(part) if part.isdigit() else part for part in parts]

    def __str__(self):
        return self.vstring


class StrictVersion(Version):
    """`1.2`, `1.2.3`, `1.2a1`. Raises ValueError for anything else."""

    def parse(self, vstring):
        match = _STRICT.match(vstring)
        if not match:
            raise ValueError(f"invalid version number '{vstring}'")
        major, minor, patch, kind, number = match.groups()
        self._text = vstring
        last = (kind, int(number)) if kind else ("z", 0)
        self.version = [int(major), int(minor), int(patch or 0), last]

    def __str__(self):
        return self._text


# `import distutils.version` and `from distutils import version` find the same module.
version = sys.modules[__name__]
