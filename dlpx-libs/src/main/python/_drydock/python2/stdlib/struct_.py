"""struct of text."""

import struct

from _drydock.python2.runtime.text import to_bytes, to_text


def pack(form, *values):
    """Return the text that stands for the packed bytes."""
    return to_text(struct.pack(form, *map(_packed, values)))


def unpack(form, data):
    """Return the values that were packed."""
    return tuple(map(_unpacked, struct.unpack(form, to_bytes(data))))


def unpack_from(form, data, offset=0):
    """Return values that were packed, from an offset in bytes on."""
    return tuple(map(_unpacked, struct.unpack_from(form, to_bytes(data), offset)))


def _packed(value):
    return to_bytes(value) if isinstance(value, str) else value


def _unpacked(value):
    return to_text(value) if isinstance(value, bytes) else value


def __getattr__(name):
    return getattr(struct, name)
