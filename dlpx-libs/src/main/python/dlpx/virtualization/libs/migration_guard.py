"""Keeps migrations from calling library functions (contract §5); not for plugins."""

from dlpx.virtualization.common.exceptions import PluginRuntimeError

_running = None


def enter(migration):
    """Remember that a migration runs from now on. In: its name for messages."""
    global _running
    _running = migration


def leave():
    """Forget the migration, however it ended."""
    global _running
    _running = None


def refuse_during_migration(function):
    """Raise PluginRuntimeError when a migration calls the library function of this name."""
    if _running is not None:
        raise PluginRuntimeError(
            f"The migration {_running} called libs.{function}; a migration may call no library "
            "function but upgrade_password."
        )
