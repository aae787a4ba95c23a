"""The errors of library calls (contract §3)."""

from dlpx.virtualization.common.exceptions import PlatformError, PluginRuntimeError

__all__ = [
    "IncorrectArgumentTypeError",
    "LibraryError",
    "PlatformError",
    "PluginRuntimeError",
    "PluginScriptError",
]


class LibraryError(PlatformError):
    """A library call failed in a way that the plugin could act on.

    In: an `id` that names the kind of failure (host unreachable, login refused, time-out), and
    the message. Both are attributes, and `args` is the two of them. The Java side makes these.
    """

    def __init__(self, id, message):  # noqa: A002 - contract §3 names the argument
        super().__init__(message)
        self.args = (id, message)
        self.id = id

    def __str__(self):
        return str(self.message)


class PluginScriptError(PluginRuntimeError):
    """A script called with check=True ended with another exit code than 0.

    `exit_code`, `stdout` and `stderr` are those of the script. The message holds the code only,
    since output may hold secrets (contract §6).
    """

    def __init__(self, message, exit_code=None, stdout="", stderr=""):
        super().__init__(message)
        self.args = (message, exit_code, stdout, stderr)
        self.exit_code = exit_code
        self.stdout = stdout
        self.stderr = stderr

    def __str__(self):
        return str(self.message)


class IncorrectArgumentTypeError(PluginRuntimeError):
    """A library function was given an argument of the wrong type."""
