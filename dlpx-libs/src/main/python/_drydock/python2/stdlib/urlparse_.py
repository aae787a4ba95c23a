"""urlparse: `%XX` are bytes, or characters of text."""

import urllib.parse

from _drydock.python2.runtime.formatting import like
from _drydock.python2.stdlib.urllib_ import unquote  # noqa: F401


def urldefrag(url):
    """Return a URL without its fragment, and the fragment."""
    return tuple(urllib.parse.urldefrag(url))


def parse_qsl(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """Return the pairs of a query."""
    return like(qs, urllib.parse.parse_qsl(
        str.__str__(qs), keep_blank_values, strict_parsing, "latin-1", max_num_fields=max_num_fields))


def parse_qs(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """Return the values of a query, by name."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, max_num_fields):
        found.setdefault(name, []).append(value)
    return found


def __getattr__(name):
    return getattr(urllib.parse, name)
