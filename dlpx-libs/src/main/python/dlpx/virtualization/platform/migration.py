"""Migrations: their types and the meaning of their ids (contract §2, §5)."""

from enum import Enum

from dlpx.virtualization.platform.exceptions import (
    MigrationIdIncorrectFormatError,
    MigrationIdIncorrectTypeError,
)


class MigrationType(Enum):
    """Whose objects a migration changes: those of an SDK plugin, or of its Lua ancestor."""

    PLATFORM = "PLATFORM"
    LUA = "LUA"


def canonical_migration_id(migration_id, migration_type=MigrationType.PLATFORM):
    """Return the id so that equal ids are equal strings: `2020.01.0` is `2020.1`.

    Numbers lose leading zeros, the id its trailing zero numbers (contract §5); all zeros are `0`.
    That of a Lua migration is a version of the Lua plugin, `major.minor`, and keeps both (§2).
    Raises MigrationIdIncorrectTypeError, MigrationIdIncorrectFormatError.
    """
    if not isinstance(migration_id, str):
        raise MigrationIdIncorrectTypeError(
            f"The migration id {migration_id!r} must be a string, "
            f"but it is {type(migration_id).__name__}."
        )
    parts = migration_id.split(".")
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise MigrationIdIncorrectFormatError(
            f"The migration id {migration_id!r} must be numbers separated by dots, "
            "for example '2020.1.15'."
        )
    numbers = [int(part) for part in parts]
    if migration_type is MigrationType.LUA:
        if len(numbers) != 2:
            raise MigrationIdIncorrectFormatError(
                f"The id {migration_id!r} of a Lua migration must be the version of the Lua plugin, "
                "major.minor, for example '1.3'."
            )
        return ".".join(map(str, numbers))
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return ".".join(str(number) for number in numbers)
