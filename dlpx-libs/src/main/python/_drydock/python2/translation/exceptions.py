"""Except clauses and `raise`: what is caught, what the name is bound to, what is raised again."""

import ast

from _drydock.python2 import HELPER
from _drydock.python2.runtime.handling import CAUGHT
from _drydock.python2.translation.nodes import assign, at, call, load, target_of

# Builtin exceptions that are in Python 3 what they were in Python 2, with the same subclasses.
_UNCHANGED = frozenset(
    """
    ArithmeticError AssertionError AttributeError BaseException Exception FloatingPointError
    GeneratorExit ImportError IndentationError IndexError KeyError KeyboardInterrupt LookupError
    MemoryError NameError NotImplementedError OverflowError StopIteration SyntaxError SystemError
    SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
    UnicodeError ValueError ZeroDivisionError RuntimeError EOFError
    """.split()
)


class ExceptionRules:
    """A part of Behaviour."""

    in_class = False
    handlers = ()

    def visit_Try(self, node):
        """Know for a bare `raise` which clause is around it, and whether one came before it."""
        self.generic_visit(node)
        return node

    def visit_ExceptHandler(self, node):
        """`except E, e`: what Python 2 would catch, bound to a name that stays."""
        target = node.name
        if node.type is not None:
            node.type = self.visit(node.type)
        was, self.handlers = self.handlers, (*self.handlers, node)
        node.body = _visited(self, node.body)
        self.handlers = was
        if node.type is not None and not _is_unchanged(node.type):
            node.type = at(node, call("catching", node.type))
        node.name = f"{CAUGHT}_{node.lineno}"
        node.type = node.type or at(node, load("BaseException"))
        node.body = [at(node, one) for one in self._bindings(node.name, target)] + node.body
        return node

    def visit_Raise(self, node):
        """`raise x`, which hides no other exception behind it; and a bare `raise`."""
        self.generic_visit(node)
        if node.exc is None:
            if self._raises_another(node):
                node.exc = at(node, call("last_error"))
            return node
        if not _is_call_of_helper(node.exc) and not _is_builtin_error(node.exc):
            node.exc = at(node, call("raisable", node.exc))
        if node.cause is None:
            node.cause = at(node, ast.Constant(None))
        return node

    def _raises_another(self, node):
        if not self.handlers:
            return True
        around = self.handlers[-1]
        return any(
            isinstance(one, ast.Try) and one.handlers and one.lineno < node.lineno
            for statement in around.body for one in ast.walk(statement)
        )

    def _bindings(self, kept, target):
        value = call("caught", load(kept))
        if not self.in_class:
            yield assign(CAUGHT, value)
            value = load(CAUGHT)
        if target in self.targets:
            unpacked = target_of(self.targets[target])
            if isinstance(unpacked, (ast.Tuple, ast.List)):
                value = call("arguments_of", value)
            yield assign(unpacked, value)
        elif target is not None:
            yield assign(target, value)


def _visited(visitor, statements):
    done = []
    for statement in statements:
        new = visitor.visit(statement)
        done += new if isinstance(new, list) else [new]
    return done


def _is_unchanged(kind):
    if isinstance(kind, ast.Tuple):
        return all(map(_is_unchanged, kind.elts))
    return isinstance(kind, ast.Name) and kind.id in _UNCHANGED


def _is_builtin_error(node):
    if isinstance(node, ast.Call):
        node = node.func
    return isinstance(node, ast.Name) and node.id in _UNCHANGED


def _is_call_of_helper(node):
    function = node.func if isinstance(node, ast.Call) else None
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) \
        and function.value.id == HELPER
