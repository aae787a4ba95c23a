"""The decorators of migrations, `@plugin.upgrade.…(migration_id)` (contract §2, §5)."""

from dlpx.virtualization.platform.migration import MigrationType
from dlpx.virtualization.platform.registry import check_migration


class UpgradeOperations:
    """One method for each kind of stored object. In: the plugin's Registry.

    A migration takes the old object, a dict with schema names, and returns the new one. Every
    method raises MigrationIdIncorrectTypeError, MigrationIdIncorrectFormatError and
    UnknownMigrationTypeError; its decorator DecoratorNotFunctionError and
    MigrationIdAlreadyUsedError. The decorated function is given back unchanged.
    """

    def __init__(self, registry):
        self._registry = registry

    def repository(self, migration_id, migration_type=MigrationType.PLATFORM):
        """(old_repository) -> dict."""
        return self._migration("repository", migration_id, migration_type)

    def source_config(self, migration_id, migration_type=MigrationType.PLATFORM):
        """(old_source_config) -> dict."""
        return self._migration("source_config", migration_id, migration_type)

    def linked_source(self, migration_id, migration_type=MigrationType.PLATFORM):
        """(old_linked_source) -> dict."""
        return self._migration("linked_source", migration_id, migration_type)

    def virtual_source(self, migration_id, migration_type=MigrationType.PLATFORM):
        """(old_virtual_source) -> dict."""
        return self._migration("virtual_source", migration_id, migration_type)

    def snapshot(self, migration_id, migration_type=MigrationType.PLATFORM):
        """(old_snapshot) -> dict."""
        return self._migration("snapshot", migration_id, migration_type)

    def _migration(self, kind, migration_id, migration_type):
        canonical = check_migration(migration_id, migration_type)

        def decorate(function):
            self._registry.define_migration(
                f"upgrade.{kind}", canonical, migration_type, function
            )
            return function

        return decorate
