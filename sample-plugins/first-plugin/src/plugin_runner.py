"""The plugin of the SDK's first tutorial: copies a folder of the source host with rsync over SSH.

What lies between the two lines of dashes is the tutorial's page on data ingestion, as printed there.
"""
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin

from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

plugin = Plugin()


# Discovery: what is there that could be linked? --------------------------------------------------


@plugin.discovery.repository()
def repository_discovery(source_connection):
    # A repository is an installation of whatever owns the data. Plain files are owned by nothing,
    # so every host has exactly one, made up.
    return [RepositoryDefinition(name="Repository for our First Plugin")]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    # Any folder could be of interest: people add theirs by hand (`drydock source add`).
    return []


# Data ingestion ----------------------------------------------------------------------------------

from dlpx.virtualization import libs
from dlpx.virtualization.platform.exceptions import UserError


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    mount_location = staged_source.parameters.mount_location
    mount = Mount(staged_source.staged_connection.environment, mount_location)
    return MountSpecification([mount])


@plugin.linked.pre_snapshot()
def copy_data_from_source(staged_source, repository, source_config, snapshot_parameters):
    stage_mount_path = staged_source.mount.mount_path
    data_location = "{}@{}:{}".format(staged_source.parameters.username,
        staged_source.parameters.source_address,
        source_config.path)

    rsync_command = "rsync -r {} {}".format(data_location, stage_mount_path)

    result = libs.run_bash(staged_source.staged_connection, rsync_command)

    if result.exit_code != 0:
        raise UserError(
            "Could not copy files.",
            "Ensure that passwordless SSH works for {}.".format(staged_source.parameters.source_address),
            result.stderr)


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source,
                         repository,
                         source_config,
                         snapshot_parameters):
    return SnapshotDefinition()


# Virtual datasets: a later page of the tutorial; here just enough to be a complete plugin ---------


@plugin.virtual.mount_specification()
def virtual_mount_specification(virtual_source, repository):
    # The schema asks for no parameters yet, so the place is made from what is always known.
    mount_path = "/tmp/first-plugin-{}".format(virtual_source.guid)
    return MountSpecification([Mount(virtual_source.connection.environment, mount_path)])


@plugin.virtual.configure()
def virtual_configure(virtual_source, repository, snapshot):
    # Files need nothing done to be usable. The answer says where the new dataset is found.
    mount_path = virtual_source.mounts[0].mount_path
    return SourceConfigDefinition(name="VDB mounted at {}".format(mount_path), path=mount_path)


@plugin.virtual.reconfigure()
def virtual_reconfigure(virtual_source, repository, source_config, snapshot):
    return virtual_configure(virtual_source, repository, snapshot)


@plugin.virtual.post_snapshot()
def virtual_post_snapshot(virtual_source, repository, source_config):
    return SnapshotDefinition()
