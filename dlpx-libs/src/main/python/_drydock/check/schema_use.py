"""Finds properties of the schema that the plugin's code never names."""

import ast

from _drydock.definitions import DEFINITIONS
from _drydock.names import attribute_name

# Code that takes an object as a whole may use any property of it.
_WHOLE_OBJECT = {"to_dict", "from_dict", "vars", "__dict__", "getattr", "deepcopy"}


def check_schema_use(schema, sources, findings):
    """Warn about properties that the code neither reads nor writes.

    In: the parsed schema, and sources that are complete. Properties that name or identify an
    object are used by the host. Where the code handles objects as a whole, nothing is said.
    """
    named, classes = _names_in(sources)
    if named & _WHOLE_OBJECT:
        return
    for key, class_name in DEFINITIONS.items():
        definition = schema.get(key)
        if isinstance(definition, dict) and class_name not in classes:
            used = named | set(_texts(definition, "identityFields"))
            used.add(definition.get("nameField", "name"))
            if key == "snapshotParametersDefinition":
                # The host fills it in, whether or not the plugin minds.
                used.add("resync")
            _check(definition, f"/{key}", used, findings)


def _check(schema, pointer, used, findings):
    properties = schema.get("properties")
    for name, inner in properties.items() if isinstance(properties, dict) else ():
        here = f"{pointer}/properties/{_escaped(name)}"
        if name not in used and attribute_name(name, lambda it: False) not in used:
            findings.in_schema(here, f"{name} is never read or written in the plugin's code")
        elif isinstance(inner, dict):
            _check(inner, here, used, findings)
            if isinstance(inner.get("items"), dict):
                _check(inner["items"], f"{here}/items", used, findings)


def _names_in(sources):
    """Return every name and text in the code, and classes that are called by position."""
    named, classes = set(), set()
    for source in sources.modules.values():
        for node in ast.walk(source.tree):
            named.update(_names_of(node))
            if isinstance(node, ast.Call) and (node.args or _spreads(node)):
                classes.add(getattr(node.func, "id", getattr(node.func, "attr", "")))
    return named, classes


def _names_of(node):
    if isinstance(node, ast.Attribute):
        return (node.attr,)
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.keyword) and node.arg:
        return (node.arg,)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return (node.value,)
    return ()


def _spreads(call):
    return any(keyword.arg is None for keyword in call.keywords)


def _texts(schema, keyword):
    values = schema.get(keyword)
    return [one for one in values if isinstance(one, str)] if isinstance(values, list) else []


def _escaped(name):
    return name.replace("~", "~0").replace("/", "~1")
