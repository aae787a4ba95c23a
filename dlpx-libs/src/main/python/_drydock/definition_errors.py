"""The errors of generated classes; plugins find them in `generated.definitions` (contract §3)."""

from dlpx.virtualization.common.exceptions import PluginRuntimeError


class GeneratedClassesError(PluginRuntimeError):
    """A value is not what the schema allows. The message never holds the value (contract §6)."""


class GeneratedClassesTypeError(GeneratedClassesError):
    """A value has another type than the schema says."""
