"""A plugin that says where its storage is mounted, and does nothing else: what is measured is Drydock."""

from dlpx.virtualization.platform import Mount, MountSpecification, Plugin

from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

plugin = Plugin()


@plugin.discovery.repository()
def repositories(source_connection):
    """There is one."""
    return [RepositoryDefinition(name="bench")]


@plugin.discovery.source_config()
def source_configs(source_connection, repository):
    """There is none."""
    return []


@plugin.linked.mount_specification()
def staging_mount(staged_source, repository):
    """Nothing is linked in the benchmark."""
    place = staged_source.parameters.mount_location
    return MountSpecification(
        [Mount(staged_source.staged_connection.environment, place)]
    )


@plugin.linked.post_snapshot()
def staging_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    """Nothing is linked in the benchmark."""
    return SnapshotDefinition()


@plugin.virtual.mount_specification()
def mount(virtual_source, repository):
    """At one place."""
    place = virtual_source.parameters.mount_location
    return MountSpecification([Mount(virtual_source.connection.environment, place)])


@plugin.virtual.initialize()
def initialize(virtual_source, repository):
    """Begin empty."""
    return SourceConfigDefinition(name=virtual_source.guid)


@plugin.virtual.configure()
def configure(virtual_source, snapshot, repository):
    """Nothing to do."""
    return SourceConfigDefinition(name=virtual_source.guid)


@plugin.virtual.reconfigure()
def reconfigure(virtual_source, repository, source_config, snapshot):
    """Nothing to do."""
    return source_config


@plugin.virtual.post_snapshot()
def snapshot(virtual_source, repository, source_config):
    """Nothing to note."""
    return SnapshotDefinition()
