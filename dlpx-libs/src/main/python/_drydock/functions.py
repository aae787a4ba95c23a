"""What a plugin's function declares, and how to call it by keyword (contract §2)."""

from os.path import abspath
from types import MethodType

from _drydock.operations import OLD_SNAPSHOT_PARAMETERS, SNAPSHOT_PARAMETERS
from dlpx.virtualization.platform.exceptions import IncorrectPluginCodeError

_HAS_VARIABLE_KEYWORDS = 0x08


class Declaration:
    """The arguments that a function declares.

    `names` are all of them, `required` those without a default, `accepts_any` is true of a
    function with `**kwargs`. The wrapper of a decorator that uses functools.wraps counts as the
    function that it wraps, since that is where the arguments arrive.
    """

    def __init__(self, function):
        # A bound method's first argument is in place already.
        code, bound = function.__code__, int(isinstance(function, MethodType))
        positional = code.co_varnames[: code.co_argcount]
        end = code.co_argcount + code.co_kwonlyargcount
        keyword_only = code.co_varnames[code.co_argcount : end]
        defaults = len(function.__defaults__ or ())
        self.names = [*positional[bound:], *keyword_only]
        self.accepts_any = bool(code.co_flags & _HAS_VARIABLE_KEYWORDS)
        self.required = [
            *positional[bound : len(positional) - defaults],
            *(name for name in keyword_only if name not in (function.__kwdefaults__ or {})),
        ]


def describe(function):
    """Return name, file, line and arguments of a plugin's function, for the host to show.

    The line is the one where the definition starts: that of its first decorator.
    """
    original = _unwrapped(function)
    code = original.__code__
    return {
        "function": function.__name__,
        "file": abspath(code.co_filename),
        "line": code.co_firstlineno,
        "arguments": Declaration(original).names,
    }


class Binding:
    """How an operation's arguments reach one function, found out once and used for every call.

    In: the operation's name, the function, and the names of the operation's arguments. The
    snapshot parameters go in under the name that the function declares, or not at all. Raises
    IncorrectPluginCodeError when it does not take the others.
    """

    def __init__(self, operation, function, names):
        declaration = Declaration(_unwrapped(function))
        self.function = function
        self._snapshot_name = _declared_snapshot_name(declaration)
        self._renames = SNAPSHOT_PARAMETERS in names and self._snapshot_name != SNAPSHOT_PARAMETERS
        if self._renames:
            names = [name for name in names if name != SNAPSHOT_PARAMETERS]
            names += [self._snapshot_name] if self._snapshot_name else []
        _check(operation, function, declaration, names)

    def call(self, values):
        """Return what the function returns; in: the operation's arguments by name."""
        if self._renames:
            parameters = values.pop(SNAPSHOT_PARAMETERS)
            if self._snapshot_name:
                values[self._snapshot_name] = parameters
        return self.function(**values)


def call(operation, function, values):
    """Call a plugin's function once and return what it returns; see Binding."""
    return Binding(operation, function, list(values)).call(dict(values))


def _declared_snapshot_name(declaration):
    for name in (SNAPSHOT_PARAMETERS, OLD_SNAPSHOT_PARAMETERS):
        if name in declaration.names:
            return name
    return SNAPSHOT_PARAMETERS if declaration.accepts_any else None


def _check(operation, function, declaration, names):
    refused = [name for name in names if name not in declaration.names]
    missing = [name for name in declaration.required if name not in names]
    if missing or (refused and not declaration.accepts_any):
        raise IncorrectPluginCodeError(
            f"{operation} is called with the arguments {', '.join(names)}, but its function "
            f"{function.__name__} takes {', '.join(declaration.names) or 'none'}."
        )


def _unwrapped(function):
    while hasattr(function, "__wrapped__") and Declaration(function).accepts_any:
        function = function.__wrapped__
    return function
