"""What a property of a schema may hold, one class a kind, and what a class knows of a property.

A kind has `check(value, where)`, which raises GeneratedClassesError or GeneratedClassesTypeError for
anything but None and what the schema allows (`where` names the property for messages);
`from_plain(value)` makes the Python value out of parsed JSON, `to_plain(value)` the other way.
`python_type()` is for `swagger_types`, `hint()` the same as the text of an annotation, and `text()`
the expression that makes the kind. `keeps_plain` says that `from_plain` returns every value as it
is; `classes()` are the generated classes that values may be of.
"""

from ._limits import is_date, is_date_time, rules_of
from .definitions.base_model_ import GeneratedClassesError, GeneratedClassesTypeError


class Property:
    """What a generated class knows of one of its properties.

    `name` is the schema's, `attribute` Python's, `storage` the key in the instance's `__dict__`;
    `nullable` says that the schema allows null in so many words, `secret` that the value must not
    be printed, `default` is the constructor's.
    """

    def __init__(
        self, name, attribute, value_type, required=False, nullable=False, secret=False, default=None
    ):
        self.name = name
        self.attribute = attribute
        self.storage = "_" + attribute
        self.value_type = value_type
        self.required = required
        self.nullable = nullable
        self.secret = secret
        self.default = default

    def check(self, value, owner):
        """Raise GeneratedClassesError when the class named `owner` may not hold the value."""
        if value is not None:
            self.value_type.check(value, f"{owner}.{self.attribute}")
        elif self.required and not self.nullable:
            raise GeneratedClassesError(
                f"{owner}.{self.attribute} is required, it must not be None."
            )

    def as_python_property(self, owner):
        """Return the `property` object that reads, checks and writes the value."""

        def read(instance):
            return instance.__dict__.get(self.storage)

        def write(instance, value):
            self.check(value, owner)
            instance.__dict__[self.storage] = value

        return property(read, write, doc=f"The property {self.name} of the schema.")


class Unchecked:
    """Anything at all: anyOf and its like, lists of types, objects in lists."""

    keeps_plain = True

    def check(self, value, where):
        """Accept the value."""

    def from_plain(self, value):
        """Return the value as it is."""
        return value

    def to_plain(self, value):
        """Return what JSON can say, with the dicts of all objects inside."""
        return plain_value(value)

    def classes(self):
        """Return the generated classes of the values, without those inside them."""
        return ()

    def python_type(self):
        """Return object."""
        return object

    def hint(self):
        """Return Any."""
        return "Any"

    def text(self):
        """Return the call of the constructor."""
        return f"{type(self).__name__}()"


class Scalar(Unchecked):
    """Text, numbers, booleans, or any value of an enumeration.

    In: the schema's type or None, and those of its keywords that limit it. Booleans are integers
    (to Python they are), integers are numbers.
    """

    _TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, None: object}

    def __init__(self, json_type, limits):
        self._json_type = json_type
        self._limits = limits
        self._rules = rules_of(limits)
        self.keeps_plain = json_type != "number"

    def check(self, value, where):
        """Check type and rules."""
        if not self._has_type(value):
            raise _wrong_type(where, self._json_type, value)
        _check_rules(self._rules, int(value) if self._json_type == "integer" else value, where)

    def from_plain(self, value):
        """Return a float for a number, anything else as it is."""
        if self.keeps_plain or isinstance(value, bool) or not isinstance(value, int):
            return value
        try:
            return float(value)
        except OverflowError:
            return value

    def python_type(self):
        """Return str, int, float or bool, or object where the schema does not say."""
        return self._TYPES[self._json_type]

    def hint(self):
        """Return the name of the type."""
        return self.python_type().__name__ if self._json_type else "Any"

    def text(self):
        """Return the call of the constructor."""
        return f"Scalar({self._json_type!r}, {self._limits!r})"

    def _has_type(self, value):
        if self._json_type == "number":
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        return isinstance(value, self.python_type())


