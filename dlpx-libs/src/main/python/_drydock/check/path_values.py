"""Works out the value of an expression that makes a path, without running it."""

import ast
import os
from itertools import product

_MOST = 20
_AS_IT_IS = {"str", "fspath", "abspath", "realpath", "normpath", "Path", "PurePath", "PosixPath"}
_UNCHANGED = {"resolve", "absolute", "as_posix", "expanduser", "__str__", "strip"}
_CONSTANTS = {"pardir": os.pardir, "curdir": os.curdir, "sep": os.sep}


class UnknownPath(Exception):
    """What an expression makes cannot be told from the code."""


class PathReader:
    """Reads path expressions of one module. An expression may have several values: a branch's."""

    def __init__(self, tree, path, source_folder):
        self._path = path
        self._folder = source_folder
        self._values = {}
        self._reading = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign):
                targets, values = node.targets, [node.value]
            elif isinstance(node, ast.For) and isinstance(node.iter, (ast.List, ast.Tuple)):
                targets, values = [node.target], node.iter.elts
            else:
                continue
            for target in targets:
                if isinstance(target, ast.Name):
                    self._values.setdefault(target.id, []).extend(values)

    def folders(self, node):
        """Return the folders that an expression may stand for, absolute."""
        found = []
        for text in self._read(node):
            # srcDir is where a plugin works, so that is what a relative path starts from.
            path = os.path.normpath(os.path.join(self._folder, text))
            if path not in found:
                found.append(path)
        return found

    def _read(self, node):
        reader = getattr(self, "_read_" + type(node).__name__, None)
        values = reader(node) if reader else []
        if not values or len(values) > _MOST:
            raise UnknownPath
        return values

    def _combined(self, join, nodes):
        return [join(*parts) for parts in product(*map(self._read, nodes))][: _MOST + 1]

    def _read_Constant(self, node):
        return [node.value] if isinstance(node.value, str) and "\0" not in node.value else []

    def _read_Name(self, node):
        if node.id == "__file__":
            return [self._path]
        if node.id in _CONSTANTS and node.id not in self._values:
            return [_CONSTANTS[node.id]]
        if node.id in self._reading:
            raise UnknownPath
        self._reading.add(node.id)
        try:
            return [text for one in self._values.get(node.id, ()) for text in self._read(one)]
        finally:
            self._reading.discard(node.id)

    def _read_JoinedStr(self, node):
        parts = [one.value if isinstance(one, ast.FormattedValue) else one for one in node.values]
        return self._combined(lambda *texts: "".join(texts), parts)

    def _read_IfExp(self, node):
        return self._read(node.body) + self._read(node.orelse)

    def _read_BoolOp(self, node):
        return [text for one in node.values for text in self._read(one)]

    def _read_BinOp(self, node):
        if isinstance(node.op, ast.Add):
            return self._combined(lambda one, other: one + other, [node.left, node.right])
        if isinstance(node.op, ast.Div):
            return self._combined(os.path.join, [node.left, node.right])
        return []

    def _read_Attribute(self, node):
        if node.attr == "parent":
            return self._combined(os.path.dirname, [node.value])
        return [_CONSTANTS[node.attr]] if node.attr in _CONSTANTS else []

    def _read_Subscript(self, node):
        index = getattr(node.slice, "value", None)
        if not isinstance(index, int):
            return []
        value = node.value
        if getattr(value, "attr", "") == "path" and index == 0:
            return [self._folder]
        if getattr(value, "attr", "") == "parents":
            return [_parent(text, index) for text in self._read(value.value)]
        if isinstance(value, ast.Call) and _called(value) == "split" and index == 0:
            return self._combined(os.path.dirname, value.args)
        return []

    def _read_Call(self, node):
        name = _called(node)
        if name in ("getcwd", "cwd"):
            return [self._folder]
        if name == "join" and isinstance(node.func, ast.Attribute):
            return self._read_join(node)
        if name == "joinpath":
            return self._combined(os.path.join, [node.func.value, *node.args])
        if name == "dirname":
            return self._combined(os.path.dirname, node.args)
        if name in _AS_IT_IS and node.args:
            return self._combined(os.path.join, node.args)
        if name in _UNCHANGED and isinstance(node.func, ast.Attribute) and not node.args:
            return self._read(node.func.value)
        return []

    def _read_join(self, node):
        between = node.func.value
        if not isinstance(between, ast.Constant) and getattr(between, "attr", "") != "sep":
            return self._combined(os.path.join, node.args)
        parts = getattr(node.args[0], "elts", ()) if node.args else ()
        return self._combined(lambda *texts: self._read(between)[0].join(texts), parts)


def _called(node):
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _parent(path, index):
    for _ in range(min(index + 1, 100)):
        path = os.path.dirname(path)
    return path
