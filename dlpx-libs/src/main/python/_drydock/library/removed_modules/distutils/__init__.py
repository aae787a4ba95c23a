"""distutils, which Python 3.12 took out, as far as programs used it that build no packages."""

import sys

__version__ = sys.version.split()[0]
