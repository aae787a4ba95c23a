"""distutils.sysconfig: where Python is."""

import os
import sys
import sysconfig
from sysconfig import get_config_var, get_config_vars  # noqa: F401

PREFIX = os.path.normpath(sys.prefix)
EXEC_PREFIX = os.path.normpath(sys.exec_prefix)


def get_python_lib(plat_specific=0, standard_lib=0, prefix=None):
    """Return the folder of the standard library or of installed packages."""
    name = ("plat" if plat_specific else "") + ("stdlib" if standard_lib else "")
    name = {"": "purelib", "plat": "platlib", "platstdlib": "platstdlib"}.get(name, name)
    more = {} if prefix is None else {"base": prefix, "platbase": prefix}
    return sysconfig.get_path(name, vars=more)


def get_python_inc(plat_specific=0, prefix=None):
    """Return the folder of the C headers."""
    more = {} if prefix is None else {"base": prefix, "platbase": prefix}
    return sysconfig.get_path("platinclude" if plat_specific else "include", vars=more)


def get_python_version():
    """Return such as 3.12."""
    return sysconfig.get_python_version()
