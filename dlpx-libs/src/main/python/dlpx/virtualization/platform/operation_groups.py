"""The decorators with which a plugin names its operations: a method a row of contract §2.

Every method returns a decorator. That gives the function back unchanged, so its name stays an
ordinary function, and raises DecoratorNotFunctionError or OperationAlreadyDefinedError. The
docstrings give the arguments of the function to decorate and what it returns.
"""


class OperationGroup:
    """The decorators below one name of a Plugin. In: the plugin's Registry."""

    prefix = ""

    def __init__(self, registry):
        self._registry = registry

    def _operation(self, name):
        def decorate(function):
            self._registry.define(f"{self.prefix}.{name}", function)
            return function

        return decorate


class DiscoveryOperations(OperationGroup):
    """Decorators `@plugin.discovery.…()`."""

    prefix = "discovery"

    def repository(self):
        """(source_connection) -> list of RepositoryDefinition."""
        return self._operation("repository")

    def source_config(self):
        """(source_connection, repository) -> list of SourceConfigDefinition."""
        return self._operation("source_config")


class LinkedOperations(OperationGroup):
    """Decorators `@plugin.linked.…()`; `source` is staged_source or direct_source."""

    prefix = "linked"

    def pre_snapshot(self):
        """(source, repository, source_config, optional_snapshot_parameters) -> None."""
        return self._operation("pre_snapshot")

    def post_snapshot(self):
        """(the same arguments as pre_snapshot) -> SnapshotDefinition."""
        return self._operation("post_snapshot")

    def start_staging(self):
        """(staged_source, repository, source_config) -> None."""
        return self._operation("start_staging")

    def stop_staging(self):
        """(staged_source, repository, source_config) -> None."""
        return self._operation("stop_staging")

    def worker(self):
        """(staged_source, repository, source_config) -> None."""
        return self._operation("worker")

    def status(self):
        """(staged_source, repository, source_config) -> Status."""
        return self._operation("status")

    def mount_specification(self):
        """(staged_source, repository) -> MountSpecification."""
        return self._operation("mount_specification")

    def source_size(self):
        """(source, repository, source_config) -> number of bytes."""
        return self._operation("source_size")


class VirtualOperations(OperationGroup):
    """Decorators `@plugin.virtual.…()`."""

    prefix = "virtual"

    def initialize(self):
        """(virtual_source, repository) -> SourceConfigDefinition."""
        return self._operation("initialize")

    def configure(self):
        """(virtual_source, repository, snapshot) -> SourceConfigDefinition."""
        return self._operation("configure")

    def reconfigure(self):
        """(virtual_source, repository, source_config, snapshot) -> SourceConfigDefinition."""
        return self._operation("reconfigure")

    def unconfigure(self):
        """(virtual_source, repository, source_config) -> None."""
        return self._operation("unconfigure")

    def cleanup(self):
        """(virtual_source, repository, source_config) -> None."""
        return self._operation("cleanup")

    def start(self):
        """(virtual_source, repository, source_config) -> None."""
        return self._operation("start")

    def stop(self):
        """(virtual_source, repository, source_config) -> None."""
        return self._operation("stop")

    def pre_snapshot(self):
        """(virtual_source, repository, source_config) -> None."""
        return self._operation("pre_snapshot")

    def post_snapshot(self):
        """(virtual_source, repository, source_config) -> SnapshotDefinition."""
        return self._operation("post_snapshot")

    def status(self):
        """(virtual_source, repository, source_config) -> Status."""
        return self._operation("status")

    def mount_specification(self):
        """(virtual_source, repository) -> MountSpecification."""
        return self._operation("mount_specification")

    def source_size(self):
        """(virtual_source, repository, source_config) -> number of bytes."""
        return self._operation("source_size")
