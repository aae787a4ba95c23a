"""new."""

from types import CodeType as code  # noqa: F401
from types import FunctionType as function  # noqa: F401
from types import ModuleType as module  # noqa: F401

from _drydock.python2.runtime.methods import MethodType as instancemethod  # noqa: F401

classobj = type


def instance(kind, attributes=None):
    """Return an instance without calling the class."""
    made = kind.__new__(kind)
    made.__dict__.update(attributes or {})
    return made
