"""distutils.version: LooseVersion and StrictVersion."""

import re


class Version:
    """A version that can be compared, with one of its kind or with text."""

    def __init__(self, vstring=None):
        if vstring:
            self.parse(vstring)

    def parse(self, vstring):
        """Read a version; what is in it is up to the subclass."""
        raise NotImplementedError

    def __repr__(self):
        return f"{type(self).__name__} ('{self}')"

    def _cmp(self, other):
        if isinstance(other, str):
            other = type(self)(other)
        elif not isinstance(other, type(self)):
            return NotImplemented
        mine, others = self._key(), other._key()
        if mine == others:
            return 0
        return -1 if mine < others else 1

    def __eq__(self, other):
        order = self._cmp(other)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        order = self._cmp(other)
        return order if order is NotImplemented else order < 0

    def __le__(self, other):
        order = self._cmp(other)
        return order if order is NotImplemented else order <= 0

    def __gt__(self, other):
        order = self._cmp(other)
        return order if order is NotImplemented else order > 0

    def __ge__(self, other):
        order = self._cmp(other)
        return order if order is NotImplemented else order >= 0


class StrictVersion(Version):
    """`1.2`, `1.2.3`, `1.2a1`, `1.2.3b4`; 1.2 is 1.2.0. Raises ValueError for anything else."""

    version_re = re.compile(r"^(\d+)\.(\d+)(\.(\d+))?([ab](\d+))?$", re.VERBOSE | re.ASCII)

    def parse(self, vstring):
        """Read a version into `version`, three numbers, and `prerelease`, a letter and a number."""
        match = self.version_re.match(vstring)
        if not match:
            raise ValueError(f"invalid version number '{vstring}'")
        major, minor, patch, prerelease, number = match.group(1, 2, 4, 5, 6)
        self.version = (int(major), int(minor), int(patch or 0))
        self.prerelease = (prerelease[0], int(number)) if prerelease else None

    def __str__(self):
        numbers = self.version if self.version[2] else self.version[:2]
        behind = "".join(map(str, self.prerelease)) if self.prerelease else ""
        return ".".join(map(str, numbers)) + behind

    def _key(self):
        # What comes before a release is less than it.
        return self.version, self.prerelease or ("c", 0)


class LooseVersion(Version):
    """Numbers and words in any order; two that have a number and a word at one place cannot be
    compared (TypeError)."""

    component_re = re.compile(r"(\d+ | [a-z]+ | \.)", re.VERBOSE)

    def parse(self, vstring):
        """Read a version into `version`, a list of numbers and words."""
        self.vstring = vstring
        parts = [part for part in self.component_re.split(vstring) if part and part != "."]
        self.version = [_number_or_text(part) for part in parts]

    def __str__(self):
        return self.vstring

    def _key(self):
        return self.version


def _number_or_text(part):
    try:
        return int(part)
    except ValueError:
        return part
