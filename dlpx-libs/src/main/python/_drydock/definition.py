"""The base class of the generated classes of a plugin that runs (contract §3).

There is no generated text: a class is this base class, a tuple of HeldProperty and one real
`property` for each of them. What it does is Model's; what is here makes it quick.
"""

from _drydock.generated._values import Property
from _drydock.generated.definitions.base_model_ import Model
from _drydock.pending import Pending, contents, real_contents


class HeldProperty(Property):
    """A property of instances that may be pending."""

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


class Definition(Pending, Model):
    """A Model that the host may make without its constructor, and whose contents may wait."""

    _drydock_maker = None

    @classmethod
    def from_dict(cls, plain, validate=True):
        """Return an instance for a dict with the schema's names; see Model."""
        if not validate and isinstance(plain, dict) and cls._drydock_is_as_made():
            return cls._drydock_maker.make(plain)
        return super().from_dict(plain, validate)

    @classmethod
    def _drydock_is_as_made(cls):
        """Whether instances may be made without the constructor: nobody changed or extended it."""
        return (
            cls._drydock_maker is not None
            and cls._drydock_maker.owner is cls
            and cls.__init__ is Model.__init__
            and cls.__new__ is object.__new__
            and cls.__setattr__ is Pending.__setattr__
        )
