"""imp: finding and loading modules by their files, which are translated like all others."""

import importlib
import os
import sys
from importlib.machinery import PathFinder
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from _drydock.python2.loader import loader_for
from _drydock.python2.runtime.builtin_functions import py2_reload as reload  # noqa: F401

PY_SOURCE, PY_COMPILED, C_EXTENSION, PKG_DIRECTORY = 1, 2, 3, 5
C_BUILTIN, PY_FROZEN = 6, 7
_SOURCE = (".py", "U", PY_SOURCE)
_FOLDER = ("", "", PKG_DIRECTORY)


def load_source(name, pathname, file=None):
    """Load a file as the module of this name."""
    return _loaded(spec_from_file_location(name, pathname, loader=loader_for(name, pathname)))


def find_module(name, path=None):
    """Return (file, pathname, description) of a module. Raises ImportError."""
    for folder in sys.path if path is None else path:
        pathname = os.path.join(folder or ".", name)
        if os.path.isfile(os.path.join(pathname, "__init__.py")):
            return None, pathname, _FOLDER
        if os.path.isfile(pathname + ".py"):
            from _drydock.python2.runtime.files import file

            return file(pathname + ".py", "U"), pathname + ".py", _SOURCE
    if path is None and name in sys.builtin_module_names:
        return None, name, ("", "", C_BUILTIN)
    raise ImportError(f"No module named {name}")


def load_module(name, file, pathname, description):
    """Load what find_module found."""
    kind = description[2]
    if kind == C_BUILTIN:
        return importlib.import_module(name)
    if kind == PKG_DIRECTORY:
        return load_package(name, pathname)
    if kind != PY_SOURCE:
        raise ImportError(f"Don't know how to import {name} (type code {kind})")
    return load_source(name, pathname, file)


def load_package(name, path):
    """Load a folder as a package."""
    start = os.path.join(path, "__init__.py")
    return _loaded(spec_from_file_location(
        name, start, loader=loader_for(name, start), submodule_search_locations=[path]))


def _loaded(spec):
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    return sys.modules.get(spec.name, module)


def new_module(name):
    """Return an empty module."""
    return ModuleType(name)


def get_suffixes():
    """Return the kinds of files that can be loaded."""
    return [_SOURCE]


def is_builtin(name):
    """Return whether a module is one of the interpreter's own."""
    return int(name in sys.builtin_module_names)


def is_frozen(name):
    """Return whether a module is frozen."""
    return False


def acquire_lock():
    """Python holds a lock for each module by itself."""


release_lock = acquire_lock


def lock_held():
    """Return whether the lock is held."""
    return False


def __getattr__(name):
    if name == "find_spec":
        return PathFinder.find_spec
    return getattr(importlib, name)
