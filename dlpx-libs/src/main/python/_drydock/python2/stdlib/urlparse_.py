"""urlparse."""

import urllib.parse


def __getattr__(name):
    return getattr(urllib.parse, name)
