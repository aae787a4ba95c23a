"""Operators whose meaning changed: `/`, `%` on text, and order between unlike things."""

import ast

from _drydock.python2.translation.nodes import at, call

_ORDER = {ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge"}
_ARITHMETIC = {ast.Div: "div", ast.Mod: "mod"}
_EQUALITY = (ast.Eq, ast.NotEq)


class OperatorRules:
    """A part of Behaviour."""

    def visit_BinOp(self, node):
        """`a / b` and `a % b`."""
        self.generic_visit(node)
        function = self._function_for(node.op)
        if function is None or (function == "mod" and _is_number(node.left)):
            return node
        return at(node, call(function, node.left, node.right))

    def visit_AugAssign(self, node):
        """`a /= b` and `a %= b`, on a name, an attribute or an item."""
        self.generic_visit(node)
        function = self._function_for(node.op)
        if function is None:
            return node
        function = {"div": "idiv"}.get(function, function)
        target = node.target
        if isinstance(target, ast.Name):
            value = call(function, ast.Name(target.id, ast.Load()), node.value)
            return at(node, ast.Assign([target], value))
        if isinstance(target, ast.Attribute):
            place = ("attribute", target.value, target.attr)
        else:
            place = ("item", target.value, target.slice)
        return at(node, ast.Expr(call("augmented", function, *place, node.value)))

    def visit_Compare(self, node):
        """`a < b`, alone or in a chain."""
        self.generic_visit(node)
        if not any(type(op) in _ORDER for op in node.ops):
            return node
        if len(node.ops) == 1:
            name = _ORDER[type(node.ops[0])]
            return at(node, call(name, node.left, node.comparators[0]))
        if all(type(op) in _ORDER or isinstance(op, _EQUALITY) for op in node.ops):
            node.left = at(node, call("ordered", node.left))
            node.comparators = [at(node, call("ordered", one)) for one in node.comparators]
        return node

    def _function_for(self, operator):
        if isinstance(operator, ast.Div) and "division" in self.futures:
            return None
        return _ARITHMETIC.get(type(operator))


def _is_number(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float))
