"""Makes the arguments of operations out of parsed JSON (contract §2, §3).

Every call gets objects of its own, so nothing that a plugin does to one reaches the next call.
Definitions are made unchecked: the host's own data was checked when it came in, and an object
from before an upgrade must still reach the plugin.
"""

from _drydock.operations import ARGUMENT_KINDS
from dlpx.virtualization.common import (
    RemoteConnection,
    RemoteEnvironment,
    RemoteHost,
    RemoteUser,
)
from dlpx.virtualization.common.exceptions import PlatformError
from dlpx.virtualization.platform import DirectSource, Mount, StagedSource, VirtualSource


class ArgumentBuilder:
    """Builds arguments for one plugin. In: its generated classes, by name."""

    def __init__(self, classes):
        self._classes = classes

    def build(self, operation, names, plain):
        """Return the arguments of an operation by name.

        In: the operation's name for messages, the argument names, the parsed JSON by the same
        names. Raises PlatformError when the host did not give all of them.
        """
        missing = [name for name in names if name not in plain]
        if missing:
            raise PlatformError(f"{operation}: the host did not give {', '.join(missing)}.")
        return {name: self._argument(ARGUMENT_KINDS[name], plain[name]) for name in names}

    def _argument(self, kind, plain):
        if kind in self._classes:
            return self._definition(kind, plain)
        if kind == "connection":
            return _connection(plain)
        if kind == "staged_source":
            return self._staged_source(plain)
        if kind == "direct_source":
            parameters = self._definition("LinkedSourceDefinition", plain["parameters"])
            return DirectSource(plain["guid"], _connection(plain["connection"]), parameters)
        return self._virtual_source(plain)

    def _definition(self, class_name, plain):
        if plain is None:
            return None
        return self._classes[class_name].from_dict(plain, validate=False)

    def _staged_source(self, plain):
        mounts = _mounts(plain)
        return StagedSource(
            plain["guid"],
            _connection(plain["sourceConnection"]),
            self._definition("LinkedSourceDefinition", plain["parameters"]),
            # Contract §3: one mount is `mount`, more are `mounts`.
            mounts[0] if len(mounts) == 1 else None,
            _connection(plain["stagedConnection"]),
            mounts if len(mounts) > 1 else None,
        )

    def _virtual_source(self, plain):
        parameters = self._definition("VirtualSourceDefinition", plain["parameters"])
        connection = _connection(plain["connection"])
        return VirtualSource(plain["guid"], connection, parameters, _mounts(plain))


def _connection(plain):
    user = RemoteUser(plain["user"]["name"], plain["user"]["reference"])
    return RemoteConnection(_environment(plain["environment"]), user)


def _environment(plain):
    host = plain["host"]
    return RemoteEnvironment(
        plain["name"],
        plain["reference"],
        RemoteHost(host["name"], host["reference"], host["binaryPath"], host["scratchPath"]),
    )


def _mounts(plain):
    return [
        Mount(_environment(mount["environment"]), mount["mountPath"], mount.get("sharedPath"))
        for mount in plain.get("mounts") or []
    ]
