"""The classes of `generated.definitions` as Python text, for people and their editors.

Plugins that run get the classes of `_drydock.definition`; what is written here only says what
those look like.
"""

from _drydock_json import loaded

from _drydock.definitions import read_classes

_HEAD = ''' from schema.json, for editors; plugins that run never import it.
"""The classes of this plugin's schema, with the types of their properties."""

from __future__ import annotations

from typing import Any


class GeneratedClassesError(Exception):
    """A value that the schema does not allow."""


class GeneratedClassesTypeError(GeneratedClassesError):
    """A value of the wrong type."""
'''

_METHODS = '''
    def to_dict(self) -> dict:
        """Return a dict with the schema's names."""
        raise NotImplementedError

    @classmethod
    def from_dict(cls, plain: dict, validate: bool = True) -> {name}:
        """Return an instance for a dict with the schema's names."""
        raise NotImplementedError
'''


def write(schema_json):
    """Return the module's text without the first words of its first line; called by Java."""
    classes = read_classes(loaded(schema_json))
    return _HEAD + "".join(_class_text(one) for one in classes.values())


def _class_text(made):
    properties = made._drydock_properties
    lines = [f"\n\nclass {made.__name__}:", f'    """{_doc(made)}"""', ""]
    lines += [f"    {one.attribute}: {_hint(one)}" for one in properties]
    lines += [""] * bool(properties)
    lines += ["    def __init__(", "        self,"]
    lines += [f"        {one.attribute}: {_hint(one)} = None," for one in properties]
    lines += ["        validate: bool = True,", "    ):"]
    lines += [f"        self.{one.attribute} = {one.attribute}" for one in properties]
    lines += ["        pass"] * (not properties)
    return "\n".join(lines) + "\n" + _METHODS.replace("{name}", made.__name__)


def _hint(one):
    hint = one.value_type.hint()
    return hint if one.required or hint == "Any" else f"{hint} | None"


def _doc(made):
    said = " ".join((made.__doc__ or "").split()) if isinstance(made.__doc__, str) else ""
    needed = ", ".join(one.attribute for one in made._drydock_properties if one.required)
    text = f"{said or made.__name__}. Required: {needed or 'nothing'}."
    return text.replace("\\", "\\\\").replace('"', "'").replace("..", ".")
