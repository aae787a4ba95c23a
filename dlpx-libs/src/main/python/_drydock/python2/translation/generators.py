"""Generators, which StopIteration ended in Python 2 wherever it came from."""

import ast

from _drydock.python2.translation.nodes import at, call, load

_SCOPES = (ast.FunctionDef, ast.ClassDef, ast.Lambda)


class GeneratorRules:
    """A part of Behaviour."""

    def visit_GeneratorExp(self, node):
        """`(next(i) for …)`, which next may end."""
        asks = any(_is_next(one) for one in ast.walk(node))
        self.generic_visit(node)
        return at(node, call("lenient", node)) if asks else node


def let_stop(function):
    """Let a StopIteration in the body of a generator end it."""
    if not any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in _own_nodes(function.body)):
        return
    docstring = function.body[: ast.get_docstring(function, clean=False) is not None]
    body = function.body[len(docstring) :]
    handler = ast.ExceptHandler(load("StopIteration"), None, [ast.Return(None)])
    function.body = [*docstring, at(function, ast.Try(body, [handler], [], []))]


def _own_nodes(body):
    left = list(body)
    while left:
        node = left.pop()
        yield node
        if not isinstance(node, _SCOPES):
            left.extend(ast.iter_child_nodes(node))


def _is_next(node):
    if not isinstance(node, ast.Call):
        return False
    name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
    return name == "next"
