"""Makes the module `generated.definitions` (contract §3)."""

import sys
from types import ModuleType

from _drydock.definition_errors import GeneratedClassesError, GeneratedClassesTypeError
from _drydock.schema_reader import SchemaReader

DEFINITIONS = {
    "repositoryDefinition": "RepositoryDefinition",
    "sourceConfigDefinition": "SourceConfigDefinition",
    "linkedSourceDefinition": "LinkedSourceDefinition",
    "virtualSourceDefinition": "VirtualSourceDefinition",
    "snapshotDefinition": "SnapshotDefinition",
    "snapshotParametersDefinition": "SnapshotParametersDefinition",
}

# Contract §1: what an old schema, which has none of its own, means.
_OLD_SNAPSHOT_PARAMETERS = {"properties": {"resync": {"type": "boolean"}}}


def install(schema):
    """Put `generated` and `generated.definitions` for a parsed schema.json into sys.modules.

    Replaces what is there, and returns the module of the definitions. A definition that is
    missing makes a class without properties: the host judges schemas, not the class maker.
    """
    module = ModuleType("generated.definitions", "The classes of this plugin's schema.")
    module.__dict__.update(read_classes(schema))
    module.GeneratedClassesError = GeneratedClassesError
    module.GeneratedClassesTypeError = GeneratedClassesTypeError
    _put_into_modules(module)
    return module


def read_classes(schema):
    """Return the classes of a parsed schema.json by name, those of nested objects among them."""
    reader = SchemaReader(schema)
    for key, class_name in DEFINITIONS.items():
        reader.read_definition(class_name, _definition(schema, key))
    return reader.classes


def _definition(schema, key):
    default = _OLD_SNAPSHOT_PARAMETERS if key == "snapshotParametersDefinition" else {}
    return schema.get(key, default)


def _put_into_modules(module):
    package = ModuleType("generated", "What is made from the plugin's schema.json.")
    package.__path__ = []
    package.definitions = module
    sys.modules["generated"] = package
    sys.modules["generated.definitions"] = module
