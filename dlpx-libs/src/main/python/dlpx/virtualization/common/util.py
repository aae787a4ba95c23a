"""Text to bytes and back, for plugins that were born with Python 2 (contract §3)."""

from dlpx.virtualization.common.type_checks import check_type


def to_str(value):
    """Return `value`, a str or bytes in UTF-8, as str.

    Raises IncorrectTypeError for another type, UnicodeDecodeError for bytes that are not UTF-8.
    """
    check_type("to_str", "value", value, (str, bytes))
    return value.decode("utf-8") if isinstance(value, bytes) else value


def to_bytes(value):
    """Return `value`, a str or bytes, as bytes in UTF-8; IncorrectTypeError for another type."""
    check_type("to_bytes", "value", value, (str, bytes))
    return value.encode("utf-8") if isinstance(value, str) else value
