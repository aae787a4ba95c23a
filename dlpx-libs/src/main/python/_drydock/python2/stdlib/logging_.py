"""logging: messages of either kind of text; files are written in UTF-8, or with the bytes given.

Where bytes and text do not mix, the line is what a reader would see: a log is to have its lines.
"""

import logging
import sys

from _drydock.python2.runtime import handling
from _drydock.python2.runtime.files import File
from _drydock.python2.runtime.formatting import percent, str_of
from _drydock.python2.runtime.text import as_text, mark, unicode
from _drydock.python2.stdlib.traceback_ import text_of


class _Record(logging.LogRecord):
    """A record whose message is filled in, and whose traceback is written, as Python 2 did."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, *more, **named):
        exc_info = handling.info_to_log(exc_info, sys._getframe(1))
        super().__init__(name, level, pathname, lineno, msg, args, exc_info, *more, **named)
        if exc_info and exc_info[1] is not None:
            self.exc_text = text_of(exc_info[1])

    def getMessage(self):
        message = self.msg if isinstance(self.msg, str) else str_of(self.msg)
        return _filled(message, self.args) if self.args else message


class _LogFile(File):
    """A file that text is written to in UTF-8."""

    def write(self, data):
        super().write(data.encode("utf-8") if isinstance(data, unicode) else data)


def _filled(message, arguments):
    try:
        return percent(message, arguments)
    except UnicodeError:
        return mark(str.__mod__(as_text(message), _for_readers(arguments)))


def _for_readers(arguments):
    if isinstance(arguments, tuple):
        return tuple(map(_for_readers, arguments))
    if isinstance(arguments, dict):
        return {name: _for_readers(value) for name, value in arguments.items()}
    return as_text(arguments) if isinstance(arguments, str) else arguments


def _format(self, record):
    return _filled(self._fmt, {**(self._defaults or {}), **record.__dict__})


def _open(self):
    return _LogFile(self.baseFilename, self.mode)


logging.setLogRecordFactory(_Record)
logging.PercentStyle._format = _format
logging.FileHandler._open = _open


def __getattr__(name):
    return getattr(logging, name)
