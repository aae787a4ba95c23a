"""Checks imports, the names in them, and names that nothing binds."""

import ast

from _drydock.check.modules import absolute_name, suggestion


def check_imports(source, modules, findings):
    """Report modules and names that cannot be imported, where nothing minds their absence."""
    for node, guarded in source.names.imports:
        if guarded:
            continue
        if isinstance(node, ast.Import):
            for alias in node.names:
                _check_module(source, modules, node, alias.name, findings)
        else:
            _check_from(source, modules, node, findings)


def _check_module(source, modules, node, name, findings):
    if modules.exists_for(source, name):
        return True
    if modules.is_missing_here(name):
        message = f"the module {name} of Python's standard library is not in Drydock's Python"
    elif modules.unknown_addition is not None:
        place = "{}:{}".format(*modules.unknown_addition)
        message = f"no module {name} was found; what {place} puts on sys.path is not known"
        findings.warning(source.path, node, message)
        return False
    else:
        message = (
            f"there is no module {name}: only the standard library, the plugin's own modules, "
            "dlpx.virtualization and generated.definitions can be imported"
        )
    findings.error(source.path, node, message)
    return False


def _check_from(source, modules, node, findings):
    name = absolute_name(source, node)
    if name is None:
        findings.error(source.path, node, "this relative import leads out of srcDir")
        return
    if name and not _check_module(source, modules, node, name, findings):
        return
    for alias in node.names:
        if alias.name != "*" and not modules.offers(name, alias.name):
            hint = suggestion(alias.name, modules.exported(name))
            message = f"there is no {alias.name} in {name or 'this folder'}{hint}"
            findings.error(source.path, node, message)


def check_undefined(source, modules, findings):
    """Report names that nothing binds, all where they stand.

    What fails whenever its code runs is an error, what may be right in the end is a warning.
    """
    extra = set()
    for node in source.names.star_imports:
        exported = modules.star_names(absolute_name(source, node) or "")
        if exported is None:
            return
        extra |= exported
    for use in source.names.undefined():
        if use.name not in extra:
            certain = use.is_certain and not source.names.dynamic
            report = findings.error if certain else findings.warning
            report(source.path, use, _undefined(use, source.names.module_names | extra))
    for name, node in source.names.exports:
        if name not in source.names.module_names | extra and not source.names.dynamic:
            if not (source.is_package and modules.exists(f"{source.name}.{name}")):
                message = f"__all__ has {name}, which is not defined"
                findings.warning(source.path, node, message)


def _undefined(use, known):
    if use.is_early:
        return f"the name {use.name} is read where nothing has bound it yet, or not any more"
    hint = suggestion(use.name, known)
    return f"the name {use.name} is not defined{hint}"
