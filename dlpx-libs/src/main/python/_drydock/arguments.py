"""Makes the arguments of operations out of JSON (contract §2, §3).

Every call gets objects of its own, so nothing that a plugin does to one reaches the next call.
Definitions are made unchecked: the host's own data was checked when it came in, and an object
from before an upgrade must still reach the plugin. For the same reason most objects are made
without their constructors, whose checks were a fifth of what a call cost.

Sources and definitions that arrive as text of their own are pending: the text is read when the
plugin looks at them. Where it has changed their classes, they are made at once, since what it put
there is to run before its function does.
"""

from _drydock_json import parsed

from _drydock.changes import ChangeWatch, names_in
from _drydock.operations import ARGUMENT_KINDS
from _drydock.pending import KEY, set_contents
from _drydock.sources import SourceMaker, connection
from dlpx.virtualization.common.exceptions import PlatformError
from dlpx.virtualization.platform import DirectSource, StagedSource, VirtualSource

_NEW = object.__new__
# The class of each source, and that of its parameters.
_SOURCES = {
    "staged_source": (StagedSource, "LinkedSourceDefinition"),
    "direct_source": (DirectSource, "LinkedSourceDefinition"),
    "virtual_source": (VirtualSource, "VirtualSourceDefinition"),
}


class ArgumentBuilder:
    """Builds arguments for one plugin.

    In: its generated classes, by name, as they are before the plugin's own code runs.
    """

    def __init__(self, classes):
        self._makers = {"connection": ConnectionMaker()}
        for name, owner in classes.items():
            self._makers[name] = DefinitionMaker(owner)
        for kind, (owner, parameters) in _SOURCES.items():
            self._makers[kind] = SourceMaker(kind, owner, self._makers[parameters])
        self._names = names_in(one for maker in self._makers.values() for one in maker.classes)

    def build(self, operation, names, plain):
        """Return the arguments of an operation by name.

        In: the operation's name for messages, the argument names, the parsed JSON by the same
        names. Raises PlatformError when the host did not give all of them.
        """
        _check(operation, names, plain)
        return {name: self._maker(name).make(plain[name]) for name in names}

    def pending_makers(self, operation, names, given):
        """Return PendingMakers; in: the same, and the names of what the host gives."""
        _check(operation, names, given)
        places = [(name, given.index(name), self._maker(name)) for name in names]
        watched = [one for *_, maker in places for one in maker.classes]
        return PendingMakers(places, ChangeWatch(watched, self._names))

    def _maker(self, name):
        return self._makers[ARGUMENT_KINDS[name]]


class PendingMakers:
    """Makes the arguments of one operation out of a text for each, pending where that pays.

    In: of each argument the name, its place among the texts and its maker; a ChangeWatch, which
    does not see a constructor that took the place of another.
    """

    def __init__(self, places, watch):
        self._places = [
            (name, place, maker, maker.owner, maker.constructor) for name, place, maker in places
        ]
        self._watch = watch

    def build(self, texts):
        """Return the arguments by name."""
        if self._watch.sees_changes():
            return {name: maker.make(parsed(texts[at])) for name, at, maker, *_ in self._places}
        values = {}
        # One loop without calls of our own: each of those costs as much as making an object.
        for name, place, maker, owner, constructor in self._places:
            text = texts[place]
            if owner is None or text == "null" or owner.__init__ is not constructor:
                values[name] = maker.make(parsed(text))
            else:
                values[name] = instance = _NEW(owner)
                set_contents(instance, {KEY: [maker, text]})
        return values


class ConnectionMaker:
    """Makes a RemoteConnection, so small that it is made at once: its owner is None."""

    owner = constructor = None
    classes = ()

    def make(self, plain):
        """Return a RemoteConnection for parsed JSON."""
        return connection(plain)


class DefinitionMaker:
    """Makes instances of a generated class, its owner, or None."""

    def __init__(self, owner):
        self.owner = owner
        self.constructor = owner.__init__
        self.classes = (owner,)
        self._maker = owner._drydock_maker

    def make(self, plain):
        """Return an instance for parsed JSON."""
        return None if plain is None else self.owner.from_dict(plain, validate=False)

    def make_all(self, held):
        """Return all attributes of a pending instance."""
        return self._maker.contents(parsed(held[1]))

    def make_one(self, name, held):
        """Return one attribute of a pending instance."""
        return self.make_all(held)[name]


def _check(operation, names, given):
    missing = [name for name in names if name not in given]
    if missing:
        raise PlatformError(f"{operation}: the host did not give {', '.join(missing)}.")
