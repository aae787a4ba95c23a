"""Byte code that is kept between interpreters and processes: of the host's libraries, and of
everything that is imported after the start, the plugin's modules and what they import of the
standard library.

Python's own cache finds byte code again by a time stamp of whole seconds; an author edits twice in
one. Here that of an author is found by the source's content, in a file that is never written again,
so that an interpreter may go on reading what it runs while the next one runs something newer.

What is compiled before any plugin's code runs is kept for all; what is compiled later, for that
plugin alone. Java writes it: the code that the interpreter runs may not.
"""

# What `importlib.machinery` hands on, without all of `importlib`, which a fresh process would feel.
import _frozen_importlib_external as machinery
import _imp
import binascii
import os
import sys

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
            size, name = self.kept_code.name_by_time(fullname, path)
            return self.kept_code.code(name, self, path, size)
        source = self.get_data(path)
        # Byte code names the file that it was made of: the path counts, too.
        name = self.kept_code.name(fullname, _as_bytes(path) + b"\0" + source, len(source))
        return self.kept_code.code(name, self, path, len(source), source)


class LibraryLoader(machinery.SourceFileLoader):
    """Loads a module of the host's libraries, which change with the program only.

    In: the module's full name, its file, and a KeptCode. `byte_code` is where its byte code is,
    or would be if it had been compiled early enough.
    """

    def __init__(self, fullname, path, kept_code):
        super().__init__(fullname, path)
        self._kept_code = kept_code
        self._size, self._name = kept_code.name_by_time(fullname, path)
        self.byte_code = f"{kept_code.folder}/{self._name}"

    def get_code(self, fullname):
        return self._kept_code.code(self._name, self, self.path, self._size)


class KeptCode:
    """Folders of byte code, a file for each version of a module. Several interpreters and
    processes may use them at once; what cannot be read or kept is compiled each time.

    In: the folder of what is for all, and a function that keeps a file, given its name and its
    content in Base64. `own_folder` is that of the plugin, once it is known.
    """

    def __init__(self, folder, keep):
        self.folder = folder
        self.own_folder = None
        self._keep = keep

    def name(self, fullname, mark, size):
        """Returns the name of a file of byte code; in: the module's full name, bytes that no other
        version of it has, and the size of its source."""
        digest = _imp.source_hash(0, mark).hex()
        return f"{fullname[-100:]}.{digest}-{size}.{sys.implementation.cache_tag}.pyc"

    def name_by_time(self, fullname, path):
        """Returns the size of a source that changes with the program only, and the name of its
        byte code, found by time and size: the source is not read."""
        stat = os.stat(path)
        mark = _as_bytes(f"{stat.st_mtime_ns} {path}")
        return stat.st_size, self.name(fullname, mark, stat.st_size)

    def code(self, name, loader, path, size, source=None):
        """Returns the code of a module, made of its source when there is no byte code yet.

        In: also the source of what is the plugin's own."""
        code = None
        if source is None:
            code = self._read(f"{self.folder}/{name}", path, size)
        if code is None and self.own_folder is not None:
            code = self._read(f"{self.own_folder}/{name}", path, size)
        if code is None:
            if source is None:
                source = loader.get_data(path)
            code = loader.source_to_code(source, path)
            self._write(name, code, size)
        return code

    def _read(self, file, path, size):
        try:
            # GraalPy's own way in; it shares the code among all interpreters of an engine. What
            # byte code is compared with is nothing but the size, since its name says the rest.
            return _load(file, path, {"mtime": 0, "size": size})
        except Exception:  # a damaged file: whatever is wrong with it, the source is there
            return None

    def _write(self, name, code, size):
        content = machinery._code_to_timestamp_pyc(code, 0, size)
        self._keep(name, binascii.b2a_base64(content).decode("ascii"))


_load = __graalpython__.load_bytecode_file


def _as_bytes(path):
    return path.encode("utf-8", "surrogateescape")
