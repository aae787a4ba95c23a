"""Copies a folder with what every Unix host has: bash and coreutils.

The smallest plugin that minds everything a staged plugin should: parameters of several types, the
difference between sync and resync, errors that say what to do, and data kept beside each snapshot.
"""
import logging
import pkgutil

from dlpx.virtualization import libs
from dlpx.virtualization.platform import (
    Mount,
    MountSpecification,
    Plugin,
    Status,
)
from dlpx.virtualization.platform.exceptions import UserError
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

# What is logged through this handler is found in the job's log: `drydock job show ID --log`.
logger = logging.getLogger("directory")
logger.setLevel(logging.INFO)
logger.addHandler(libs.PlatformHandler())

plugin = Plugin()


def _script(name):
    # A file beside this module; easier to read, check and try by hand than a string in Python.
    return pkgutil.get_data(__name__, name).decode("utf-8")


def _yes_or_no(value):
    return "yes" if value else "no"


@plugin.discovery.repository()
def repository_discovery(source_connection):
    # A folder needs no installation around it: every host has one repository.
    return [RepositoryDefinition(name="Directories")]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    # Any folder will do, so none is proposed: people add theirs by hand.
    return []


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.linked.pre_snapshot()
def linked_pre_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    # A sync by policy has no snapshot parameters at all.
    resync = bool(optional_snapshot_parameters and optional_snapshot_parameters.resync)
    # An optional property that nobody set is None, whatever default the schema shows to people.
    include_hidden = staged_source.parameters.include_hidden is not False

    # Values go to the script as variables, never into its text: a folder may be called "$(reboot)".
    variables = {
        "SOURCE": source_config.path,
        "MOUNT": staged_source.mount.mount_path,
        "RESYNC": _yes_or_no(resync),
        "HIDDEN": _yes_or_no(include_hidden),
    }
    logger.info("Copying %s (resync: %s)", source_config.path, variables["RESYNC"])
    result = libs.run_bash(staged_source.staged_connection, _script("copy.sh"), variables)
    if result.exit_code != 0:
        raise UserError(
            "Could not copy {}.".format(source_config.path),
            "Check that the folder exists on the staging host, and that its user can read it.",
            result.stderr)


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    variables = {"MOUNT": staged_source.mount.mount_path}
    # check=True: a failure here is nothing that a user could mend, so let it be reported as it is.
    result = libs.run_bash(
        staged_source.staged_connection, _script("measure.sh"), variables, check=True)
    file_count, total_bytes = result.stdout.split()
    return SnapshotDefinition(file_count=int(file_count), total_bytes=int(total_bytes))


@plugin.linked.start_staging()
def linked_start_staging(staged_source, repository, source_config):
    # Files are at rest: there is no process to start.
    pass


@plugin.linked.stop_staging()
def linked_stop_staging(staged_source, repository, source_config):
    pass


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
    variables = {"MOUNT": virtual_source.parameters.mount_location}
    result = libs.run_bash(virtual_source.connection, _script("measure.sh"), variables, check=True)
    file_count, total_bytes = result.stdout.split()
    return SnapshotDefinition(file_count=int(file_count), total_bytes=int(total_bytes))
