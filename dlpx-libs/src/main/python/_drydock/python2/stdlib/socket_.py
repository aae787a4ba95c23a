"""socket, which carries byte strings."""

import socket as library

from _drydock.python2.runtime.errors import AddressError as gaierror  # noqa: F401
from _drydock.python2.runtime.errors import HostError as herror  # noqa: F401
from _drydock.python2.runtime.errors import SocketError as error  # noqa: F401
from _drydock.python2.runtime.errors import SocketTimeout as timeout  # noqa: F401
from _drydock.python2.runtime.files import ByteStream
from _drydock.python2.runtime.text import to_bytes, to_text


class socket(library.socket):  # its name in the library
    """A socket."""

    def recv(self, *size):
        return to_text(super().recv(*size))

    def recvfrom(self, *size):
        data, address = super().recvfrom(*size)
        return to_text(data), address

    def send(self, data, *flags):
        return super().send(to_bytes(data), *flags)

    def sendall(self, data, *flags):
        return super().sendall(to_bytes(data), *flags)

    def sendto(self, data, *where):
        return super().sendto(to_bytes(data), *where)

    def accept(self):
        connection, address = super().accept()
        return _taken_over(connection), address

    def makefile(self, mode="r", bufsize=-1):
        mode = mode.replace("b", "").replace("U", "") or "r"
        return ByteStream(super().makefile(mode + "b", None if bufsize < 0 else bufsize))


SocketType = socket


def _taken_over(other):
    limit = other.gettimeout()
    made = socket(other.family, other.type, other.proto, other.detach())
    made.settimeout(limit)
    return made


def create_connection(*arguments, **named):
    """Return a socket that is connected."""
    return _taken_over(library.create_connection(*arguments, **named))


def socketpair(*kind):
    """Return two sockets that are connected."""
    return tuple(map(_taken_over, library.socketpair(*kind)))


def inet_aton(address):
    """Return the four bytes of an address."""
    return to_text(library.inet_aton(address))


def inet_ntoa(packed):
    """Return an address of four bytes."""
    return library.inet_ntoa(to_bytes(packed))


def inet_pton(family, address):
    """Return the bytes of an address."""
    return to_text(library.inet_pton(family, address))


def inet_ntop(family, packed):
    """Return an address of bytes."""
    return library.inet_ntop(family, to_bytes(packed))


def __getattr__(name):
    return getattr(library, name)
