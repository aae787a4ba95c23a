"""cStringIO."""

from _drydock.python2.runtime.files import ByteBuffer as StringIO  # noqa: F401

InputType = OutputType = StringIO
