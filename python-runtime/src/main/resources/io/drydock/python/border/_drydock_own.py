"""Keeps the host's own modules working whatever the code beside them patches, and notices it."""

import builtins
import operator
import sys

_PUBLIC = {name: value for name, value in vars(builtins).items() if not name.startswith("_")}

# What else people replace for a test, and forget to put back.
_OFTEN_PATCHED = {
    "json": "dumps loads dump load",
    "logging": "getLogger info error Logger",
    "os": "environ getcwd listdir open path stat system walk",
    "os.path": "exists isdir isfile join abspath",
    "re": "compile match search sub",
    "subprocess": "Popen check_output run",
    "time": "sleep time",
}

# The host's modules by name, also when somebody has emptied `sys.modules`.
MODULES = {}


def give_builtins(namespace, code):
    """Gives a module's namespace references of its own to the builtins that its code names."""
    for name in _names(code) & _PUBLIC.keys():
        namespace.setdefault(name, _PUBLIC[name])


def give_all_builtins(module):
    """Does the same with all of them, for a module whose code nobody has at hand."""
    namespace = vars(module)
    for name, value in _PUBLIC.items():
        namespace.setdefault(name, value)
    MODULES[module.__name__] = module


def _names(code):
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            names |= _names(constant)
    return names


class Watch:
    """Remembers what a plugin may have changed until its next call: builtins, streams, modules.

    One at a time; `remember` says what counts as unchanged. To compare everything takes a
    millisecond, which most calls do not: modules say when somebody sets or deletes what they have.
    """

    def __init__(self):
        self._count = None
        self._touched = False

    def remember(self):
        """What is in place now is as it should be: the plugin is imported."""
        self._builtins = dict(vars(builtins))
        self._modules = [
            (vars(sys.modules[name]), operator.itemgetter(*functions.split()))
            for name, functions in _OFTEN_PATCHED.items()
            if name in sys.modules
        ]
        self._functions = [pick(namespace) for namespace, pick in self._modules]
        self._streams = (sys.stdout, sys.stderr, sys.stdin)
        self._count = len(self._builtins)
        self._touched = False
        for name in ("builtins", *_OFTEN_PATCHED):
            if type(sys.modules.get(name)) is _Module:
                sys.modules[name].__class__ = _watched(self._touch)

    def _touch(self):
        self._touched = True

    def is_changed(self, getattr=getattr, len=len, vars=vars):
        """Whether something is not as it was."""
        if self._count is None:
            return False
        return (
            len(vars(builtins)) != self._count
            or sys.stdout is not self._streams[0]
            or sys.stderr is not self._streams[1]
            or sys.stdin is not self._streams[2]
            or getattr(sys.stdout, "closed", False)
            or getattr(sys.stderr, "closed", False)
            or "_drydock_border" not in sys.modules
            or (self._touched and self._differs())
        )

    def _differs(self):
        self._touched = False
        try:
            return (
                vars(builtins) != self._builtins
                or [pick(namespace) for namespace, pick in self._modules] != self._functions
            )
        except Exception:  # whatever is broken, it is changed
            return True

    def restore(self):
        """Puts back what our own code needs until the interpreter is thrown away."""
        vars(builtins).clear()
        vars(builtins).update(self._builtins)
        sys.stdout, sys.stderr, sys.stdin = self._streams
        sys.modules.update(MODULES)


_Module = type(sys)


def _watched(touch):
    """Returns a class for modules that calls this when what they have is set or deleted."""

    class WatchedModule(_Module):
        def __setattr__(self, name, value, has=hasattr, set_it=_Module.__setattr__):
            if has(self, name):
                touch()
            set_it(self, name, value)

        def __delattr__(self, name, delete=_Module.__delattr__):
            touch()
            delete(self, name)

    WatchedModule.__name__ = WatchedModule.__qualname__ = "module"
    WatchedModule.__module__ = "builtins"
    return WatchedModule
