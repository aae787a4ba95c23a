"""Which of Python 2's exceptions an OSError of Python 3 was: IOError, OSError, socket.error."""

import errno
import linecache
import re
import socket
import urllib.error

_NETWORK = {
    errno.ECONNREFUSED, errno.ECONNRESET, errno.ECONNABORTED, errno.EHOSTUNREACH,
    errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRINUSE, errno.EADDRNOTAVAIL,
    errno.ENOTCONN, errno.ETIMEDOUT, errno.EISCONN, errno.EINPROGRESS, errno.EPROTONOSUPPORT,
}
_FILE_CALL = re.compile(
    r"(?<![.\w])(?:_?io\.|builtins\.|bltn_)?open\(|\.(?:read|write|flush|seek)\w*\("
    r"|_fastcopy|sendfile")
_SYSTEM_CALL = re.compile(r"\b_?os\.|posix\.")
_SOCKET_CALL = re.compile(r"\.(?:connect|connect_ex|bind|listen|accept|recv|send|sendall|sendto|"
                          r"recvfrom|shutdown|getpeername|setsockopt)\(")
_FILES_OF = re.compile(r"(?:^|/)(?:socket_?|ssl|_ssl|client|socketserver|asyncore)\.py$")


def is_input_or_output(kind):
    """Return whether a class of Python 3's library was an IOError."""
    return issubclass(kind, (urllib.error.URLError, socket.gaierror, socket.herror)) \
        or kind.__module__ in ("ssl", "_ssl") or kind.__name__ == "UnsupportedOperation"


def origin_of(error):
    """Return what failed: file, system, socket, …; or None for a class that Python 2 had, too."""
    if isinstance(error, socket.gaierror):
        return "address"
    if isinstance(error, socket.herror):
        return "host"
    if type(error).__module__ != "builtins":
        return None
    frame, caller = _innermost(error)
    name = frame.f_code.co_filename if frame else ""
    if caller is not None and caller.f_code.co_filename.endswith("python2/runtime/files.py"):
        return "file"
    if isinstance(error, TimeoutError):
        return "socket" if error.errno else "timeout"
    if error.errno in _NETWORK or _FILES_OF.search(name):
        return "socket"
    if name.endswith("python2/runtime/files.py"):
        return "file"
    if name.endswith(("python2/runtime/paths.py", "python2/stdlib/os_.py")):
        return "system"
    return _by_line(error, frame)


def _by_line(error, frame):
    line = _line_of(error, frame)
    if "select." in line or ".poll(" in line:
        return "select"
    if _FILE_CALL.search(line) and not _SYSTEM_CALL.search(line.partition("open(")[0][-4:]):
        return "file"
    return "socket" if _SOCKET_CALL.search(line) else "system"


def _innermost(error):
    """Return the frame where an error came from, and the one that called it."""
    frame = caller = None
    step = error.__traceback__
    while step is not None:
        frame, caller, step = step.tb_frame, frame, step.tb_next
    return frame, caller


def _line_of(error, frame):
    if frame is None:
        return ""
    step = error.__traceback__
    while step.tb_next is not None:
        step = step.tb_next
    return linecache.getline(frame.f_code.co_filename, step.tb_lineno)
