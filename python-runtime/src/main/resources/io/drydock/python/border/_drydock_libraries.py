"""Finds the modules of the host's libraries.

Python's own way asks every place of `sys.path` for every module, in a dozen steps each, and the
libraries come last there. They do not change while anybody runs: one look at each folder is enough.
"""

import os
import sys

import _drydock_own
from _drydock_kept_code import LibraryLoader
from _frozen_importlib import ModuleSpec  # as `importlib.machinery` has it


class _OwnLoader(LibraryLoader):
    """Gives modules builtins of their own, so that they work whatever a plugin patches."""

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        _drydock_own.give_builtins(vars(module), code)
        exec(code, vars(module))
        _drydock_own.MODULES[module.__name__] = module


class _Known:
    """Loads what is loaded: for who imports anew what somebody has taken out of `sys.modules`."""

    def create_module(self, spec):
        return _drydock_own.MODULES[spec.name]

    def exec_module(self, module):
        sys.modules[module.__name__] = module


class LibraryFinder:
    """A finder for `sys.meta_path`; in: the folders of the libraries, and a KeptCode."""

    def __init__(self, folders, kept_code):
        self._folders = folders
        self._within = tuple(folder + "/" for folder in folders)
        self._kept_code = kept_code
        self._entries = {}

    def find_spec(self, fullname, path=None, target=None):
        """Returns the spec of a module in a library, None for any other (importlib.abc)."""
        if fullname in _drydock_own.MODULES:
            return ModuleSpec(fullname, _Known())
        name = fullname.rpartition(".")[2]
        for folder in self._folders if path is None else path:
            if path is not None and not folder.startswith(self._within):
                continue
            entries = self._listed(folder)
            package = f"{folder}/{name}"
            if name in entries and "__init__.py" in self._listed(package):
                return self._spec(fullname, f"{package}/__init__.py", [package])
            if f"{name}.py" in entries:
                return self._spec(fullname, f"{package}.py", None)
        return None

    def _listed(self, folder):
        entries = self._entries.get(folder)
        if entries is None:
            try:
                entries = frozenset(os.listdir(folder))
            except OSError:
                entries = frozenset()
            self._entries[folder] = entries
        return entries

    def _spec(self, fullname, file, search_locations):
        loader = _OwnLoader(fullname, file, self._kept_code)
        spec = ModuleSpec(fullname, loader, origin=file, is_package=bool(search_locations))
        spec.has_location = True
        spec.cached = loader.byte_code
        if search_locations:
            spec.submodule_search_locations.extend(search_locations)
        return spec
