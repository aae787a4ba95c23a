"""The plugin of the documentation page that the project started from, as printed there."""

import sys
import unittest

import support
from support import definition, invoke, load

from dlpx.virtualization.platform.exceptions import UserError

# The page prints the functions; imports and plugin object are what it says `dvp init` made.
SOURCE = '''
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin
from generated.definitions import SnapshotDefinition
from dlpx.virtualization import libs
from dlpx.virtualization.platform.exceptions import UserError

plugin = Plugin()

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
'''

TEXT = {"type": "string"}
SCHEMA = {
    "repositoryDefinition": definition({"name": TEXT}, nameField="name", identityFields=["name"]),
    "sourceConfigDefinition": definition({"name": TEXT, "path": TEXT}, ["name", "path"]),
    "linkedSourceDefinition": {
        "type": "object",
        "additionalProperties": False,
        "required": ["sourceAddress", "username", "mountLocation"],
        "properties": {
            "sourceAddress": {
                "type": "string",
                "prettyName": "Host from which to copy",
                "description": "IP or FQDN of host from which to copy",
            },
            "username": {
                "type": "string",
                "prettyName": "Username on Source Host",
                "description": "Username for making SSH connection to source host",
            },
            "mountLocation": {
                "type": "string",
                "format": "unixpath",
                "prettyName": "Mount Location on Staging Host",
                "description": "Where to mount storage onto the staging host while syncing",
            },
        },
    },
    "virtualSourceDefinition": definition(),
    "snapshotDefinition": definition(),
}
PARAMETERS = {"sourceAddress": "src.example.com", "username": "jdoe", "mountLocation": "/staging"}
SYNC = {
    "staged_source": support.staged_source(PARAMETERS, ["/staging"]),
    "repository": {"name": "repo"},
    "source_config": {"name": "config", "path": "/bin"},
    "optional_snapshot_parameters": {"resync": True},
}


class SeedPluginTest(unittest.TestCase):
    def setUp(self):
        self.java = support.install_stand_in(self)
        self.loaded = load(self, SOURCE, SCHEMA)

    def test_its_three_operations_are_found(self):
        functions = {name: it["function"] for name, it in self.loaded["operations"].items()}
        self.assertEqual(
            {
                "linked.mount_specification": "linked_mount_specification",
                "linked.pre_snapshot": "copy_data_from_source",
                "linked.post_snapshot": "linked_post_snapshot",
            },
            functions,
        )

    def test_it_asks_for_a_mount_on_the_staging_host_before_anything_is_mounted(self):
        answer = invoke(
            "linked.mount_specification",
            staged_source=support.staged_source(PARAMETERS),
            repository=SYNC["repository"],
        )
        self.assertEqual(
            [{"environment": "UNIX_HOST_ENVIRONMENT-1", "mountPath": "/staging",
              "sharedPath": None}],
            answer["mounts"],
        )

    def test_it_copies_with_rsync_onto_the_mount(self):
        self.assertIsNone(invoke("linked.pre_snapshot", **SYNC))
        (call,) = self.java.commands
        self.assertEqual(
            ("UNIX_HOST_ENVIRONMENT-1", "HOST_USER-7",
             "rsync -r jdoe@src.example.com:/bin /staging", "[]", "[]", False),
            call,
        )

    def test_it_tells_the_user_when_the_copy_fails(self):
        self.java.end = support.CommandEnd(255, "", "Permission denied")
        with self.assertRaises(UserError) as caught:
            invoke("linked.pre_snapshot", **SYNC)
        self.assertEqual(
            ("Could not copy files.", "Ensure that passwordless SSH works for src.example.com.",
             "Permission denied"),
            caught.exception.args,
        )

    def test_it_saves_an_empty_snapshot(self):
        self.assertEqual({}, invoke("linked.post_snapshot", **SYNC))

    def test_a_policy_sync_has_no_snapshot_parameters(self):
        sync = {**SYNC, "optional_snapshot_parameters": None}
        self.assertEqual({}, invoke("linked.post_snapshot", **sync))

    def test_a_decorated_name_stays_an_ordinary_function(self):
        function = sys.modules["plugin_runner"].linked_post_snapshot
        self.assertEqual({}, function(None, None, None, None).to_dict())


if __name__ == "__main__":
    unittest.main()
