"""Plain classes, without the checks that the real ones make."""


class RemoteHost:
    """A machine."""

    def __init__(self, name, reference, binary_path, scratch_path):
        self.name = name
        self.reference = reference
        self.binary_path = binary_path
        self.scratch_path = scratch_path


class RemoteEnvironment:
    """A machine as the user named it."""

    def __init__(self, name, reference, host):
        self.name = name
        self.reference = reference
        self.host = host


class RemoteUser:
    """A user of an environment."""

    def __init__(self, name, reference):
        self.name = name
        self.reference = reference


class RemoteConnection:
    """An environment with a user."""

    def __init__(self, environment, user):
        self.environment = environment
        self.user = user
