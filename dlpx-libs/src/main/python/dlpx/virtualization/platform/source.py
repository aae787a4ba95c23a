"""The dataset that an operation is about (contract §3).

`parameters` is an object of the plugin's own generated class; it is not checked here, so that
plugins can make sources with stand-ins in their own tests.
"""

from _drydock.pending import holding
from dlpx.virtualization.common import RemoteConnection
from dlpx.virtualization.common.printable import Printable
from dlpx.virtualization.common.type_checks import check_list, check_type
from dlpx.virtualization.platform.mount import Mount


_STAGED = ("guid", "source_connection", "parameters", "mount", "staged_connection", "mounts")
_DIRECT = ("guid", "connection", "parameters")
_VIRTUAL = (*_DIRECT, "mounts")


class StagedSource(holding(_STAGED), Printable):
    """A dSource of a STAGED plugin.

    `mount` is set when the plugin's specification had one mount, `mounts` when it had more, and
    neither before the storage is mounted. Raises IncorrectTypeError.
    """

    def __init__(self, guid, source_connection, parameters, mount, staged_connection, mounts=None):
        self.guid = check_type("StagedSource", "guid", guid, str)
        self.source_connection = check_type(
            "StagedSource", "source_connection", source_connection, RemoteConnection
        )
        self.parameters = parameters
        self.mount = check_type("StagedSource", "mount", mount, (Mount, type(None)))
        self.staged_connection = check_type(
            "StagedSource", "staged_connection", staged_connection, RemoteConnection
        )
        if mounts is not None:
            check_list("StagedSource", "mounts", mounts, Mount)
        self.mounts = mounts


class DirectSource(holding(_DIRECT), Printable):
    """A dSource of a DIRECT plugin; IncorrectTypeError for wrong types."""

    def __init__(self, guid, connection, parameters):
        self.guid = check_type("DirectSource", "guid", guid, str)
        self.connection = check_type("DirectSource", "connection", connection, RemoteConnection)
        self.parameters = parameters


class VirtualSource(holding(_VIRTUAL), Printable):
    """A VDB; `mounts` is always a list, however many there are. Raises IncorrectTypeError."""

    def __init__(self, guid, connection, parameters, mounts):
        self.guid = check_type("VirtualSource", "guid", guid, str)
        self.connection = check_type("VirtualSource", "connection", connection, RemoteConnection)
        self.parameters = parameters
        self.mounts = check_list("VirtualSource", "mounts", mounts, Mount)
