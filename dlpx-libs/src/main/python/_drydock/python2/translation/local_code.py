"""`exec code` in a function, which could make and change the function's variables."""

import ast

from _drydock.python2 import HELPER
from _drydock.python2.translation.nodes import assign, at, call, load, store

# What the code made, in a variable of the function.
_MADE = "_drydock_made"
_SCOPES = (ast.FunctionDef, ast.ClassDef, ast.Lambda)


def share_variables(function):
    """Let bare `exec` statements of a function write its variables, and make others."""
    nodes = list(_own_nodes(function.body))
    if not any(map(_is_bare_exec, nodes)):
        return
    parameters = [one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)]
    shared = {name for one in nodes if isinstance(one, ast.Global) for name in one.names}
    own = {one.id for one in nodes if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    own = sorted({*own, *parameters} - shared)
    rewriter = _Rewriter(set(own) | shared, own)
    body = [rewriter.visit(statement) for statement in function.body]
    flat = [one for part in body for one in (part if isinstance(part, list) else [part])]
    place = int(ast.get_docstring(function, clean=False) is not None)
    flat.insert(place, at(function, assign(_MADE, ast.Dict([], []))))
    function.body = flat


class _Rewriter(ast.NodeTransformer):
    def __init__(self, known, own):
        self._known, self._own = known, own

    def visit_Expr(self, node):
        if not _is_bare_exec(node):
            self.generic_visit(node)
            return node
        arguments = node.value.args[0].value.args
        run = ast.Expr(call("run_in_function", *arguments, load(_MADE),
                            ast.Call(load("locals"), [], [])))
        changes = [
            ast.If(_has(name), [ast.Assign([store(name)], _part(name))], []) for name in self._own
        ]
        return [at(node, one) for one in (run, *changes)]

    def visit_Name(self, node):
        if node.id in self._known or not isinstance(node.ctx, ast.Load) or node.id == HELPER:
            return node
        return at(node, ast.IfExp(_has(node.id), _part(node.id), load(node.id)))

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.IfExp) and getattr(node.func.orelse, "id", "") == "locals":
            node.func = node.func.orelse
            return at(node, call("with_made", node, load(_MADE)))
        return node

    def visit_FunctionDef(self, node):
        return node

    visit_Lambda = visit_ClassDef = visit_FunctionDef


def _own_nodes(body):
    left = list(body)
    while left:
        node = left.pop()
        yield node
        if not isinstance(node, _SCOPES):
            left.extend(ast.iter_child_nodes(node))


def _is_bare_exec(node):
    """Return whether this is `exec(*helper.exec_arguments(code))`, made of `exec code`."""
    value = node.value if isinstance(node, ast.Expr) else None
    if not isinstance(value, ast.Call) or getattr(value.func, "id", None) != "exec":
        return False
    inner = value.args[0].value if value.args and isinstance(value.args[0], ast.Starred) else None
    return isinstance(inner, ast.Call) and len(inner.args) == 1 \
        and not isinstance(inner.args[0], ast.Tuple)


def _has(name):
    return ast.Compare(ast.Constant(name), [ast.In()], [load(_MADE)])


def _part(name):
    return ast.Subscript(load(_MADE), ast.Constant(name), ast.Load())
