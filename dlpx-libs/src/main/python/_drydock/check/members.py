"""Checks what is read from modules and done with generated classes, where it is obvious."""

import ast

from _drydock.check.modules import absolute_name, suggestion
from _drydock.definition import Definition


def imported_objects(source, modules):
    """Return the modules and objects of the host's packages that names of this module stand for.

    Out: a dict from the name to ("module", dotted name) or ("object", the object). Only names
    that the module binds once are in it: of the others nobody knows what they stand for.
    """
    found = {}
    for node, _ in source.names.imports:
        for alias in node.names:
            bound = alias.asname or alias.name
            if source.names.bindings[bound] != 1:
                continue
            if isinstance(node, ast.Import):
                if "." not in bound and modules.exported(alias.name) is not None:
                    found[bound] = ("module", alias.name)
            else:
                _put_from(found, bound, alias.name, absolute_name(source, node), modules)
    return found


def _put_from(found, bound, name, module_name, modules):
    if module_name is None:
        return
    inner = f"{module_name}.{name}" if module_name else name
    host = modules.host_module(module_name)
    if modules.exists(inner) and modules.exported(inner) is not None:
        found[bound] = ("module", inner)
    elif host is not None and hasattr(host, name):
        found[bound] = ("object", getattr(host, name))


def check_members(source, modules, findings):
    """Report names that a module does not have, and arguments that a generated class refuses."""
    known = imported_objects(source, modules)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute):
            _check_attribute(source, node, known, modules, findings)
        elif isinstance(node, ast.Call):
            made = _object(node.func, known, modules)
            if isinstance(made, type) and issubclass(made, Definition):
                _check_constructor(source, node, made, findings)


def _check_attribute(source, node, known, modules, findings):
    kind, name = known.get(getattr(node.value, "id", ""), ("", ""))
    if kind != "module" or not isinstance(node.ctx, ast.Load):
        return
    if not modules.offers(name, node.attr):
        hint = suggestion(node.attr, modules.exported(name))
        findings.error(source.path, node, f"there is no {node.attr} in {name}{hint}")


def _object(node, known, modules):
    if isinstance(node, ast.Name):
        kind, value = known.get(node.id, ("", None))
        return value if kind == "object" else None
    if isinstance(node, ast.Attribute):
        kind, name = known.get(getattr(node.value, "id", ""), ("", ""))
        if kind == "module":
            return getattr(modules.host_module(name), node.attr, None)
    return None


def _check_constructor(source, node, made, findings):
    names = [one.attribute for one in made._drydock_properties] + ["validate"]
    for keyword in node.keywords:
        if keyword.arg is not None and keyword.arg not in names:
            hint = suggestion(keyword.arg, names) or _listed(names[:-1])
            message = f"{made.__name__} has no property {keyword.arg}{hint}"
            findings.error(source.path, keyword.value, message)
    if any(isinstance(one, ast.Starred) for one in node.args):
        return
    if len(node.args) > len(names):
        message = f"{made.__name__} takes {len(names)} arguments, not {len(node.args)}"
        findings.error(source.path, node, message)


def _listed(names):
    return f"; it has {', '.join(names)}" if names else "; it has none"
