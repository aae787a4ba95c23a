"""Ferries a folder from its host straight into the storage: the smallest complete DIRECT plugin.

Nothing is mounted while data comes in. `libs.run_sync` copies with rsync over the connection that
there is to the source host, so that host needs rsync, and no way back to this machine.
"""
import logging

from dlpx.virtualization import libs
from dlpx.virtualization.libs.exceptions import LibraryError
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin
from dlpx.virtualization.platform.exceptions import UserError
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

# `drydock plugin logs ferry` shows what is logged through this handler; so does the job's log.
logger = logging.getLogger("ferry")
logger.setLevel(logging.INFO)
logger.addHandler(libs.PlatformHandler())

plugin = Plugin()


@plugin.discovery.repository()
def repository_discovery(source_connection):
    # A folder needs no installation around it: every host has one repository.
    return [RepositoryDefinition(name="Folders")]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    # Any folder will do, so none is proposed: people add theirs by hand.
    return []


@plugin.linked.pre_snapshot()
def linked_pre_snapshot(direct_source, repository, source_config, optional_snapshot_parameters):
    parameters = direct_source.parameters
    logger.info("copying %s", source_config.path)
    try:
        # A sync and a resync are one for rsync: the copy becomes what the source is.
        libs.run_sync(
            direct_source.connection,
            source_config.path,
            rsync_user=parameters.rsync_user,
            exclude_paths=parameters.exclude_paths,
            sym_links_to_follow=parameters.links_to_follow,
        )
    except LibraryError as error:
        raise UserError(
            "The folder {} could not be copied.".format(source_config.path),
            "See that the folder is there, that the user may read it, and that rsync is installed.",
            error.message,
        )


@plugin.linked.post_snapshot()
def linked_post_snapshot(direct_source, repository, source_config, optional_snapshot_parameters):
    snapshot = SnapshotDefinition(source=source_config.path)
    # A sync by policy has no snapshot parameters at all.
    if optional_snapshot_parameters is not None:
        snapshot.resync = optional_snapshot_parameters.resync
    return snapshot


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
    path = virtual_source.parameters.mount_location
    return SourceConfigDefinition(name=path, path=path)


@plugin.virtual.post_snapshot()
def virtual_post_snapshot(virtual_source, repository, source_config):
    return SnapshotDefinition(source=source_config.path)
