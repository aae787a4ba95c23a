"""From names in a schema to names in Python (contract §3), as Swagger's generator makes them.

Attributes are in snake case: `mountLocation` is `mount_location`, `sourceIPAddress` is
`source_ip_address`, `DB2Name` is `db2_name`. Blanks, dots, dashes and opening brackets become
underscores, whatever else is no ASCII letter or digit goes. Underscores in front go, too (`_lead` is
`lead`); Python's keywords, of 2.7 as well, a few names that a generated class needs itself, and
names that begin with a digit get one in front (`_class`, `_self`, `_12c`). A name that an earlier
property or the class already has gets an underscore behind.

Classes of nested objects are named after the class around them and the property with a capital
at every word: `LinkedSourceDefinition` and `advancedOptions` make
`LinkedSourceDefinitionAdvancedOptions`. A module has the name of its class in snake case.
"""

import re
from keyword import iskeyword
from unicodedata import normalize

_RESERVED = ("none", "true", "false", "print", "exec", "nonlocal", "self", "property")


def attribute_name(property_name, taken):
    """Return the attribute for a property of a schema. In: a predicate for names in use."""
    name = snake_case(_sanitized(property_name)).lstrip("_")
    if iskeyword(name) or name in _RESERVED or not name.isidentifier():
        name = "_" + name
    return unique(name, taken)


def nested_class_name(parent, property_name, taken):
    """Return the class name for a nested object. In: the parent's name, names in use."""
    # The generator names such a schema before it makes names of Python, by a rule of its own.
    kept = re.sub(r"[^A-Za-z0-9_. ]", "", property_name) or _other_letters(property_name)
    words = re.sub(r"[. ]", "_", kept).split("_")
    behind = "" if words[-1] else "_"
    return unique(parent + "".join(word[:1].upper() + word[1:] for word in words) + behind, taken)


def unique(name, taken):
    """Return `name` with as many underscores behind it as it takes not to be `taken`."""
    while taken(name):
        name += "_"
    return name


def snake_case(name):
    """Return a name in CamelCase as lower-case words with underscores between them."""
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()


def _sanitized(name):
    if name == "$":
        return "value"
    underscored = re.sub(r"[\[(. -]", "_", name.replace("[]", ""))
    plain = re.sub(r"[^A-Za-z0-9_]", "", underscored)
    # A name without any of these would be none at all.
    return plain if plain.strip("_") else _other_letters(name)


def _other_letters(name):
    """Return what Python allows of a name without ASCII letters, in the form that it reads."""
    name = normalize("NFKC", name)
    return "".join(letter for letter in name if ("a" + letter).isidentifier())
