"""Indexes, slices and unpacking, which an exception of Python 2 knew, too."""

import ast

from _drydock.python2.translation.nodes import at, call, helper

# What can be no exception.
_PLAIN = (ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp,
          ast.JoinedStr, ast.BinOp, ast.Compare, ast.BoolOp, ast.Lambda)


class SequenceRules:
    """A part of Behaviour."""

    def visit_Subscript(self, node):
        """`error[0]`, and slices, which have methods of their own."""
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load) or isinstance(node.value, _PLAIN):
            return node
        if isinstance(node.slice, ast.Slice):
            return at(node, call("item", node.value, _slice(node.slice)))
        if isinstance(node.slice, ast.Tuple) or _is_text(node.slice):
            return node
        return at(node, call("item", node.value, node.slice))

    def visit_For(self, node):
        """`for part in error`."""
        may_be_error = isinstance(node.iter, (ast.Name, ast.Attribute, ast.Subscript))
        self.generic_visit(node)
        if may_be_error:
            node.iter = at(node.iter, call("arguments_of", node.iter))
        return node

    def visit_comprehension(self, node):
        """The same in a comprehension."""
        may_be_error = isinstance(node.iter, (ast.Name, ast.Attribute, ast.Subscript))
        self.generic_visit(node)
        if may_be_error:
            node.iter = at(node.iter, call("arguments_of", node.iter))
        return node

    def unpack(self, node):
        """`a, b = error`. In: an assignment."""
        targets = (ast.Tuple, ast.List)
        if any(isinstance(one, targets) for one in node.targets) \
                and not isinstance(node.value, _PLAIN):
            node.value = at(node, call("arguments_of", node.value))


def _slice(node):
    parts = [part or ast.Constant(None) for part in (node.lower, node.upper, node.step)]
    return ast.Call(helper("slice"), parts, [])


def _is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
