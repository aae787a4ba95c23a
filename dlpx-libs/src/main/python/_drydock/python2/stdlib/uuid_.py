"""uuid, whose bytes are byte strings."""

import hashlib
import uuid

from _drydock.python2.runtime.text import to_bytes, to_text

_Library = uuid.UUID


class UUID(_Library):
    """A UUID. In: as in the library."""

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        bytes, bytes_le = (one if one is None else to_bytes(one) for one in (bytes, bytes_le))
        super().__init__(hex, bytes, bytes_le, fields, int, version)

    @property
    def bytes(self):
        return to_text(self.int.to_bytes(16, "big"))

    @property
    def bytes_le(self):
        return to_text(_Library(int=self.int).bytes_le)

    def get_bytes(self):
        return self.bytes

    def get_hex(self):
        return self.hex

    def get_urn(self):
        return self.urn


def _of(made):
    return UUID(int=made.int)


def uuid1(*arguments):
    """Return a UUID of the time and the machine."""
    return _of(uuid.uuid1(*arguments))


def uuid3(namespace, name):
    """Return the UUID of a name, by MD5."""
    return UUID(bytes=hashlib.md5(_content(namespace, name)).digest()[:16], version=3)


def uuid4():
    """Return a random UUID."""
    return _of(uuid.uuid4())


def uuid5(namespace, name):
    """Return the UUID of a name, by SHA-1."""
    return UUID(bytes=hashlib.sha1(_content(namespace, name)).digest()[:16], version=5)


def _content(namespace, name):
    return namespace.int.to_bytes(16, "big") + to_bytes(name)


for _name in "NAMESPACE_DNS NAMESPACE_URL NAMESPACE_OID NAMESPACE_X500".split():
    globals()[_name] = _of(getattr(uuid, _name))


def __getattr__(name):
    return getattr(uuid, name)
