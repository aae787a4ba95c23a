"""The object that a plugin's entry point names (contract §1, §3)."""

from dlpx.virtualization.platform.operation_groups import (
    DiscoveryOperations,
    LinkedOperations,
    VirtualOperations,
)
from dlpx.virtualization.platform.registry import Registry
from dlpx.virtualization.platform.upgrade_group import UpgradeOperations


class Plugin:
    """Collects a plugin's operations through the decorators of its four groups.

    `discovery`, `linked`, `virtual` and `upgrade` hold a decorator for each row of contract §2,
    used as `@plugin.linked.pre_snapshot()`.
    """

    def __init__(self):
        self._registry = Registry()
        self.discovery = DiscoveryOperations(self._registry)
        self.linked = LinkedOperations(self._registry)
        self.virtual = VirtualOperations(self._registry)
        self.upgrade = UpgradeOperations(self._registry)
