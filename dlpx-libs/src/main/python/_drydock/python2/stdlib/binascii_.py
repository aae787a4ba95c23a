"""binascii of byte strings."""

import binascii

from _drydock.python2.runtime.text import to_bytes, to_text


def _of_bytes(name):
    function = getattr(binascii, name)

    def converted(data, *more, **named):
        return to_text(function(to_bytes(data), *more, **named))

    return converted


for _name in "b2a_base64 a2b_base64 b2a_qp a2b_qp b2a_uu a2b_uu".split():
    if hasattr(binascii, _name):
        globals()[_name] = _of_bytes(_name)
hexlify = b2a_hex = _of_bytes("hexlify")


def unhexlify(data):
    """Return the bytes of hexadecimal digits. Raises TypeError."""
    try:
        return to_text(binascii.unhexlify(to_bytes(data)))
    except binascii.Error as error:
        raise TypeError(str(error)) from None


a2b_hex = unhexlify


def crc32(data, start=0):
    """Return the checksum, with a sign."""
    value = binascii.crc32(to_bytes(data), start & 0xFFFFFFFF)
    return value - 2**32 if value >= 2**31 else value


def crc_hqx(data, start):
    """Return the checksum of binhex."""
    return binascii.crc_hqx(to_bytes(data), start)


def __getattr__(name):
    return getattr(binascii, name)
