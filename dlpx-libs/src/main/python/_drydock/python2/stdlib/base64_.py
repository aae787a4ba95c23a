"""base64 of text."""

import base64

from _drydock.python2.runtime.text import to_bytes, to_text


def _of_text(function):
    def converted(data, *more):
        return to_text(function(to_bytes(data), *more))

    return converted


b64encode = _of_text(base64.b64encode)
b64decode = _of_text(base64.b64decode)
standard_b64encode = _of_text(base64.standard_b64encode)
standard_b64decode = _of_text(base64.standard_b64decode)
urlsafe_b64encode = _of_text(base64.urlsafe_b64encode)
urlsafe_b64decode = _of_text(base64.urlsafe_b64decode)
b32encode = _of_text(base64.b32encode)
b32decode = _of_text(base64.b32decode)
b16encode = _of_text(base64.b16encode)
b16decode = _of_text(base64.b16decode)
encodestring = _of_text(base64.encodebytes)
decodestring = _of_text(base64.decodebytes)


def __getattr__(name):
    return getattr(base64, name)
