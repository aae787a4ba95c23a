"""Copies a folder, in the Python 2 of plugins that were written before 2020.

Nothing here is Python 3; deck/ is a package whose modules import each other without a dot.
"""
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin, Status
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

from deck import constants, entries, log, scripts

plugin = Plugin()


@plugin.discovery.repository()
def repository_discovery(source_connection):
    return [RepositoryDefinition(name=constants.REPOSITORY)]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    return []


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.linked.pre_snapshot()
def linked_pre_snapshot(staged_source, repository, source_config, snapshot_parameters):
    skip = staged_source.parameters.skip or ''
    if not isinstance(skip, basestring):
        raise TypeError, "skip must be text"
    endings = filter(None, map(str.strip, skip.split(',')))
    log.line("copying %s without %d kinds of files", source_config.path, len(endings))
    scripts.run_for_user(
        staged_source.staged_connection,
        'copy.sh',
        {
            'SOURCE': source_config.path,
            'MOUNT': staged_source.mount.mount_path,
            'SKIP': ' '.join(endings),
        },
        "Check that the folder exists on the staging host.")


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, snapshot_parameters):
    found = entries.measure(staged_source.staged_connection, staged_source.mount.mount_path)
    facts = entries.summary(found)
    for name in facts.keys():
        print name, '=', facts[name],
    print
    return SnapshotDefinition(**facts)


@plugin.linked.status()
def linked_status(staged_source, repository, source_config):
    return Status.ACTIVE


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
    found = entries.measure(virtual_source.connection, virtual_source.parameters.mount_location)
    return SnapshotDefinition(**entries.summary(found))
