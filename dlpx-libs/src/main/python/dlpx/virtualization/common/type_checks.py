"""The checks that constructors and library functions share; not for plugins.

Messages name types and never values: a value may be a password (contract §6).
"""

from dlpx.virtualization.common.exceptions import IncorrectTypeError


def type_name(expected):
    """Name a type, or a tuple of types, the way an error message says it."""
    if isinstance(expected, tuple):
        return " or ".join(type_name(one) for one in expected)
    return "None" if expected is type(None) else expected.__name__


def check_type(owner, name, value, expected, error=IncorrectTypeError):
    """Return `value` when it is an instance of `expected` (a type or a tuple of types).

    In: the class or function (`owner`) and the argument (`name`) that the message is to name.
    Raises `error` otherwise, and for a boolean where an integer is wanted: to Python that is an
    int, to nobody else.
    """
    if isinstance(value, expected) and not (isinstance(value, bool) and expected is int):
        return value
    raise error(
        f"{owner}: {name} must be {type_name(expected)}, but it is {type_name(type(value))}."
    )


def check_list(owner, name, value, expected, error=IncorrectTypeError):
    """Return `value` when it is a list with nothing but `expected` in it; else raise `error`."""
    check_type(owner, name, value, list, error)
    for index, item in enumerate(value):
        check_type(owner, f"{name}[{index}]", item, expected, error)
    return value
