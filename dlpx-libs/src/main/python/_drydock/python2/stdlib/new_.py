"""new."""

from types import CodeType as code  # noqa: F401
from types import FunctionType as function  # noqa: F401
from types import MethodType
from types import ModuleType as module  # noqa: F401

classobj = type


def instancemethod(method, instance, owner=None):
    """Return a method that is bound to an instance."""
    return MethodType(method, instance)
