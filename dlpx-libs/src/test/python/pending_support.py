"""Arguments as operations get them: pending, and made at once, of the same data."""

import json

import support
from support import definition

from _drydock import definitions
from _drydock.arguments import ArgumentBuilder

SETTING = definition({"name": {"type": "string"}, "value": {"type": "string"}}, ["name"])
PARAMETERS = definition(
    {
        "mountLocation": {"type": "string"},
        "password": {"type": "string", "format": "password"},
        "bind": {"type": "string"},
        "from": {"type": "string"},
        "settings": {"type": "array", "items": SETTING},
        "more": SETTING,
        "anything": {},
    },
    ["mountLocation"],
)
SCHEMA = {
    "linkedSourceDefinition": PARAMETERS,
    "virtualSourceDefinition": PARAMETERS,
    "repositoryDefinition": PARAMETERS,
}
PLAIN = {
    "mountLocation": "/m\u00e9 \\ \"q\"",
    "password": "geheim",
    "bind": "b",
    "settings": [{"name": "x", "value": "y"}],
    "more": {"name": "m"},
    "anything": {"a": [1, None]},
    "unknown": True,
}
GIVEN = {
    "staged_source": support.staged_source(PLAIN, ["/a"]),
    "direct_source": support.direct_source(PLAIN),
    "virtual_source": support.virtual_source(PLAIN, ["/a", "/b"]),
    "repository": PLAIN,
}


class Arguments:
    """Makes arguments; in: the schema and what arguments are made of, by name."""

    def __init__(self, given=None):
        self.given = given or GIVEN
        self.module = definitions.install(SCHEMA)
        names = definitions.DEFINITIONS.values()
        self._builder = ArgumentBuilder({name: getattr(self.module, name) for name in names})

    def made(self, name):
        """Return an argument that was made at once."""
        return self._builder.build("test", [name], self.given)[name]

    def pending(self, name):
        """Return an argument that nobody has looked at."""
        return self.pending_of_text(name, json.dumps(self.given[name]))

    def pending_of_text(self, name, text):
        """Return the argument for a JSON text."""
        return self._builder.pending_makers("test", [name], [name]).build([text])[name]
