"""Links a running PostgreSQL server, and makes VDBs that are servers of their own.

Which operation does what is here; how it is done is in scripts/, what they are told in servers.py.
"""
import logging

from dlpx.virtualization import libs
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin, Status
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

import servers
from remote import run, run_on_data

logger = logging.getLogger("postgresql")
logger.setLevel(logging.INFO)
logger.addHandler(libs.PlatformHandler())

plugin = Plugin()


# Discovery ---------------------------------------------------------------------------------------


@plugin.discovery.repository()
def repository_discovery(source_connection):
    repositories = []
    for line in run(source_connection, "installations").splitlines():
        binaries, version = line.rsplit(" ", 1)
        name = "PostgreSQL {} in {}".format(version.partition(".")[0], binaries)
        repositories.append(RepositoryDefinition(name=name, binaries=binaries, version=version))
    return repositories


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    found = run(source_connection, "servers", {"BINARIES": repository.binaries})
    return [_source_config(*reversed(line.split(" ", 1))) for line in found.splitlines()]


def _source_config(host, port):
    name = "PostgreSQL on port {}".format(port)
    return SourceConfigDefinition(name=name, host=host, port=int(port))


# dSources: each sync is a base backup ------------------------------------------------------------


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


def _run_for(staged_source, repository, source_config, script):
    return run_on_data(
        staged_source.staged_connection,
        script,
        servers.source(staged_source, repository, source_config),
        servers.source_secrets(staged_source),
        "Check user and password, and that pg_hba.conf lets the staging host in, for replication, too.")


@plugin.linked.pre_snapshot()
def linked_pre_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    logger.info("Base backup of %s:%s", source_config.host, source_config.port)
    _run_for(staged_source, repository, source_config, "base_backup")


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    return _snapshot(_run_for(staged_source, repository, source_config, "measure"))


@plugin.linked.source_size()
def linked_source_size(staged_source, repository, source_config):
    return int(_run_for(staged_source, repository, source_config, "size"))


def _snapshot(measured):
    version, wal_position, taken_at, size = measured.splitlines()
    return SnapshotDefinition(
        version=version, wal_position=wal_position, taken_at=taken_at, bytes=int(size))


# VDBs: each is a server that lives on when the operation is over ---------------------------------


def _run(virtual_source, repository, script):
    settings = servers.virtual(virtual_source, repository)
    action = "Look into server.log in the VDB's mount location."
    return run_on_data(virtual_source.connection, script, settings, action=action)


def _bring_up(virtual_source, repository):
    _run(virtual_source, repository, "configure")
    _run(virtual_source, repository, "start")
    return _source_config(servers.SOCKETS, virtual_source.parameters.port)


@plugin.virtual.mount_specification()
def virtual_mount_specification(virtual_source, repository):
    environment = virtual_source.connection.environment
    return MountSpecification([Mount(environment, virtual_source.parameters.mount_location)])


@plugin.virtual.initialize()
def virtual_initialize(virtual_source, repository):
    _run(virtual_source, repository, "initialize")
    return _bring_up(virtual_source, repository)


@plugin.virtual.configure()
def virtual_configure(virtual_source, repository, snapshot):
    logger.info("Starting from WAL position %s", snapshot.wal_position)
    return _bring_up(virtual_source, repository)


@plugin.virtual.reconfigure()
def virtual_reconfigure(virtual_source, repository, source_config, snapshot):
    # After a rollback the files are those of a snapshot; snapshot is None for a VDB that began empty.
    return _bring_up(virtual_source, repository)


@plugin.virtual.unconfigure()
def virtual_unconfigure(virtual_source, repository, source_config):
    _run(virtual_source, repository, "stop")


@plugin.virtual.start()
def virtual_start(virtual_source, repository, source_config):
    _run(virtual_source, repository, "start")


@plugin.virtual.stop()
def virtual_stop(virtual_source, repository, source_config):
    _run(virtual_source, repository, "stop")


@plugin.virtual.status()
def virtual_status(virtual_source, repository, source_config):
    answer = _run(virtual_source, repository, "status").strip()
    return Status.ACTIVE if answer == "ACTIVE" else Status.INACTIVE


@plugin.virtual.pre_snapshot()
def virtual_pre_snapshot(virtual_source, repository, source_config):
    # What is snapshotted is what a power cut would leave, and a server recovers from that. It is so only when no
    # file changes while the storage is copied.
    _run(virtual_source, repository, "hold")


@plugin.virtual.post_snapshot()
def virtual_post_snapshot(virtual_source, repository, source_config):
    _run(virtual_source, repository, "let_go")
    return _snapshot(_run(virtual_source, repository, "measure"))


@plugin.virtual.source_size()
def virtual_source_size(virtual_source, repository, source_config):
    return int(_run(virtual_source, repository, "size"))
