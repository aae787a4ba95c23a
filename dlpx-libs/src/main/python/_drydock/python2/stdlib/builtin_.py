"""__builtin__: Python 2's builtins as a module, to which a plugin may add some for all modules."""

import builtins
import sys
from types import ModuleType

from _drydock.python2.runtime.builtin_functions import BUILTINS


class _Builtins(ModuleType):
    """What is put here becomes a builtin of every module."""

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        if not name.startswith("__"):
            setattr(builtins, name, value)

    def __delattr__(self, name):
        super().__delattr__(name)
        if name not in BUILTINS and hasattr(builtins, name):
            delattr(builtins, name)

    def __getattr__(self, name):
        return getattr(builtins, name)

    def __dir__(self):
        return sorted({*vars(self), *dir(builtins)})


vars(sys.modules[__name__]).update(BUILTINS)
sys.modules[__name__].__class__ = _Builtins
