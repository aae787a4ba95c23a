"""Where remote commands run: a connection is an environment, its host and a user (contract §3).

The host that runs the plugin looks only at the references of the environment and of the user, so
plugins may make connections of their own with invented names and empty paths.
"""

from dlpx.virtualization.common.printable import Printable
from dlpx.virtualization.common.type_checks import check_type


class RemoteHost(Printable):
    """A machine: its name, reference, jq folder (`binary_path`) and writable `scratch_path`.

    All four are strings; anything else is IncorrectTypeError.
    """

    def __init__(self, name, reference, binary_path, scratch_path):
        self.name = check_type("RemoteHost", "name", name, str)
        self.reference = check_type("RemoteHost", "reference", reference, str)
        self.binary_path = check_type("RemoteHost", "binary_path", binary_path, str)
        self.scratch_path = check_type("RemoteHost", "scratch_path", scratch_path, str)


class RemoteEnvironment(Printable):
    """A host as the user registered it: name, reference (both strings) and a RemoteHost.

    Raises IncorrectTypeError for other types.
    """

    def __init__(self, name, reference, host):
        self.name = check_type("RemoteEnvironment", "name", name, str)
        self.reference = check_type("RemoteEnvironment", "reference", reference, str)
        self.host = check_type("RemoteEnvironment", "host", host, RemoteHost)


class RemoteUser(Printable):
    """Who logs in: name and reference, both strings, else IncorrectTypeError."""

    def __init__(self, name, reference):
        self.name = check_type("RemoteUser", "name", name, str)
        self.reference = check_type("RemoteUser", "reference", reference, str)


class RemoteConnection(Printable):
    """A RemoteEnvironment and a RemoteUser, else IncorrectTypeError."""

    def __init__(self, environment, user):
        self.environment = check_type(
            "RemoteConnection", "environment", environment, RemoteEnvironment
        )
        self.user = check_type("RemoteConnection", "user", user, RemoteUser)
