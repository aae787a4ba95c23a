"""The library functions and PlatformHandler, as plugins import them (contract §3)."""

from dlpx.virtualization.libs import libs
from dlpx.virtualization.libs.libs import (
    retrieve_credentials,
    run_bash,
    run_expect,
    run_powershell,
    run_sync,
    upgrade_password,
)

__all__ = [
    "PlatformHandler",
    "retrieve_credentials",
    "run_bash",
    "run_expect",
    "run_powershell",
    "run_sync",
    "upgrade_password",
]


def __getattr__(name):
    # PlatformHandler only: it brings the logging package with it, which `libs.libs` says why.
    if name == "PlatformHandler":
        return libs.PlatformHandler
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
