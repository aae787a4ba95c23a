"""traceback, which shows no chain, no frames of Drydock, and exceptions without their module."""

import linecache
import sys
import traceback

from _drydock.python2.runtime import errors, handling

_OURS = "/_drydock/"


def extract_tb(tb, limit=None):
    """Return [(file, line, function, text)] of a traceback."""
    found = []
    while tb is not None and (limit is None or len(found) < limit):
        code = tb.tb_frame.f_code
        if _OURS not in code.co_filename:
            found.append(_entry(code, tb.tb_lineno))
        tb = tb.tb_next
    return found


def extract_stack(f=None, limit=None):
    """Return [(file, line, function, text)] of the calls that led here."""
    frame, found = f or sys._getframe(1), []
    while frame is not None and (limit is None or len(found) < limit):
        if _OURS not in frame.f_code.co_filename:
            found.append(_entry(frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return found[::-1]


def format_list(extracted_list):
    """Return the lines of frames."""
    return [
        f'  File "{file}", line {line}, in {name}\n' + (f"    {text}\n" if text else "")
        for file, line, name, text in extracted_list
    ]


def format_tb(tb, limit=None):
    """Return the lines of a traceback."""
    return format_list(extract_tb(tb, limit))


def format_stack(f=None, limit=None):
    """Return the lines of the calls that led here."""
    return format_list(extract_stack(f or sys._getframe(1), limit))


def format_exception_only(etype, value):
    """Return the lines that name an exception."""
    if isinstance(value, SyntaxError):
        return [line for line in traceback.format_exception_only(etype, value)]
    name = getattr(etype, "__name__", str(etype))
    try:
        from _drydock.python2.runtime.helper import Helper

        text = "" if value is None else Helper.call_str(str, value)
    except Exception:
        text = f"<unprintable {type(value).__name__} object>"
    return [f"{name}: {text}\n" if text else f"{name}\n"]


def format_exception(etype, value, tb, limit=None):
    """Return the lines of an exception with its traceback."""
    head = ["Traceback (most recent call last):\n"] if tb is not None else []
    return head + format_tb(tb, limit) + format_exception_only(etype, value)


def format_exc(limit=None):
    """Return the text of the exception that was handled last."""
    return "".join(format_exception(*handling.info_of_caller(), limit))


def print_exception(etype, value, tb, limit=None, file=None):
    """Print an exception with its traceback."""
    _print(format_exception(etype, value, tb, limit), file)


def print_exc(limit=None, file=None):
    """Print the exception that was handled last."""
    _print(format_exception(*handling.info_of_caller(), limit), file)


print_last = print_exc


def print_tb(tb, limit=None, file=None):
    """Print a traceback."""
    _print(format_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    """Print the calls that led here."""
    _print(format_stack(f or sys._getframe(1), limit), file)


def print_list(extracted_list, file=None):
    """Print frames."""
    _print(format_list(extracted_list), file)


def tb_lineno(tb):
    """Return the line of a traceback."""
    return tb.tb_lineno


def text_of(error):
    """Return the text of an exception and its traceback as one of Python 2, without an end."""
    made = errors.caught(error)
    return "".join(format_exception(type(made), made, error.__traceback__)).rstrip("\n")


def _entry(code, line):
    text = linecache.getline(code.co_filename, line).strip() or None
    return code.co_filename, line, code.co_name, text


def _print(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        file.write(line)


def __getattr__(name):
    return getattr(traceback, name)
