"""Small mistakes to make in a Python source, to see whether its tests notice (mutation testing).

`mutants_of(source)` yields each of them once, always in the same order: conditions turned round,
comparisons and and/or swapped, parts of an and/or dropped, constants changed, statements and
decorators removed, results replaced by None, defaults and keyword arguments dropped. Docstrings and
imports stay as they are.
"""

import ast
import warnings
from dataclasses import dataclass

_COMPARISONS = {
    ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.Is: [ast.IsNot], ast.IsNot: [ast.Is],
    ast.In: [ast.NotIn], ast.NotIn: [ast.In],
    ast.Lt: [ast.LtE, ast.GtE], ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE], ast.GtE: [ast.Gt, ast.Lt],
}
_ARITHMETIC = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Mod: ast.Mult}
_NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
_REMOVABLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.Raise, ast.For, ast.If, ast.With, ast.Try)
_REMOVED = object()


@dataclass(frozen=True)
class Mutant:
    """One mistake: the line that it is on, before and after, and the whole source with it."""

    line: int
    line_text: str
    before: str
    after: str
    source: str

    def __str__(self):
        return f"{self.before}  ->  {self.after}"


def mutants_of(source):
    """Yield the Mutants of a module's source. Raises SyntaxError when it does not parse."""
    tree = ast.parse(source)
    lines = source.splitlines()
    seen = {ast.unparse(tree)}
    for parent, field, index, node in list(_places(tree)):
        for changed in _changes(node, parent, field, index):
            text = _with(tree, parent, field, index, changed)
            if text not in seen and _compiles(text):
                seen.add(text)
                line_text = lines[node.lineno - 1].strip()
                yield Mutant(node.lineno, line_text, _shown(node), _shown(changed), text)


def _places(node):
    """Yield (parent, field, index or None, child) for all that may change, outside in."""
    for field, value in ast.iter_fields(node):
        children = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if isinstance(child, ast.AST) and not _stays(child):
                if hasattr(child, "lineno"):
                    yield node, field, index, child
                yield from _places(child)


def _stays(node):
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_docstring or isinstance(node, (ast.Import, ast.ImportFrom))


def _changes(node, parent, field, index):
    if field in ("test", "ifs"):
        yield ast.UnaryOp(ast.Not(), node)
        if not isinstance(parent, ast.While):
            yield ast.Constant(True)
        yield ast.Constant(False)
    if field in ("decorator_list", "keywords") or (field == "defaults" and index == 0):
        yield _REMOVED
    if isinstance(node, _REMOVABLE):
        yield ast.Pass()
    if isinstance(node, ast.Return) and not _is_nothing(node.value):
        yield ast.Return(ast.Constant(None))
    yield from _changed_expression(node)


def _is_nothing(node):
    # Who asks for False seldom minds None.
    return node is None or isinstance(node, ast.Constant) and not node.value


def _changed_expression(node):
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            for other in _COMPARISONS[type(operator)]:
                operators = [*node.ops[:index], other(), *node.ops[index + 1 :]]
                yield ast.Compare(node.left, operators, node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for index in range(len(node.values)):
            yield _without(node, index)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        yield ast.BinOp(node.left, _ARITHMETIC[type(node.op)](), node.right)
    elif isinstance(node, ast.Name) and node.id in _NAMES:
        yield ast.Name(_NAMES[node.id], node.ctx)
    elif isinstance(node, ast.Constant):
        yield from map(ast.Constant, _other_values(node.value))


def _without(node, index):
    left = node.values[:index] + node.values[index + 1 :]
    return left[0] if len(left) == 1 else ast.BoolOp(node.op, left)


def _other_values(value):
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, (int, float)):
        return [value + 1, value - 1]
    if isinstance(value, str):
        return [value + "XX", ""] if value else ["XX"]
    return ["XX"] if value is None else []


def _with(tree, parent, field, index, changed):
    """Return the whole source with one change, and leave the tree as it was."""
    before = getattr(parent, field)
    if index is None:
        after = changed
    else:
        kept = [] if changed is _REMOVED else [changed]
        after = before[:index] + kept + before[index + 1 :]
    setattr(parent, field, after)
    try:
        return ast.unparse(ast.fix_missing_locations(tree))
    finally:
        setattr(parent, field, before)


def _compiles(text):
    with warnings.catch_warnings():
        # Of comparisons that the mutation has made odd.
        warnings.simplefilter("ignore", SyntaxWarning)
        try:
            compile(text, "<mutant>", "exec")
        except SyntaxError:
            return False
    return True


def _shown(node):
    if node is _REMOVED:
        return "(removed)"
    lines = ast.unparse(ast.fix_missing_locations(node)).splitlines()
    return lines[0] if len(lines) == 1 else lines[0] + " ..."
