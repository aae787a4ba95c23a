"""The package `generated` as files, for a plugin's author: for editors, and for tests that run
without Drydock.

The classes are text; what they have in common are the files of `_drydock.generated`, as they are.
Plugins that run get the same classes without any text, see `_drydock.definitions`.
"""

from os.path import dirname, join

from _drydock_json import loaded, text_of

from _drydock import generated
from _drydock.definitions import read_classes

_COMMON = ("__init__.py", "util.py", "_values.py", "_limits.py", "definitions/base_model_.py")
_FIRST_LINE = "# Written by `drydock build -g` from schema.json; Drydock itself never imports it.\n"
_HEAD = '''{first}"""{name}: what schema.json says of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Dict, List, Optional, Union

from .._values import Array, Map, Moment, Nested, PlainObject, Property, Scalar, Unchecked
from .base_model_ import Model
'''


def write(schema_json):
    """Return the texts of all files by their path below `generated`, as JSON; called by Java."""
    folder = dirname(generated.__file__)
    files = {path: _FIRST_LINE + _read(join(folder, path)) for path in _COMMON}
    classes = read_classes(loaded(schema_json))
    files["definitions/__init__.py"] = _package_text(classes.values())
    for made in classes.values():
        files[f"definitions/{_module(made)}.py"] = _module_text(made)
    return text_of(files)


def _read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def _module(made):
    return made.__module__.rpartition(".")[2]


def _package_text(classes):
    names = [("base_model_", "GeneratedClassesError, GeneratedClassesTypeError")]
    names += [(_module(made), made.__name__) for made in classes]
    imports = "".join(f"from .{module} import {name}  # noqa: F401\n" for module, name in names)
    return f'{_FIRST_LINE}"""The classes of this plugin\'s schema."""\n\n{imports}'


def _module_text(made):
    properties = made._drydock_properties
    nested = [inner for one in properties for inner in one.value_type.classes()]
    lines = [_HEAD.format(first=_FIRST_LINE, name=made.__name__).rstrip("\n")]
    lines += [f"from .{_module(inner)} import {inner.__name__}" for inner in nested]
    lines += ["", "", f"class {made.__name__}(Model):", f'    """{_doc(made)}"""', ""]
    lines += [f"    {one.attribute}: {_hint(one)}" for one in properties]
    lines += [""] * bool(properties)
    lines += ["    _drydock_properties = (", *map(_property_text, properties), "    )", ""]
    lines += ["    def __init__(", "        self,"]
    lines += [f"        {one.attribute}: {_hint(one)} = {one.default!r}," for one in properties]
    lines += ["        validate: bool = True,", "    ) -> None:", "        Model.__init__("]
    lines += [f"            {name}," for name in _arguments(properties)]
    return "\n".join([*lines, "        )", ""])


def _arguments(properties):
    return ["self", *(one.attribute for one in properties), "validate"]


def _property_text(one):
    flags = [name for name in ("required", "nullable", "secret") if getattr(one, name)]
    more = "".join(f", {name}=True" for name in flags)
    if one.default is not None:
        more += f", default={one.default!r}"
    return f"        Property({one.name!r}, {one.attribute!r}, {one.value_type.text()}{more}),"


def _hint(one):
    hint = one.value_type.hint()
    return hint if one.required or hint == "Any" else f"Optional[{hint}]"


def _doc(made):
    said = " ".join((made.__doc__ or "").split()) if isinstance(made.__doc__, str) else ""
    needed = ", ".join(one.attribute for one in made._drydock_properties if one.required)
    text = f"{said or made.__name__}. Required: {needed or 'nothing'}."
    return text.replace("\\", "\\\\").replace('"', "'").replace("..", ".")
