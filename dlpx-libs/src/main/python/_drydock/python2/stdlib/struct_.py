"""struct of byte strings."""

import struct

from _drydock.python2.runtime.text import to_bytes, to_text

error = struct.error


def pack(form, *values):
    """Return the packed bytes."""
    return to_text(struct.pack(_form(form), *map(_packed, values)))


def pack_into(form, buffer, offset, *values):
    """Pack into an array of bytes."""
    struct.pack_into(_form(form), buffer, offset, *map(_packed, values))


def unpack(form, data):
    """Return the values that were packed."""
    return tuple(map(_unpacked, struct.unpack(_form(form), _data(data))))


def unpack_from(form, data, offset=0):
    """Return values that were packed, from an offset in bytes on."""
    return tuple(map(_unpacked, struct.unpack_from(_form(form), _data(data), offset)))


def calcsize(form):
    """Return the number of bytes of a form."""
    return struct.calcsize(_form(form))


class Struct:
    """A form, whose functions are those of the module."""

    def __init__(self, form):
        self.format = form
        self.size = calcsize(form)

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, data):
        return unpack(self.format, data)

    def unpack_from(self, data, offset=0):
        return unpack_from(self.format, data, offset)


def _form(form):
    return str.__str__(form) if isinstance(form, str) else form


def _data(data):
    return to_bytes(data) if isinstance(data, str) else data


def _packed(value):
    return to_bytes(value) if isinstance(value, str) else value


def _unpacked(value):
    return to_text(value) if isinstance(value, bytes) else value


def __getattr__(name):
    return getattr(struct, name)
