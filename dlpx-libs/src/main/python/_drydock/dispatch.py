"""Where the Java host enters: `load` a plugin once, then `invoke` its operations.

Both take and give JSON text, since that is the cheapest way across the border. Everything that
the plugin raises comes through as it is; the host reads the Python exception.
"""

import sys

import _drydock_border
from _drydock_json import loaded, text_of

from _drydock import definitions, functions
from _drydock.arguments import ArgumentBuilder
from _drydock.operations import MIGRATIONS, OPERATIONS
from _drydock.results import result_json, upgraded_json
from dlpx.virtualization.libs import migration_guard
from dlpx.virtualization.platform import MigrationType, Plugin
from dlpx.virtualization.platform.exceptions import (
    IncorrectPluginCodeError,
    IncorrectUpgradeObjectTypeError,
    OperationNotDefinedError,
)
from dlpx.virtualization.platform.migration import canonical_migration_id

_loaded = None


class LoadedPlugin:
    """A plugin that can be called.

    In: its registry, generated classes by name, its type, and an ArgumentBuilder from before its
    code ran.
    """

    def __init__(self, registry, classes, plugin_type, builder):
        self._registry = registry
        self._classes = classes
        self._plugin_type = plugin_type
        self._builder = builder
        self._bindings = {}
        self._argument_makers = {}

    def describe(self):
        """Return what `load` answers, as a dict."""
        return {
            "operations": {
                name: functions.describe(function)
                for name, function in self._registry.operations.items()
            },
            "migrations": self._migrations(MigrationType.PLATFORM),
            "luaMigrations": self._migrations(MigrationType.LUA),
        }

    def _migrations(self, migration_type):
        ids = {}
        for one_type, operation, migration_id in self._registry.migrations:
            if one_type is migration_type:
                ids.setdefault(operation, []).append(migration_id)
        return ids

    def call_with_plain(self, name, plain):
        """Call an operation of contract §2's table; in: parsed arguments, out: JSON text."""

        def build(names):
            return self._builder.build(name, names, plain)

        return self._call(name, build)

    def call_with_texts(self, name, given, texts):
        """Call an operation; in: its name, names and JSON texts of arguments, out: JSON text."""

        def build(names):
            makers = self._argument_makers.get((name, given))
            if makers is None:
                makers = self._builder.pending_makers(name, names, given.split())
                self._argument_makers[name, given] = makers
            return makers.build(texts)

        return self._call(name, build)

    def _call(self, name, build):
        operation = OPERATIONS[name]
        function = self._registry.operations.get(name)
        if function is None:
            if operation.default is None:
                raise OperationNotDefinedError(f"The plugin does not define {name}.")
            return operation.default
        names = operation.arguments(self._plugin_type)
        values = build(names)
        answer = self._binding(name, function, names).call(values)
        return result_json(name, operation.returns, answer, self._classes)

    def _binding(self, name, function, names):
        binding = self._bindings.get(name)
        if binding is None or binding.function is not function:
            binding = self._bindings[name] = functions.Binding(name, function, names)
        return binding

    def call_migration(self, name, plain):
        """Call one migration; in: {"migration_id", "object"}, out: JSON text."""
        migration_type = MigrationType(plain.get("migration_type", "PLATFORM"))
        migration_id = canonical_migration_id(plain["migration_id"], migration_type)
        function = self._registry.migrations.get((migration_type, name, migration_id))
        migration = f"{name} {migration_id}"
        if function is None:
            raise OperationNotDefinedError(f"The plugin does not define {migration}.")
        if not isinstance(plain["object"], dict):
            raise IncorrectUpgradeObjectTypeError(f"{migration} takes a dict.")
        migration_guard.enter(migration)
        try:
            answer = functions.call(migration, function, {MIGRATIONS[name]: plain["object"]})
        finally:
            migration_guard.leave()
        return upgraded_json(migration, answer)


def load(entry_point, schema_json, plugin_type, language="PYTHON311"):
    """Import a plugin and return what it defines, as JSON text.

    In: `module:object`, the text of schema.json, STAGED or DIRECT, and the plugin's language
    (contract §7); the working directory and sys.path are the host's business, the plugin's folder is the first of it. Out: {"operations": {name: {"function", "file", "line",
    "arguments"}}, "migrations": {name: [canonical id]}, "luaMigrations": the same}. Raises
    IncorrectPluginCodeError for an entry point that names no Plugin, and all that the import
    raises.
    """
    global _loaded
    module = definitions.install(loaded(schema_json))
    # The plugin may replace classes in its module; arguments and answers keep to these.
    classes = {name: getattr(module, name) for name in definitions.DEFINITIONS.values()}
    builder = ArgumentBuilder(classes)
    if language == "PYTHON27":
        # No other plugin pays for it, nor can be touched by it.
        from _drydock.python2 import activation

        activation.activate(sys.path[0])
    plugin = _import_plugin(entry_point)
    _loaded = LoadedPlugin(plugin._registry, classes, plugin_type, builder)
    _drydock_border.is_complete()
    return text_of(_loaded.describe())


def invoke(operation, arguments_json):
    """Call an operation of the loaded plugin and return its answer as JSON text.

    In: a name such as `linked.pre_snapshot` or `upgrade.repository`, and a JSON object with the
    arguments by name; for an upgrade {"migration_id", "object"}. An undefined status operation
    answers ACTIVE (contract §2). Raises OperationNotDefinedError, IncorrectPluginCodeError,
    IncorrectReturnTypeError, IncorrectUpgradeObjectTypeError, and all that the plugin raises.
    """
    if _loaded is None:
        raise OperationNotDefinedError(f"{operation} was called before a plugin was loaded.")
    plain = loaded(arguments_json)
    if operation in MIGRATIONS:
        return _loaded.call_migration(operation, plain)
    if operation in OPERATIONS:
        return _loaded.call_with_plain(operation, plain)
    raise OperationNotDefinedError(f"There is no operation {operation}.")


def invoke_split(operation, names, *texts):
    """Call an operation as `invoke` does, with arguments that are made when the plugin looks.

    In: the name of an operation of contract §2's table; the names of its arguments with blanks
    between them, each once; the JSON text of each, which the host has checked: an object or null,
    no blanks around it. Answers and raises as `invoke`.
    """
    if _loaded is None:
        raise OperationNotDefinedError(f"{operation} was called before a plugin was loaded.")
    return _loaded.call_with_texts(operation, names, texts)


def _import_plugin(entry_point):
    module_name, colon, object_name = entry_point.partition(":")
    if not (module_name and colon and object_name):
        raise IncorrectPluginCodeError(
            f"The entry point {entry_point!r} is not of the form module:object."
        )
    module = _import_entry_module(module_name)
    if not hasattr(module, object_name):
        raise IncorrectPluginCodeError(
            f"The module {module_name} of the entry point has no object {object_name}."
        )
    plugin = getattr(module, object_name)
    if not isinstance(plugin, Plugin):
        raise IncorrectPluginCodeError(
            f"The object {object_name} in the module {module_name} is of type "
            f"{type(plugin).__name__}, it must be a Plugin."
        )
    return plugin


def _import_entry_module(module_name):
    try:
        __import__(module_name)
        return sys.modules[module_name]
    except ModuleNotFoundError as error:
        # Only when the entry module itself is missing; a missing import inside it speaks best.
        if error.name is None or not f"{module_name}.".startswith(f"{error.name}."):
            raise
        raise IncorrectPluginCodeError(
            f"There is no module {module_name}, which the entry point names."
        ) from error
