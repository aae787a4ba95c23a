"""glob: names are of the kind of text that the pattern is."""

import glob as library

from _drydock.python2.runtime.paths import with_paths

glob = with_paths(library.glob)


def iglob(pathname):
    """Yield the names that match."""
    return iter(glob(pathname))


def __getattr__(name):
    return getattr(library, name)
