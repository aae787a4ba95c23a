"""What a property of a schema may hold, one class a kind (contract §3).

Each has `check(value, where)`, which raises GeneratedClassesError or GeneratedClassesTypeError
for anything but None and what the schema allows, `from_plain(value)`, which makes the
Python value out of parsed JSON, and `hint()`, the type as an annotation. `where` names the
property for messages. `keeps_plain` says that `from_plain` returns every value as it is;
`converter()` returns `from_plain` or a function that does the same more quickly, until a plugin
changes a generated class. `classes()` are the generated classes that values may be of.
"""

from _drydock.definition_errors import GeneratedClassesError, GeneratedClassesTypeError


class Unchecked:
    """Anything at all: anyOf and its like, lists of types, schemas that say nothing."""

    keeps_plain = True

    def check(self, value, where):
        """Accept the value."""

    def from_plain(self, value):
        """Return the value as it is."""
        return value

    def converter(self):
        """Return what makes the Python values of a whole list."""
        return self.from_plain

    def classes(self):
        """Return the generated classes of the values, without those inside them."""
        return ()

    def hint(self):
        """Return the type as the text of an annotation."""
        return "Any"


class Scalar(Unchecked):
    """Text, numbers, booleans, or any value of an enumeration.

    In: the Python types (an empty tuple: any), and rules from `constraints.rules_of`. Integers
    are numbers too; booleans are neither.
    """

    def __init__(self, json_type, types, rules):
        self._json_type = json_type
        self._types = types
        self._rules = rules

    def check(self, value, where):
        """Check type and rules."""
        if self._types and not self._has_type(value):
            raise _wrong_type(where, self._json_type, value)
        _check_rules(self._rules, value, where)

    def hint(self):
        """Return Python's name for the type; integers need not be said to be numbers."""
        return self._types[-1].__name__ if self._types else "Any"

    def _has_type(self, value):
        if isinstance(value, bool):
            return bool in self._types
        return isinstance(value, self._types)


class PlainObject(Unchecked):
    """An object without declared properties, or a credentials supplier: a plain dict."""

    def check(self, value, where):
        """Check that it is a dict."""
        if not isinstance(value, dict):
            raise _wrong_type(where, "dict", value)

    def hint(self):
        """Return dict."""
        return "dict"


class Nested(Unchecked):
    """An object with properties: an instance of its generated class."""

    keeps_plain = False

    def __init__(self, definition_class):
        self._class = definition_class

    def check(self, value, where):
        """Check the class, and the value's own properties again: setters can be evaded."""
        if not isinstance(value, self._class):
            raise _wrong_type(where, self._class.__name__, value)
        self._class.check_all(value)

    def from_plain(self, value):
        """Return an unchecked instance for a dict, and anything else as it is."""
        if isinstance(value, dict):
            return self._class.from_dict(value, validate=False)
        return value

    def converter(self):
        """Return the class's own maker, unless the plugin has replaced what from_dict does."""
        if self._class._drydock_is_as_made() and "from_dict" not in self._class.__dict__:
            return self._class._drydock_maker.make
        return self.from_plain

    def classes(self):
        """Return the one class."""
        return (self._class,)

    def hint(self):
        """Return the name of the class."""
        return self._class.__name__


class Array(Unchecked):
    """A list of values of one kind. In: that kind, and rules for the list as a whole."""

    keeps_plain = False

    def __init__(self, item, rules):
        self._item = item
        self._rules = rules

    def check(self, value, where):
        """Check that it is a list, then rules and items."""
        if not isinstance(value, list):
            raise _wrong_type(where, "list", value)
        _check_rules(self._rules, value, where)
        for index, item in enumerate(value):
            self._item.check(item, f"{where}[{index}]")

    def from_plain(self, value):
        """Return a list with every item made from its plain form."""
        if isinstance(value, list):
            if self._item.keeps_plain:
                return list(value)
            convert = self._item.converter()
            return [convert(item) for item in value]
        return value

    def classes(self):
        """Return those of the items."""
        return self._item.classes()

    def hint(self):
        """Return list with the type of its items."""
        return f"list[{self._item.hint()}]"


def _check_rules(rules, value, where):
    for allows, text in rules:
        if not allows(value):
            raise GeneratedClassesError(f"{where} {text}.")


def _wrong_type(where, expected, value):
    return GeneratedClassesTypeError(
        f"{where} must be of type {expected}, but it is {type(value).__name__}."
    )
