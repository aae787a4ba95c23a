"""Checks properties that operations read from their arguments, where it is obvious whose."""

import ast

from _drydock.check.modules import suggestion
from _drydock.operations import OLD_SNAPSHOT_PARAMETERS, SNAPSHOT_PARAMETERS

_CLASSES = {
    "repository": "RepositoryDefinition",
    "source_config": "SourceConfigDefinition",
    "snapshot": "SnapshotDefinition",
    SNAPSHOT_PARAMETERS: "SnapshotParametersDefinition",
    OLD_SNAPSHOT_PARAMETERS: "SnapshotParametersDefinition",
}
_PARAMETERS = {
    "staged_source": "LinkedSourceDefinition",
    "direct_source": "LinkedSourceDefinition",
    "virtual_source": "VirtualSourceDefinition",
}


def check_parameters(operations, sources, classes, findings):
    """Report attributes that neither the schema nor the code gives to an operation's argument.

    In: the decorated functions, all sources, the module `generated.definitions`. Plugins may set
    attributes of their own (contract §2), so one that is set anywhere counts as known everywhere.
    """
    own = _attributes_set_anywhere(sources)
    if own is None:
        return
    for one in operations:
        is_function = isinstance(one.function, (ast.FunctionDef, ast.AsyncFunctionDef))
        if is_function and one.is_plain and not one.name.startswith("upgrade."):
            for node in _reads(one.function):
                _check(one, node, own, classes, findings)


def _attributes_set_anywhere(sources):
    names = set()
    for source in sources.modules.values():
        if source.names.used & {"setattr", "exec", "vars"}:
            return None
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
                names.add(node.attr)
    return names


def _reads(function):
    """Yield attributes read from arguments that the function leaves alone."""
    arguments = function.args
    declared = {one.arg for one in [*arguments.args, *arguments.kwonlyargs]}
    changed = {
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and _root(node) in declared - changed:
            yield node


def _root(node):
    while isinstance(node, ast.Attribute):
        node = node.value
    return getattr(node, "id", "")


def _check(one, node, own, classes, findings):
    class_name = _class_name(node.value)
    if class_name is None:
        return
    made = getattr(classes, class_name)
    if hasattr(made, node.attr) or node.attr in own or node.attr.startswith("_"):
        return
    names = [each.attribute for each in made._drydock_properties]
    hint = suggestion(node.attr, names) or f"; it has {', '.join(names) or 'none'}"
    message = f"{class_name} has no property {node.attr}{hint}"
    findings.error(one.source.path, node, message)


def _class_name(node):
    if isinstance(node, ast.Name):
        return _CLASSES.get(node.id)
    if isinstance(node, ast.Attribute) and node.attr == "parameters":
        return _PARAMETERS.get(getattr(node.value, "id", ""))
    return None
