"""xml.etree.ElementTree: what it reads is a byte string if it is ASCII, and else unicode."""

from xml.etree import ElementTree as library

from _drydock.python2.runtime.files import library_stream
from _drydock.python2.runtime.paths import to_path
from _drydock.python2.runtime.text import as_text, mark, to_bytes, to_text, unicode

ParseError = library.ParseError


def _read(text):
    return mark(text) if isinstance(text, str) and not text.isascii() else text


class _Builder(library.TreeBuilder):
    """Builds a tree of a parser's calls, with both kinds of text in it."""

    def start(self, tag, attributes):
        return super().start(_read(tag), {_read(name): _read(value) for name, value in attributes.items()})

    def close(self):
        root = super().close()
        for element in root.iter():
            element.text, element.tail = _read(element.text), _read(element.tail)
        return root


class XMLParser:
    """A parser that is fed. In: what builds the tree."""

    def __init__(self, html=0, target=None, encoding=None):
        self._inner = library.XMLParser(target=target or _Builder(), encoding=encoding)

    def feed(self, data):
        self._inner.feed(_data(data))

    def close(self):
        return self._inner.close()


XMLTreeBuilder = XMLParser


def XML(text, parser=None):  # its name in the library
    """Return the root element of a document."""
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def parse(source, parser=None):
    """Return the tree of a file, or a stream."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class ElementTree(library.ElementTree):
    """A tree. In: its root, and a file to read it from."""

    def __init__(self, element=None, file=None):
        super().__init__(element)
        if file is not None:
            self.parse(file)

    def parse(self, source, parser=None):
        if isinstance(source, str):
            with open(to_path(source), "rb") as stream:
                data = stream.read()
        else:
            data = source.read()
        self._setroot(XML(data, parser))
        return self._root

    def write(self, file, encoding="us-ascii", xml_declaration=None, default_namespace=None,
              method="xml"):
        target = to_path(file) if isinstance(file, str) else library_stream(file)
        with _for_writing(self._root):
            super().write(target, encoding, xml_declaration, default_namespace, method)


class _for_writing:  # a context
    """While it lasts, byte strings in a tree are what they mean. In: the root element."""

    def __init__(self, root):
        self._root, self._before = root, []

    def __enter__(self):
        for element in self._root.iter():
            kept = element.text, element.tail, dict(element.attrib)
            texts = (kept[0], kept[1], *kept[2].values())
            if all(not isinstance(one, str) or one.isascii() for one in texts):
                continue
            self._before.append((element, kept))
            element.text, element.tail = _written(kept[0]), _written(kept[1])
            for name, value in kept[2].items():
                element.set(name, _written(value))

    def __exit__(self, *raised):
        for element, (text, tail, attributes) in self._before:
            element.text, element.tail = text, tail
            element.attrib.update(attributes)


def _written(value):
    if isinstance(value, unicode):
        return str.__str__(value)
    return as_text(value) if isinstance(value, str) else value


def _data(data):
    if isinstance(data, unicode):
        # As in Python 2, whose parser read text as its bytes in ASCII.
        return to_bytes(data)
    return to_bytes(data) if isinstance(data, str) else data


def tostring(element, encoding=None, method=None):
    """Return an element as a byte string."""
    with _for_writing(element):
        written = library.tostring(element, encoding or "us-ascii", method)
    if encoding in ("utf-8", "us-ascii") and written.startswith(b"<?xml"):
        written = written.partition(b"\n")[2]
        written = f"<?xml version='1.0' encoding='{encoding}'?>\n".encode() + written
    return to_text(written)


def dump(element):
    """Print an element."""
    import sys

    element = element.getroot() if hasattr(element, "getroot") else element
    sys.stdout.write(tostring(element))
    if not element.tail or element.tail[-1] != "\n":
        sys.stdout.write("\n")


def __getattr__(name):
    return getattr(library, name)
