"""List comprehensions in the body of a class, which saw its variables in Python 2."""

import ast

from _drydock.python2.translation.nodes import at, load, names_in

_SCOPES = (ast.FunctionDef, ast.Lambda, ast.ClassDef)


def show_variables(node):
    """Let the list comprehensions of a class's body see what the body binds.

    Each becomes the body of a function whose parameters are the names that it reads.
    """
    bound = set(_bound(node.body))
    if bound:
        finder = _Comprehensions(bound)
        node.body = [finder.visit(statement) for statement in node.body]


class _Comprehensions(ast.NodeTransformer):
    def __init__(self, bound):
        self._bound = bound

    def visit_ListComp(self, node):
        own = {name for part in node.generators for name in names_in(part.target)}
        read = {
            one.id for one in ast.walk(node)
            if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)
        }
        names = sorted((read & self._bound) - own)
        if not names:
            return node
        function = ast.Lambda(
            ast.arguments([], [ast.arg(name) for name in names], None, [], [], None, []), node)
        return at(node, ast.Call(function, [load(name) for name in names], []))

    def visit_FunctionDef(self, node):
        return node

    visit_Lambda = visit_ClassDef = visit_FunctionDef


def _bound(body):
    left = list(body)
    while left:
        node = left.pop()
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name).partition(".")[0]
        elif not isinstance(node, (ast.Lambda, ast.ListComp, ast.GeneratorExp)):
            left.extend(ast.iter_child_nodes(node))
