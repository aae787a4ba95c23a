import json
import os
import unittest

from support import load, write_plugin

from _drydock import dispatch
from dlpx.virtualization.platform import exceptions

PLUGIN = """
from dlpx.virtualization.platform import MigrationType, Plugin

plugin = Plugin()
other = 5


@plugin.linked.pre_snapshot()
def copy_data(staged_source, repository, source_config, snapshot_parameters):
    pass


@plugin.virtual.start()
def go(virtual_source, *, repository, **others):
    pass


@plugin.upgrade.repository("2020.01.15")
def first(old_repository):
    return old_repository


@plugin.upgrade.repository("2020.02.0", MigrationType.PLATFORM)
def second(old_repository):
    return old_repository


@plugin.upgrade.snapshot("1.1", MigrationType.LUA)
def lua(old_snapshot):
    return old_snapshot
"""


class LoadTest(unittest.TestCase):
    def test_it_tells_where_every_operation_is(self):
        folder = write_plugin(self, plugin_runner=PLUGIN)
        loaded = json.loads(dispatch.load("plugin_runner:plugin", "{}", "STAGED"))
        file = os.path.join(folder, "plugin_runner.py")
        self.assertEqual(
            {
                "linked.pre_snapshot": {
                    "function": "copy_data", "file": file, "line": 8,
                    "arguments": ["staged_source", "repository", "source_config",
                                  "snapshot_parameters"],
                },
                "virtual.start": {
                    "function": "go", "file": file, "line": 13,
                    "arguments": ["virtual_source", "repository"],
                },
            },
            loaded["operations"],
        )

    def test_it_tells_the_migrations_with_canonical_ids(self):
        loaded = load(self, PLUGIN, {})
        self.assertEqual({"upgrade.repository": ["2020.1.15", "2020.2"]}, loaded["migrations"])
        self.assertEqual({"upgrade.snapshot": ["1.1"]}, loaded["luaMigrations"])

    def test_the_definitions_are_there_when_the_module_is_imported(self):
        source = "from generated.definitions import SnapshotDefinition\n" + PLUGIN
        self.assertIn("virtual.start", load(self, source, {})["operations"])

    def test_the_line_of_a_wrapped_function_is_that_of_the_function(self):
        source = """
import functools
from dlpx.virtualization.platform import Plugin
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper
plugin = Plugin()
@plugin.virtual.stop()
@logged
def end(virtual_source, repository, source_config): pass
"""
        stop = load(self, source, {})["operations"]["virtual.stop"]
        self.assertEqual(("end", 10), (stop["function"], stop["line"]))
        self.assertEqual(["virtual_source", "repository", "source_config"], stop["arguments"])


class EntryPointTest(unittest.TestCase):
    def refused(self, entry_point):
        with self.assertRaises(exceptions.IncorrectPluginCodeError) as caught:
            dispatch.load(entry_point, "{}", "STAGED")
        return caught.exception.message

    def test_an_object_that_is_not_there_is_named(self):
        write_plugin(self, plugin_runner=PLUGIN)
        message = self.refused("plugin_runner:nothing")
        self.assertEqual(
            "The module plugin_runner of the entry point has no object nothing.", message
        )

    def test_an_object_that_is_no_plugin_is_named_with_its_type(self):
        write_plugin(self, plugin_runner=PLUGIN)
        self.assertIn("is of type int, it must be a Plugin", self.refused("plugin_runner:other"))

    def test_a_module_that_is_not_there_is_named(self):
        write_plugin(self, plugin_runner=PLUGIN)
        self.assertIn("no module absent_runner", self.refused("absent_runner:plugin"))
        self.assertIn("no module absent.runner", self.refused("absent.runner:plugin"))

    def test_a_module_that_the_plugin_misses_is_left_as_it_is(self):
        write_plugin(self, plugin_runner="import absent_helper")
        with self.assertRaises(ModuleNotFoundError) as caught:
            dispatch.load("plugin_runner:plugin", "{}", "STAGED")
        self.assertEqual("absent_helper", caught.exception.name)

    def test_an_entry_point_without_module_or_object_is_refused(self):
        for entry_point in ("plugin_runner", ":plugin", "plugin_runner:", ""):
            self.assertIn("module:object", self.refused(entry_point))

    def test_an_operation_defined_twice_is_an_error_at_import(self):
        source = PLUGIN + "\nplugin.virtual.start()(go)\n"
        with self.assertRaises(exceptions.OperationAlreadyDefinedError):
            load(self, source, {})


if __name__ == "__main__":
    unittest.main()
