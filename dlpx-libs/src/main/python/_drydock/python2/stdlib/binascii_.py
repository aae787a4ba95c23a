"""binascii of text."""

import binascii

from _drydock.python2.runtime.text import to_bytes, to_text


def _of_text(function):
    def converted(data, *more):
        return to_text(function(to_bytes(data), *more))

    return converted


hexlify = b2a_hex = _of_text(binascii.hexlify)
unhexlify = a2b_hex = _of_text(binascii.unhexlify)
b2a_base64 = _of_text(binascii.b2a_base64)
a2b_base64 = _of_text(binascii.a2b_base64)


def crc32(data, start=0):
    """Return the checksum, with a sign."""
    value = binascii.crc32(to_bytes(data), start & 0xFFFFFFFF)
    return value - 2**32 if value >= 2**31 else value


def __getattr__(name):
    return getattr(binascii, name)
