"""Exceptions as Python 2 had them: their types, what an except clause catches, their parts."""

import builtins
import os
import sys

from urllib.error import HTTPError, URLError

from _drydock.python2.runtime import error_origins, error_texts, text

_OS_ERROR = builtins.OSError
# Exceptions beside which StandardError stands in Python 2, not above them.
_NO_STANDARD = (
    StopIteration, GeneratorExit, KeyboardInterrupt, SystemExit, Warning, StopAsyncIteration,
)


class _Family(type):
    """The type of exceptions whose subclasses in Python 3's library have another base there."""

    def __instancecheck__(cls, value):
        return issubclass(type(value), cls)

    def __subclasscheck__(cls, kind):
        if type.__subclasscheck__(cls, kind):
            return True
        member = vars(cls).get("is_base_of")
        return member is not None and member(kind)


class StandardError(Exception, metaclass=_Family):
    """The base of all builtin exceptions but those that end a program or a loop."""

    @staticmethod
    def is_base_of(kind):
        own = [base for base in kind.__mro__ if base.__module__ == "builtins"]
        return issubclass(kind, Exception) and not issubclass(kind, _NO_STANDARD) \
            and own[0] is not Exception


class EnvironmentError(_OS_ERROR, StandardError):  # its name in Python 2
    """The base of IOError and OSError."""

    @staticmethod
    def is_base_of(kind):
        return issubclass(kind, _OS_ERROR)


class IOError(EnvironmentError):  # its name in Python 2
    """A file, or a socket, failed."""

    @staticmethod
    def is_base_of(kind):
        return error_origins.is_input_or_output(kind)


class OSError(EnvironmentError):  # its name in Python 2
    """A call of the system failed."""


class SocketError(IOError):
    """socket.error."""


class SocketTimeout(SocketError):
    """socket.timeout."""


class AddressError(SocketError):
    """socket.gaierror."""


class HostError(SocketError):
    """socket.herror."""


class SelectError(Exception):
    """select.error."""


class Raised(Exception):
    """What carries an instance of a class that is no exception, as Python 2 could raise one."""

    def __init__(self, instance):
        super().__init__(instance)
        self.instance = instance

    def __str__(self):
        return str(self.instance)


_NAMES = {
    StandardError: "StandardError", EnvironmentError: "EnvironmentError", IOError: "IOError",
    OSError: "OSError",
}
for _kind in _NAMES:
    _kind.__module__ = "exceptions"
for _kind, _name, _module in (
    (SocketError, "error", "socket"), (SocketTimeout, "timeout", "socket"),
    (AddressError, "gaierror", "socket"), (HostError, "herror", "socket"),
    (SelectError, "error", "select"),
):
    _kind.__name__ = _kind.__qualname__ = _name
    _kind.__module__ = _module
_BY_ORIGIN = {
    "file": IOError, "system": OSError, "socket": SocketError, "timeout": SocketTimeout,
    "address": AddressError, "host": HostError, "select": SelectError,
}
_RENAMED = {"ModuleNotFoundError": ImportError, "RecursionError": RuntimeError}


def caught(error):
    """Return what an `except` clause binds for an exception: the one that Python 2 would raise."""
    if type(error) is Raised:
        return error.instance
    kind = type(error)
    if not issubclass(kind, Exception):
        # What ends a program, and what the host throws, is what it was.
        return error
    known = getattr(error, "_drydock_python2", None)
    if known is not None:
        return known
    error.__suppress_context__ = True
    if isinstance(error, (UnicodeDecodeError, URLError)):
        _complete(error)
    error_texts.rewrite(error)
    if kind.__name__ in _RENAMED and kind.__module__ == "builtins":
        return _as(error, _RENAMED[kind.__name__](*error.args))
    origin = error_origins.origin_of(error) if isinstance(error, _OS_ERROR) else None
    return error if origin is None else _as(error, _made(_BY_ORIGIN[origin], error))


def _complete(error):
    """Give an error the parts that it had in Python 2."""
    if isinstance(error, UnicodeDecodeError):
        error.encoding = "utf8" if error.encoding == "utf-8" else error.encoding
        return
    if isinstance(error.reason, BaseException):
        error.reason = caught(error.reason)
        error.args = (error.reason,)
    if isinstance(error, HTTPError) and "read" not in vars(error):
        read = error.read
        error.read = lambda *size: text.to_text(read(*size))


def catching(kinds):
    """Return what an `except` clause for these kinds is to name, while it is being evaluated."""
    current = sys.exc_info()[1]
    return BaseException if matches(caught(current), kinds) else ()


def matches(error, kinds):
    """Return whether an exception is one of a kind; in: a class, or a tuple that may nest."""
    if isinstance(kinds, tuple):
        return any(matches(error, kind) for kind in kinds)
    return isinstance(kinds, type) and isinstance(error, kinds)


def raisable(value):
    """Return what Python 3 is to raise for `raise value`."""
    if isinstance(value, tuple) and value:
        return raisable(value[0])
    if isinstance(value, BaseException):
        return value
    if isinstance(value, type):
        return value if issubclass(value, BaseException) else Raised(value())
    if type(value).__module__ == "builtins":
        raise TypeError("exceptions must be old-style classes or derived from BaseException, not "
                        + type(value).__name__)
    return Raised(value)


def raised(kind, value=None, traceback=None):
    """Return the exception that `raise kind, value, traceback` raises."""
    while isinstance(kind, tuple):
        kind = kind[0]
    if isinstance(kind, type) and not isinstance(value, kind):
        arguments = value if isinstance(value, tuple) else (value,)
        value = kind() if value is None else kind(*arguments)
    elif not isinstance(kind, type):
        value = kind
    value = raisable(value)
    return value.with_traceback(traceback) if traceback is not None else value


def arguments_of(value):
    """Return what an index into an exception is one into, and what it is unpacked to."""
    if isinstance(value, BaseException) and not hasattr(value, "__getitem__"):
        return value.args
    return value


def _made(kind, error):
    if error.errno is None or kind is SelectError:
        return kind(*error.args)
    # Python 2 knew of one name, and of none where two take part.
    if error.filename is None or error.filename2 is not None:
        return kind(error.errno, os.strerror(error.errno) if not error.strerror else error.strerror)
    return kind(error.errno, error.strerror, error.filename)


def _as(error, made):
    made.__traceback__ = error.__traceback__
    made.__cause__, made.__suppress_context__ = error.__cause__, True
    error._drydock_python2 = made
    return made
