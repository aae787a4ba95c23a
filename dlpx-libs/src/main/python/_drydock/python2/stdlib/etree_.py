"""xml.etree.ElementTree, which writes text."""

from xml.etree import ElementTree

from _drydock.python2.runtime.text import to_text


def tostring(element, encoding=None, method=None):
    """Return an element as text."""
    written = ElementTree.tostring(element, encoding, method)
    return to_text(written) if isinstance(written, bytes) else written


def __getattr__(name):
    return getattr(ElementTree, name)
