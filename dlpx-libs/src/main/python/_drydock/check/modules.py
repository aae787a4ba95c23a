"""What a plugin can import, and which names are in it (contract §2)."""

import sys
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec

from _drydock.check.parsing import PYTHON27, old_modules

_HOST_PACKAGES = ("dlpx", "generated")
# These do something when they are imported.
_NOISY = ("this", "antigravity", "idlelib", "turtledemo", "test")


class Modules:
    """Looks up modules for a plugin.

    In: its Sources, which go before everything else; its language: in Python 2.7 a module sees
    those beside it without saying so (contract §7), and the standard library has other names.
    """

    def __init__(self, sources, language):
        self._sources = sources
        self._implicit_siblings = language == PYTHON27
        self._old_modules = old_modules(language)

    @property
    def unknown_addition(self):
        """Where sys.path gets what cannot be told, as (file, line), or None."""
        return self._sources.unknown_addition

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
        source = self._sources.named(name)
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
        return self._star_names(name, frozenset())

    def _star_names(self, name, above):
        source = self._sources.named(name)
        if source is None:
            module = self.host_module(name) or self._standard_module(name)
            return None if module is None else _public(dir(module), getattr(module, "__all__", None))
        if source.names.dynamic or name in above:
            return None
        names = set(source.names.module_names)
        for node in source.names.star_imports:
            more = self._star_names(absolute_name(source, node) or "", above | {name})
            if more is None:
                return None
            names |= more
        listed = [one for one, _ in source.names.exports]
        return _public(names, listed or None)

    def _standard_module(self, name):
        top = name.partition(".")[0]
        if self.is_own(name) or not self._in_standard_library(name, top) or top in _NOISY:
            return None
        try:
            return import_module(name)
        except (Exception, SystemExit):
            # A module of another system.
            return None

    @staticmethod
    def _in_standard_library(name, top):
        if top not in sys.stdlib_module_names:
            return False
        try:
            return find_spec(name) is not None
        except (ImportError, ValueError):
            # ValueError: already imported, without a spec of its own.
            return name in sys.modules


def absolute_name(source, node):
    """Return the dotted name of the module that `from … import` reads, None when outside."""
    if not node.level:
        return node.module
    package = source.package.split(".") if source.package else []
    if node.level > len(package):
        # What lies directly in srcDir has no package; Python refuses to look around there.
        return None
    base = package[: len(package) - (node.level - 1)]
    return ".".join([*base, *([node.module] if node.module else [])])


def _public(names, listed):
    return set(listed) if listed else {name for name in names if not name.startswith("_")}


def suggestion(name, known):
    """Return a hint at the name that was probably meant, or an empty text."""
    near = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""
