"""Makes the arguments of operations out of parsed JSON (contract §2, §3).

Every call gets objects of its own, so nothing that a plugin does to one reaches the next call.
Definitions are made unchecked: the host's own data was checked when it came in, and an object
from before an upgrade must still reach the plugin. For the same reason most objects are made
without their constructors, whose checks were a fifth of what a call cost.
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

_NEW = object.__new__


class ArgumentBuilder:
    """Builds arguments for one plugin. In: its generated classes, by name."""

    def __init__(self, classes):
        self._classes = classes

    def build(self, operation, names, plain):
        """Return the arguments of an operation by name.

        In: the operation's name for messages, the argument names, the parsed JSON by the same
        names. Raises PlatformError when the host did not give all of them.
        """
        try:
            return {name: self._argument(ARGUMENT_KINDS[name], plain[name]) for name in names}
        except KeyError:
            missing = [name for name in names if name not in plain]
            if not missing:
                raise
            raise PlatformError(
                f"{operation}: the host did not give {', '.join(missing)}."
            ) from None

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
        source = _NEW(StagedSource)
        source.guid = plain["guid"]
        source.source_connection = _connection(plain["sourceConnection"])
        source.parameters = self._definition("LinkedSourceDefinition", plain["parameters"])
        # Contract §3: one mount is `mount`, more are `mounts`.
        source.mount = mounts[0] if len(mounts) == 1 else None
        source.staged_connection = _connection(plain["stagedConnection"])
        source.mounts = mounts if len(mounts) > 1 else None
        return source

    def _virtual_source(self, plain):
        parameters = self._definition("VirtualSourceDefinition", plain["parameters"])
        connection = _connection(plain["connection"])
        return VirtualSource(plain["guid"], connection, parameters, _mounts(plain))


def _connection(plain):
    connection = _NEW(RemoteConnection)
    connection.environment = _environment(plain["environment"])
    connection.user = user = _NEW(RemoteUser)
    user.name = plain["user"]["name"]
    user.reference = plain["user"]["reference"]
    return connection


def _environment(plain):
    environment = _NEW(RemoteEnvironment)
    environment.name = plain["name"]
    environment.reference = plain["reference"]
    environment.host = host = _NEW(RemoteHost)
    plain = plain["host"]
    host.name = plain["name"]
    host.reference = plain["reference"]
    host.binary_path = plain["binaryPath"]
    host.scratch_path = plain["scratchPath"]
    return environment


def _mounts(plain):
    return [_mount(mount) for mount in plain.get("mounts") or []]


def _mount(plain):
    mount = _NEW(Mount)
    mount.remote_environment = _environment(plain["environment"])
    mount.mount_path = plain["mountPath"]
    mount.shared_path = plain.get("sharedPath")
    return mount
