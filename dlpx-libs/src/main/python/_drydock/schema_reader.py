"""Makes the generated classes out of a parsed schema (contract §3).

A local `$ref` is looked up in the definition that it stands in, then in the whole file. One that
leads nowhere, or back to itself, is accepted unchecked, and so is what contract §3 lists: anyOf,
oneOf, allOf, not, a list of types, an enum or objects inside an array. So is what is nested deeper,
or makes more classes, than any real schema: references can multiply without end.
"""

from _drydock.definition import Definition, HeldProperty
from _drydock.generated import _values
from _drydock.generated._limits import limits_in
from _drydock.makers import Maker
from _drydock.names import attribute_name, nested_class_name, snake_case, unique
from _drydock.pending import Held

_CREDENTIALS = "https://delphix.com/platform/api#/definitions/"
_DEEPEST = 40
_MOST_CLASSES = 2000
_COMBINATIONS = ("anyOf", "oneOf", "allOf", "not")
_SCALARS = ("string", "integer", "number", "boolean", None)
_MOMENTS = ("date", "date-time")


class SchemaReader:
    """Reads one schema file. In: the parsed file; out: `classes`, by class name."""

    def __init__(self, root):
        self._root = root
        self._scope = root
        self._open_references = []
        self._depth = 0
        self._secret_by_id = {}
        self._modules = set()
        self.classes = {}

    def read_definition(self, class_name, schema):
        """Make the class of one definition, and those of all objects inside it."""
        self._scope = schema
        # What a reference means depends on the definition that it stands in.
        self._secret_by_id = {}
        return self._make_class(class_name, self._resolved(schema))

    def _make_class(self, class_name, schema):
        # The name is taken before the nested classes look for theirs.
        self.classes[class_name] = None
        module = unique(snake_case(class_name), self._modules.__contains__)
        self._modules.add(module)
        namespace = {
            "__module__": f"generated.definitions.{module}", "__doc__": schema.get("description")
        }
        properties = []
        for name, property_schema in _properties(schema).items():
            attribute = attribute_name(name, lambda it: it in namespace or _is_reserved(it))
            required = name in _list(schema, "required")
            made = self._property(class_name, name, attribute, property_schema, required)
            properties.append(made)
            namespace[attribute] = made.as_python_property(class_name)
        for made in properties:
            # A plugin that replaces a property reads what is stored.
            if not hasattr(Definition, made.storage):
                namespace.setdefault(made.storage, Held(made.storage))
        namespace["_drydock_properties"] = tuple(properties)
        made_class = type(class_name, (Definition,), namespace)
        made_class._drydock_maker = Maker(made_class, made_class._drydock_properties)
        self.classes[class_name] = made_class
        return made_class

    def _property(self, class_name, name, attribute, schema, required):
        value_type = self._value_type(class_name, name, schema)
        secret = self._mentions_secret(schema)
        default = self._default(schema)
        return HeldProperty(
            name, attribute, value_type, required, _nullable(schema), secret, default
        )

    def _default(self, schema):
        """Return what the constructor takes for a property that is left out (contract §3)."""
        schema = self._resolved(schema)
        default, json_type, form = map(schema.get, ("default", "type", "format"))
        if any(word in schema for word in _COMBINATIONS) or not isinstance(json_type, str):
            return None
        if json_type == "string" and form not in _MOMENTS and isinstance(default, str):
            return default
        if json_type == "boolean" and isinstance(default, bool):
            return default
        if json_type == "integer" and form == "int64" and type(default) is int:
            return default
        return None

    def _value_type(self, class_name, name, schema):
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        if reference is None:
            return self._inline_type(class_name, name, schema)
        if _is_credentials(reference):
            return _values.PlainObject()
        if reference in self._open_references:
            return _values.Unchecked()
        self._open_references.append(reference)
        try:
            return self._value_type(class_name, name, self._target(reference))
        finally:
            self._open_references.pop()

    def _inline_type(self, class_name, name, schema):
        if not isinstance(schema, dict) or any(word in schema for word in _COMBINATIONS):
            return _values.Unchecked()
        if self._depth >= _DEEPEST or len(self.classes) >= _MOST_CLASSES:
            return _values.Unchecked()
        self._depth += 1
        try:
            return self._typed(class_name, name, schema)
        finally:
            self._depth -= 1

    def _typed(self, class_name, name, schema):
        json_type = schema.get("type", "object" if "properties" in schema else None)
        if json_type == "object":
            return self._object_type(class_name, name, schema)
        if json_type == "array":
            return self._array_type(class_name, name, schema)
        if isinstance(json_type, (list, dict)) or json_type not in _SCALARS:
            return _values.Unchecked()
        if json_type == "string" and schema.get("format") in _MOMENTS:
            return _values.Moment(schema["format"], limits_in(schema))
        return _values.Scalar(json_type, limits_in(schema))

    def _object_type(self, class_name, name, schema):
        others = schema.get("additionalProperties")
        if isinstance(others, dict) and isinstance(others.get("type"), str):
            # Only the type is looked at.
            return _values.Map(self._item_type(class_name, name, {"type": others["type"]}))
        if not _properties(schema):
            return _values.PlainObject()
        nested = nested_class_name(class_name, name, self.classes.__contains__)
        return _values.Nested(self._make_class(nested, schema))

    def _array_type(self, class_name, name, schema):
        items = schema.get("items")
        if "enum" in self._resolved(items):
            return _values.Unchecked()
        return _values.Array(self._item_type(class_name, name, items), limits_in(schema))

    def _item_type(self, class_name, name, schema):
        """Return the type of what is in a list or a map: objects there have no class."""
        resolved = self._resolved(schema)
        if resolved.get("type") == "object" or "properties" in resolved:
            return _values.Unchecked()
        if isinstance(schema, dict) and _is_credentials(schema.get("$ref")):
            return _values.Unchecked()
        return self._value_type(class_name, name, schema)

    def _resolved(self, schema):
        """Follow `$ref` to a schema without one; {} when that does not exist."""
        seen = set()
        while isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
            reference = schema["$ref"]
            if reference in seen:
                return {}
            seen.add(reference)
            schema = self._target(reference)
        return schema if isinstance(schema, dict) else {}

    def _target(self, reference):
        """Return what a local reference points to, or None."""
        if not isinstance(reference, str) or not reference.startswith("#"):
            return None
        steps = [_unescape(step) for step in reference.split("/")[1:]]
        for start in (self._scope, self._root):
            target = start
            for step in steps:
                target = target.get(step) if isinstance(target, dict) else None
            if target is not None:
                return target
        return None

    def _mentions_secret(self, schema):
        # References may lead to the same properties again and again.
        if id(schema) not in self._secret_by_id:
            self._secret_by_id[id(schema)] = self._finds_secret(schema)
        return self._secret_by_id[id(schema)]

    def _finds_secret(self, schema):
        seen, waiting = set(), [schema]
        while waiting:
            one = waiting.pop()
            if isinstance(one, list):
                waiting.extend(one)
            elif isinstance(one, dict):
                reference = one.get("$ref")
                if _is_credentials(reference) or one.get("format") == "password":
                    return True
                waiting.extend(one.values())
                if isinstance(reference, str) and reference not in seen:
                    seen.add(reference)
                    waiting.append(self._target(reference))
        return False


def _properties(schema):
    properties = schema.get("properties")
    return properties if isinstance(properties, dict) else {}


def _list(schema, keyword):
    value = schema.get(keyword)
    return value if isinstance(value, list) else []


def _nullable(schema):
    waiting = [schema]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if one.get("type") == "null" or "null" in _list(one, "type"):
                return True
            waiting.extend(_list(one, "anyOf") + _list(one, "oneOf"))
    return False


def _is_reserved(attribute):
    return attribute == "validate" or hasattr(Definition, attribute)


def _is_credentials(reference):
    return isinstance(reference, str) and reference.startswith(_CREDENTIALS)


def _unescape(step):
    return step.replace("~1", "/").replace("~0", "~")
