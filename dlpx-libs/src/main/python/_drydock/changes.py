"""Notices that a plugin has changed a class whose instances the host makes (contract §2).

Plugins may replace what they like in generated classes and sources. Nearly none does, and asking
for each thing in turn would cost more than the objects that it is about: but whatever is added to
a class makes its namespace larger.
"""


class ChangeWatch:
    """Watches some classes, and the classes of the objects inside them.

    In: the classes, and what `names_in` said of them, or of more, before the plugin's code ran.
    """

    def __init__(self, watched, names):
        self._classes = _with_nested(watched)
        self._views = [vars(one) for one in self._classes]
        self._names = [names[one] for one in self._classes]
        self._sizes = [*map(len, self._names)]

    def sees_changes(self):
        """Return whether anything is new that may matter to how instances are made."""
        return [*map(len, self._views)] != self._sizes and self._finds_one_that_matters()

    def _finds_one_that_matters(self):
        sizes = [*map(len, self._views)]
        for one, names in zip(self._classes, self._names):
            if any(_overrides(one, name) for name in set(vars(one)) - names):
                return True
        # What does not matter now will not matter later.
        self._sizes = sizes
        return False


def names_in(watched):
    """Return the names in each of these classes, and in those inside them, by class."""
    return {one: frozenset(vars(one)) for one in _with_nested(watched)}


def _with_nested(watched):
    classes = list(watched)
    for one in classes:
        for held in getattr(one, "_drydock_properties", ()):
            classes.extend(new for new in held.value_type.classes() if new not in classes)
    return classes


def _overrides(one, name):
    """Whether the class has got something that a base class has, too: a constructor, an attribute
    that pending instances look for."""
    return any(name in vars(base) for base in one.__mro__[1:])
