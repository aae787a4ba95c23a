"""pprint, which shows both kinds of text as repr does."""

import pprint as library

from _drydock.python2.runtime.formatting import repr_of


class PrettyPrinter(library.PrettyPrinter):
    """Prints in lines. In: as in the library."""

    # Long strings stay whole.
    _dispatch = {how: one for how, one in library.PrettyPrinter._dispatch.items()
                 if how is not str.__repr__}

    def __init__(self, indent=1, width=80, depth=None, stream=None):
        super().__init__(indent, width, depth, stream)

    def format(self, object, context, maxlevels, level):
        shown, readable, recursive = super().format(object, context, maxlevels, level)
        return (shown if shown.isascii() else repr_of(object)), readable, recursive


def pprint(object, stream=None, indent=1, width=80, depth=None):
    """Print a value."""
    PrettyPrinter(indent, width, depth, stream).pprint(object)


def pformat(object, indent=1, width=80, depth=None):
    """Return a value as lines."""
    return PrettyPrinter(indent, width, depth).pformat(object)


def saferepr(object):
    """Return a value in one line."""
    return PrettyPrinter().format(object, {}, None, 0)[0]


def __getattr__(name):
    return getattr(library, name)
