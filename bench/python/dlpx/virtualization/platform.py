"""The decorators and values that the benchmark's plugin uses."""

from enum import Enum


class Status(Enum):
    """The state of a dSource."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class Mount:
    """A place where storage is mounted."""

    def __init__(self, remote_environment, mount_path, shared_path=None):
        self.remote_environment = remote_environment
        self.mount_path = mount_path
        self.shared_path = shared_path


class MountSpecification:
    """The places that a plugin wants."""

    def __init__(self, mounts, ownership_specification=None):
        self.mounts = mounts
        self.ownership_specification = ownership_specification


class StagedSource:
    """A dSource."""

    def __init__(self, guid, source_connection, parameters, mount, staged_connection):
        self.guid = guid
        self.source_connection = source_connection
        self.parameters = parameters
        self.mount = mount
        self.staged_connection = staged_connection


class _Group:
    """Decorators under one name; any attribute is one."""

    def __init__(self, name, operations):
        self._name = name
        self._operations = operations

    def __getattr__(self, operation):
        def decorator():
            def remember(function):
                self._operations[f"{self._name}.{operation}"] = function
                return function

            return remember

        return decorator


class Plugin:
    """Collects what the plugin decorates, by name: `linked.status`."""

    def __init__(self):
        self.operations = {}
        self.discovery = _Group("discovery", self.operations)
        self.linked = _Group("linked", self.operations)
