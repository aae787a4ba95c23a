"""Attributes and calls that builtin types of Python 3 lack or answer differently."""

import ast

from _drydock.python2.runtime.names import ATTRIBUTE_NAMES
from _drydock.python2.translation.nodes import at, call, helper, load

# Types that convert differently when called: the helper gets what the name stands for.
_CONVERSIONS = {"str": "call_str", "unicode": "call_unicode", "bytes": "call_str"}
# Functions that see their caller's variables, so only their arguments can be translated.
_EVALUATIONS = {
    "eval": ("eval", "eval_arguments"),
    "execfile": ("exec", "file_arguments"),
    "input": ("eval", "input_arguments"),
}


class AttributeRules:
    """A part of Behaviour."""

    def visit_Attribute(self, node):
        """`d.iteritems`, `error.message`, `text.decode` and the like."""
        self.generic_visit(node)
        if node.attr not in ATTRIBUTE_NAMES or not isinstance(node.ctx, ast.Load):
            return node
        return at(node, call("get", node.value, node.attr))

    def visit_Call(self, node):
        """`str(x)`, `unicode(x)`, `eval(text)`, `execfile(name)`, `input()`."""
        self.generic_visit(node)
        name = node.func.id if isinstance(node.func, ast.Name) else None
        if name in _CONVERSIONS:
            node.args.insert(0, node.func)
            node.func = at(node, helper(_CONVERSIONS[name]))
        elif name in _EVALUATIONS:
            function, arguments = _EVALUATIONS[name]
            own = at(node, call(arguments, node.func, *node.args, keywords=node.keywords))
            node = at(node, ast.Call(helper(function), [ast.Starred(own, ast.Load())], []))
            node.func = at(node, load(function))
        return node
