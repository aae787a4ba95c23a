"""Where a plugin wants its storage (contract §3, §4)."""

from dlpx.virtualization.common import RemoteEnvironment, RemoteHost
from dlpx.virtualization.common.type_checks import check_list, check_type
from dlpx.virtualization.platform.exceptions import IncorrectReferenceFormatError

_REFERENCE_PREFIXES = ("UNIX_HOST_ENVIRONMENT-", "WINDOWS_HOST_ENVIRONMENT-")


class Mount:
    """One place at which a dataset is mounted.

    In: a RemoteEnvironment or the reference of one, the path, and the subfolder of the dataset
    that is to appear there (None: all of it). A reference becomes an environment that has
    nothing but references. Raises IncorrectTypeError, IncorrectReferenceFormatError.
    """

    def __init__(self, remote_environment, mount_path, shared_path=None):
        check_type("Mount", "remote_environment", remote_environment, (RemoteEnvironment, str))
        if isinstance(remote_environment, str):
            remote_environment = _environment_of(remote_environment)
        self.remote_environment = remote_environment
        self.mount_path = check_type("Mount", "mount_path", mount_path, str)
        self.shared_path = check_type("Mount", "shared_path", shared_path, (str, type(None)))

    def __repr__(self):
        return (
            f"Mount({self.remote_environment.reference!r}, {self.mount_path!r}, "
            f"{self.shared_path!r})"
        )


class OwnershipSpecification:
    """Who owns the mounted files: `uid` and `gid`, integers, else IncorrectTypeError."""

    def __init__(self, uid, gid):
        self.uid = check_type("OwnershipSpecification", "uid", uid, int)
        self.gid = check_type("OwnershipSpecification", "gid", gid, int)

    def __repr__(self):
        return f"OwnershipSpecification({self.uid!r}, {self.gid!r})"


class MountSpecification:
    """The answer of the mount_specification operations.

    In: a list of Mount, and an OwnershipSpecification or None (the environment user owns the
    files then). Raises IncorrectTypeError for anything else.
    """

    def __init__(self, mounts, ownership_specification=None):
        self.mounts = check_list("MountSpecification", "mounts", mounts, Mount)
        self.ownership_specification = check_type(
            "MountSpecification",
            "ownership_specification",
            ownership_specification,
            (OwnershipSpecification, type(None)),
        )

    def __repr__(self):
        return f"MountSpecification({self.mounts!r}, {self.ownership_specification!r})"


def _environment_of(reference):
    if not _is_reference(reference):
        raise IncorrectReferenceFormatError(
            f"Mount: {reference!r} is not the reference of an environment; "
            "one looks like UNIX_HOST_ENVIRONMENT-1 or WINDOWS_HOST_ENVIRONMENT-1."
        )
    # Contract §3: the host's reference is the environment's without _ENVIRONMENT.
    host = RemoteHost("", reference.replace("_ENVIRONMENT", ""), "", "")
    return RemoteEnvironment("", reference, host)


def _is_reference(text):
    number = text.partition("-")[2]
    return text.startswith(_REFERENCE_PREFIXES) and number.isascii() and number.isdigit()
