"""What all generated classes have in common, and their errors (contract §3).

A generated class is a Model with a tuple of Property. Values lie in the instance's `__dict__` under
the attribute's name with an underscore in front, so whoever replaces a property still reaches them.
"""

try:
    from dlpx.virtualization.common.exceptions import PluginRuntimeError
except ImportError:

    class PluginRuntimeError(Exception):
        """Stands in where the package `dlpx` is not installed; with the same `.message`."""

        def __init__(self, message=""):
            super().__init__(message)
            self.message = message


_HIDDEN = "******"


class GeneratedClassesError(PluginRuntimeError):
    """A value is not what the schema allows. The message never holds the value (contract §6)."""

    __module__ = "generated.definitions.base_model_"


class GeneratedClassesTypeError(GeneratedClassesError):
    """A value has another type than the schema says."""

    __module__ = "generated.definitions.base_model_"


class _LazySignature:
    """Lets `inspect.signature` show a class's properties, at no cost for who does not ask."""

    def __get__(self, instance, owner):
        if instance is not None or owner.__init__ is not Model.__init__:
            raise AttributeError("__signature__")
        from inspect import Parameter, Signature

        either = Parameter.POSITIONAL_OR_KEYWORD
        parameters = [
            Parameter(one.attribute, either, default=one.default)
            for one in owner._drydock_properties
        ]
        return Signature([*parameters, Parameter("validate", either, default=True)])


class _EachAttribute:
    """A dict with an entry for each attribute, made when somebody asks for it, anew every time.

    In: what makes the entry's value of a Property.
    """

    def __init__(self, of_property):
        self._of_property = of_property

    def __get__(self, instance, owner):
        return {one.attribute: self._of_property(one) for one in owner._drydock_properties}


class Model:
    """An object that a schema describes.

    In: the properties in schema order, by position or keyword, all optional, then `validate`;
    with validate=False nothing is checked. Raises GeneratedClassesError for a missing required
    property or a value that breaks the schema, GeneratedClassesTypeError for one of the wrong
    type, TypeError for arguments that no property has. Other attributes may be set at will; they
    are no part of to_dict, of equality and of the printed form.
    """

    __module__ = "generated.definitions.base_model_"
    _drydock_properties = ()
    __signature__ = _LazySignature()
    swagger_types = _EachAttribute(lambda one: one.value_type.python_type())
    attribute_map = _EachAttribute(lambda one: one.name)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        for one in cls.__dict__.get("_drydock_properties", ()):
            if one.attribute not in cls.__dict__:
                setattr(cls, one.attribute, one.as_python_property(cls.__name__))

    def __init__(self, /, *args, **kwargs):
        validate, values = type(self)._drydock_bind(args, kwargs)
        held = self.__dict__
        for one in type(self)._drydock_properties:
            value = values.get(one.attribute, one.default)
            if validate:
                one.check(value, type(self).__name__)
            held[one.storage] = value

    @classmethod
    def _drydock_bind(cls, args, kwargs):
        names = [one.attribute for one in cls._drydock_properties] + ["validate"]
        if len(args) > len(names):
            raise TypeError(f"{cls.__name__} takes {len(names)} arguments, not {len(args)}")
        values = dict(zip(names, args))
        for name, value in kwargs.items():
            if name not in names:
                raise TypeError(f"{cls.__name__} has no property {name!r}; it has {names[:-1]}")
            if name in values:
                raise TypeError(f"{cls.__name__} got two values for {name!r}")
            values[name] = value
        return values.pop("validate", True), values

    def to_dict(self):
        """Return a new dict of plain values under the schema's names.

        A property that is None is left out, unless the schema requires it and allows null.
        """
        plain = {}
        for one in type(self)._drydock_properties:
            value = getattr(self, one.attribute)
            if value is not None or (one.required and one.nullable):
                plain[one.name] = one.value_type.to_plain(value)
        return plain

    @classmethod
    def from_dict(cls, plain, validate=True):
        """Return an instance for a dict with the schema's names; other names are ignored.

        Raises what the constructor raises, GeneratedClassesTypeError when it is no dict. With
        validate=False nothing inside is checked.
        """
        if not isinstance(plain, dict):
            raise GeneratedClassesTypeError(
                f"{cls.__name__}.from_dict takes a dict, not {type(plain).__name__}."
            )
        values = {
            one.attribute: one.value_type.from_plain(plain[one.name])
            for one in cls._drydock_properties
            if one.name in plain
        }
        return cls(validate=validate, **values)

    @classmethod
    def check_all(cls, instance):
        """Raise GeneratedClassesError when any property of the instance breaks the schema."""
        for one in cls._drydock_properties:
            one.check(getattr(instance, one.attribute), cls.__name__)

    def to_str(self):
        """Return what is printed: the properties under the schema's names, secrets hidden."""
        from pprint import pformat

        return pformat(self._drydock_shown())

    def _drydock_shown(self):
        shown = {}
        for one in type(self)._drydock_properties:
            value = getattr(self, one.attribute)
            if value is not None:
                plain = _shown if one.secret else one.value_type.to_plain
                shown[one.name] = plain(value)
        return shown

    def __repr__(self):
        return self.to_str()

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    def __hash__(self):
        return hash(_frozen(self.to_dict()))


def _shown(value):
    # A nested object hides its own secrets, so that its other properties can be seen.
    if isinstance(value, Model):
        return value._drydock_shown()
    if isinstance(value, list):
        return [_shown(item) for item in value]
    return value if value is None else _HIDDEN


def _frozen(value):
    """Return something for a plain value that has a hash, and the same for an equal value."""
    if isinstance(value, dict):
        return frozenset((key, _frozen(item)) for key, item in value.items())
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    # Whatever else is there may be equal to something of another type.
    return value if isinstance(value, (str, int, float)) else None
