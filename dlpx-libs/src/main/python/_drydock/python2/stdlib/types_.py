"""types, whose MethodType takes the class that a method is of."""

import types

from _drydock.python2.runtime.methods import MethodType, UnboundMethodType  # noqa: F401


def __getattr__(name):
    return getattr(types, name)
