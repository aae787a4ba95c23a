"""distutils.dep_util: which file is newer."""

import os
from distutils.errors import DistutilsFileError


def newer(source, target):
    """Return whether a file is newer than another, or the other one is not there."""
    if not os.path.exists(source):
        raise DistutilsFileError(f"file '{os.path.abspath(source)}' does not exist")
    return not os.path.exists(target) or _seconds(source) > _seconds(target)


def newer_pairwise(sources, targets):
    """Return the sources that are newer than their targets, and those targets."""
    if len(sources) != len(targets):
        raise ValueError("'sources' and 'targets' must be same length")
    pairs = [pair for pair in zip(sources, targets) if newer(*pair)]
    return [source for source, _ in pairs], [target for _, target in pairs]


def newer_group(sources, target, missing="error"):
    """Return whether any of the files is newer; `missing` is "error", "ignore" or "newer"."""
    if not os.path.exists(target):
        return True
    for source in sources:
        if not os.path.exists(source) and missing != "error":
            if missing == "newer":
                return True
            continue
        if _seconds(source) > _seconds(target):
            return True
    return False


def _seconds(file):
    # A copy has lost the fraction.
    return int(os.stat(file).st_mtime)
