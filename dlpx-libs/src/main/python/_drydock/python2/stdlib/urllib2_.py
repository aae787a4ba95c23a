"""urllib2, whose answers are text."""

import string
import importlib
import urllib.error
import urllib.parse
import urllib.request

from _drydock.python2.runtime.files import ByteStream
from _drydock.python2.runtime.text import to_bytes

quote, unquote = urllib.parse.quote, urllib.parse.unquote


class Request(urllib.request.Request):
    """A request whose data is text."""

    def __init__(self, url, data=None, *arguments, **named):
        super().__init__(_url(url), _data(data), *arguments, **named)

    def add_data(self, data):
        self.data = _data(data)

    def get_data(self):
        return self.data

    def get_host(self):
        return self.host


def urlopen(url, data=None, *arguments, **named):
    """Open a URL; returns a stream of text."""
    return ByteStream(urllib.request.urlopen(_url(url), _data(data), *arguments, **named))


def _url(url):
    """Return a URL in ASCII: bytes beyond are what `%XX` stands for."""
    if not isinstance(url, str) or url.isascii():
        return url
    return urllib.parse.quote(to_bytes(url), safe=string.punctuation)


def _data(data):
    return None if data is None else to_bytes(data)


def build_opener(*handlers):
    """Return what opens URLs by these handlers; its answers are streams of byte strings, too."""
    opener = urllib.request.build_opener(*handlers)
    opener.open = _opening(opener.open)
    return opener


def _opening(function):
    def opened(url, data=None, *more, **named):
        return ByteStream(function(url, _data(data), *more, **named))

    return opened


def __getattr__(name):
    if hasattr(urllib.error, name):
        return getattr(urllib.error, name)
    if hasattr(urllib.request, name):
        return getattr(urllib.request, name)
    return getattr(importlib.import_module("_drydock.python2.stdlib.urllib_"), name)
