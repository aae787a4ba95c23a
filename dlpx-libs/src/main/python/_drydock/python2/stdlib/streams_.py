"""StringIO."""

from _drydock.python2.runtime.files import TextStream as StringIO  # noqa: F401
