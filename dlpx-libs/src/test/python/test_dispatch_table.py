"""Every row of contract §2, called with recorded arguments and with good and bad answers."""

import builtins
import unittest

import support
from support import definition, invoke, load

from _drydock.operations import OPERATIONS
from dlpx.virtualization.platform import exceptions

SCHEMA = {
    "repositoryDefinition": definition({"installPath": {"type": "string"}}, ["installPath"]),
    "sourceConfigDefinition": definition({"dbPath": {"type": "string"}}, ["dbPath"]),
    "linkedSourceDefinition": definition({"mountLocation": {"type": "string"}}),
    "virtualSourceDefinition": definition({"vdbPort": {"type": "integer"}}),
    "snapshotDefinition": definition({"snapId": {"type": "string"}}, ["snapId"]),
}

PREAMBLE = """
import builtins
from dlpx.virtualization.platform import *
from generated.definitions import *
plugin = Plugin()
seen = builtins.seen_by_drydock_test
"""

# What the host sends, by argument; and what the plugin must see of it.
SENT = {
    "source_connection": support.CONNECTION,
    "repository": {"installPath": "/opt"},
    "source_config": {"dbPath": "/db"},
    "snapshot": {"snapId": "s1"},
    "staged_source": support.staged_source({"mountLocation": "/mnt"}, ["/mnt"]),
    "direct_source": support.direct_source({"mountLocation": "/mnt"}),
    "virtual_source": support.virtual_source({"vdbPort": 5}, ["/v"]),
    "optional_snapshot_parameters": {"resync": True},
}
SEEN = {
    "source_connection": ("RemoteConnection", lambda it: it.user.reference, "HOST_USER-7"),
    "repository": ("RepositoryDefinition", lambda it: it.install_path, "/opt"),
    "source_config": ("SourceConfigDefinition", lambda it: it.db_path, "/db"),
    "snapshot": ("SnapshotDefinition", lambda it: it.snap_id, "s1"),
    "staged_source": ("StagedSource", lambda it: it.parameters.mount_location, "/mnt"),
    "direct_source": ("DirectSource", lambda it: it.parameters.mount_location, "/mnt"),
    "virtual_source": ("VirtualSource", lambda it: it.parameters.vdb_port, 5),
    "optional_snapshot_parameters": ("SnapshotParametersDefinition", lambda it: it.resync, True),
}

REPOSITORIES = ("[RepositoryDefinition('/ü')]", [{"installPath": "/ü"}])
CONFIGS = ("[SourceConfigDefinition('/a'), SourceConfigDefinition('/b')]",
           [{"dbPath": "/a"}, {"dbPath": "/b"}])
CONFIG = ("SourceConfigDefinition('/a')", {"dbPath": "/a"})
SNAPSHOT = ("SnapshotDefinition('1')", {"snapId": "1"})
NOTHING = ("None", None)
STATUS = ("Status.INACTIVE", "INACTIVE")
MOUNT = ("MountSpecification([Mount('UNIX_HOST_ENVIRONMENT-1', '/x')])",
         {"mounts": [{"environment": "UNIX_HOST_ENVIRONMENT-1", "mountPath": "/x",
                      "sharedPath": None}], "ownership": None})
SIZE = ("2 ** 60", 2 ** 60)

# operation, plugin type, arguments, a good answer as code and as JSON: written out, not derived.
ROWS = [
    ("discovery.repository", "STAGED", "source_connection", REPOSITORIES),
    ("discovery.source_config", "STAGED", "source_connection repository", CONFIGS),
    ("linked.pre_snapshot", "STAGED",
     "staged_source repository source_config optional_snapshot_parameters", NOTHING),
    ("linked.post_snapshot", "STAGED",
     "staged_source repository source_config optional_snapshot_parameters", SNAPSHOT),
    ("linked.pre_snapshot", "DIRECT",
     "direct_source repository source_config optional_snapshot_parameters", NOTHING),
    ("linked.post_snapshot", "DIRECT",
     "direct_source repository source_config optional_snapshot_parameters", SNAPSHOT),
    ("linked.start_staging", "STAGED", "staged_source repository source_config", NOTHING),
    ("linked.stop_staging", "STAGED", "staged_source repository source_config", NOTHING),
    ("linked.worker", "STAGED", "staged_source repository source_config", NOTHING),
    ("linked.status", "STAGED", "staged_source repository source_config", STATUS),
    ("linked.mount_specification", "STAGED", "staged_source repository", MOUNT),
    ("linked.source_size", "STAGED", "staged_source repository source_config", SIZE),
    ("linked.source_size", "DIRECT", "direct_source repository source_config", SIZE),
    ("virtual.initialize", "STAGED", "virtual_source repository", CONFIG),
    ("virtual.configure", "STAGED", "virtual_source repository snapshot", CONFIG),
    ("virtual.reconfigure", "STAGED", "virtual_source repository source_config snapshot", CONFIG),
    ("virtual.unconfigure", "STAGED", "virtual_source repository source_config", NOTHING),
    ("virtual.cleanup", "STAGED", "virtual_source repository source_config", NOTHING),
    ("virtual.start", "STAGED", "virtual_source repository source_config", NOTHING),
    ("virtual.stop", "STAGED", "virtual_source repository source_config", NOTHING),
    ("virtual.pre_snapshot", "STAGED", "virtual_source repository source_config", NOTHING),
    ("virtual.post_snapshot", "STAGED", "virtual_source repository source_config", SNAPSHOT),
    ("virtual.status", "STAGED", "virtual_source repository source_config", STATUS),
    ("virtual.mount_specification", "STAGED", "virtual_source repository", MOUNT),
    ("virtual.source_size", "DIRECT", "virtual_source repository source_config", SIZE),
]


