"""exceptions: the builtin exceptions as a module."""

import builtins

from _drydock.python2.runtime.errors import (  # noqa: F401
    EnvironmentError,
    IOError,
    OSError,
    StandardError,
)


def __getattr__(name):
    return getattr(builtins, name)
