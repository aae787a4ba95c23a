"""Checks the arguments of library functions (contract §3); not for plugins.

Every function returns the value that it was given, as text where text or bytes are allowed, or
raises IncorrectArgumentTypeError. No message holds a value: commands and variables are secrets
(contract §4).
"""

from dlpx.virtualization.common import RemoteConnection
from dlpx.virtualization.common.type_checks import check_list, check_type
from dlpx.virtualization.libs.exceptions import IncorrectArgumentTypeError


def typed(function, name, value, expected):
    """Check one argument against a type or a tuple of types."""
    return check_type(function, name, value, expected, IncorrectArgumentTypeError)


def optional(function, name, value, expected):
    """Check one argument that may also be None."""
    return typed(function, name, value, (expected, type(None)))


def connection(function, value):
    """Check the `remote_connection` argument."""
    return typed(function, "remote_connection", value, RemoteConnection)


def text(function, name, value):
    """Return a str, or bytes in UTF-8, as str."""
    typed(function, name, value, (str, bytes))
    if isinstance(value, str):
        return value
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        # From None: the cause would carry the bytes themselves into a traceback.
        raise IncorrectArgumentTypeError(
            f"{function}: {name} is bytes that are not UTF-8."
        ) from None


def variables(function, value):
    """Return a dict of texts; None is no variables."""
    if value is None:
        return {}
    typed(function, "variables", value, dict)
    checked = {}
    for name, content in value.items():
        name = text(function, "a variable's name", name)
        checked[name] = text(function, f"variables[{name!r}]", content)
    return checked


def optional_texts(function, name, value):
    """Check a list of str that may also be None."""
    if value is not None:
        check_list(function, name, value, str, IncorrectArgumentTypeError)
    return value
