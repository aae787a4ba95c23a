"""base64 of byte strings; what is no base64 is a TypeError."""

import base64
import binascii

from _drydock.python2.runtime.text import to_bytes, to_text


def _of_bytes(name):
    function = getattr(base64, name)

    def converted(data, *more):
        more = [to_bytes(one) if isinstance(one, str) else one for one in more]
        try:
            return to_text(function(to_bytes(data), *more))
        except binascii.Error as error:
            told = "Incorrect padding" if "b64" in name else str(error)
            raise TypeError(told) from None

    converted.__name__ = name
    return converted


for _name in """b64encode b64decode standard_b64encode standard_b64decode urlsafe_b64encode
        urlsafe_b64decode b32encode b32decode b16encode b16decode""".split():
    globals()[_name] = _of_bytes(_name)
encodestring = _of_bytes("encodebytes")
decodestring = _of_bytes("decodebytes")


def encode(source, target):
    """Encode one stream into another."""
    while True:
        data = source.read(57)
        if not data:
            return
        target.write(encodestring(data))


def decode(source, target):
    """Decode one stream into another."""
    for line in iter(source.readline, ""):
        target.write(decodestring(line))


def __getattr__(name):
    return getattr(base64, name)
