"""Objects whose contents are made when somebody looks at them (contract §2).

An operation's arguments are plain objects to the plugin, which seldom looks at all of them, and
making them was most of what a call cost. A pending object has its real class from the beginning;
in its `__dict__` lies only how to make the rest. Attributes, `vars`, `repr`, copies and pickles
cause that to be made, writing and deleting, too: nobody finds a difference to an object that was
made at once. What somebody else's thread sees is either nothing made or all of it.
"""

from threading import RLock

# In the `__dict__` of an instance that is not made yet: a list of what makes it, and what of.
# The former has `make_all(held)`, which returns all attributes in their order as a dict, and
# `make_one(name, held)`; held is the list, in which it may replace the latter.
KEY = "_drydock_pending"

# For moments only, and never while code runs that a plugin may have replaced.
_LOCK = RLock()


class _Holder:
    """Has the `__dict__` that every object has; Pending hides it behind its own."""


_REAL = _Holder.__dict__["__dict__"]
real_contents = _REAL.__get__
set_contents = _REAL.__set__


class Pending(_Holder):
    """Base of the classes whose instances may be pending; there is nothing in it for plugins."""

    @property
    def __dict__(self):
        return contents(self)

    @__dict__.setter
    def __dict__(self, value):
        set_contents(self, value)

    @__dict__.deleter
    def __dict__(self):
        _REAL.__delete__(self)

    def __setattr__(self, name, value):
        # Written attributes come after those that were there before; and a class of the plugin's,
        # which may be what is written, does not know how to make them.
        contents(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        contents(self)
        object.__delattr__(self, name)

    def __reduce_ex__(self, protocol):
        contents(self)
        return super().__reduce_ex__(protocol)


class Held:
    """An attribute that a pending instance has not got yet.

    In: the attribute's name. An instance that is made has the attribute itself, and this is not
    asked; it answers as if it were not there when an attribute was deleted.
    """

    def __init__(self, name):
        self._name = name

    def __get__(self, instance, owner=None):
        name = self._name
        if instance is None:
            raise AttributeError(
                f"type object {owner.__name__!r} has no attribute {name!r}", name=name, obj=owner
            )
        held = real_contents(instance).get(KEY)
        if held is not None:
            made = held[0].make_one(name, held)
            with _LOCK:
                now = real_contents(instance)
                if KEY in now:
                    return now.setdefault(name, made)
        try:
            return real_contents(instance)[name]
        except KeyError:
            raise AttributeError(
                f"{type(instance).__name__!r} object has no attribute {name!r}",
                name=name,
                obj=instance,
            ) from None


def holding(names):
    """Return a base for a class whose pending instances get attributes of these names.

    It is a class of its own so that what a plugin adds to the class itself can be seen.
    """
    return type("Pending", (Pending,), {name: Held(name) for name in names})


def contents(instance):
    """Return the `__dict__` of an instance with everything in it, made now if it was pending."""
    found = real_contents(instance)
    if KEY not in found:
        return found
    held = found[KEY]
    made = held[0].make_all(held)
    with _LOCK:
        found = real_contents(instance)
        if KEY not in found:
            return found
        # What somebody has seen already stays the same object.
        made.update(found)
        del made[KEY]
        set_contents(instance, made)
        return made
