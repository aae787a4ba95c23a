"""What a plugin is made of: the Plugin, its sources, mounts and states (contract §3)."""

from dlpx.virtualization.platform.migration import MigrationType
from dlpx.virtualization.platform.mount import Mount, MountSpecification, OwnershipSpecification
from dlpx.virtualization.platform.plugin import Plugin
from dlpx.virtualization.platform.source import DirectSource, StagedSource, VirtualSource
from dlpx.virtualization.platform.status import Status

__all__ = [
    "DirectSource",
    "MigrationType",
    "Mount",
    "MountSpecification",
    "OwnershipSpecification",
    "Plugin",
    "StagedSource",
    "Status",
    "VirtualSource",
]
