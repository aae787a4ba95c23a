"""The errors that every other error of the package descends from (contract §3)."""


class PlatformError(Exception):
    """Something failed on the host's side; the plugin is not to blame.

    In: the message, readable afterwards as `.message`.
    """

    def __init__(self, message=""):
        super().__init__(message)
        self.message = message


class PluginRuntimeError(Exception):
    """The plugin did something that the contract does not allow.

    In: the message, readable afterwards as `.message`.
    """

    def __init__(self, message=""):
        super().__init__(message)
        self.message = message


class IncorrectTypeError(PluginRuntimeError):
    """A constructor of this package was given a value of the wrong type."""
