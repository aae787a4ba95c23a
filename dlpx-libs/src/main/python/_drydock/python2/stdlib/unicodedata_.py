"""unicodedata, which gives unicode."""

import unicodedata

from _drydock.python2.runtime.text import mark


def normalize(form, text):
    """Return a text in a normal form."""
    return mark(unicodedata.normalize(form, text))


def lookup(name):
    """Return the character of a name."""
    return mark(unicodedata.lookup(name))


def __getattr__(name):
    return getattr(unicodedata, name)
