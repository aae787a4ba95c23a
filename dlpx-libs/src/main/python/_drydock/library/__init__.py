"""What Python's standard library lacks in Drydock, beside what CPython has (contract §2).

`complete` is called once in every interpreter, before any plugin's code.
"""

import sys

from _drydock.library import times
from _drydock.library.missing import MissingModules
from _drydock.library.removed import RemovedModules


def complete():
    """Make modules say why they cannot be had, bring back those that Python took out in 3.12, and
    let times and dates be told as CPython tells them."""
    if any(isinstance(one, MissingModules) for one in sys.meta_path):
        return
    sys.meta_path.insert(0, MissingModules())
    sys.meta_path.append(RemovedModules())
    times.put_in_place()
    if "datetime" not in sys.modules:
        # That one formats by Java and has names of zones such as «Coordinated Universal Time»;
        # the datetime of Python itself asks the module `time`.
        sys.modules["_datetime"] = None
