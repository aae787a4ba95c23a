"""What a plugin can import, and which names are in it (contract §2)."""

import sys
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec

from _drydock.check.parsing import PYTHON27, old_modules

_HOST_PACKAGES = ("dlpx", "generated")


class Modules:
    """Looks up modules for a plugin.

    In: its Sources, which go before everything else; its language: in Python 2.7 a module sees
    those beside it without saying so (contract §7), and the standard library has other names.
    """

    def __init__(self, sources, language):
        self._sources = sources
        self._implicit_siblings = language == PYTHON27
        self._old_modules = old_modules(language)

    def exists(self, name):
        """Return whether a plugin can import the module of this dotted name."""
        top = name.partition(".")[0]
        if self._sources.has(top) and top not in _HOST_PACKAGES:
            return self._sources.has(name)
        if top in _HOST_PACKAGES:
            return self.host_module(name) is not None
        return name in self._old_modules or self._in_standard_library(name, top)

    def exists_for(self, source, name):
        """Return whether that module of the plugin's can import the module of this name."""
        beside = f"{source.package}.{name}"
        return self.exists(name) or (self._implicit_siblings and self._sources.has(beside))

    def is_own(self, name):
        """Return whether the module is the plugin's own."""
        return self._sources.has(name.partition(".")[0])

    def is_missing_here(self, name):
        """Return whether it is a module of CPython's that this Python does not have."""
        top = name.partition(".")[0]
        return top in sys.stdlib_module_names and not self.exists(top)

    def host_module(self, name):
        """Return the module of `dlpx.virtualization` or `generated` of this name, or None."""
        if name.partition(".")[0] not in _HOST_PACKAGES:
            return None
        try:
            return import_module(name)
        except ImportError:
            return None

    def exported(self, name):
        """Return the names in a module, or None when they cannot be told."""
        host = self.host_module(name)
        if host is not None:
            return set(dir(host))
        source = self._sources.modules.get(name)
        if source is None or source.names.dynamic or source.names.star_imports:
            return None
        return source.names.module_names | {"__name__", "__file__", "__doc__", "__dict__"}

    def offers(self, module_name, name):
        """Return whether the module has the name or a module of it; True when in doubt."""
        exported = self.exported(module_name)
        # Not only what it lists: a module may make names when they are asked for.
        host = self.host_module(module_name)
        if exported is None or name in exported or (host is not None and hasattr(host, name)):
            return True
        return self.exists(f"{module_name}.{name}" if module_name else name)

    def star_names(self, name):
        """Return what `from name import *` binds, or None when that cannot be told."""
        if not self.is_own(name) and self._in_standard_library(name, name.partition(".")[0]):
            return None
        return self.exported(name)

    @staticmethod
    def _in_standard_library(name, top):
        if top not in sys.stdlib_module_names:
            return False
        try:
            return find_spec(name) is not None
        except (ImportError, ValueError):
            # ValueError: already imported, without a spec of its own.
            return name in sys.modules


def suggestion(name, known):
    """Return a hint at the name that was probably meant, or an empty text."""
    near = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""
