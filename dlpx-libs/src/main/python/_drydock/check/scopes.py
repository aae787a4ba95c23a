"""Which names a module binds and uses, scope by scope, without regard to the order in time.

Order is left out on purpose: a name that is bound anywhere in a scope counts as bound, so that
what is reported as undefined is undefined on every way through the code.
"""

import ast
from collections import Counter

_MODULE_NAMES = frozenset(
    "__name__ __file__ __doc__ __package__ __spec__ __loader__ __path__ __builtins__ __debug__ "
    "__annotations__ __cached__ __class__ __module__ __qualname__ __dict__".split()
)
_NAME_GUARDS = {"NameError", "Exception", "BaseException"}
_IMPORT_GUARDS = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}
# A branch that asks for one of these may never run here.
_BRANCH_GUARDS = {"version_info", "PY2", "PY3", "TYPE_CHECKING", "__name__", "hexversion"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DYNAMIC = {"globals", "exec", "vars", "locals", "eval"}


class _Scope:
    def __init__(self, parent, is_class=False, is_comprehension=False):
        self.parent = parent
        self.is_class = is_class
        self.is_comprehension = is_comprehension
        self.bound = set()
        self.elsewhere = set()

    def resolves(self, name):
        scope = self
        while scope is not None:
            if name in scope.bound and (scope is self or not scope.is_class):
                return True
            scope = scope.parent
        return False


class Names(ast.NodeVisitor):
    """Reads a module's tree.

    In: the names that need no binding; whether a list's comprehension binds its variables in the
    scope around it, as in Python 2.

    `module_names` are the names bound at the top, `imports` pairs of an import's node and whether
    the code can do without it, `star_imports` the nodes of `from … import *`, `used` all names
    that are read, `bindings` how often each name is bound in whatever scope, `dynamic` whether
    names may come about in ways that no reader sees.
    """

    def __init__(self, tree, builtin_names, leaks=False):
        self._builtin_names = builtin_names
        self._leaks = leaks
        self._module = self._scope = _Scope(None)
        self._uses = []
        self._guards = set()
        self._lazy_annotations = False
        self.imports = []
        self.star_imports = []
        self.used = set()
        self.bindings = Counter()
        self.visit(tree)

    @property
    def module_names(self):
        """The names that the module binds at its top."""
        return self._module.bound

    @property
    def dynamic(self):
        """Whether the module makes names by means of `globals()` and its like."""
        return bool(self.used & _DYNAMIC) or "__getattr__" in self._module.bound

    def undefined(self):
        """Return the nodes of names that nothing binds."""
        known = _MODULE_NAMES | self._builtin_names
        return [
            node
            for node, scope in self._uses
            if node.id not in known and not scope.resolves(node.id)
        ]

    def _bind(self, name):
        scope = self._scope
        if name in scope.elsewhere:
            scope = self._module
        scope.bound.add(name)
        self.bindings[name] += 1

    def _within(self, scope, nodes):
        before, self._scope = self._scope, scope
        for node in nodes:
            self.visit(node)
        self._scope = before

    def _guarded(self, guards, nodes):
        before = self._guards
        self._guards = before | guards
        for node in nodes:
            self.visit(node)
        self._guards = before

    def _visit_all(self, nodes):
        for node in nodes:
            if node is not None:
                self.visit(node)

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load):
            self._bind(node.id)
            return
        self.used.add(node.id)
        if not self._guards & _NAME_GUARDS:
            self._uses.append((node, self._scope))

    def visit_Import(self, node):
        self.imports.append((node, bool(self._guards & _IMPORT_GUARDS)))
        for alias in node.names:
            self._bind(alias.asname or alias.name.partition(".")[0])

    def visit_ImportFrom(self, node):
        self.imports.append((node, bool(self._guards & _IMPORT_GUARDS)))
        if node.module == "__future__":
            self._lazy_annotations |= any(one.name == "annotations" for one in node.names)
        for alias in node.names:
            if alias.name == "*":
                self.star_imports.append(node)
            else:
                self._bind(alias.asname or alias.name)

    def _visit_function(self, node):
        self._bind(node.name)
        self._visit_all(node.decorator_list)
        self._visit_arguments(node.args)
        self._visit_annotation(node.returns)
        self._enter_function(node, node.body)

    visit_FunctionDef = visit_AsyncFunctionDef = _visit_function

    def visit_Lambda(self, node):
        self._visit_arguments(node.args)
        self._enter_function(node, [node.body])

    def _visit_arguments(self, arguments):
        self._visit_all(arguments.defaults + arguments.kw_defaults)
        for one in _arguments(arguments):
            self._visit_annotation(one.annotation)

    def _enter_function(self, node, body):
        scope = _Scope(self._scope)
        scope.bound.update(one.arg for one in _arguments(node.args))
        scope.bound.update(one.name for one in getattr(node, "type_params", ()))
        self.bindings.update(scope.bound)
        self._within(scope, body)

    def visit_ClassDef(self, node):
        self._bind(node.name)
        self._visit_all([*node.decorator_list, *node.bases, *node.keywords])
        scope = _Scope(self._scope, is_class=True)
        scope.bound.update(one.name for one in getattr(node, "type_params", ()))
        self._within(scope, node.body)

    def _visit_comprehension(self, node):
        first, scope = node.generators[0], _Scope(self._scope, is_comprehension=True)
        self.visit(first.iter)
        inner = [first.target, *first.ifs, *node.generators[1:]]
        parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self._within(scope, [*inner, *parts])
        if self._leaks and isinstance(node, ast.ListComp):
            self._scope.bound |= scope.bound

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _visit_comprehension

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        scope = self._scope
        while scope.is_comprehension:
            scope = scope.parent
        self._within(scope, [node.target])

    def visit_Global(self, node):
        self._scope.elsewhere.update(node.names)
        # A name that is only ever assigned in functions is bound at the top by one of them.
        self._module.bound.update(node.names)

    def visit_ExceptHandler(self, node):
        if node.name:
            self._bind(node.name)
        self.generic_visit(node)

    def _visit_pattern(self, node):
        name = getattr(node, "name", None) or getattr(node, "rest", None)
        if name:
            self._bind(name)
        self.generic_visit(node)

    visit_MatchAs = visit_MatchStar = visit_MatchMapping = _visit_pattern

    def visit_TypeAlias(self, node):
        self.visit(node.name)

    def _visit_try(self, node):
        guards = set().union(*(_caught(handler) for handler in node.handlers))
        self._guarded(guards, node.body)
        # What is tried when an import failed may fail as well, on the other Python.
        fallback = guards & (_IMPORT_GUARDS | _NAME_GUARDS)
        self._guarded(fallback, node.handlers)
        self._visit_all([*node.orelse, *node.finalbody])

    visit_Try = visit_TryStar = _visit_try

    def visit_If(self, node):
        self.visit(node.test)
        asked = {getattr(one, "id", getattr(one, "attr", "")) for one in ast.walk(node.test)}
        guards = _NAME_GUARDS | _IMPORT_GUARDS if asked & _BRANCH_GUARDS else set()
        self._guarded(guards, [*node.body, *node.orelse])

    def visit_AnnAssign(self, node):
        self._visit_annotation(node.annotation)
        self._visit_all([node.target, node.value])

    def _visit_annotation(self, node):
        if node is None:
            return
        guards = _NAME_GUARDS if self._lazy_annotations else set()
        self._guarded(guards, [node])
        for one in ast.walk(node):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                self._visit_quoted(one.value)

    def _visit_quoted(self, text):
        try:
            self._guarded(_NAME_GUARDS, [ast.parse(text, mode="eval")])
        except SyntaxError:
            # Not every text in an annotation is a type: Literal["a b"].
            pass


def _arguments(arguments):
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return [*every, *(one for one in (arguments.vararg, arguments.kwarg) if one)]


def _caught(handler):
    if handler.type is None:
        return {"BaseException"}
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {getattr(one, "id", getattr(one, "attr", "")) for one in types}
