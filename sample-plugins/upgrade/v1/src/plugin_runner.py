"""Copies a folder. Version 1: as its author first thought of it."""
from dlpx.virtualization import libs
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

plugin = Plugin()


@plugin.discovery.repository()
def repository_discovery(source_connection):
    return [RepositoryDefinition(name="Moorings")]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    return []


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.linked.pre_snapshot()
def copy(staged_source, repository, source_config, optional_snapshot_parameters):
    variables = {"FROM": source_config.path, "TO": staged_source.mount.mount_path}
    libs.run_bash(
        staged_source.staged_connection, 'cp -R "$FROM/." "$TO/"', variables, check=True)


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    count = _count(staged_source.staged_connection, staged_source.mount.mount_path)
    return SnapshotDefinition(content="{} files".format(count))


@plugin.virtual.mount_specification()
def virtual_mount_specification(virtual_source, repository):
    environment = virtual_source.connection.environment
    return MountSpecification([Mount(environment, virtual_source.parameters.mount_location)])


@plugin.virtual.configure()
def virtual_configure(virtual_source, repository, snapshot):
    path = virtual_source.parameters.mount_location
    return SourceConfigDefinition(name=path, path=path)


@plugin.virtual.reconfigure()
def virtual_reconfigure(virtual_source, repository, source_config, snapshot):
    return source_config


@plugin.virtual.post_snapshot()
def virtual_post_snapshot(virtual_source, repository, source_config):
    count = _count(virtual_source.connection, virtual_source.parameters.mount_location)
    return SnapshotDefinition(content="{} files".format(count))


def _count(connection, folder):
    result = libs.run_bash(
        connection, 'find "$FOLDER" -type f | wc -l', {"FOLDER": folder}, check=True)
    return int(result.stdout)