class TableTest(unittest.TestCase):
    def setUp(self):
        self.seen = builtins.seen_by_drydock_test = []
        self.addCleanup(delattr, builtins, "seen_by_drydock_test")

    def call(self, operation, plugin_type, names, answer):
        source = f"""{PREAMBLE}
@plugin.{operation}()
def function({', '.join(names)}):
    seen.append(dict(locals()))
    return {answer}
"""
        load(self, source, SCHEMA, plugin_type)
        return invoke(operation, **{name: SENT[name] for name in names})

    def test_the_rows_are_all_operations(self):
        self.assertEqual(set(OPERATIONS), {row[0] for row in ROWS})

    def test_every_operation_gets_its_arguments_and_gives_its_answer(self):
        for operation, plugin_type, arguments, (answer, expected) in ROWS:
            names = arguments.split()
            with self.subTest(operation=operation, plugin_type=plugin_type):
                self.assertEqual(expected, self.call(operation, plugin_type, names, answer))
                seen = self.seen.pop()
                self.assertEqual(names, list(seen))
                for name in names:
                    class_name, read, value = SEEN[name]
                    self.assertEqual(class_name, type(seen[name]).__name__)
                    self.assertEqual(value, read(seen[name]))

    def test_every_operation_refuses_an_answer_of_another_type(self):
        for operation, plugin_type, arguments, answer in ROWS:
            if answer is NOTHING:
                continue
            with self.subTest(operation=operation, plugin_type=plugin_type):
                with self.assertRaises(exceptions.IncorrectReturnTypeError) as caught:
                    self.call(operation, plugin_type, arguments.split(), "'text'")
                self.assertIn(operation, caught.exception.message)
                self.assertIn("returned str", caught.exception.message)

    def test_whatever_an_operation_returns_that_returns_nothing_is_ignored(self):
        for operation, plugin_type, arguments, answer in ROWS:
            if answer is not NOTHING:
                continue
            for returned in ("True", "'text'", "object()", "[1, {2}]", "float('nan')", "Plugin"):
                with self.subTest(operation=operation, plugin_type=plugin_type, value=returned):
                    names = arguments.split()
                    self.assertIsNone(self.call(operation, plugin_type, names, returned))

    def test_every_operation_but_those_that_return_nothing_refuses_none(self):
        for operation, plugin_type, arguments, answer in ROWS:
            if answer is NOTHING:
                continue
            with self.subTest(operation=operation, plugin_type=plugin_type):
                with self.assertRaises(exceptions.IncorrectReturnTypeError) as caught:
                    self.call(operation, plugin_type, arguments.split(), "None")
                self.assertIn("returned None", caught.exception.message)


class AnswerTest(unittest.TestCase):
    def answer(self, operation, answer):
        arguments = next(row[2] for row in ROWS if row[0] == operation).split()
        source = f"{PREAMBLE}\n@plugin.{operation}()\ndef function(**all):\n    return {answer}\n"
        builtins.seen_by_drydock_test = []
        self.addCleanup(delattr, builtins, "seen_by_drydock_test")
        load(self, source, SCHEMA)
        return invoke(operation, **{name: SENT[name] for name in arguments})

    def refused(self, operation, answer):
        with self.assertRaises(exceptions.IncorrectReturnTypeError) as caught:
            self.answer(operation, answer)
        return caught.exception.message

    def test_elements_of_a_list_are_checked(self):
        message = self.refused(
            "discovery.repository", "[RepositoryDefinition('/a'), SnapshotDefinition('1')]"
        )
        self.assertIn("SnapshotDefinition at index 1", message)

    def test_a_definition_that_breaks_its_schema_is_refused(self):
        message = self.refused("virtual.configure", "SourceConfigDefinition(validate=False)")
        self.assertIn("SourceConfigDefinition.db_path is required", message)

    def test_a_definition_in_a_list_that_breaks_its_schema_is_refused(self):
        message = self.refused(
            "discovery.repository", "[RepositoryDefinition(5, validate=False)]"
        )
        self.assertIn("RepositoryDefinition.install_path must be of type string", message)

    def test_an_instance_of_a_subclass_is_accepted(self):
        answer = "type('Own', (SnapshotDefinition,), {})('7')"
        self.assertEqual({"snapId": "7"}, self.answer("linked.post_snapshot", answer))

    def test_an_empty_list_is_accepted(self):
        self.assertEqual([], self.answer("discovery.source_config", "[]"))

    def test_sizes_are_finite_numbers(self):
        self.assertEqual(1.5, self.answer("virtual.source_size", "1.5"))

    def test_a_boolean_is_no_size(self):
        self.assertIn("returned bool", self.refused("virtual.source_size", "True"))

    def test_nan_is_no_size(self):
        self.assertIn("returned nan", self.refused("virtual.source_size", "float('nan')"))

    def test_mounts_carry_shared_path_and_owner(self):
        answer = (
            "MountSpecification([Mount('WINDOWS_HOST_ENVIRONMENT-2', '/a', 's'), "
            "Mount(all['virtual_source'].connection.environment, '/b')], "
            "OwnershipSpecification(1, 2))"
        )
        self.assertEqual(
            {
                "mounts": [
                    {"environment": "WINDOWS_HOST_ENVIRONMENT-2", "mountPath": "/a",
                     "sharedPath": "s"},
                    {"environment": "UNIX_HOST_ENVIRONMENT-1", "mountPath": "/b",
                     "sharedPath": None},
                ],
                "ownership": {"uid": 1, "gid": 2},
            },
            self.answer("virtual.mount_specification", answer),
        )


if __name__ == "__main__":
    unittest.main()
