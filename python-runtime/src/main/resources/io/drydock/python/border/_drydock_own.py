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

    One at a time; `remember` says what counts as unchanged.
    """

    def __init__(self):
        self._names = None

    def remember(self):
        """What is in place now is as it should be: the plugin is imported."""
        self._builtins = dict(vars(builtins))
        self._pick = operator.itemgetter(*self._builtins)
        self._values = self._pick(vars(builtins))
        self._modules = [
            (vars(sys.modules[name]), operator.itemgetter(*functions.split()))
            for name, functions in _OFTEN_PATCHED.items()
            if name in sys.modules
        ]
        self._functions = [pick(namespace) for namespace, pick in self._modules]
        self._streams = (sys.stdout, sys.stderr, sys.stdin)
        self._names = len(self._builtins)

    def is_changed(self, getattr=getattr, len=len):
        """Whether something is not as it was."""
        if self._names is None:
            return False
        try:
            return (
                len(vars(builtins)) != self._names
                or self._pick(vars(builtins)) != self._values
                or [pick(namespace) for namespace, pick in self._modules] != self._functions
                or (sys.stdout, sys.stderr, sys.stdin) != self._streams
                or getattr(sys.stdout, "closed", False)
                or getattr(sys.stderr, "closed", False)
                or "_drydock_border" not in sys.modules
            )
        except Exception:  # whatever is broken, it is changed
            return True

    def restore(self):
        """Puts back what our own code needs until the interpreter is thrown away."""
        vars(builtins).clear()
        vars(builtins).update(self._builtins)
        sys.stdout, sys.stderr, sys.stdin = self._streams
        sys.modules.update(MODULES)
