"""Folders of Python 2 files that can be imported until a test ends."""

import binascii
import contextlib
import importlib
import io
import os
import sys
import tempfile

from _drydock.python2.code_cache import CodeCache
from _drydock.python2.loader import install
from _drydock.python2.runtime.files import Output

# As it is before any test runs.
_PATH = list(sys.path)


class Python2Folder:
    """A srcDir with a cache. In: the test, files by name as text or bytes, and a cache folder."""

    def __init__(self, test, files, cache=None):
        self._modules = set(sys.modules)
        self.path = _temporary_folder(test)
        self.cache = cache or os.path.join(_temporary_folder(test), "python2")
        for name, content in files.items():
            self.write(name, content)
        self._begin_clean(test)
        hooks = list(sys.path_hooks)
        install(self.path, CodeCache(self.cache, self._keep))
        sys.path.insert(0, self.path)
        test.addCleanup(self._leave, hooks)

    def write(self, name, content):
        """Write a file, in a folder of its own where the name has one."""
        file = os.path.join(self.path, name)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "wb") as opened:
            opened.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        return file

    def load(self, module):
        """Import a module and return it."""
        importlib.invalidate_caches()
        return importlib.import_module(module)

    def printed_by(self, module):
        """Import a module and return what it prints meanwhile."""
        out = io.StringIO()
        with contextlib.redirect_stdout(Output(out)):
            self.load(module)
        return out.getvalue()

    def files(self):
        """Return the content of every file by its name."""
        found = {}
        for folder, _, names in os.walk(self.path):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    found[os.path.relpath(file.name, self.path)] = file.read()
        return found

    def forget(self):
        """Forget what was imported from the folder, as a new process has."""
        for name in set(sys.modules) - self._modules:
            file = getattr(sys.modules[name], "__file__", None) or ""
            if file.startswith(self.path):
                del sys.modules[name]
        sys.path_importer_cache.clear()

    def _keep(self, name, content):
        try:
            os.makedirs(self.cache, exist_ok=True)
            with open(os.path.join(self.cache, name), "wb") as file:
                file.write(binascii.a2b_base64(content))
        except OSError:
            pass  # as the host does

    def _begin_clean(self, test):
        """Take away what other tests have left on the path or imported of the old library."""
        test.addCleanup(setattr, sys, "path", list(sys.path))
        sys.path[:] = _PATH
        for name in ("commands", "user"):
            sys.modules.pop(name, None)

    def _leave(self, hooks):
        self.forget()
        sys.path_hooks[:] = hooks
        if self.path in sys.path:
            sys.path.remove(self.path)
        sys.path_importer_cache.clear()


def _temporary_folder(test):
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    return folder.name
