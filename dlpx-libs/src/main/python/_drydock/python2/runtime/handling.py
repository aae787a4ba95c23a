"""sys.exc_info and what depends on it: Python 2 kept the last exception until a function ended.

An except clause of translated code keeps it in a variable of its function, `CAUGHT`.
"""

import sys

from _drydock.python2.runtime import errors

CAUGHT = "_drydock_caught"
_NOTHING = (None, None, None)


def exc_info():
    """Return (type, value, traceback) of the exception that was handled last."""
    return _info(sys._getframe(1))


def exc_clear():
    """Forget the exception that this function handled last: a cell of the frame that says so."""
    error = exc_value_of(sys._getframe(1))
    if error is not None:
        _cleared.add(error)


def last_error():
    """Return what a bare `raise` raises where Python 3 would raise something else."""
    error = exc_value_of(sys._getframe(1))
    if error is None:
        raise TypeError(
            "exceptions must be old-style classes or derived from BaseException, not NoneType")
    return errors.raisable(error)


def exc_value_of(frame):
    """Return the exception that was handled last, as seen from a frame; or None."""
    current = sys.exc_info()[1]
    handler = current.__traceback__.tb_frame if current and current.__traceback__ else None
    while frame is not None:
        # That of a clause which is still at work may be newer than what a caller handled.
        variables = frame.f_locals
        error = variables.get(CAUGHT)
        if error is not None and error not in _cleared:
            return error
        if frame is handler:
            return errors.caught(current)
        frame = frame.f_back
    return None if current is None else errors.caught(current)


def _info(frame):
    error = exc_value_of(frame)
    if error is None or error in _cleared:
        return _NOTHING
    return type(error), error, getattr(error, "__traceback__", None)


def info_of_caller():
    """Return exc_info for the function that called the caller."""
    return _info(sys._getframe(2))


def info_to_log(exc_info, frame):
    """Return the exception that a record of logging is about, as Python 2 would show it.

    In: what logging was given, and the frame that asked; without an exception at work, it is the
    one that the plugin handled last.
    """
    if not exc_info:
        return exc_info
    error = exc_info[1] if isinstance(exc_info, tuple) else None
    error = exc_value_of(frame) if error is None else errors.caught(error)
    if error is None:
        return exc_info
    return type(error), error, getattr(error, "__traceback__", None)


class _Cleared:
    """Exceptions that `sys.exc_clear` was called for."""

    def __init__(self):
        self._kept = []

    def __contains__(self, error):
        return any(one is error for one in self._kept)

    def add(self, error):
        self._kept = [*self._kept[-15:], error]


_cleared = _Cleared()
_BY_PLACE = {"exc_type": 0, "exc_value": 1, "exc_traceback": 2}


def member_of_sys(name, frame):
    """Return sys.exc_type, exc_value or exc_traceback, as seen from a frame."""
    return _info(frame)[_BY_PLACE[name]]
