"""From names in a schema to names in Python (contract §3).

Attributes are in snake case: `mountLocation` is `mount_location`, `sourceIPAddress` is
`source_ip_address`, `DB2Name` is `db2_name`. A character that no Python name may have becomes an
underscore (`max-size` is `max_size`), a leading digit gets one in front (`_12c`). A name that is
a Python keyword or that the generated classes need themselves (`to_dict`, `from_dict`,
`validate`) gets an underscore behind, and so does one that an earlier property already has.
Letters are in the form that Python gives to every name in a source (NFKC), else no source could
spell the attribute.

Classes of nested objects are named after the class around them and the property with a capital
at every word: `LinkedSourceDefinition` and `advancedOptions` make
`LinkedSourceDefinitionAdvancedOptions`.
"""

from keyword import iskeyword
from unicodedata import normalize


def attribute_name(property_name, taken):
    """Return the attribute for a property of a schema. In: a predicate for names in use."""
    name = _valid(_snake_case(normalize("NFKC", property_name)))
    return unique(name, lambda candidate: iskeyword(candidate) or taken(candidate))


def nested_class_name(parent, property_name, taken):
    """Return the class name for a nested object. In: the parent's name, names in use."""
    words = _replace_odd(normalize("NFKC", property_name)).split("_")
    return unique(parent + "".join(word[:1].upper() + word[1:] for word in words), taken)


def unique(name, taken):
    """Return `name` with as many underscores behind it as it takes not to be `taken`."""
    while taken(name):
        name += "_"
    return name


def _snake_case(name):
    letters = []
    for index, letter in enumerate(name):
        if letter.isupper() and index and _starts_word(name, index):
            letters.append("_")
        letters.append(letter.lower())
    return "".join(letters)


def _starts_word(name, index):
    before, after = name[index - 1], name[index + 1 : index + 2]
    if before.isupper():
        return after.islower()
    return before.isalnum()


def _valid(name):
    name = _replace_odd(name)
    return name if name.isidentifier() else "_" + name


def _replace_odd(name):
    return "".join(letter if ("a" + letter).isidentifier() else "_" for letter in name)
