"""Finds the folders that a module puts on `sys.path`."""

import ast

from _drydock.check.path_values import PathReader, UnknownPath

_ADDING = {"append": 0, "insert": 1, "extend": 0}


class AddedFolders:
    """Folders that one module adds. `places` has the nodes that add them by absolute path.

    `unknown` is the node of an addition that cannot be told from the code, or None.
    """

    def __init__(self, tree, path, source_folder):
        self.places = {}
        self.unknown = next(filter(_takes_path_itself, ast.walk(tree)), None)
        additions = list(_additions(tree))
        if additions:
            reader = PathReader(tree, path, source_folder)
            for node in additions:
                self._add(reader, node)

    def _add(self, reader, node):
        try:
            for folder in reader.folders(node):
                self.places.setdefault(folder, node)
        except UnknownPath:
            self.unknown = self.unknown or node


def _takes_path_itself(node):
    """Return whether this is `from sys import path`, after which anything may be added."""
    is_sys = isinstance(node, ast.ImportFrom) and node.module == "sys"
    return is_sys and any(one.name == "path" for one in node.names)


def _additions(tree):
    """Yield the expressions that are added, a display of several as its elements."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            added = _added_by_call(node)
        elif isinstance(node, (ast.Assign, ast.AugAssign)):
            targets = getattr(node, "targets", None) or [node.target]
            added = [node.value] if any(_is_path(one) for one in targets) else []
        else:
            added = []
        for one in added:
            yield from _elements(one)


def _added_by_call(node):
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name == "addsitedir":
        return node.args[:1]
    index = _ADDING.get(name)
    if index is None or not isinstance(node.func, ast.Attribute) or not _is_path(node.func.value):
        return []
    return node.args[index : index + 1]


def _elements(node):
    if isinstance(node, (ast.List, ast.Tuple)):
        for one in node.elts:
            yield from _elements(one)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and _holds_path(node):
        yield from _elements(node.left)
        yield from _elements(node.right)
    elif isinstance(node, ast.Starred):
        yield from _elements(node.value)
    elif not _is_path(node):
        yield node


def _holds_path(node):
    """Return whether this joins lists: the old `sys.path` is one part, or a display is."""
    sides = (node.left, node.right)
    return any(_is_path(one) or isinstance(one, (ast.List, ast.BinOp)) for one in sides)


def _is_path(node):
    """Return whether this is `sys.path`, or a slice of it."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        node = node.value
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "path"
        and getattr(node.value, "id", getattr(node.value, "attr", "")) in ("sys", "_sys")
    )
