"""A name that is read, and under which circumstances."""

from collections import namedtuple

from _drydock.check.branches import NAME_HANDLERS, NAME_HANDLERS_PERHAPS

_NONE = frozenset()
_FIELDS = {
    "handlers": _NONE,
    "outer_handlers": _NONE,
    "import_is_optional": False,
    "in_branch": False,
    "in_loop": False,
    "in_try": False,
    "in_list": False,
    "in_doubt": False,
    "is_lazy": False,
    "is_postponed": False,
    "asked_for": _NONE,
}


class Circumstances(namedtuple("Circumstances", _FIELDS, defaults=_FIELDS.values())):
    """What is around a piece of code.

    `handlers` is what the innermost `try` catches, `outer_handlers` what those around it do;
    `in_doubt` says that the code may never run here, `asked_for` has the texts in the tests of
    branches, `is_lazy` says that Python itself never evaluates it, `is_postponed` that tools
    read it when all of the module is known.
    """

    __slots__ = ()

    def changed(self, **changes):
        """Return the same with some of it changed."""
        return self._replace(**changes)

    def inside_try(self, handlers, import_is_optional):
        """Return what is around the body of a `try` with handlers of this."""
        return self.changed(
            handlers=frozenset(handlers),
            outer_handlers=self.outer_handlers | self.handlers,
            in_try=True,
            import_is_optional=import_is_optional,
        )

    def inside_function(self):
        """Return what is around a function's body, which runs at another time."""
        return Circumstances(
            in_doubt=self.in_doubt,
            asked_for=self.asked_for,
            import_is_optional=self.import_is_optional,
            is_lazy=self.is_lazy,
        )


class Use:
    """A name that is read. `lineno` and `col_offset` are its place.

    `is_early` says that the scope binds it at another time, `is_in_doubt` that nobody can tell
    whether it is bound at this one.
    """

    def __init__(self, name, node, circumstances):
        self.name = name
        self.lineno = node.lineno
        self.col_offset = node.col_offset
        self._at = circumstances
        self.is_early = False
        self.is_in_doubt = False

    @property
    def is_caught(self):
        """Whether the innermost `try` around minds a missing name."""
        return bool(self._at.handlers & NAME_HANDLERS)

    @property
    def is_lazy(self):
        """Whether only tools that read annotations miss it."""
        return self._at.is_lazy

    @property
    def is_certain(self):
        """Whether this fails whenever the code around it runs, and that it may run here."""
        at = self._at
        if at.in_doubt or at.is_lazy or self.is_in_doubt:
            return False
        if at.handlers & NAME_HANDLERS_PERHAPS or at.outer_handlers & NAME_HANDLERS:
            return False
        return self.name not in at.asked_for and not (self.is_early and at.in_loop)
