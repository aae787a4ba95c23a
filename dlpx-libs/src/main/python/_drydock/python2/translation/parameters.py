"""Targets that Python 3 does not allow where they stand: `def f(a, (b, c))`, `except E, (n, m)`.

Each gives way to a made-up name; its text is kept, for the `ast` step to unpack the name into it.
"""

from lib2to3.pgen2 import token
from lib2to3.pygram import python_symbols as symbols
from lib2to3.pytree import Leaf

_PREFIX = "_drydock_target_"
_LISTS = {symbols.typedargslist, symbols.varargslist, symbols.parameters}
_PATTERNS = {symbols.tfpdef, symbols.vfpdef}


def replace_target(node, targets):
    """Replace a node by a made-up name, and note the node's text in `targets` under it."""
    name = f"{_PREFIX}{len(targets)}"
    prefix, node.prefix = node.prefix, ""
    text = str(node)
    targets[name] = " ".join(text.split())
    # Its newlines stay, for the lines below to stay where they are.
    node.replace(Leaf(token.NAME, name + "\n" * text.count("\n"), prefix=prefix or " "))


def replace_patterns(function, targets):
    """Replace the tuples among the parameters of a function or lambda."""
    for child in list(function.children):
        if child.type in _PATTERNS:
            replace_target(child, targets)
        elif child.type in _LISTS:
            replace_patterns(child, targets)
