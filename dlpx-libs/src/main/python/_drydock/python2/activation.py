"""Where dispatch enters: makes this interpreter one for a Python 2 plugin."""

import sys

from _drydock.python2 import border
from _drydock.python2.code_cache import CodeCache
from _drydock.python2.loader import install


def activate(source_folder, cache_folder):
    """Translate modules below a folder from now on.

    In: srcDir, and the folder where translated code is kept between processes.
    """
    install(source_folder, CodeCache(cache_folder))
    border.open_border()
