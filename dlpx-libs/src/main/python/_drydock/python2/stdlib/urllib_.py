"""urllib of Python 2: quoting, and opening without a Request."""

import urllib.parse
import urllib.request

from _drydock.python2.runtime.formatting import str_of
from _drydock.python2.runtime.paths import with_paths
from _drydock.python2.runtime.text import mark, to_bytes, to_text, unicode
from _drydock.python2.stdlib.urllib2_ import urlopen  # noqa: F401

urlretrieve = with_paths(urllib.request.urlretrieve)


def unquote(text):
    """Return a text without `%XX`: each of them is a byte, or a character up to U+00FF of text."""
    if isinstance(text, unicode):
        return mark(urllib.parse.unquote(text, "latin-1"))
    return to_text(urllib.parse.unquote_to_bytes(to_bytes(text)))


def unquote_plus(text):
    """As unquote, with blanks for `+`."""
    plain = unquote(str.replace(text, "+", " "))
    return mark(plain) if isinstance(text, unicode) else plain


def quote(text, safe="/"):
    """Return a text for a URL's path; `~` is quoted, too."""
    if isinstance(text, unicode) and not text.isascii():
        raise KeyError(next(char for char in text if not char.isascii()))
    quoted = urllib.parse.quote(to_bytes(text), str.__str__(safe))
    quoted = quoted if "~" in safe else quoted.replace("~", "%7E")
    return mark(quoted) if isinstance(text, unicode) else quoted


def quote_plus(text, safe=""):
    """Return a text for a URL's query."""
    return str.replace(quote(text, safe + " "), " ", "+")


def urlencode(query, doseq=0):
    """Return a query; in: a dict or pairs."""
    pairs = query.items() if hasattr(query, "items") else query
    parts = []
    for name, value in pairs:
        several = doseq and not isinstance(value, str) and hasattr(value, "__iter__")
        for one in value if several else (value,):
            if doseq and isinstance(one, unicode):
                one = str.encode(one, "ascii", "replace").decode("ascii")
            parts.append(f"{quote_plus(str_of(name))}={quote_plus(str_of(one))}")
    return "&".join(parts)


basejoin = urllib.parse.urljoin
always_safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"
for _name in """splitattr splithost splitnport splitpasswd splitport splitquery splittag splittype
        splituser splitvalue unwrap""".split():
    globals()[_name] = getattr(urllib.parse, "_" + _name, None) or getattr(urllib.parse, _name)


def __getattr__(name):
    if hasattr(urllib.request, name):
        return getattr(urllib.request, name)
    return getattr(urllib.parse, name)
