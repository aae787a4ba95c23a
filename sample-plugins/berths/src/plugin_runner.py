"""Unlocks an archive with a password, and serves its two folders at places, and to users, of their own.

Three things that most plugins need sooner or later, and no more: credentials, several mounts, ownership.
"""
import shlex

from dlpx.virtualization import libs
from dlpx.virtualization.platform import (
    Mount,
    MountSpecification,
    OwnershipSpecification,
    Plugin,
)
from dlpx.virtualization.platform.exceptions import UserError
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

# Folders of the archive, and of the storage. Each is a shared_path: a part of the storage with a mount of its own.
CARGO = "cargo"
PAPERS = "papers"

plugin = Plugin()


@plugin.discovery.repository()
def repository_discovery(source_connection):
    return [RepositoryDefinition(name="Archives")]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    return []


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    location = staged_source.parameters.mount_location
    return MountSpecification(
        [Mount(environment, "{}/{}".format(location, part), part) for part in (CARGO, PAPERS)])


@plugin.linked.pre_snapshot()
def linked_pre_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    # The supplier may name a vault, which is asked now: a password that was changed there is the new one here.
    credentials = libs.retrieve_credentials(staged_source.parameters.credentials)
    # With several mounts, `mount` is None and `mounts` has them, in the order of the specification.
    cargo, papers = [mount.mount_path for mount in staged_source.mounts]
    script = """
        set -eu -o pipefail
        find {cargo}/ {papers}/ -mindepth 1 -delete
        # Both parts are mounted below one folder, and tar has to leave it so, even where a mount is a link.
        openssl enc -d -aes-256-cbc -pbkdf2 -pass env:PASSWORD -in {archive} |
          tar -x --keep-directory-symlink -C {location}
    """.format(
        cargo=shlex.quote(cargo),
        papers=shlex.quote(papers),
        archive=shlex.quote(source_config.path),
        location=shlex.quote(staged_source.parameters.mount_location))
    # As a variable, the password is in no list of processes, no log and no message.
    result = libs.run_bash(
        staged_source.staged_connection, script, {"PASSWORD": credentials.password})
    if result.exit_code != 0:
        raise UserError(
            "Could not unlock {}.".format(source_config.path),
            "Check the password, and that the archive was made with: openssl enc -aes-256-cbc -pbkdf2",
            result.stderr)


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    return _count(staged_source.staged_connection, staged_source.mounts)


def _count(connection, mounts):
    folders = " ".join(shlex.quote(mount.mount_path + "/") for mount in mounts)
    result = libs.run_bash(connection, "find {} -type f | wc -l".format(folders), check=True)
    return SnapshotDefinition(files=int(result.stdout))


@plugin.virtual.mount_specification()
def virtual_mount_specification(virtual_source, repository):
    environment = virtual_source.connection.environment
    parameters = virtual_source.parameters
    mounts = [
        Mount(environment, parameters.cargo_location, CARGO),
        Mount(environment, parameters.papers_location, PAPERS),
    ]
    if parameters.uid is None or parameters.gid is None:
        return MountSpecification(mounts)
    return MountSpecification(mounts, OwnershipSpecification(parameters.uid, parameters.gid))


@plugin.virtual.configure()
def virtual_configure(virtual_source, repository, snapshot):
    # A VDB's mounts are always a list, also when there is one.
    cargo, papers = [mount.mount_path for mount in virtual_source.mounts]
    return SourceConfigDefinition(name="{} and {}".format(cargo, papers), path=cargo)


@plugin.virtual.reconfigure()
def virtual_reconfigure(virtual_source, repository, source_config, snapshot):
    return virtual_configure(virtual_source, repository, snapshot)


@plugin.virtual.post_snapshot()
def virtual_post_snapshot(virtual_source, repository, source_config):
    return _count(virtual_source.connection, virtual_source.mounts)
