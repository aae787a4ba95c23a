"""pkgutil, whose data is text."""

import pkgutil

from _drydock.python2.runtime.text import to_text


def get_data(package, resource):
    """Return a resource of a package as the text that stands for its bytes, or None."""
    data = pkgutil.get_data(package, resource)
    return None if data is None else to_text(data)


def __getattr__(name):
    return getattr(pkgutil, name)
