"""Where dispatch enters: makes this interpreter one for a Python 2 plugin."""

import sys

from _drydock.python2.code_cache import CodeCache
from _drydock.python2.loader import install


def activate(source_folder, cache_folder):
    """Translate modules below a folder from now on.

    In: srcDir, and the folder where translated code is kept between processes.
    """
    install(source_folder, CodeCache(cache_folder))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Python 2 prints any bytes; text that stands for some is no reason to fail.
            stream.reconfigure(errors="surrogateescape")
