"""zipfile, whose members are byte strings."""

import zipfile

from _drydock.python2.runtime.files import ByteStream, library_stream
from _drydock.python2.runtime.paths import to_path
from _drydock.python2.runtime.text import as_text, mark, to_bytes, to_text

_Library = zipfile.ZipFile
BadZipfile = zipfile.BadZipFile


class ZipFile:
    """An archive. In: its name or a stream, mode, compression."""

    def __init__(self, file, mode="r", compression=zipfile.ZIP_STORED, allowZip64=True):
        source = to_path(file) if isinstance(file, str) else library_stream(file)
        self._archive = _Library(source, mode, compression, allowZip64)

    def namelist(self):
        return [_name(one.filename) for one in self._archive.infolist()]

    def infolist(self):
        return [_Info(one) for one in self._archive.infolist()]

    def getinfo(self, name):
        return _Info(self._archive.getinfo(as_text(name)))

    def read(self, name, pwd=None):
        return to_text(self._archive.read(_member(name), pwd and to_bytes(pwd)))

    def open(self, name, mode="r", pwd=None):
        mode = mode.replace("U", "") or "r"
        return ByteStream(self._archive.open(_member(name), mode, pwd and to_bytes(pwd)))

    def write(self, filename, arcname=None, compress_type=None):
        name = None if arcname is None else as_text(arcname)
        self._archive.write(to_path(filename), name, compress_type)

    def writestr(self, name, data, compress_type=None):
        self._archive.writestr(_member(name), to_bytes(data), compress_type)

    def extract(self, member, path=None, pwd=None):
        return self._archive.extract(_member(member), to_path(path), pwd and to_bytes(pwd))

    def extractall(self, path=None, members=None, pwd=None):
        members = None if members is None else list(map(_member, members))
        self._archive.extractall(to_path(path), members, pwd and to_bytes(pwd))

    def setpassword(self, pwd):
        self._archive.setpassword(to_bytes(pwd))

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self.close()

    def __getattr__(self, name):
        if name == "_archive":
            raise AttributeError(name)
        return getattr(self._archive, name)


class _Info:
    """What an archive says of a member. In: the library's ZipInfo."""

    def __init__(self, inner):
        self.__dict__["inner"] = inner

    @property
    def filename(self):
        return _name(self.inner.filename)

    def __getattr__(self, name):
        if name == "inner":
            raise AttributeError(name)
        value = getattr(self.inner, name)
        return to_text(value) if isinstance(value, bytes) else value

    def __setattr__(self, name, value):
        setattr(self.inner, name, value)


def ZipInfo(filename="NoName", *more):  # its name in the library
    """Return what describes a member that is to be written."""
    return _Info(zipfile.ZipInfo(as_text(filename), *more))


def is_zipfile(file):
    """Return whether a file, or a stream, is an archive."""
    return zipfile.is_zipfile(to_path(file) if isinstance(file, str) else library_stream(file))


def _name(name):
    return name if name.isascii() else mark(name)


def _member(member):
    return member.inner if isinstance(member, _Info) else as_text(member)


def __getattr__(name):
    return getattr(zipfile, name)
