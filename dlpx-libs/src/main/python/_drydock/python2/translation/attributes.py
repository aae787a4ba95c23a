"""Attributes and calls that builtin types of Python 3 lack or answer differently."""

import ast

from _drydock.python2.runtime.names import ATTRIBUTE_NAMES, TEXT_METHODS
from _drydock.python2.translation.nodes import at, call, helper, load

# Types that convert differently when called: the helper gets what the name stands for.
_CONVERSIONS = {"str": "call_str", "bytes": "call_str"}
# Functions that show their caller's variables.
_VARIABLES = {"locals", "vars", "dir"}
# Functions that see their caller's variables, so only their arguments can be translated.
_EVALUATIONS = {
    "eval": ("eval", "eval_arguments"),
    "execfile": ("exec", "file_arguments"),
    "input": ("eval", "input_arguments"),
}


class AttributeRules:
    """A part of Behaviour."""

    def visit_Constant(self, node):
        """`u"text"`."""
        if node.kind == "u":
            return at(node, ast.Subscript(helper("texts"), ast.Constant(node.value), ast.Load()))
        return node

    def visit_Expr(self, node):
        """A text that nobody uses may be a docstring, which has to stay a constant."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)
        return node

    def visit_Attribute(self, node):
        """`d.iteritems`, `error.message`, `text.decode` and the like."""
        self.generic_visit(node)
        if node.attr not in ATTRIBUTE_NAMES or not isinstance(node.ctx, ast.Load):
            return node
        return at(node, call("get", node.value, node.attr))

    def visit_Call(self, node):
        """`text.strip()`, `str(x)`, `eval(text)`, `execfile(name)`, `input()`."""
        if isinstance(node.func, ast.Attribute) and node.func.attr in TEXT_METHODS:
            return self._method_of_text(node)
        self.generic_visit(node)
        name = node.func.id if isinstance(node.func, ast.Name) else None
        if name in _VARIABLES and not node.args and self.in_function:
            return at(node, call("visible", node))
        if name in _CONVERSIONS:
            node.args.insert(0, node.func)
            node.func = at(node, helper(_CONVERSIONS[name]))
        elif name in _EVALUATIONS:
            function, arguments = _EVALUATIONS[name]
            own = at(node, call(arguments, node.func, *node.args, keywords=node.keywords))
            node = at(node, ast.Call(helper(function), [ast.Starred(own, ast.Load())], []))
            node.func = at(node, load(function))
        return node

    def _method_of_text(self, node):
        function = node.func
        value = self.visit(function.value)
        arguments = [self.visit(argument) for argument in node.args]
        keywords = [self.visit(keyword) for keyword in node.keywords]
        return at(node, call("str_" + function.attr, value, *arguments, keywords=keywords))
