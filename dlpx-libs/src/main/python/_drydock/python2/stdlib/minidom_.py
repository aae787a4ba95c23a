"""xml.dom.minidom, whose trees hold unicode."""

from xml.dom import minidom

from _drydock.python2.runtime.paths import to_path
from _drydock.python2.runtime.text import as_text, mark, to_bytes, to_text

_toprettyxml = minidom.Node.toprettyxml


def parseString(string, parser=None):
    """Return the document of a byte string."""
    return _marked(minidom.parseString(to_bytes(string), parser))


def parse(file, parser=None, bufsize=None):
    """Return the document of a file, or a stream."""
    if isinstance(file, str):
        with open(to_path(file), "rb") as stream:
            return parseString(stream.read(), parser)
    return parseString(file.read(), parser)


def _marked(node):
    for name in ("data", "tagName", "nodeName"):
        if isinstance(getattr(node, name, None), str):
            _set(node, name, mark(getattr(node, name)))
    for attribute in (node.attributes.values() if node.attributes else ()):
        attribute.value = mark(attribute.value)
    for child in node.childNodes:
        _marked(child)
    return node


def _set(node, name, value):
    try:
        setattr(node, name, value)
    except AttributeError:
        pass  # follows from another one


def _written(self, *arguments, **named):
    answer = _toprettyxml(self, *arguments, **named)
    return to_text(answer) if isinstance(answer, bytes) else mark(as_text(answer))


# `toxml` calls it, too.
minidom.Node.toprettyxml = _written


def __getattr__(name):
    return getattr(minidom, name)
