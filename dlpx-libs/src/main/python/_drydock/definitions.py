"""Makes the package `generated.definitions` (contract §3)."""

import sys
from types import ModuleType

from _drydock import generated
from _drydock.generated import definitions, util
from _drydock.generated.definitions import base_model_
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
    """Put `generated` and all below it for a parsed schema.json into sys.modules.

    Replaces what is there, and returns the package of the definitions. A definition that is
    missing makes a class without properties: the host judges schemas, not the class maker.
    """
    for name in [name for name in sys.modules if name.partition(".")[0] == "generated"]:
        del sys.modules[name]
    package = _package("generated", generated.__doc__)
    made = _package("generated.definitions", definitions.__doc__)
    package.definitions = made
    _put(package, "util", util)
    _put(made, "base_model_", base_model_)
    made.GeneratedClassesError = base_model_.GeneratedClassesError
    made.GeneratedClassesTypeError = base_model_.GeneratedClassesTypeError
    for name, one in read_classes(schema).items():
        setattr(made, name, one)
        _put(made, one.__module__.rpartition(".")[2], _module_of(one))
    return made


def read_classes(schema):
    """Return the classes of a parsed schema.json by name, those of nested objects among them."""
    reader = SchemaReader(schema)
    for key, class_name in DEFINITIONS.items():
        reader.read_definition(class_name, _definition(schema, key))
    return reader.classes


def _definition(schema, key):
    default = _OLD_SNAPSHOT_PARAMETERS if key == "snapshotParametersDefinition" else {}
    return schema.get(key, default)


def _package(name, doc):
    package = ModuleType(name, doc)
    package.__path__ = []
    sys.modules[name] = package
    return package


def _put(package, name, module):
    setattr(package, name, module)
    sys.modules[f"{package.__name__}.{name}"] = module


def _module_of(made):
    """Return the module of one class, in which those of the objects inside it are, too."""
    module = ModuleType(made.__module__, made.__doc__)
    module.Model = base_model_.Model
    for held in made._drydock_properties:
        for inner in held.value_type.classes():
            setattr(module, inner.__name__, inner)
    setattr(module, made.__name__, made)
    return module
