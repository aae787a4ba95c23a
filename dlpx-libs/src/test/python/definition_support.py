import inspect

from support import definition

from _drydock import definitions

LINKED = definition(
    {
        "sourceAddress": {"type": "string"},
        "port": {"type": "integer"},
        "mountLocation": {"type": "string", "format": "unixpath"},
        "advancedOptions": definition({"maxSize": {"type": "number"}}, ["maxSize"]),
        "files": {"type": "array", "items": definition({"path": {"type": "string"}})},
        "dbPassword": {"type": "string", "format": "password"},
    },
    ["sourceAddress"],
)


def make(linked=None, **others):
    schema = {"linkedSourceDefinition": LINKED if linked is None else linked, **others}
    return definitions.install(schema)


def signature_of(made):
    """Return the text of a constructor's signature without types, which only written text has."""
    parameters = inspect.signature(made).parameters.values()
    bare = [one.replace(annotation=one.empty) for one in parameters]
    return str(inspect.Signature(bare))
