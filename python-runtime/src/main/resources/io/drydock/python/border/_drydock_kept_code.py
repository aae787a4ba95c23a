"""Byte code that is kept between interpreters and processes: of the host's libraries, and of
everything that is imported after the start, the plugin's modules and what they import of the
standard library.

Python's own cache finds byte code again by a time stamp of whole seconds; an author edits twice in
one. Here that of an author is found by the source's content, in a file that is never written again,
so that an interpreter may go on reading what it runs while the next one runs something newer.
"""

# What `importlib.machinery` hands on, without all of `importlib`, which a fresh process would feel.
import _frozen_importlib_external as machinery
import _imp
import os
import sys
import time

# Of an edited module the former versions stay this long: an old interpreter may still read them.
_KEPT_SECONDS = 30 * 24 * 3600

# Drydock's own copy of it, which changes with the program only.
_STANDARD_LIBRARY = os.path.dirname(os.__file__) + "/"


def keep_code(kept_code):
    """Imports from now on find byte code there, or leave it there; in: a KeptCode."""
    loader = type("KeptCodeLoader", (_KeptCodeLoader,), {"kept_code": kept_code})
    loaders = [
        (machinery.ExtensionFileLoader, _imp.extension_suffixes()),
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
        if path.startswith(_STANDARD_LIBRARY):
            size, file = self.kept_code.file_by_time(fullname, path)
            return self.kept_code.code(file, self, path, size)
        source = self.get_data(path)
        # Byte code names the file that it was made of: the path counts, too.
        file = self.kept_code.file(fullname, _as_bytes(path) + b"\0" + source, len(source))
        return self.kept_code.code(file, self, path, len(source), source)


class LibraryLoader(machinery.SourceFileLoader):
    """Loads a module of the host's libraries, which change with the program only.

    In: the module's full name, its file, and a KeptCode. `byte_code` is the file of its byte code.
    """

    def __init__(self, fullname, path, kept_code):
        super().__init__(fullname, path)
        self._kept_code = kept_code
        self._size, self.byte_code = kept_code.file_by_time(fullname, path)

    def get_code(self, fullname):
        return self._kept_code.code(self.byte_code, self, self.path, self._size)


class KeptCode:
    """A folder of byte code, a file for each version of a module. Several interpreters and
    processes may use it at once; what cannot be read or written is compiled each time."""

    def __init__(self, folder):
        self._folder = folder
        self._tidied = False

    def file(self, fullname, mark, size):
        """Returns where byte code lies; in: the module's full name, bytes that no other version of
        it has, and the size of its source."""
        digest = _imp.source_hash(0, mark).hex()
        name = f"{fullname[-100:]}.{digest}-{size}.{sys.implementation.cache_tag}.pyc"
        return self._folder + "/" + name

    def file_by_time(self, fullname, path):
        """Returns the size of a source that changes with the program only, and where its byte code
        lies, found by time and size: the source is not read."""
        stat = os.stat(path)
        mark = _as_bytes(f"{stat.st_mtime_ns} {path}")
        return stat.st_size, self.file(fullname, mark, stat.st_size)

    def code(self, file, loader, path, size, source=None):
        """Returns the code of a module, made of its source when there is no byte code yet."""
        code = self._read(file, path, size)
        if code is None:
            if source is None:
                source = loader.get_data(path)
            code = loader.source_to_code(source, path)
            self._write(file, code, size)
        return code

    def _read(self, file, path, size):
        try:
            # GraalPy's own way in; it shares the code among all interpreters of an engine. What
            # byte code is compared with is nothing but the size, since its name says the rest.
            return __graalpython__.load_bytecode_file(file, path, {"mtime": 0, "size": size})
        except Exception:  # a damaged file: whatever is wrong with it, the source is there
            return None

    def _write(self, file, code, size):
        unfinished = f"{file}.{os.urandom(8).hex()}"
        try:
            try:
                with open(unfinished, "xb") as out:
                    out.write(machinery._code_to_timestamp_pyc(code, 0, size))
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


def _as_bytes(path):
    return path.encode("utf-8", "surrogateescape")
