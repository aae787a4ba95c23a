"""Names in Python 2 that are words of Python 3's language: async, await, nonlocal, True, False.

Up to Python's own syntax tree they have made-up names; there they get their own again, since a
tree, unlike a text, may have any name. True and False are names only in a file that assigns them.
"""

import ast
import re
from lib2to3.pgen2 import token

_PREFIX = "_drydock_word_"
_ALWAYS = {"async", "await", "nonlocal"}
_CONSTANTS = {"True", "False"}
_ASSIGNMENT = re.compile(
    r"(?:^|[;:])[ \t]*\(?(?:True|False)[ \t)]*(?:,[^=\n]*)?=(?!=)", re.MULTILINE)
# What a name is called in each kind of node.
_FIELDS = {
    ast.Name: "id", ast.Attribute: "attr", ast.arg: "arg", ast.keyword: "arg",
    ast.FunctionDef: "name", ast.ClassDef: "name", ast.ExceptHandler: "name",
}


def made_up(tokens, text):
    """Yield the tokens of a file with made-up names for such words. In: lib2to3's, and its text."""
    words = _ALWAYS | (_CONSTANTS if _ASSIGNMENT.search(text) else set())
    for kind, value, *place in tokens:
        if kind == token.NAME and value in words:
            value = _PREFIX + value
        yield (kind, value, *place)


def restore(module):
    """Give the names of a tree back what the author wrote; True and False keep a made-up one."""
    for node in ast.walk(module):
        field = _FIELDS.get(type(node))
        if field:
            setattr(node, field, _restored(getattr(node, field), node))
        elif isinstance(node, ast.alias):
            node.name, node.asname = _restored(node.name, node), _restored(node.asname, node)
        elif isinstance(node, ast.ImportFrom):
            node.module = _restored(node.module, node)
        elif isinstance(node, ast.Global):
            node.names = [_restored(name, node) for name in node.names]


def uses_constants(module):
    """Return the made-up names of True and False that a tree reads, with their values."""
    return {
        node.id: node.id.endswith("True") for node in ast.walk(module)
        if isinstance(node, ast.Name) and node.id in {_PREFIX + name for name in _CONSTANTS}
    }


def _restored(name, node):
    if name is None or _PREFIX not in name:
        return name
    own = name.replace(_PREFIX, "")
    # Python lets no variable have this name, but attributes and arguments may.
    keeps = own in _CONSTANTS and not isinstance(node, (ast.Attribute, ast.keyword))
    return name if keeps else own