class Moment(Unchecked):
    """A string of format date-time or date: an object of `datetime`, or text in ISO 8601.

    In: the format, and keywords that limit the text.
    """

    def __init__(self, name, limits):
        self._format = name
        self._limits = limits
        self._rules = rules_of(limits)

    def check(self, value, where):
        """Check type, form and rules."""
        if isinstance(value, str):
            if not (is_date if self._format == "date" else is_date_time)(value):
                raise GeneratedClassesTypeError(
                    f"{where} must be a {self.python_type().__name__} or text in ISO 8601."
                )
        elif not isinstance(value, self.python_type()):
            raise _wrong_type(where, self.python_type().__name__, value)
        _check_rules(self._rules, self.to_plain(value), where)

    def to_plain(self, value):
        """Return text in ISO 8601 for an object, and text as it is."""
        if self._format == "date" and hasattr(value, "date"):
            value = value.date()
        return plain_value(value)

    def python_type(self):
        """Return datetime.date or datetime.datetime."""
        import datetime

        return datetime.date if self._format == "date" else datetime.datetime

    def hint(self):
        """Return the text of the types."""
        return f"Union[{self.python_type().__name__}, str]"

    def text(self):
        """Return the call of the constructor."""
        return f"Moment({self._format!r}, {self._limits!r})"


class PlainObject(Unchecked):
    """An object without declared properties, or a credentials supplier: a dict with text keys."""

    def check(self, value, where):
        """Check that it is a dict."""
        if not isinstance(value, dict):
            raise _wrong_type(where, "dict", value)
        for key in value:
            if not isinstance(key, str):
                raise GeneratedClassesTypeError(
                    f"{where} must have keys of type string, but one is {type(key).__name__}."
                )

    def python_type(self):
        """Return object, as for everything that is not looked into."""
        return object

    def hint(self):
        """Return the text of the type."""
        return "Dict[str, Any]"


class Map(PlainObject):
    """An object whose additional properties have a type: a dict whose values are of that kind."""

    def __init__(self, item):
        self._item = item
        self.keeps_plain = item.keeps_plain

    def check(self, value, where):
        """Check that it is a dict, then its values."""
        super().check(value, where)
        for key, item in value.items():
            self._item.check(item, f"{where}[{key!r}]")

    def from_plain(self, value):
        """Return a dict with every value made from its plain form."""
        if self.keeps_plain or not isinstance(value, dict):
            return value
        return {key: self._item.from_plain(item) for key, item in value.items()}

    def python_type(self):
        """Return typing's Dict with text keys."""
        from typing import Dict

        return Dict[str, self._item.python_type()]

    def hint(self):
        """Return the text of the type."""
        return f"Dict[str, {self._item.hint()}]"

    def text(self):
        """Return the call of the constructor."""
        return f"Map({self._item.text()})"


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

    def classes(self):
        """Return the one class."""
        return (self._class,)

    def python_type(self):
        """Return the class."""
        return self._class

    def hint(self):
        """Return the name of the class."""
        return self._class.__name__

    def text(self):
        """Return the call of the constructor."""
        return f"Nested({self._class.__name__})"


class Array(Unchecked):
    """A list of values of one kind. In: that kind, and keywords that limit the list as a whole."""

    keeps_plain = False

    def __init__(self, item, limits):
        self._item = item
        self._limits = limits
        self._rules = rules_of(limits)

    def check(self, value, where):
        """Check that it is a list, then rules and items."""
        if not isinstance(value, list):
            raise _wrong_type(where, "list", value)
        _check_rules(self._rules, value, where)
        for index, item in enumerate(value):
            self._item.check(item, f"{where}[{index}]")

    def from_plain(self, value):
        """Return a list of its own, with every item made from its plain form."""
        if not isinstance(value, list):
            return value
        if self._item.keeps_plain:
            return list(value)
        return [self._item.from_plain(item) for item in value]

    def python_type(self):
        """Return typing's List."""
        from typing import List

        return List[self._item.python_type()]

    def hint(self):
        """Return the text of the type."""
        return f"List[{self._item.hint()}]"

    def text(self):
        """Return the call of the constructor."""
        return f"Array({self._item.text()}, {self._limits!r})"


def plain_value(value):
    """Return dicts for generated objects, wherever they are, and ISO 8601 for dates."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, dict):
        return {key: plain_value(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_value(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _check_rules(rules, value, where):
    for allows, text in rules:
        if not allows(value):
            raise GeneratedClassesError(f"{where} {text}.")


def _wrong_type(where, expected, value):
    return GeneratedClassesTypeError(
        f"{where} must be of type {expected}, but it is {type(value).__name__}."
    )
