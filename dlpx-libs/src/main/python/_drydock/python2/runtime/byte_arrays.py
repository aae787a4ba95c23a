"""bytearray, which byte strings make and mix with."""

import builtins

from _drydock.python2.runtime.text import decode, to_bytes, to_text
from _drydock.python2.runtime.unicode_type import unicode

_ARRAY = builtins.bytearray


class bytearray(builtins.bytearray):  # its name in Python 2
    """A bytearray. In: a byte string, text with an encoding, a number, or numbers."""

    def __init__(self, source=(), encoding=None, errors="strict"):
        if isinstance(source, unicode) and encoding is None:
            raise TypeError("unicode argument without an encoding")
        super().__init__(to_bytes(source.encode(encoding, errors) if encoding else source)
                         if isinstance(source, str) else source)

    def __str__(self):
        return to_text(self)

    def __repr__(self):
        return _ARRAY.__repr__(_ARRAY(self))

    def decode(self, encoding=None, errors="strict"):
        return decode(to_text(self), encoding, errors)

    def __getitem__(self, index):
        part = _ARRAY.__getitem__(self, index)
        return bytearray(part) if isinstance(index, slice) else part


def _of_bytes(name):
    method = getattr(_ARRAY, name)

    def of_bytes(self, *arguments):
        answer = method(self, *map(_bytes_of, arguments))
        return bytearray(answer) if type(answer) in (bytes, _ARRAY) else answer

    of_bytes.__name__ = name
    return of_bytes


def _bytes_of(value):
    if isinstance(value, tuple):
        return tuple(map(_bytes_of, value))
    return to_bytes(value) if isinstance(value, str) else value


for _name in """__add__ __iadd__ __contains__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ append count
        endswith extend find index join lstrip replace rfind rstrip split startswith strip
        __setitem__""".split():
    setattr(bytearray, _name, _of_bytes(_name))
bytearray.__hash__ = None


class memoryview:  # its name in Python 2
    """A view of bytes. In: a byte string or an array of bytes."""

    def __init__(self, data):
        self._view = builtins.memoryview(to_bytes(data) if isinstance(data, str) else data)

    def __len__(self):
        return len(self._view)

    def __getitem__(self, index):
        part = self._view[index]
        return memoryview(part) if isinstance(index, slice) else chr(part)

    def __setitem__(self, index, value):
        data = to_bytes(value)
        self._view[index] = data if isinstance(index, slice) else data[0]

    def __eq__(self, other):
        return to_bytes(self._view) == to_bytes(other)

    __hash__ = None

    def tobytes(self):
        return to_text(self._view)

    def tolist(self):
        return self._view.tolist()

    def __buffer__(self, flags):
        return self._view
