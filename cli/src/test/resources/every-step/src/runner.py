"""A dSource is a copied folder; a VDB has a server that works in its data. Defines every operation."""
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


# What is not mounted must never be worked on.
_MOUNTED = 'mountpoint -q "$AT" || { echo "$AT is not mounted" >&2; exit 1; }\n'

# A server works in its data: while it runs, they cannot be unmounted. One that is dead, but that
# nobody has waited for yet, has no working directory any more.
_RUNS = 'runs() { pid=$(cat "$AT.pid" 2>/dev/null) && test -e "/proc/$pid/cwd"; }\n'
_START = """
if ! runs; then
  (cd "$AT" && exec nohup sleep 100000 >/dev/null 2>&1 </dev/null) & echo $! > "$AT.pid"
fi
"""
_STOP = """
if runs; then
  kill "$pid"
  while runs; do sleep 0.01; done
fi
"""


def _check(connection, mounts):
    _run(connection, _MOUNTED, AT=mounts[0].mount_path)


def _start(source):
    _run(source.connection, _MOUNTED + _RUNS + _START, AT=source.mounts[0].mount_path)


def _stop(source):
    _run(source.connection, _MOUNTED + _RUNS + _STOP, AT=source.mounts[0].mount_path)


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
    _check(staged_source.staged_connection, [staged_source.mount])


@plugin.linked.stop_staging()
def stop_staging(staged_source, repository, source_config):
    _check(staged_source.staged_connection, [staged_source.mount])


@plugin.linked.status()
def staging_status(staged_source, repository, source_config):
    return Status.ACTIVE


@plugin.virtual.mount_specification()
def mount(virtual_source, repository):
    place = virtual_source.parameters.mount_location
    return MountSpecification([Mount(virtual_source.connection.environment, place)])


@plugin.virtual.initialize()
def initialize(virtual_source, repository):
    return _configured(virtual_source)


@plugin.virtual.configure()
def configure(virtual_source, snapshot, repository):
    return _configured(virtual_source)


@plugin.virtual.reconfigure()
def reconfigure(virtual_source, repository, source_config, snapshot):
    return _configured(virtual_source)


def _configured(virtual_source):
    _start(virtual_source)
    return SourceConfigDefinition(path=virtual_source.mounts[0].mount_path)


@plugin.virtual.unconfigure()
def unconfigure(virtual_source, repository, source_config):
    _stop(virtual_source)


@plugin.virtual.cleanup()
def cleanup(virtual_source, repository, source_config):
    pass


@plugin.virtual.start()
def start(virtual_source, repository, source_config):
    _start(virtual_source)


@plugin.virtual.stop()
def stop(virtual_source, repository, source_config):
    _stop(virtual_source)


@plugin.virtual.pre_snapshot()
def virtual_pre_snapshot(virtual_source, repository, source_config):
    _check(virtual_source.connection, virtual_source.mounts)


@plugin.virtual.post_snapshot()
def virtual_snapshot(virtual_source, repository, source_config):
    return SnapshotDefinition()


@plugin.virtual.status()
def status(virtual_source, repository, source_config):
    place = virtual_source.parameters.mount_location
    result = libs.run_bash(virtual_source.connection, _RUNS + "runs", {"AT": place})
    return Status.ACTIVE if result.exit_code == 0 else Status.INACTIVE
