"""UserDict."""

from collections import UserDict
from collections.abc import MutableMapping as DictMixin  # noqa: F401

IterableUserDict = UserDict
