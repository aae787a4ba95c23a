"""tarfile, whose members are byte strings."""

import tarfile

from _drydock.python2.runtime.files import ByteStream, library_stream
from _drydock.python2.runtime.paths import from_path, to_path


class TarInfo(tarfile.TarInfo):
    """What an archive says of a member; its names are byte strings."""

    def __init__(self, name=""):
        super().__init__(to_path(name))


class TarFile(tarfile.TarFile):
    """An archive. In: as in the library."""

    tarinfo = TarInfo
    _searching = False

    def __init__(self, name=None, mode="r", fileobj=None, **named):
        super().__init__(to_path(name), mode, library_stream(fileobj), **named)

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=tarfile.RECORDSIZE, **named):
        named.setdefault("format", tarfile.GNU_FORMAT)
        return super().open(to_path(name), mode, library_stream(fileobj), bufsize, **named)

    def getnames(self):
        return [from_path(member.name) for member in super().getmembers()]

    def getmembers(self):
        members = super().getmembers()
        return members if self._searching else list(map(_shown, members))

    def getmember(self, name):
        return _shown(super().getmember(to_path(name)))

    def _getmember(self, *arguments, **named):
        # The library's own search, by its own names.
        self._searching = True
        try:
            return super()._getmember(*arguments, **named)
        finally:
            self._searching = False

    def __iter__(self):
        return map(_shown, super().__iter__())

    def next(self):
        return super().next()

    def add(self, name, arcname=None, recursive=True, exclude=None, filter=None):
        chosen = filter
        if exclude is not None:
            chosen = lambda member: None if exclude(from_path(member.name)) else member  # noqa: E731
        arcname = to_path(name if arcname is None else arcname)
        super().add(to_path(name), arcname, recursive, filter=chosen)

    def addfile(self, tarinfo, fileobj=None):
        super().addfile(_inner(tarinfo), library_stream(fileobj))

    def extractfile(self, member):
        stream = super().extractfile(self._found(member))
        return stream and ByteStream(stream)

    def _found(self, member):
        return _inner(self.getmember(member) if isinstance(member, str) else member)

    def extract(self, member, path=""):
        super().extract(self._found(member), to_path(path), filter="fully_trusted")

    def extractall(self, path=".", members=None):
        members = super().getmembers() if members is None else map(self._found, members)
        super().extractall(to_path(path), members, filter="fully_trusted")


class _Member:
    """A member of an archive, whose names are byte strings. In: the library's TarInfo."""

    def __init__(self, inner):
        self.__dict__["inner"] = inner

    def __getattr__(self, name):
        if name == "inner":
            raise AttributeError(name)
        value = getattr(self.inner, name)
        return from_path(value) if isinstance(value, str) else value

    def __setattr__(self, name, value):
        setattr(self.inner, name, to_path(value))


def _shown(member):
    return _Member(member) if isinstance(member, tarfile.TarInfo) else member


def _inner(member):
    return member.inner if isinstance(member, _Member) else to_path(member)


open = TarFile.open  # its name in the library


def is_tarfile(name):
    """Return whether a file is an archive."""
    return tarfile.is_tarfile(to_path(name))


def __getattr__(name):
    return getattr(tarfile, name)
