"""Which names a module binds and uses, read in the order in which it runs.

Bodies of functions are read when the code around them has ended, since that is when they are
called. A branch counts as taken: what only one of them binds is bound afterwards.
"""

import ast
from collections import Counter, deque
from contextlib import contextmanager

from _drydock.check.annotations import AnnotationReader
from _drydock.check.branches import (
    IMPORT_HANDLERS,
    NAME_HANDLERS,
    asked_for,
    caught,
    is_doubtful,
)
from _drydock.check.exports import exported_names, names_put_into_globals
from _drydock.check.scopes import CLASS, COMPREHENSION, FUNCTION, MODULE, TYPES, Scope
from _drydock.check.uses import Circumstances, Use

_MODULE_NAMES = frozenset(
    "__name__ __file__ __doc__ __package__ __spec__ __loader__ __builtins__ __debug__ "
    "__annotations__ __cached__ WindowsError".split()
)
_CLASS_NAMES = frozenset({"__module__", "__qualname__"})
_MAKERS_OF_NAMES = {"exec", "execfile", "globals"}
_MAKERS_AT_THE_TOP = {"locals", "vars"}


class Names(AnnotationReader):
    """Reads a module's tree.

    In: the names that need no binding; whether names leak as in Python 2, from a list's
    comprehension and from an except clause; whether it is a package's `__init__`.

    `module_names` are the names bound at the top, `imports` pairs of an import's node and whether
    the code can do without it, `star_imports` the nodes of `from … import *`, `used` all names
    that are read, `bindings` how often each name is bound in whatever scope, `exports` pairs
    of a name in `__all__` and its node, `dynamic` whether names may come about in ways that no
    reader sees.
    """

    def __init__(self, tree, builtin_names, leaks=False, is_package=False):
        super().__init__()
        self._known = _MODULE_NAMES | builtin_names | ({"__path__"} if is_package else set())
        self._leaks = leaks
        self._scope = self._module = Scope(MODULE)
        self._at = Circumstances()
        self._later = deque()
        self._scopes = [self._module]
        self._found = []
        self._makes_names = False
        self._global_names = names_put_into_globals(tree)
        self.imports = []
        self.star_imports = []
        self.exports = exported_names(tree)
        self.used = set()
        self.bindings = Counter()
        self.visit(tree)
        while self._later:
            self._later.popleft()()
        for scope in self._scopes:
            self._settle(scope)

    @property
    def module_names(self):
        """The names that the module binds at its top."""
        return self._module.ever | self._module.declared | self._global_names

    @property
    def dynamic(self):
        """Whether the module makes names by means of `globals()` and its like."""
        return self._makes_names or "__getattr__" in self._module.ever

    def undefined(self):
        """Return the Uses of names that nothing binds, or nothing yet, in the order of lines."""
        return sorted(self._found, key=lambda use: (use.lineno, use.col_offset))

    # Uses

    def _use(self, name, node):
        self.used.add(name)
        use = Use(name, node, self._at)
        scopes = list(self._scope.chain(self._leaks and self._at.in_list))
        if name in self._known or any(scope.has(name, self._at.is_postponed) for scope in scopes):
            use.is_in_doubt = use.is_caught
            self._remember_outer(use)
        elif not use.is_caught and not self._is_given_by_class(name):
            live = list(self._live_scopes())
            use.is_in_doubt = any(
                name in scope.maybe or (name in scope.ever and scope not in live)
                for scope in scopes
            )
            self._scope.running.early.append((use, False))

    def _remember_outer(self, use):
        """Note that a function reads a name of the outside, which it may bind itself later on."""
        running = self._scope.running
        inner = any(use.name in scope.now for scope in self._live_scopes())
        if running.kind == FUNCTION and not inner and use.name not in running.elsewhere:
            running.early.append((use, True))

    def _live_scopes(self):
        scope = self._scope
        while scope.kind not in (FUNCTION, MODULE):
            yield scope
            scope = scope.parent
        yield scope

    def _is_given_by_class(self, name):
        if name == "__class__":
            return self._scope.is_in_class()
        return name in _CLASS_NAMES and self._scope.kind == CLASS

    def _settle(self, scope):
        """Decide about the uses of a scope that has ended."""
        for use, is_outside in scope.early:
            if scope is self._module and use.name in self._global_names:
                continue
            use.is_early = scope.owns(use.name)
            if use.is_early or not (is_outside or use.name in self._global_names):
                self._found.append(use)

    # Bindings

    def _bind(self, name):
        self._scope.bind(name)
        self.bindings[name] += 1

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            self._use(node.id, node)
        elif isinstance(node.ctx, ast.Del):
            self._delete(node)
        else:
            self._bind(node.id)

    def _delete(self, node):
        scope = self._scope.elsewhere.get(node.id, self._scope)
        if node.id not in scope.now:
            # A name that is deleted belongs to the scope, whatever is around it.
            use = Use(node.id, node, self._at)
            use.is_in_doubt = use.is_caught
            scope.ever.add(node.id)
            scope.early.append((use, False))
        elif not self._at.in_branch:
            scope.now.discard(node.id)
            if self._at.in_loop or self._at.in_try:
                scope.maybe.add(node.id)

    def visit_Call(self, node):
        name = getattr(node.func, "id", "")
        at_top = self._scope.body.kind == MODULE and not node.args
        if name in _MAKERS_OF_NAMES or (name in _MAKERS_AT_THE_TOP and at_top):
            self._makes_names = True
        self._visit_typing_call(node)

    def _visit_import(self, node):
        self.imports.append((node, self._at.import_is_optional))
        for alias in node.names:
            if alias.name == "*":
                self.star_imports.append(node)
            else:
                plain = alias.name.partition(".")[0] if isinstance(node, ast.Import) else alias.name
                self._bind(alias.asname or plain)

    def visit_Import(self, node):
        self._visit_import(node)

    def visit_ImportFrom(self, node):
        if node.module == "__future__":
            self._lazy_annotations |= any(one.name == "annotations" for one in node.names)
        self._visit_import(node)

    def visit_Assign(self, node):
        self._visit_type_comment(node)
        self._visit_all([node.value, *node.targets])

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name):
            self._use(node.target.id, node.target)
        self._visit_all([node.value, node.target])

    def visit_AnnAssign(self, node):
        # Python evaluates no annotation of a function's variable.
        is_lazy = self._at.is_lazy or self._scope.body.kind == FUNCTION
        with self._under(self._at.changed(is_lazy=is_lazy)):
            self._visit_annotation(node.annotation)
        self._visit_all([node.value])
        if node.value is not None or not isinstance(node.target, ast.Name):
            self.visit(node.target)
        else:
            self._scope.declared.add(node.target.id)

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        self._scope.body.bind(node.target.id)
        self.bindings[node.target.id] += 1

    def visit_Global(self, node):
        for name in node.names:
            if self._scope is not self._module:
                self._scope.elsewhere[name] = self._module
            # Only ever assigned in functions, it is bound at the top by one of them.
            self._module.bind(name)
        self._global_names.update(node.names)

    def visit_Nonlocal(self, node):
        for name in node.names:
            self._scope.elsewhere[name] = self._scope.enclosing_function(name)

    def _visit_pattern(self, node):
        self.generic_visit(node)
        name = getattr(node, "name", None) or getattr(node, "rest", None)
        if name:
            self._bind(name)

    visit_MatchAs = visit_MatchStar = visit_MatchMapping = _visit_pattern

    # Functions, classes and comprehensions

    def _visit_function(self, node):
        self._visit_all(node.decorator_list)
        with self._within(self._type_scope(node)):
            self._visit_all(node.args.defaults + node.args.kw_defaults)
            for one in _arguments(node.args):
                self._visit_annotation(one.annotation)
                self._visit_type_comment(one)
            self._visit_annotation(node.returns)
            self._visit_type_comment(node)
            self._enter_later(node.args, node.body)
        self._bind(node.name)

    visit_FunctionDef = visit_AsyncFunctionDef = _visit_function

    def visit_Lambda(self, node):
        self._visit_all(node.args.defaults + node.args.kw_defaults)
        self._enter_later(node.args, [node.body])

    def _enter_later(self, arguments, body):
        names = [one.arg for one in _arguments(arguments)]
        self.bindings.update(names)
        around, at = self._scope, self._at.inside_function()

        def enter():
            scope = Scope(FUNCTION, around)
            for name in names:
                scope.bind(name)
            self._scopes.append(scope)
            with self._under(at), self._within(scope):
                self._visit_all(body)

        self._later.append(enter)

    def _type_scope(self, node):
        """Return the scope of type parameters where there are any."""
        parameters = getattr(node, "type_params", ())
        if not parameters:
            return self._scope
        scope = Scope(TYPES, self._scope)
        for one in parameters:
            scope.bind(one.name)
        with self._within(scope):
            self._visit_all(parameters)
        return scope

    def visit_ClassDef(self, node):
        self._visit_all(node.decorator_list)
        with self._within(self._type_scope(node)):
            self._visit_all([*node.bases, *node.keywords])
            scope = Scope(CLASS, self._scope)
            self._scopes.append(scope)
            with self._within(scope):
                self._visit_all(node.body)
        self._bind(node.name)

    def visit_TypeAlias(self, node):
        self._bind(node.name.id)
        with self._within(self._type_scope(node)):
            self._read_later(node.value)

    def _visit_comprehension(self, node):
        self.visit(node.generators[0].iter)
        scope = Scope(COMPREHENSION, self._scope)
        is_list = isinstance(node, ast.ListComp)
        parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        with self._under(self._at.changed(in_list=is_list)), self._within(scope):
            for index, one in enumerate(node.generators):
                self._visit_all([one.iter if index else None, one.target, *one.ifs])
            self._visit_all(parts)
        if self._leaks and is_list:
            for name in scope.now:
                self._scope.bind(name)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _visit_comprehension

    # Branches

    def visit_Try(self, node):
        names = caught(node)
        # What is tried when an import failed may fail as well, on the other Python.
        is_optional = self._at.import_is_optional or bool(names & IMPORT_HANDLERS)
        with self._under(self._at.inside_try(names, is_optional)):
            self._visit_all(node.body)
        in_doubt = self._at.in_doubt or bool(names & NAME_HANDLERS)
        after = self._at.changed(in_try=True)
        with self._under(after.changed(import_is_optional=is_optional, in_doubt=in_doubt)):
            self._visit_all(node.handlers)
        with self._under(after):
            self._visit_all([*node.orelse, *node.finalbody])

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, node):
        self._visit_all([node.type])
        was_bound = node.name in self._scope.now
        if node.name:
            self._bind(node.name)
        self._visit_all(node.body)
        if node.name and not was_bound and not self._leaks:
            self._scope.elsewhere.get(node.name, self._scope).now.discard(node.name)

    def visit_If(self, node):
        self.visit(node.test)
        if isinstance(node.test, ast.Constant):
            never, always = (node.orelse, node.body) if node.test.value else (node.body, node.orelse)
            self._visit_all(always)
            with self._under(self._at.changed(in_branch=True, in_doubt=True)):
                self._visit_all(never)
        else:
            self._visit_branches(node.test, [*node.body, *node.orelse])

    def visit_IfExp(self, node):
        self.visit(node.test)
        self._visit_branches(node.test, [node.body, node.orelse])

    def visit_BoolOp(self, node):
        self.visit(node.values[0])
        self._visit_branches(node.values[0], node.values[1:])

    def _visit_branches(self, test, nodes):
        doubtful = is_doubtful(test)
        at = self._at.changed(
            in_branch=True,
            in_doubt=self._at.in_doubt or doubtful,
            import_is_optional=self._at.import_is_optional or doubtful,
            asked_for=self._at.asked_for | asked_for(test),
        )
        with self._under(at):
            self._visit_all(nodes)

    def _visit_loop(self, node):
        self._visit_type_comment(node)
        self._visit_all([node.iter, node.target])
        with self._under(self._at.changed(in_loop=True)):
            self._visit_all(node.body)
        self._visit_all(node.orelse)

    visit_For = visit_AsyncFor = _visit_loop

    def visit_While(self, node):
        with self._under(self._at.changed(in_loop=True, in_branch=True)):
            self._visit_all([node.test, *node.body])
        self._visit_all(node.orelse)

    def _visit_with(self, node):
        self._visit_type_comment(node)
        self.generic_visit(node)

    visit_With = visit_AsyncWith = _visit_with

    # Walking

    @contextmanager
    def _within(self, scope):
        before, self._scope = self._scope, scope
        yield
        self._scope = before

    @contextmanager
    def _under(self, circumstances):
        before, self._at = self._at, circumstances
        yield
        self._at = before

    def _visit_all(self, nodes):
        for node in nodes:
            if node is not None:
                self.visit(node)


def _arguments(arguments):
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return [*every, *(one for one in (arguments.vararg, arguments.kwarg) if one)]
