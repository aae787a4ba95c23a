"""In Python 2 the variable of a list comprehension is one of the scope around it, and stays."""

import ast

from _drydock.python2.translation.nodes import at, names_in

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_SCOPES = (ast.FunctionDef, ast.ClassDef, ast.Lambda)


def leak_variables(scope):
    """Let list comprehensions of a function or module write those variables that it reads.

    Python 3 has a way to write them, `:=`; its loop then runs over a variable of another name.
    """
    comprehensions, used = [], []
    for statement in scope.body:
        _collect(statement, (), comprehensions, used)
    for node in comprehensions:
        written = {name for part in node.generators for name in names_in(part.target)}
        for name, around in used:
            if name in written and node not in around:
                _leak(node)
                break


def _collect(node, around, comprehensions, used):
    """Gather list comprehensions that may leak, and (name, comprehensions around it) of reads."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        used.append((node.id, around))
    if isinstance(node, ast.ListComp) and _may_write(node, around):
        comprehensions.append(node)
    if isinstance(node, _SCOPES):
        return
    inside = (*around, node) if isinstance(node, _COMPREHENSIONS) else around
    for child in ast.iter_child_nodes(node):
        _collect(child, inside, comprehensions, used)


def _may_write(node, around):
    """An inner comprehension may, too, where its values are the values of the one around it."""
    return all(isinstance(one, ast.ListComp) and one.elt is inner
               for one, inner in zip(around, (*around[1:], node)))


def _leak(node):
    for part in node.generators:
        names = names_in(part.target)
        writes = [
            ast.NamedExpr(ast.Name(name, ast.Store()), ast.Name(_inner(name), ast.Load()))
            for name in names
        ]
        for target in ast.walk(part.target):
            if isinstance(target, ast.Name):
                target.id = _inner(target.id)
        # A tuple with something in it is true, so this condition does nothing but write.
        part.ifs.insert(0, at(node, ast.Tuple(writes, ast.Load())))


def _inner(name):
    return "_drydock_inner_" + name
