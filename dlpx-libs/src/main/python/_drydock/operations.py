"""The table of contract §2, as data."""

STAGED = "STAGED"
DIRECT = "DIRECT"

# The argument of a linked operation that depends on the type of the plugin.
_LINKED_SOURCE = {STAGED: "staged_source", DIRECT: "direct_source"}

# An argument that plugins for SDKs up to 2.1 call by its old name, or do not take.
SNAPSHOT_PARAMETERS = "optional_snapshot_parameters"
OLD_SNAPSHOT_PARAMETERS = "snapshot_parameters"

# The kind of each argument, by name: `arguments.py` has a builder for each kind.
ARGUMENT_KINDS = {
    "source_connection": "connection",
    "staged_source": "staged_source",
    "direct_source": "direct_source",
    "virtual_source": "virtual_source",
    "repository": "RepositoryDefinition",
    "source_config": "SourceConfigDefinition",
    "snapshot": "SnapshotDefinition",
    SNAPSHOT_PARAMETERS: "SnapshotParametersDefinition",
}

# Kinds of answers that are not the name of a definition; a list is written `[Definition]`.
NOTHING = "None"
STATUS = "Status"
MOUNT_SPECIFICATION = "MountSpecification"
NUMBER = "number"


class Operation:
    """A row of the table: name, argument names for each plugin type, and what it returns.

    `default` is the answer, as `invoke` gives it, of a plugin that does not define the
    operation; None when there is no such answer.
    """

    def __init__(self, name, arguments, returns):
        self.name = name
        self.returns = returns
        self.default = '"ACTIVE"' if returns == STATUS else None
        self._arguments = {
            plugin_type: [source if name == "linked_source" else name for name in arguments.split()]
            for plugin_type, source in _LINKED_SOURCE.items()
        }

    def arguments(self, plugin_type):
        """Return the names of the arguments for a plugin type, STAGED or DIRECT."""
        return self._arguments[plugin_type]


def _group(prefix, rows):
    return {
        f"{prefix}.{name}": Operation(f"{prefix}.{name}", arguments, returns)
        for name, arguments, returns in rows
    }


_SNAPSHOT_ARGUMENTS = f"linked_source repository source_config {SNAPSHOT_PARAMETERS}"
_STAGED_ARGUMENTS = "staged_source repository source_config"
_VIRTUAL_ARGUMENTS = "virtual_source repository source_config"

OPERATIONS = {
    **_group(
        "discovery",
        [
            ("repository", "source_connection", "[RepositoryDefinition]"),
            ("source_config", "source_connection repository", "[SourceConfigDefinition]"),
        ],
    ),
    **_group(
        "linked",
        [
            ("pre_snapshot", _SNAPSHOT_ARGUMENTS, NOTHING),
            ("post_snapshot", _SNAPSHOT_ARGUMENTS, "SnapshotDefinition"),
            ("start_staging", _STAGED_ARGUMENTS, NOTHING),
            ("stop_staging", _STAGED_ARGUMENTS, NOTHING),
            ("worker", _STAGED_ARGUMENTS, NOTHING),
            ("status", _STAGED_ARGUMENTS, STATUS),
            ("mount_specification", "staged_source repository", MOUNT_SPECIFICATION),
            ("source_size", "linked_source repository source_config", NUMBER),
        ],
    ),
    **_group(
        "virtual",
        [
            ("initialize", "virtual_source repository", "SourceConfigDefinition"),
            ("configure", "virtual_source repository snapshot", "SourceConfigDefinition"),
            ("reconfigure", f"{_VIRTUAL_ARGUMENTS} snapshot", "SourceConfigDefinition"),
            ("unconfigure", _VIRTUAL_ARGUMENTS, NOTHING),
            ("cleanup", _VIRTUAL_ARGUMENTS, NOTHING),
            ("start", _VIRTUAL_ARGUMENTS, NOTHING),
            ("stop", _VIRTUAL_ARGUMENTS, NOTHING),
            ("pre_snapshot", _VIRTUAL_ARGUMENTS, NOTHING),
            ("post_snapshot", _VIRTUAL_ARGUMENTS, "SnapshotDefinition"),
            ("status", _VIRTUAL_ARGUMENTS, STATUS),
            ("mount_specification", "virtual_source repository", MOUNT_SPECIFICATION),
            ("source_size", _VIRTUAL_ARGUMENTS, NUMBER),
        ],
    ),
}

# Migrations: the name of the one argument, a dict with schema names; they return a dict.
MIGRATIONS = {
    "upgrade.repository": "old_repository",
    "upgrade.source_config": "old_source_config",
    "upgrade.linked_source": "old_linked_source",
    "upgrade.virtual_source": "old_virtual_source",
    "upgrade.snapshot": "old_snapshot",
}
