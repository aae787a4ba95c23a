"""Reads names that a module lists or makes as texts: `__all__`, and `globals()["name"] = …`."""

import ast


def exported_names(tree):
    """Return pairs of a text in the module's `__all__` and its node."""
    return [
        (part.value, part)
        for node in tree.body
        for value in _values(node)
        for part in ast.walk(value)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


def _values(node):
    """Yield what a statement adds to `__all__`, where that is a display of texts."""
    targets = [getattr(node, "target", None), *getattr(node, "targets", ())]
    is_all = any(getattr(target, "id", "") == "__all__" for target in targets)
    pending = [node.value] if is_all and getattr(node, "value", None) is not None else []
    while pending:
        value = pending.pop()
        if isinstance(value, ast.BinOp):
            pending += [value.left, value.right]
        elif isinstance(value, (ast.List, ast.Tuple)):
            yield value


def names_put_into_globals(tree):
    """Return the names in `globals()["name"] = …`, wherever that stands."""
    return {
        node.slice.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.slice, ast.Constant)
        and isinstance(node.slice.value, str)
        and isinstance(node.value, ast.Call)
        and getattr(node.value.func, "id", "") == "globals"
    }
