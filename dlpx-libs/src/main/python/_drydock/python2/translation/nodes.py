"""Small `ast` trees that the other modules of this package build."""

import ast

from _drydock.python2 import HELPER


def helper(name):
    """Return the expression that is a member of the module's helper."""
    return ast.Attribute(ast.Name(HELPER, ast.Load()), name, ast.Load())


def call(name, *arguments, keywords=()):
    """Return the call of a member of the helper; arguments are expressions or plain constants."""
    return ast.Call(helper(name), [_expression(one) for one in arguments], list(keywords))


def assign(target, value):
    """Return the statement that assigns; a target may be a name."""
    if isinstance(target, str):
        target = store(target)
    return ast.Assign([target], value)


def load(name):
    """Return the expression that reads a name."""
    return ast.Name(name, ast.Load())


def store(name):
    """Return the target that writes a name."""
    return ast.Name(name, ast.Store())


def target_of(text):
    """Return the target that a source text such as `(a, (b, c))` is."""
    return ast.parse(f"{text} = 0").body[0].targets[0]


def names_in(target):
    """Return the names that a target writes, in order."""
    return [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]


def at(old, *new):
    """Give new nodes the place of an old one; return the first.

    Those inside of them get it when the whole tree is done (`ast.fix_missing_locations`).
    """
    for node in new:
        if "lineno" in node._attributes and not hasattr(node, "lineno"):
            ast.copy_location(node, old)
    return new[0]


def _expression(value):
    return value if isinstance(value, ast.expr) else ast.Constant(value)
