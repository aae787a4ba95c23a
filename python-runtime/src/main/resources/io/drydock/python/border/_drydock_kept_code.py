"""Byte code of everything that is imported after the start: the plugin's modules, and what they
import of the standard library.

Python's own cache finds byte code again by a time stamp of whole seconds; an author edits twice in
one. Here it is found by the source's content, in a file that is never written again, so that an
interpreter may go on reading what it runs while the next one runs something newer.
"""

import _imp
import os
import sys
import time
from importlib import machinery
from importlib._bootstrap_external import _code_to_timestamp_pyc

# Of an edited module the former versions stay this long: an old interpreter may still read them.
_KEPT_SECONDS = 30 * 24 * 3600


def keep_code(folder):
    """Imports from now on find byte code in this folder, or leave it there. Several interpreters
    and processes may use it at once; what cannot be read or written is compiled each time."""
    loader = type("KeptCodeLoader", (_KeptCodeLoader,), {"kept_code": _KeptCode(folder)})
    loaders = [
        (machinery.ExtensionFileLoader, machinery.EXTENSION_SUFFIXES),
        (loader, machinery.SOURCE_SUFFIXES),
        (machinery.SourcelessFileLoader, machinery.BYTECODE_SUFFIXES),
    ]
    sys.path_hooks.insert(0, machinery.FileFinder.path_hook(*loaders))
    sys.path_importer_cache.clear()
    sys.dont_write_bytecode = True


class _KeptCodeLoader(machinery.SourceFileLoader):
    """A loader as any other, but for where byte code comes from."""

    kept_code = None

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        source = self.get_data(path)
        file = self.kept_code.file(fullname, path, source)
        code = self.kept_code.read(file, path, source)
        if code is None:
            code = self.source_to_code(source, path)
            self.kept_code.write(file, code, source)
        return code


class _KeptCode:
    """A folder of byte code, a file for each version of a module."""

    def __init__(self, folder):
        self._folder = folder
        self._tidied = False

    def file(self, fullname, path, source):
        # Byte code names the file that it was made of: the path counts, too.
        content = path.encode("utf-8", "surrogateescape") + b"\0" + source
        mark = _imp.source_hash(0, content).hex()
        name = f"{fullname[-100:]}.{mark}-{len(source)}.{sys.implementation.cache_tag}.pyc"
        return os.path.join(self._folder, name)

    def read(self, file, path, source):
        try:
            # GraalPy's own way in; it shares the code among all interpreters of an engine.
            return __graalpython__.load_bytecode_file(file, path, _stamp(source))
        except Exception:  # a damaged file: whatever is wrong with it, the source is there
            return None

    def write(self, file, code, source):
        unfinished = f"{file}.{os.urandom(8).hex()}"
        try:
            try:
                with open(unfinished, "xb") as out:
                    out.write(_code_to_timestamp_pyc(code, 0, len(source)))
                os.replace(unfinished, file)
            except OSError:
                os.unlink(unfinished)
            self._tidy()
        except OSError:
            pass

    def _tidy(self):
        """Removes what is old, once an interpreter; what is still in use is made again."""
        if not self._tidied:
            self._tidied = True
            oldest = time.time() - _KEPT_SECONDS
            for entry in os.scandir(self._folder):
                if entry.stat().st_mtime < oldest:
                    os.unlink(entry.path)


def _stamp(source):
    # What byte code is compared with: nothing but the size, since its name says the rest.
    return {"mtime": 0, "size": len(source)}
