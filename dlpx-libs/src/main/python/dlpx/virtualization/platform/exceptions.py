"""The errors between a plugin and the host (contract §3)."""

from dlpx.virtualization.common.exceptions import PlatformError, PluginRuntimeError

__all__ = [
    "DecoratorNotFunctionError",
    "IncorrectPluginCodeError",
    "IncorrectReferenceFormatError",
    "IncorrectReturnTypeError",
    "IncorrectUpgradeObjectTypeError",
    "MigrationIdAlreadyUsedError",
    "MigrationIdIncorrectFormatError",
    "MigrationIdIncorrectTypeError",
    "OperationAlreadyDefinedError",
    "OperationNotDefinedError",
    "PlatformError",
    "PluginRuntimeError",
    "UnknownMigrationTypeError",
    "UserError",
]


class UserError(Exception):
    """Raised by a plugin to tell its user what went wrong and what to do about it.

    In: `message`, `action` (what the user can do) and `output` (of the command that failed); all
    three are attributes, and `args` is the three of them. Printing one gives the message.
    """

    def __init__(self, message, action="", output=""):
        super().__init__(message, action, output)
        self.message = message
        self.action = action
        self.output = output

    def __str__(self):
        return str(self.message)


class IncorrectReturnTypeError(PluginRuntimeError):
    """An operation returned something else than contract §2 says."""


class IncorrectUpgradeObjectTypeError(PluginRuntimeError):
    """A migration was given or returned something else than a dict (contract §2)."""


class UnknownMigrationTypeError(PluginRuntimeError):
    """The type of a migration is not a MigrationType."""


class OperationAlreadyDefinedError(PluginRuntimeError):
    """Two functions were decorated as the same operation."""


class OperationNotDefinedError(PluginRuntimeError):
    """The host called an operation that the plugin does not define."""


class MigrationIdIncorrectTypeError(PluginRuntimeError):
    """A migration id is not a string."""


class MigrationIdIncorrectFormatError(PluginRuntimeError):
    """A migration id is not numbers separated by dots, two for Lua (contract §2, §5)."""


class MigrationIdAlreadyUsedError(PluginRuntimeError):
    """Two migrations have ids that mean the same (contract §2, §5)."""


class DecoratorNotFunctionError(PluginRuntimeError):
    """A decorator of an operation was put on something that is not a function."""


class IncorrectReferenceFormatError(PluginRuntimeError):
    """A string given as an environment is not a reference such as UNIX_HOST_ENVIRONMENT-1."""


class IncorrectPluginCodeError(PluginRuntimeError):
    """The entry point is no Plugin, or a function does not take its operation's arguments."""
