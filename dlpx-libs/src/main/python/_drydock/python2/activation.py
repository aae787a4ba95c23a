"""Where dispatch enters: makes this interpreter one for a Python 2 plugin."""

import _drydock_border
import _drydock_code
from _drydock.python2 import border
from _drydock.python2.code_cache import CodeCache
from _drydock.python2.loader import install


def activate(source_folder):
    """Translate modules below a folder, srcDir, from now on; translated code is kept for the next
    process where the byte code of other plugins is."""
    install(source_folder, CodeCache(_drydock_border.own_code_folder(), _drydock_code.keep))
    border.open_border()
