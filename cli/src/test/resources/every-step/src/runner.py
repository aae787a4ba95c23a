"""Copies a folder, and defines every operation there is, so that each workflow has all its steps."""
from dlpx.virtualization import libs
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin, Status
from dlpx.virtualization.platform.exceptions import UserError
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

plugin = Plugin()


def _run(connection, script, **variables):
    result = libs.run_bash(connection, script, variables)
    if result.exit_code != 0:
        raise UserError("The script failed.", "Look at its output.", result.stderr)


def _note(connection, mounts, name):
    # What is not mounted must never be worked on.
    script = 'mountpoint -q "$AT" || test -L "$AT" && echo "$NAME" >> "$AT/calls"'
    _run(connection, script, AT=mounts[0].mount_path, NAME=name)


@plugin.discovery.repository()
def repositories(source_connection):
    return [RepositoryDefinition(name="folders")]


@plugin.discovery.source_config()
def source_configs(source_connection, repository):
    return []


@plugin.linked.mount_specification()
def staging_mount(staged_source, repository):
    place = staged_source.parameters.mount_location
    return MountSpecification([Mount(staged_source.staged_connection.environment, place)])


@plugin.linked.pre_snapshot()
def staging_copy(staged_source, repository, source_config, optional_snapshot_parameters):
    _run(
        staged_source.staged_connection,
        'cp -a "$FROM/." "$AT/"',
        FROM=source_config.path,
        AT=staged_source.mount.mount_path,
    )


@plugin.linked.post_snapshot()
def staging_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    return SnapshotDefinition()


@plugin.linked.start_staging()
def start_staging(staged_source, repository, source_config):
    _note(staged_source.staged_connection, [staged_source.mount], "start_staging")


@plugin.linked.stop_staging()
def stop_staging(staged_source, repository, source_config):
    if staged_source.mount:
        _note(staged_source.staged_connection, [staged_source.mount], "stop_staging")


@plugin.linked.status()
def staging_status(staged_source, repository, source_config):
    return Status.ACTIVE


@plugin.virtual.mount_specification()
def mount(virtual_source, repository):
    place = virtual_source.parameters.mount_location
    return MountSpecification([Mount(virtual_source.connection.environment, place)])


@plugin.virtual.initialize()
def initialize(virtual_source, repository):
    return _configured(virtual_source, "initialize")


@plugin.virtual.configure()
def configure(virtual_source, snapshot, repository):
    return _configured(virtual_source, "configure")


@plugin.virtual.reconfigure()
def reconfigure(virtual_source, repository, source_config, snapshot):
    return _configured(virtual_source, "reconfigure")


def _configured(virtual_source, name):
    _note(virtual_source.connection, virtual_source.mounts, name)
    return SourceConfigDefinition(path=virtual_source.mounts[0].mount_path)


@plugin.virtual.unconfigure()
def unconfigure(virtual_source, repository, source_config):
    if virtual_source.mounts:
        _note(virtual_source.connection, virtual_source.mounts, "unconfigure")


@plugin.virtual.cleanup()
def cleanup(virtual_source, repository, source_config):
    pass


@plugin.virtual.start()
def start(virtual_source, repository, source_config):
    _note(virtual_source.connection, virtual_source.mounts, "start")


@plugin.virtual.stop()
def stop(virtual_source, repository, source_config):
    _note(virtual_source.connection, virtual_source.mounts, "stop")


@plugin.virtual.pre_snapshot()
def virtual_pre_snapshot(virtual_source, repository, source_config):
    _note(virtual_source.connection, virtual_source.mounts, "pre_snapshot")


@plugin.virtual.post_snapshot()
def virtual_snapshot(virtual_source, repository, source_config):
    return SnapshotDefinition()


@plugin.virtual.status()
def status(virtual_source, repository, source_config):
    return Status.ACTIVE if virtual_source.mounts else Status.INACTIVE
