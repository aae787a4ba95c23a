"""What a Plugin knows about its functions; not for plugins."""

from types import FunctionType, MethodType

from dlpx.virtualization.platform.exceptions import (
    DecoratorNotFunctionError,
    MigrationIdAlreadyUsedError,
    OperationAlreadyDefinedError,
    UnknownMigrationTypeError,
)
from dlpx.virtualization.platform.migration import MigrationType, canonical_migration_id


class Registry:
    """The functions of one plugin, by operation name, and its migrations.

    `operations` maps names such as `linked.pre_snapshot` to functions; `migrations` maps
    (MigrationType, operation name, canonical id) to functions.
    """

    def __init__(self):
        self.operations = {}
        self.migrations = {}

    def define(self, operation, function):
        """Enter an operation's function.

        Raises DecoratorNotFunctionError, OperationAlreadyDefinedError (contract §2).
        """
        _check_function(operation, function)
        earlier = self.operations.get(operation)
        if earlier is not None:
            raise OperationAlreadyDefinedError(
                f"The operation {operation} is already defined by {earlier.__name__}, "
                f"so {function.__name__} cannot define it too."
            )
        self.operations[operation] = function

    def define_migration(self, operation, migration_id, migration_type, function):
        """Enter a migration under a canonical id.

        An id may serve once over all kinds of objects (contract §5), that of a Lua migration once
        for each kind. Raises DecoratorNotFunctionError, MigrationIdAlreadyUsedError.
        """
        _check_function(operation, function)
        for (one_type, one_operation, one_id), earlier in self.migrations.items():
            clashes = migration_type is not MigrationType.LUA or one_operation == operation
            if clashes and (one_type, one_id) == (migration_type, migration_id):
                raise MigrationIdAlreadyUsedError(
                    f"The migration id {migration_id} of {function.__name__} ({operation}) is "
                    f"already used by {earlier.__name__} ({one_operation})."
                )
        self.migrations[migration_type, operation, migration_id] = function


def check_migration(migration_id, migration_type):
    """Return the canonical id of a migration that is about to be defined.

    Raises MigrationIdIncorrectTypeError, MigrationIdIncorrectFormatError,
    UnknownMigrationTypeError.
    """
    canonical = canonical_migration_id(migration_id, migration_type)
    if not isinstance(migration_type, MigrationType):
        raise UnknownMigrationTypeError(
            f"The type of the migration {migration_id} must be a MigrationType, "
            f"but it is {migration_type!r}."
        )
    return canonical


def _check_function(operation, function):
    if not isinstance(function, (FunctionType, MethodType)):
        raise DecoratorNotFunctionError(
            f"Only a function can define the operation {operation}, "
            f"not a {type(function).__name__}."
        )
