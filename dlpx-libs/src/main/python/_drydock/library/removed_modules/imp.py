"""imp, which Python 3.12 took out: what it did, by importlib."""

import importlib
import importlib.machinery
import importlib.util
import os
import sys
import tokenize
from importlib import reload  # noqa: F401
from types import ModuleType

SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION, PY_RESOURCE = range(5)
PKG_DIRECTORY, C_BUILTIN, PY_FROZEN, PY_CODERESOURCE, IMP_HOOK = range(5, 10)


def new_module(name):
    """Return an empty module, which is not in sys.modules."""
    return ModuleType(name)


def get_magic():
    """Return what a byte code file begins with."""
    return importlib.util.MAGIC_NUMBER


def get_tag():
    """Return the tag in the names of byte code files."""
    return sys.implementation.cache_tag


def cache_from_source(path, debug_override=None):
    """Return the path of the byte code file for a source file."""
    return importlib.util.cache_from_source(path, debug_override)


def source_from_cache(path):
    """Return the path of the source file for a byte code file."""
    return importlib.util.source_from_cache(path)


def get_suffixes():
    """Return the ends of modules' files, with the mode to open them and their type."""
    machinery = importlib.machinery
    return (
        [(suffix, "rb", C_EXTENSION) for suffix in machinery.EXTENSION_SUFFIXES]
        + [(suffix, "r", PY_SOURCE) for suffix in machinery.SOURCE_SUFFIXES]
        + [(suffix, "rb", PY_COMPILED) for suffix in machinery.BYTECODE_SUFFIXES]
    )


def load_source(name, pathname, file=None):
    """Load a source file as the module of this name, again if it is there already."""
    return _load(name, importlib.machinery.SourceFileLoader(name, pathname), pathname)


def load_compiled(name, pathname, file=None):
    """Load a byte code file as the module of this name."""
    return _load(name, importlib.machinery.SourcelessFileLoader(name, pathname), pathname)


def load_package(name, path):
    """Load the package in a folder."""
    for suffix in [*importlib.machinery.SOURCE_SUFFIXES, *importlib.machinery.BYTECODE_SUFFIXES]:
        file = os.path.join(path, "__init__" + suffix)
        if os.path.exists(file):
            spec = importlib.util.spec_from_file_location(
                name, file, submodule_search_locations=[path]
            )
            return _execute(name, spec)
    raise ValueError(f"{path!r} is not a package")


def load_dynamic(name, path, file=None):
    """Raise ImportError: plugins run no native code."""
    raise ImportError(f"Drydock's Python does not load {path}: plugins run no native code.",
                      name=name, path=path)


def find_module(name, path=None):
    """Return an open file or None, the path and the description of a module.

    In: a name without dots, and the folders to look in, sys.path where there are none. Raises
    ImportError where it is not.
    """
    if not isinstance(name, str):
        raise TypeError(f"'name' must be a str, not {type(name).__name__}")
    if path is None and is_builtin(name):
        return None, None, ("", "", C_BUILTIN)
    for folder in sys.path if path is None else path:
        package = os.path.join(folder, name)
        for suffix in (".py", ".pyc"):
            if os.path.exists(os.path.join(package, "__init__" + suffix)):
                return None, package, ("", "", PKG_DIRECTORY)
        for suffix, mode, kind in get_suffixes():
            if os.path.isfile(package + suffix):
                return _opened(package + suffix, mode), package + suffix, (suffix, mode, kind)
    raise ImportError(f"No module named {name!r}", name=name)


def load_module(name, file, filename, details):
    """Load what find_module found."""
    kind = details[2]
    if kind == PY_SOURCE:
        return load_source(name, filename, file)
    if kind == PY_COMPILED:
        return load_compiled(name, filename, file)
    if kind == PKG_DIRECTORY:
        return load_package(name, filename)
    if kind in (C_BUILTIN, PY_FROZEN):
        return importlib.import_module(name)
    if kind == C_EXTENSION:
        return load_dynamic(name, filename, file)
    raise ImportError(f"Don't know how to import {name} (type code {kind})", name=name)


def is_builtin(name):
    """Return 1 for a module that is part of the interpreter, 0 for any other."""
    return int(name in sys.builtin_module_names)


def is_frozen(name):
    """Return False: there are none."""
    return False


def init_builtin(name):
    """Return such a module, or None."""
    return importlib.import_module(name) if is_builtin(name) else None


def lock_held():
    """Return False: whoever imports holds a lock for that module alone."""
    return False


def acquire_lock():
    """Do nothing; see lock_held."""


def release_lock():
    """Do nothing; see lock_held."""


class NullImporter:
    """A finder that finds nothing. Raises ImportError for a folder that is there."""

    def __init__(self, path):
        if path == "":
            raise ImportError("empty pathname", path="")
        if os.path.isdir(path):
            raise ImportError("existing directory", path=path)

    def find_module(self, fullname):
        """Return None."""


def _opened(path, mode):
    if mode != "r":
        return open(path, mode)
    with open(path, "rb") as file:
        encoding = tokenize.detect_encoding(file.readline)[0]
    return open(path, mode, encoding=encoding)


def _load(name, loader, path):
    return _execute(name, importlib.util.spec_from_file_location(name, path, loader=loader))


def _execute(name, spec):
    known = sys.modules.get(name)
    module = importlib.util.module_from_spec(spec)
    if known is not None:
        # Whoever has the module sees what it has become.
        known.__dict__.update(module.__dict__)
        module = known
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if known is None:
            sys.modules.pop(name, None)
        raise
    return sys.modules[name]
