"""pickle and cPickle: a pickle is text."""

import io
import pickle

from _drydock.python2.runtime.text import to_bytes, to_text


def dumps(value, protocol=0):
    """Return the text that stands for the pickle's bytes."""
    return to_text(pickle.dumps(value, protocol))


def loads(data):
    """Return what was pickled."""
    return pickle.loads(to_bytes(data), encoding="utf-8", errors="surrogateescape")


def dump(value, file, protocol=0):
    """Write a pickle to a file."""
    file.write(dumps(value, protocol))


def load(file):
    """Read one pickle from a file; what follows it is read, too, if the file cannot go back."""
    start = file.tell()
    stream = io.BytesIO(to_bytes(file.read()))
    value = pickle.Unpickler(stream, encoding="utf-8", errors="surrogateescape").load()
    file.seek(start + stream.tell())
    return value


def __getattr__(name):
    return getattr(pickle, name)
