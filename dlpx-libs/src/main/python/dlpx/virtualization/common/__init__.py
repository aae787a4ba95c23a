"""Plain objects that operations receive and library calls take (contract §3)."""

from dlpx.virtualization.common.credentials import (
    Credentials,
    KeyPairCredentials,
    PasswordCredentials,
)
from dlpx.virtualization.common.remote import (
    RemoteConnection,
    RemoteEnvironment,
    RemoteHost,
    RemoteUser,
)

__all__ = [
    "Credentials",
    "KeyPairCredentials",
    "PasswordCredentials",
    "RemoteConnection",
    "RemoteEnvironment",
    "RemoteHost",
    "RemoteUser",
]
