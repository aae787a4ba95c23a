"""Checks the decorated functions of a plugin against the table of contract §2."""

import ast

from _drydock.check.modules import suggestion
from _drydock.operations import (
    DIRECT,
    MIGRATIONS,
    OLD_SNAPSHOT_PARAMETERS,
    OPERATIONS,
    SNAPSHOT_PARAMETERS,
)

_GROUPS = ("discovery", "linked", "virtual", "upgrade")
_STAGED_ONLY = ("start_staging", "stop_staging", "worker", "status", "mount_specification")
_NOT_A_FUNCTION = "only a plain function can define {}"


class DecoratedFunction:
    """A function that defines an operation: `name` is the operation's, `decorator` its node."""

    def __init__(self, source, function, decorator, name):
        self.source = source
        self.function = function
        self.decorator = decorator
        self.name = name

    @property
    def is_plain(self):
        """Whether the operation is this very function, not what another decorator makes of it."""
        return self.function.decorator_list[-1] is self.decorator


def find_operations(sources, plugin_names):
    """Return all decorated functions. In: the names that Plugin objects have in the code."""
    found = []
    for source in sources.modules.values():
        for function in ast.walk(source.tree):
            for decorator in getattr(function, "decorator_list", ()):
                name = _operation_name(decorator, plugin_names)
                if name is not None:
                    found.append(DecoratedFunction(source, function, decorator, name))
    return found


def plugin_names(sources, entry_object):
    """Return the names that stand for Plugin objects: that of the entry point, and what else is
    assigned `Plugin()`, under aliases too."""
    names = {entry_object}
    for source in sources.modules.values():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Assign) and _makes_plugin(node.value):
                names.update(one.id for one in node.targets if isinstance(one, ast.Name))
    for source in sources.modules.values():
        for node, _ in source.names.imports:
            names.update(one.asname for one in node.names if one.asname and one.name in names)
    return names


def _makes_plugin(node):
    if not isinstance(node, ast.Call):
        return False
    return getattr(node.func, "id", getattr(node.func, "attr", "")) == "Plugin"


def _operation_name(decorator, plugin_names):
    call = decorator.func if isinstance(decorator, ast.Call) else decorator
    group = getattr(call, "value", None)
    if not isinstance(call, ast.Attribute) or not isinstance(group, ast.Attribute):
        return None
    plugin = getattr(group.value, "id", getattr(group.value, "attr", None))
    if plugin not in plugin_names or group.attr not in _GROUPS:
        return None
    return f"{group.attr}.{call.attr}"


def check_operations(found, plugin_type, findings):
    """Report what is wrong with decorated functions."""
    first = {}
    for one in found:
        if not isinstance(one.decorator, ast.Call):
            message = f"the decorator {one.name} lacks its brackets: @….{one.name}()"
            findings.error(one.source.path, one.decorator, message)
        elif one.name in MIGRATIONS:
            _check_migration(one, findings)
        elif one.name in OPERATIONS:
            _check_operation(one, first, plugin_type, findings)
        else:
            hint = suggestion(one.name, [*OPERATIONS, *MIGRATIONS])
            message = f"there is no operation {one.name}{hint}"
            findings.error(one.source.path, one.decorator, message)


def _check_operation(one, first, plugin_type, findings):
    path, earlier = one.source.path, first.setdefault(one.name, one)
    if earlier is not one:
        place = f"{earlier.source.path}:{earlier.decorator.lineno}"
        findings.error(path, one.decorator, f"{one.name} is defined twice, first at {place}")
    if one.decorator.args or one.decorator.keywords:
        findings.error(path, one.decorator, f"the decorator {one.name}() takes no arguments")
    if not isinstance(one.function, ast.FunctionDef):
        findings.error(path, one.decorator, _NOT_A_FUNCTION.format(one.name))
        return
    group, _, name = one.name.partition(".")
    if plugin_type == DIRECT and group == "linked" and name in _STAGED_ONLY:
        message = f"{one.name} is called for STAGED plugins only, this one is DIRECT"
        findings.warning(path, one.decorator, message)
    elif one.is_plain:
        _check_arguments(one, OPERATIONS[one.name].arguments(plugin_type), findings)


def _check_migration(one, findings):
    if not (one.decorator.args or one.decorator.keywords):
        message = f"the decorator {one.name} needs the id of the migration: ('2026.1.1')"
        findings.error(one.source.path, one.decorator, message)
    if not isinstance(one.function, ast.FunctionDef):
        findings.error(one.source.path, one.decorator, _NOT_A_FUNCTION.format(one.name))
    elif one.is_plain:
        _check_arguments(one, [MIGRATIONS[one.name]], findings)


def _check_arguments(one, given, findings):
    """Report arguments that the call does not give, and given ones that are not taken."""
    arguments = one.function.args
    every = [*arguments.posonlyargs, *arguments.args]
    required = every[: len(every) - len(arguments.defaults)]
    keywords = zip(arguments.kwonlyargs, arguments.kw_defaults)
    required += [argument for argument, default in keywords if default is None]
    declared = {argument.arg for argument in [*every, *arguments.kwonlyargs]}
    allowed = set(given)
    if SNAPSHOT_PARAMETERS in allowed:
        allowed.add(OLD_SNAPSHOT_PARAMETERS)
    takes = f"{one.name} is called with the arguments {', '.join(given)}"
    for argument in required:
        if argument.arg not in allowed:
            message = f"{takes}; there is no {argument.arg}"
            findings.error(one.source.path, argument, message)
    if arguments.kwarg is None:
        optional = {SNAPSHOT_PARAMETERS}
        for name in given:
            if name not in declared | optional:
                message = f"{takes}; {one.function.name} does not take {name}"
                findings.error(one.source.path, one.function, message)
