"""Checks imports, the names in them, and names that nothing binds."""

import ast

from _drydock.check.modules import suggestion


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


def absolute_name(source, node):
    """Return the dotted name of the module that `from … import` reads, None when outside."""
    if not node.level:
        return node.module
    package = source.package.split(".") if source.package else []
    if node.level > len(package):
        # What lies directly in srcDir has no package; Python refuses to look around there.
        return None
    base = package[: len(package) - (node.level - 1)]
    return ".".join([*base, *([node.module] if node.module else [])])


def check_undefined(source, modules, findings):
    """Report names that no scope binds; each name once a line, all where they stand."""
    extra = set()
    for node in source.names.star_imports:
        exported = modules.star_names(absolute_name(source, node) or "")
        if exported is None:
            return
        extra |= exported
    if source.names.dynamic:
        return
    for node in source.names.undefined():
        if node.id not in extra:
            hint = suggestion(node.id, source.names.module_names | extra)
            findings.error(source.path, node, f"the name {node.id} is not defined{hint}")
