"""Makes sources and what is in them out of the host's parsed JSON (contract §3)."""

from _drydock_json import parsed

from _drydock.pending import set_contents
from dlpx.virtualization.common import (
    RemoteConnection,
    RemoteEnvironment,
    RemoteHost,
    RemoteUser,
)
from dlpx.virtualization.platform import Mount, StagedSource

_NEW = object.__new__


class SourceMaker:
    """Makes sources of one kind.

    In: the kind of argument, its class, and the DefinitionMaker of its parameters.
    """

    def __init__(self, kind, owner, parameters_maker):
        def parameters(plain):
            return parameters_maker.make(plain["parameters"])

        self.owner = owner
        self.constructor = owner.__init__
        self.classes = (owner, *parameters_maker.classes)
        # In the order of the constructor.
        self._attributes = _ATTRIBUTES[kind](parameters)

    def make(self, plain):
        """Return a source with everything in it, of the host's parsed JSON."""
        made = {name: make(plain) for name, make in self._attributes.items()}
        if self.owner is not StagedSource:
            return self.owner(**made)
        source = _NEW(self.owner)
        set_contents(source, made)
        return source

    def make_all(self, held):
        """Return all attributes of a pending source."""
        return {name: self.make_one(name, held) for name in self._attributes}

    def make_one(self, name, held):
        """Return one attribute of a pending source; the first one has its JSON read."""
        plain = held[1]
        if isinstance(plain, str):
            plain = held[1] = parsed(plain)
        return self._attributes[name](plain)


def _guid(plain):
    return plain["guid"]


def _staged(parameters):
    return {
        "guid": _guid,
        "source_connection": lambda plain: connection(plain["sourceConnection"]),
        "parameters": parameters,
        # Contract §3: one mount is `mount`, more are `mounts`.
        "mount": lambda plain: _mounts(plain)[0] if _count_mounts(plain) == 1 else None,
        "staged_connection": lambda plain: connection(plain["stagedConnection"]),
        "mounts": lambda plain: _mounts(plain) if _count_mounts(plain) > 1 else None,
    }


def _direct(parameters):
    return {
        "guid": _guid,
        "connection": lambda plain: connection(plain["connection"]),
        "parameters": parameters,
    }


def _virtual(parameters):
    return {**_direct(parameters), "mounts": _mounts}


_ATTRIBUTES = {"staged_source": _staged, "direct_source": _direct, "virtual_source": _virtual}


def connection(plain):
    """Return a RemoteConnection; in: the host's parsed JSON for one."""
    made = _NEW(RemoteConnection)
    made.environment = _environment(plain["environment"])
    made.user = user = _NEW(RemoteUser)
    user.name = plain["user"]["name"]
    user.reference = plain["user"]["reference"]
    return made


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


def _count_mounts(plain):
    return len(plain.get("mounts") or [])


def _mounts(plain):
    return [_mount(mount) for mount in plain.get("mounts") or []]


def _mount(plain):
    mount = _NEW(Mount)
    mount.remote_environment = _environment(plain["environment"])
    mount.mount_path = plain["mountPath"]
    mount.shared_path = plain.get("sharedPath")
    return mount
