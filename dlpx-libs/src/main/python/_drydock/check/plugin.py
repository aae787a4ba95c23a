"""All checks of a plugin's code, in the order in which their findings are of use."""

from _drydock_json import loaded, text_of

from _drydock import definitions
from _drydock.check.findings import Findings
from _drydock.check.imports import check_imports, check_undefined
from _drydock.check.members import check_members
from _drydock.check.modules import Modules, suggestion
from _drydock.check.operations import check_operations, find_operations, plugin_names
from _drydock.check.parameters import check_parameters
from _drydock.check.schema_use import check_schema_use
from _drydock.check.sources import Sources
from _drydock.check.unused import UnusedImports


def check(source_folder, entry_point, schema_json, plugin_type, language):
    """Check a plugin's code without running it; called by the Java host.

    In: srcDir, `module:object`, the schema's text or an empty text where it is of no use, STAGED
    or DIRECT, the language. Out: JSON text, {"findings": […], "operations": [names]}; a finding
    has severity, message, and file, line and column or a pointer into a file.
    """
    findings = Findings()
    schema = loaded(schema_json) if schema_json else None
    classes = definitions.install(schema or {})
    sources = Sources.read(source_folder, language, findings)
    modules = Modules(sources, language)
    unused = UnusedImports(sources, modules)
    for source in sources.modules.values():
        check_imports(source, modules, findings)
        check_undefined(source, modules, findings)
        if schema:
            check_members(source, modules, findings)
        unused.check(source, findings)
    operations = _check_operations(sources, entry_point, plugin_type, findings)
    if schema:
        check_parameters(operations, sources, classes, findings)
        if sources.complete:
            check_schema_use(schema, sources, findings)
    names = sorted({one.name for one in operations})
    return text_of({"findings": findings.plain(), "operations": names})


def _check_operations(sources, entry_point, plugin_type, findings):
    module_name, colon, object_name = entry_point.partition(":")
    if colon:
        _check_entry_point(sources, module_name, object_name, findings)
    found = find_operations(sources, plugin_names(sources, object_name))
    check_operations(found, plugin_type, findings)
    return found


def _check_entry_point(sources, module_name, object_name, findings):
    module = sources.named(module_name)
    if module is None:
        if not sources.has(module_name):
            hint = suggestion(module_name, sources.modules)
            findings.in_config("/entryPoint", f"there is no module {module_name} in srcDir{hint}")
        return
    names = module.names
    if not (object_name in names.module_names or names.star_imports or names.dynamic):
        hint = suggestion(object_name, names.module_names)
        message = f"the module {module_name} has no object {object_name}{hint}"
        findings.in_config("/entryPoint", message)
