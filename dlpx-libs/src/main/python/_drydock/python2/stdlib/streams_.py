"""StringIO and cStringIO."""

from _drydock.python2.runtime.files import TextStream as StringIO  # noqa: F401

InputType = OutputType = StringIO
