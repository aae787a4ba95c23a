"""Copies a folder. Version 2: every kind of object looks different now, and has a migration."""
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
    return [RepositoryDefinition(name="Moorings", tool="cp")]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    return []


@plugin.linked.mount_specification()
def linked_mount_specification(staged_source, repository):
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.linked.pre_snapshot()
def copy(staged_source, repository, source_config, optional_snapshot_parameters):
    variables = {"FROM": source_config.folder, "TO": staged_source.mount.mount_path}
    libs.run_bash(
        staged_source.staged_connection, 'cp -R "$FROM/." "$TO/"', variables, check=True)


@plugin.linked.post_snapshot()
def linked_post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    count = _count(staged_source.staged_connection, staged_source.mount.mount_path)
    return SnapshotDefinition(file_count=count)


@plugin.virtual.mount_specification()
def virtual_mount_specification(virtual_source, repository):
    environment = virtual_source.connection.environment
    return MountSpecification([Mount(environment, virtual_source.parameters.mount_location)])


@plugin.virtual.configure()
def virtual_configure(virtual_source, repository, snapshot):
    path = virtual_source.parameters.mount_location
    return SourceConfigDefinition(name=path, folder=path)


@plugin.virtual.reconfigure()
def virtual_reconfigure(virtual_source, repository, source_config, snapshot):
    return source_config


@plugin.virtual.post_snapshot()
def virtual_post_snapshot(virtual_source, repository, source_config):
    count = _count(virtual_source.connection, virtual_source.parameters.mount_location)
    return SnapshotDefinition(file_count=count)


def _count(connection, folder):
    result = libs.run_bash(
        connection, 'find "$FOLDER" -type f | wc -l', {"FOLDER": folder}, check=True)
    return int(result.stdout)


# Migrations: what version 1 stored, as version 2 wants it. They run in the order of their ids, once
# for each stored object; each gets and gives a dict with the names of the schema.


@plugin.upgrade.repository("2.0.1")
def name_the_tool(old_repository):
    return {**old_repository, "tool": "cp"}


@plugin.upgrade.source_config("2.0.2")
def call_the_path_a_folder(old_source_config):
    return {"name": old_source_config["name"], "folder": old_source_config["path"]}


@plugin.upgrade.linked_source("2.0.3")
def make_the_password_a_login(old_linked_source):
    new = {"mountLocation": old_linked_source["mountLocation"]}
    password = old_linked_source.get("password")
    if password is not None:
        # The only library function that a migration may call.
        new["login"] = libs.upgrade_password(password, old_linked_source.get("user"))
    return new


@plugin.upgrade.virtual_source("2.0.4")
def leave_room_for_a_note(old_virtual_source):
    return {**old_virtual_source, "note": "from version 1"}


@plugin.upgrade.snapshot("2.0.5")
def count_instead_of_tell(old_snapshot):
    return {"fileCount": int(old_snapshot["content"].split()[0])}
