"""importlib, which knows the old names of modules."""

import importlib
from importlib.util import resolve_name

from _drydock.python2.stdlib import catalog


def import_module(name, package=None):
    """Import a module. In: its name, and for one with dots before it the package it is from."""
    if name.startswith("."):
        if not package:
            raise TypeError("relative imports require the 'package' argument")
        return importlib.import_module(resolve_name(name, package))
    return catalog.module(name)


def __getattr__(name):
    return getattr(importlib, name)
