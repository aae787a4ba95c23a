"""distutils.log: messages, which go to `logging`."""

import logging

DEBUG, INFO, WARN, ERROR, FATAL = 1, 2, 3, 4, 5
_LEVELS = {DEBUG: logging.DEBUG, INFO: logging.INFO, WARN: logging.WARNING,
           ERROR: logging.ERROR, FATAL: logging.CRITICAL}
_threshold = WARN


def log(level, msg, *args):
    """Say something, if the threshold lets it through."""
    if level not in _LEVELS:
        raise ValueError(f"{level!s} wrong log level")
    if level >= _threshold:
        logging.getLogger("distutils").log(_LEVELS[level], msg, *args)


def debug(msg, *args):
    """Say something at this level."""
    log(DEBUG, msg, *args)


def info(msg, *args):
    """Say something at this level."""
    log(INFO, msg, *args)


def warn(msg, *args):
    """Say something at this level."""
    log(WARN, msg, *args)


def error(msg, *args):
    """Say something at this level."""
    log(ERROR, msg, *args)


def fatal(msg, *args):
    """Say something at this level."""
    log(FATAL, msg, *args)


def set_threshold(level):
    """Set what is let through, and return what was before."""
    global _threshold
    before, _threshold = _threshold, level
    return before


def set_verbosity(v):
    """Set the threshold by a number of -v options."""
    set_threshold({1: INFO}.get(v, WARN if v <= 0 else DEBUG))
