"""Imports of Python 2: siblings first, then the standard library under its old names."""

import importlib
import sys
from importlib.util import find_spec, resolve_name

from _drydock.python2.runtime.attributes import MISSING, of_module
from _drydock.python2.stdlib import catalog


class Importer:
    """Imports for one module. In: its globals."""

    def __init__(self, namespace):
        self._globals = namespace
        self._strangers = set()

    def module(self, name, level=0):
        """Import and return the module of a dotted name, with as many dots before it as level."""
        if level > 0:
            return importlib.import_module(self._absolute("." * level + name))
        sibling = self._sibling(name)
        if sibling is not None:
            return importlib.import_module(sibling)
        return catalog.module(name)

    def top(self, name):
        """Import a dotted name and return what `import a.b` binds: a."""
        module = self.module(name)
        first, _, rest = name.partition(".")
        return self.module(first) if rest else module

    def members(self, name, wanted, level):
        """Import a module and return the members that `from … import` asks for, as a list."""
        module = self.module(name, level)
        stays = level == 0 and not module.__name__.endswith(f".{name}")
        return [
            catalog.module(f"{name}.{one}") if stays and f"{name}.{one}" in catalog.REPLACED
            else self._member(module, one)
            for one in wanted
        ]

    def star(self, name, level):
        """Import all public members of a module into the globals."""
        module = self.module(name, level)
        public = getattr(module, "__all__", None)
        if public is None:
            public = [one for one in vars(module) if not one.startswith("_")]
        for one in public:
            self._globals[one] = self._member(module, one)

    @staticmethod
    def _member(module, name):
        changed = of_module(module, name)
        if changed is not MISSING:
            return changed
        try:
            return getattr(module, name)
        except AttributeError:
            pass
        inner = f"{module.__name__}.{name}"
        try:
            return importlib.import_module(inner)
        except ModuleNotFoundError as error:
            if error.name not in (inner, module.__name__):
                raise
        raise ImportError(f"cannot import name {name}", name=module.__name__)

    def _absolute(self, name):
        return resolve_name(name, self._package())

    def _package(self):
        package = self._globals.get("__package__")
        if package is None:
            package = self._globals.get("__name__", "").rpartition(".")[0]
        return package

    def _sibling(self, name):
        """Return the absolute name when the module is a sibling inside of a package."""
        package = self._package()
        first = name.partition(".")[0]
        if not package or first in self._strangers or self._imports_absolutely():
            return None
        top = f"{package}.{first}"
        if top not in sys.modules and not _is_module(top):
            self._strangers.add(first)
            return None
        return f"{package}.{name}"

    def _imports_absolutely(self):
        feature = self._globals.get("absolute_import")
        return type(feature).__name__ == "_Feature"


def _is_module(name):
    spec = find_spec(name)
    # A folder without __init__.py was no package then.
    return spec is not None and spec.origin is not None
