"""imp, as far as plugins use it: loading a file by its path."""

import importlib
import sys
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from _drydock.python2.runtime.builtin_functions import py2_reload as reload  # noqa: F401

PY_SOURCE, PY_COMPILED, C_EXTENSION, PKG_DIRECTORY = 1, 2, 3, 5


def load_source(name, pathname, file=None):
    """Load a file as the module of this name; one below srcDir is translated."""
    spec = _translated(name, pathname) or spec_from_file_location(name, pathname)
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _translated(name, pathname):
    folder, _, file = pathname.rpartition("/")
    for hook in sys.path_hooks:
        try:
            finder = hook(folder or ".")
        except ImportError:
            continue
        found = finder.find_spec(file.removesuffix(".py"))
        if found is not None and found.origin is not None:
            loader = type(found.loader)(name, pathname)
            return spec_from_file_location(name, pathname, loader=loader)
        return None
    return None


def new_module(name):
    """Return an empty module."""
    return ModuleType(name)


def __getattr__(name):
    return getattr(importlib, name)
