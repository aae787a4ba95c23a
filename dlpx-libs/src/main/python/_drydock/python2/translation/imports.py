"""Imports, so that siblings are found without a dot, and old modules by their old names."""

import ast

from _drydock.python2.translation.nodes import assign, at, call, store


class ImportRules:
    """A part of Behaviour."""

    def visit_Import(self, node):
        """`import a.b` and `import a.b as c`."""
        return [at(node, self._import(alias)) for alias in node.names]

    def _import(self, alias):
        if alias.asname:
            return assign(alias.asname, call("import_as", alias.name))
        return assign(alias.name.partition(".")[0], call("import_top", alias.name))

    def visit_ImportFrom(self, node):
        """`from a import b, c as d` and `from a import *`."""
        if node.module == "__future__":
            return node
        module = node.module or ""
        if node.names[0].name == "*":
            # Inside a function it stays as it is, for the compiler to refuse it with its line.
            if self.in_function:
                return node
            return at(node, ast.Expr(call("import_star", module, node.level)))
        names = ast.Tuple([ast.Constant(alias.name) for alias in node.names], ast.Load())
        targets = [store(alias.asname or alias.name) for alias in node.names]
        values = call("import_from", module, names, node.level)
        return at(node, assign(ast.Tuple(targets, ast.Store()), values))
