"""Which branches may never run here, and which handlers catch a missing name or module."""

import ast

NAME_HANDLERS = frozenset({"NameError"})
# These mind a missing name, too; around a name alone they probably stand for NameError.
NAME_HANDLERS_PERHAPS = frozenset({"UnboundLocalError", "around a name alone"})
IMPORT_HANDLERS = frozenset(
    {"ImportError", "ModuleNotFoundError", "Exception", "BaseException", "a bare except"}
)
# A test that asks for one of these decides by Python's version, the system, or how it was started.
_ASKED = frozenset(
    "version_info hexversion version python_version python_version_tuple PY2 PY3 PY27 PY34 "
    "IS_PY2 IS_PY3 IS_PYTHON2 IS_PYTHON3 TYPE_CHECKING __name__ platform system".split()
)


def is_doubtful(test):
    """Return whether the branches of an `if` with this test may never run here."""
    return any(_asks(node) for node in ast.walk(test))


def _asks(node):
    name = getattr(node, "id", getattr(node, "attr", ""))
    is_os_name = name == "name" and getattr(getattr(node, "value", None), "id", "") == "os"
    return name in _ASKED or is_os_name


def asked_for(test):
    """Return the texts in a test: `"unicode" in dir(builtins)` asks for that name."""
    return {
        node.value
        for node in ast.walk(test)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def caught(node):
    """Return the names of what the handlers of a `try` catch."""
    names = set()
    for handler in node.handlers:
        if handler.type is None:
            names.add("a bare except")
        else:
            every = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
            names.update(getattr(one, "id", getattr(one, "attr", "")) for one in every)
    if names & {"Exception", "BaseException", "a bare except"} and _asks_for_a_name(node.body):
        names.add("around a name alone")
    return names


def _asks_for_a_name(body):
    """Return whether the body does nothing but read a name: `unicode`, `text = unicode`."""
    return len(body) == 1 and isinstance(getattr(body[0], "value", None), ast.Name)
