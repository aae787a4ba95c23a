"""urllib of Python 2: quoting, and opening without a Request."""

import urllib.parse
import urllib.request

from _drydock.python2.runtime.text import to_bytes, to_text
from _drydock.python2.stdlib.urllib2_ import urlopen  # noqa: F401

unquote, unquote_plus = urllib.parse.unquote, urllib.parse.unquote_plus


def quote(text, safe="/"):
    """Return a text for a URL's path; `~` is quoted, too."""
    return urllib.parse.quote(to_bytes(text), safe).replace("~", "~" if "~" in safe else "%7E")


def quote_plus(text, safe=""):
    """Return a text for a URL's query."""
    return quote(text, safe + " ").replace(" ", "+")


def urlencode(query, doseq=0):
    """Return a query; in: a dict or pairs."""
    return urllib.parse.urlencode(query, bool(doseq), quote_via=lambda text, *_: quote_plus(
        to_text(text) if isinstance(text, bytes) else text))


def __getattr__(name):
    if hasattr(urllib.request, name):
        return getattr(urllib.request, name)
    return getattr(urllib.parse, name)
