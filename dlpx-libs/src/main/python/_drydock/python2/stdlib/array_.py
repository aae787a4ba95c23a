"""array, which byte strings make; `c` is an array of characters."""

import array as library

from _drydock.python2.runtime.text import to_bytes, to_text


class array(library.array):  # its name in the library
    """An array. In: the code of its type, and a byte string or values."""

    def __new__(cls, typecode, initial=()):
        chars = typecode == "c"
        if isinstance(initial, str) and typecode != "u":
            initial = to_bytes(initial)
        elif chars:
            initial = [ord(char) for char in initial]
        made = super().__new__(cls, "B" if chars else str.__str__(typecode), initial)
        made.chars = chars
        return made

    def tostring(self):
        return to_text(self.tobytes())

    def fromstring(self, data):
        self.frombytes(to_bytes(data))

    def __getitem__(self, index):
        part = super().__getitem__(index)
        if isinstance(index, slice):
            return array("c" if self.chars else self.typecode, part.tobytes())
        return chr(part) if self.chars else part

    def __setitem__(self, index, value):
        super().__setitem__(index, ord(value) if self.chars and isinstance(value, str) else value)

    def append(self, value):
        super().append(ord(value) if self.chars else value)


ArrayType = array


def __getattr__(name):
    return getattr(library, name)
