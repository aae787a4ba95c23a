"""distutils.util: small things."""

import os
import re
import sysconfig
from distutils.errors import DistutilsPlatformError
from distutils.spawn import spawn  # noqa: F401

_TRUE, _FALSE = ("y", "yes", "t", "true", "on", "1"), ("n", "no", "f", "false", "off", "0")
_WORD = re.compile(r"""(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+""", re.DOTALL)
_PIECE = re.compile(r"""\\(.)|"((?:\\.|[^"\\])*)"|'([^']*)'""", re.DOTALL)


def strtobool(val):
    """Return 1 for y, yes, t, true, on and 1, 0 for n, no, f, false, off and 0.

    Raises ValueError for anything else.
    """
    val = val.lower()
    if val in _TRUE:
        return 1
    if val in _FALSE:
        return 0
    raise ValueError(f"invalid truth value {val!r}")


def get_platform():
    """Return the name of the platform, such as linux-x86_64."""
    return sysconfig.get_platform()


get_host_platform = get_platform


def convert_path(pathname):
    """Return a path with slashes in the form of this system. Raises ValueError for an odd one."""
    if pathname and os.sep != "/":
        pathname = pathname.replace("/", os.sep)
    return pathname


def change_root(new_root, pathname):
    """Return the path below another root."""
    if os.name != "posix":
        raise DistutilsPlatformError(f"nothing known about platform {os.name!r}")
    return os.path.join(new_root, pathname.lstrip("/"))


def check_environ():
    """Make sure that HOME and PLAT are in the environment."""
    os.environ.setdefault("HOME", os.path.expanduser("~"))
    os.environ.setdefault("PLAT", get_platform())


def subst_vars(s, local_vars):
    """Replace `$name` by a variable or by that of the environment. Raises ValueError without."""
    check_environ()

    def value(match):
        name = match.group(1)
        return str(local_vars[name] if name in local_vars else os.environ[name])

    try:
        return re.sub(r"\$([a-zA-Z_][a-zA-Z_0-9]*)", value, s)
    except KeyError as var:
        raise ValueError(f"invalid variable '${var}'") from None


def split_quoted(s):
    """Return the words of a text, in which quotes and backslashes mean what they do to a shell."""
    def piece(match):
        escaped, double, single = match.groups()
        return next(one for one in (escaped, double, single) if one is not None)

    left = _WORD.sub("", s).strip()
    if left:
        raise ValueError(f"bad string (mismatched {left[0]} quotes?)")
    return [_PIECE.sub(piece, word) for word in _WORD.findall(s)]


def execute(func, args, msg=None, verbose=0, dry_run=0):
    """Call a function, unless this is a dry run."""
    if not dry_run:
        func(*args)


def rfc822_escape(header):
    """Return a text whose lines after the first begin with eight blanks."""
    return ("\n" + 8 * " ").join(header.split("\n"))
