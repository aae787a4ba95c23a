"""select, whose errors are of a type of their own."""

import select as library

from _drydock.python2.runtime.errors import SelectError as error  # noqa: F401


def __getattr__(name):
    return getattr(library, name)
