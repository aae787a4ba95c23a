"""Loads the modules of a Python 2 plugin: the author's files, translated on the way."""

import os
import sys
from importlib.machinery import FileFinder, SourceFileLoader
from importlib.util import decode_source

from _drydock.python2.runtime.evaluation import seed
from _drydock.python2.runtime.helper import prepare


class Python2Loader(SourceFileLoader):
    """A loader for one file; `cache` is set by the hook.

    `__file__`, get_data, resources and tracebacks are those of the author's file; nothing is
    written beside it.
    """

    cache = None

    def get_code(self, fullname):
        """Return the translated code; SyntaxError has the author's file and line."""
        return self._translated()[0]

    def get_source(self, fullname):
        """Return the author's text."""
        data = self.get_data(self.path)
        try:
            return decode_source(data)
        except (SyntaxError, UnicodeDecodeError):
            return data.decode("latin-1")

    def exec_module(self, module):
        """Run the module."""
        code, names = self._translated()
        seed(prepare(module), names)
        exec(code, vars(module))

    def _translated(self):
        source = self.get_data(self.path)
        key = self.cache.key(source, self.path)
        known = self.cache.get(key)
        if known is None:
            # Imported only here: lib2to3 takes a good part of a second.
            from _drydock.python2.translation.translator import translate

            known = translate(source, self.path)
            self.cache.put(key, known)
        return known


def path_hook(folder, cache, library):
    """Return a hook for sys.path_hooks that serves `.py` files of a plugin.

    In: its folder, absolute; a CodeCache; and the folders that are none of the plugin's. What it
    puts on sys.path beside its own folder is the plugin's, too.
    """
    roots = _with_separators([folder])
    others = _with_separators(library)
    loader = type("Python2Loader", (Python2Loader,), {"cache": cache})

    def hook(entry):
        place = os.path.realpath(entry)
        if not (place + os.sep).startswith(roots) and (place + os.sep).startswith(others):
            raise ImportError(f"{entry} is not the plugin's", path=entry)
        if not os.path.isdir(place):
            raise ImportError(f"{entry} is no folder", path=entry)
        return FileFinder(entry, (loader, [".py"]))

    hook.loader = loader
    return hook


def install(folder, cache):
    """Put the hook in place, before those of Python itself."""
    library = [os.path.dirname(os.__file__), *sys.path, *_places_of_packages()]
    sys.path_hooks.insert(0, path_hook(folder, cache, library))
    sys.path_importer_cache.clear()


def loader_for(name, path):
    """Return the loader that translates a file by its path, as the hook in place would."""
    hook = next(hook for hook in sys.path_hooks if hasattr(hook, "loader"))
    return hook.loader(name, path)


def _places_of_packages():
    """Return the folders of packages that are imported by now: the SDK, and what is below it."""
    places = []
    for name in ("_drydock", "dlpx", "generated"):
        places += list(getattr(sys.modules.get(name), "__path__", None) or [])
    return places


def _with_separators(folders):
    return tuple(os.path.realpath(folder).rstrip(os.sep) + os.sep for folder in folders if folder)
