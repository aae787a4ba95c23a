"""Where a plugin works (contract §2): what an interpreter is told that was made before anybody knew
which plugin it would get. Whoever imports this has a standard library like CPython's."""

import os
import sys

from _drydock import library

library.complete()


def enter(source_folder):
    """Make the plugin's source folder the working directory and the first place of imports."""
    os.chdir(source_folder)
    sys.path.insert(0, source_folder)
    return ""
