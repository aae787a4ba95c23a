"""Scopes of a module while it is read in the order in which it runs."""

MODULE, FUNCTION, CLASS, COMPREHENSION, TYPES = "module function class comprehension types".split()


class Scope:
    """A scope. `now` are the names bound so far, `ever` all that were bound at any time.

    `maybe` are names that a loop may
    have deleted, `declared` those that have an annotation and no value, `elsewhere` those that `global` or
    `nonlocal` sends to another scope, `early` the uses that met no binding yet.
    """

    def __init__(self, kind, parent=None):
        self.kind = kind
        self.parent = parent
        self.now = set()
        self.ever = set()
        self.maybe = set()
        self.declared = set()
        self.elsewhere = {}
        self.early = []

    @property
    def module(self):
        """The outermost scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    @property
    def body(self):
        """The scope of the statements around: a comprehension's is that of its statement."""
        scope = self
        while scope.kind in (COMPREHENSION, TYPES):
            scope = scope.parent
        return scope

    @property
    def running(self):
        """The function or module whose statements run while this scope is filled."""
        scope = self
        while scope.kind not in (FUNCTION, MODULE):
            scope = scope.parent
        return scope

    def enclosing_function(self, name):
        """Return the nearest function around this one that binds the name, or the module."""
        scope = self.parent or self
        while scope.parent is not None and not (scope.kind == FUNCTION and name in scope.ever):
            scope = scope.parent
        return scope

    def has(self, name, is_postponed):
        """Return whether the name is bound now; for an annotation a declared one is as good."""
        return name in self.now or (is_postponed and name in self.declared)

    def owns(self, name):
        """Return whether the name is the scope's own, so that it is looked up here alone."""
        is_declared = self.kind == FUNCTION and name in self.declared
        return (name in self.ever or is_declared) and name not in self.elsewhere

    def bind(self, name):
        """Bind a name from here on, where a `global` or `nonlocal` says."""
        scope = self.elsewhere.get(name, self)
        scope.now.add(name)
        scope.ever.add(name)

    def chain(self, sees_class=False):
        """Yield the scopes that a name is looked up in.

        In: whether a comprehension in a class sees the class's names, as a list's in Python 2.
        """
        scope, inner = self, True
        while scope is not None:
            if scope.kind != CLASS or inner:
                yield scope
            inner = inner and (scope.kind == TYPES or (sees_class and scope.kind == COMPREHENSION))
            scope = scope.parent

    def is_in_class(self):
        """Return whether a class is around, so that `__class__` has a meaning."""
        scope = self
        while scope is not None and scope.kind != CLASS:
            scope = scope.parent
        return scope is not None
