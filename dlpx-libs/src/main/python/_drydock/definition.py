"""The base class of everything in `generated.definitions` (contract §3).

A generated class is this base class, a tuple of Property and one real `property` for each of
them; there is no generated text. Values lie in the instance's `__dict__` under the attribute's
name with an underscore in front, so a plugin that replaces a property still reaches them.
"""

from _drydock.definition_errors import GeneratedClassesError, GeneratedClassesTypeError
from _drydock.pending import Pending, contents, real_contents

_HIDDEN = "******"


class Property:
    """What one generated class knows of one of its properties.

    `name` is the schema's, `attribute` Python's, `storage` the key in the instance's `__dict__`;
    `value_type` is of value_types, `nullable` says that the schema allows null in so many words,
    `secret` that the value must not be printed.
    """

    def __init__(self, name, attribute, value_type, required, nullable, secret):
        self.name = name
        self.attribute = attribute
        self.storage = "_" + attribute
        self.value_type = value_type
        self.required = required
        self.nullable = nullable
        self.secret = secret

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

        storage = self.storage

        def read(instance):
            try:
                return real_contents(instance)[storage]
            except KeyError:
                return contents(instance).get(storage)

        def write(instance, value):
            self.check(value, owner)
            contents(instance)[storage] = value

        return property(read, write, doc=f"The property {self.name} of the schema.")


class _LazySignature:
    """Lets `inspect.signature` show a class's properties, at no cost for who does not ask."""

    def __get__(self, instance, owner):
        if instance is not None or owner.__init__ is not Definition.__init__:
            raise AttributeError("__signature__")
        from inspect import Parameter, Signature

        either = Parameter.POSITIONAL_OR_KEYWORD
        names = [one.attribute for one in owner._drydock_properties]
        parameters = [Parameter(name, either, default=None) for name in names]
        return Signature([*parameters, Parameter("validate", either, default=True)])


class Definition(Pending):
    """An object that a schema describes.

    In: the properties in schema order, by position or keyword, all optional, then `validate`;
    with validate=False nothing is checked. Raises GeneratedClassesError for a missing required
    property or a value that breaks the schema, GeneratedClassesTypeError for one of the wrong
    type, TypeError for arguments that no property has. Other attributes may be set at will; they
    are no part of to_dict, of equality and of the printed form.
    """

    _drydock_properties = ()
    _drydock_maker = None
    __signature__ = _LazySignature()

    def __init__(self, /, *args, **kwargs):
        validate, values = type(self)._drydock_bind(args, kwargs)
        held = contents(self)
        for one in type(self)._drydock_properties:
            value = values.get(one.attribute)
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
                plain[one.name] = _plain(value)
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
        if not validate and cls._drydock_is_as_made():
            return cls._drydock_maker.make(plain)
        values = {
            one.attribute: one.value_type.from_plain(plain[one.name])
            for one in cls._drydock_properties
            if one.name in plain
        }
        return cls(validate=validate, **values)

    @classmethod
    def _drydock_is_as_made(cls):
        """Whether instances may be made without the constructor: nobody changed or extended it."""
        return (
            cls._drydock_maker is not None
            and cls._drydock_maker.owner is cls
            and cls.__init__ is Definition.__init__
            and cls.__new__ is object.__new__
            and cls.__setattr__ is Pending.__setattr__
        )

    @classmethod
    def check_all(cls, instance):
        """Raise GeneratedClassesError when any property of the instance breaks the schema."""
        for one in cls._drydock_properties:
            one.check(getattr(instance, one.attribute), cls.__name__)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    def __repr__(self):
        fields = (
            f"{one.attribute}={_shown(getattr(self, one.attribute), one.secret)}"
            for one in type(self)._drydock_properties
        )
        return f"{type(self).__name__}({', '.join(fields)})"


def _plain(value):
    if isinstance(value, Definition):
        return value.to_dict()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def _shown(value, secret):
    # A nested object hides its own secrets, so that its other properties can be seen.
    if isinstance(value, list):
        return f"[{', '.join(_shown(item, secret) for item in value)}]"
    if not secret or value is None or isinstance(value, Definition):
        return repr(value)
    return repr(_HIDDEN)
