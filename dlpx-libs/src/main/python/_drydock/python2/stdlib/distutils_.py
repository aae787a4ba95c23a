"""distutils and distutils.version: comparing versions is all that plugins want of them."""

import os
import re
import shutil
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


def strtobool(val):
    """Return 1 for yes and 0 for no. Raises ValueError for neither."""
    word = val.lower()
    if word in ("y", "yes", "t", "true", "on", "1"):
        return 1
    if word in ("n", "no", "f", "false", "off", "0"):
        return 0
    raise ValueError(f"invalid truth value {word!r}")


def find_executable(executable, path=None):
    """Return the path of a program, or None."""
    return shutil.which(executable, path=path)


def mkpath(name, mode=0o777, verbose=1, dry_run=0):
    """Make a folder and those above it."""
    os.makedirs(name, mode, exist_ok=True)
    return [name]


def copy_tree(src, dst, *_, **__):
    """Copy what is in a folder."""
    shutil.copytree(src, dst, dirs_exist_ok=True, symlinks=False)
    return [os.path.join(folder, name) for folder, _, names in os.walk(dst) for name in names]


def remove_tree(directory, verbose=1, dry_run=0):
    """Delete a folder."""
    shutil.rmtree(directory)


def copy_file(src, dst, *_, **__):
    """Copy a file; returns (its name, 1)."""
    return shutil.copy2(src, dst), 1


# `import distutils.version` and `from distutils import version` find the same module.
version = util = spawn = dir_util = file_util = sys.modules[__name__]
