"""Functions and list comprehensions: who sees which variable."""

import ast

from _drydock.python2.translation.generators import let_stop
from _drydock.python2.translation.leaks import leak_variables
from _drydock.python2.translation.local_code import share_variables
from _drydock.python2.translation.nodes import assign, at, call, load, names_in, target_of


class FunctionRules:
    """A part of Behaviour."""

    in_function = False

    def visit_Module(self, node):
        """Variables of list comprehensions, and `global` where it has no effect."""
        node.body = _without_globals(node.body)
        leak_variables(node)
        self.generic_visit(node)
        return node

    def visit_FunctionDef(self, node):
        """Tuples among the parameters, `global` after use, variables of list comprehensions."""
        unpacking = [
            at(node, assign(target_of(self.targets[name]), load(name)))
            for name in _parameters(node)
            if name in self.targets
        ]
        docstring = node.body[: ast.get_docstring(node, clean=False) is not None]
        body = node.body[len(docstring) :]
        hoisted = _globals_of(body)
        node.body = docstring + hoisted + unpacking + (_without_globals(body) or [])
        node.body = node.body or [at(node, ast.Pass())]
        leak_variables(node)
        share_variables(node)
        was = self.in_function, self.in_class, self.handlers
        self.in_function, self.in_class, self.handlers = True, False, ()
        self.generic_visit(node)
        self.in_function, self.in_class, self.handlers = was
        let_stop(node)
        return node

    def visit_Lambda(self, node):
        """Tuples among the parameters of a lambda: an inner one takes their parts."""
        self.generic_visit(node)
        for name in _parameters(node):
            if name in self.targets:
                pattern = target_of(self.targets[name])
                parts = call("parts", load(name), ast.Constant(_shape(pattern)))
                inner = ast.Lambda(_arguments(names_in(pattern)), node.body)
                node.body = ast.Call(inner, [ast.Starred(parts, ast.Load())], [])
        return at(node, node)


class _GlobalsRemover(ast.NodeTransformer):
    def visit_Global(self, node):
        return at(node, ast.Pass())

    def visit_FunctionDef(self, node):
        return node

    visit_ClassDef = visit_Lambda = visit_FunctionDef


def _without_globals(body):
    """Return statements with `pass` for each `global`, which Python 3 refuses after a use."""
    return [_GlobalsRemover().visit(statement) for statement in body]


def _globals_of(body):
    """Return the `global` statements among these and what they contain, but for inner scopes."""
    found, left = [], list(body)
    while left:
        node = left.pop()
        if isinstance(node, ast.Global):
            found.append(node)
        elif not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda)):
            left.extend(ast.iter_child_nodes(node))
    return found


def _parameters(node):
    return [argument.arg for argument in node.args.args]


def _arguments(names):
    return ast.arguments([], [ast.arg(name) for name in names], None, [], [], None, [])


def _shape(pattern):
    """Return how a pattern nests: None for a name, a tuple of shapes for a tuple."""
    if isinstance(pattern, (ast.Tuple, ast.List)):
        return tuple(_shape(one) for one in pattern.elts)
    return None
