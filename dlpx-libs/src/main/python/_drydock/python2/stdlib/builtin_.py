"""__builtin__: Python 2's builtins as a module."""

import builtins

from _drydock.python2.runtime.builtin_functions import BUILTINS

globals().update(BUILTINS)


def __getattr__(name):
    return getattr(builtins, name)
