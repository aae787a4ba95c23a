import json
import unittest
from unittest import mock

import support
from support import definition, invoke, load

from _drydock import dispatch
from dlpx.virtualization import libs
from dlpx.virtualization.common.exceptions import PlatformError, PluginRuntimeError
from dlpx.virtualization.platform import exceptions

PREAMBLE = """
from dlpx.virtualization import libs
from dlpx.virtualization.platform import *
from dlpx.virtualization.platform.exceptions import *
from generated.definitions import *
plugin = Plugin()
"""
SCHEMA = {
    "linkedSourceDefinition": definition({"mountLocation": {"type": "string"}}, ["mountLocation"]),
    "snapshotDefinition": definition({"text": {}}),
}


def post_snapshot(plugin_type="STAGED", parameters=None, source=None):
    key = "staged_source" if plugin_type == "STAGED" else "direct_source"
    default = support.staged_source() if plugin_type == "STAGED" else support.direct_source()
    return invoke(
        "linked.post_snapshot",
        **{key: source or default, "repository": {}, "source_config": {},
           "optional_snapshot_parameters": parameters},
    )


class BindingTest(unittest.TestCase):
    def bound(self, signature, expression, plugin_type="STAGED"):
        source = f"""{PREAMBLE}
@plugin.linked.post_snapshot()
def function({signature}):
    return SnapshotDefinition({expression})
"""
        load(self, source, SCHEMA, plugin_type)
        return post_snapshot(plugin_type, {"resync": True}).get("text")

    def test_the_new_name_is_bound(self):
        signature = "staged_source, repository, source_config, optional_snapshot_parameters"
        self.assertIs(True, self.bound(signature, "optional_snapshot_parameters.resync"))

    def test_the_old_name_is_bound(self):
        signature = "staged_source, repository, source_config, snapshot_parameters"
        self.assertIs(True, self.bound(signature, "snapshot_parameters.resync"))

    def test_no_name_is_no_argument(self):
        self.assertEqual(
            ["repository", "source_config", "staged_source"],
            self.bound("staged_source, repository, source_config", "sorted(locals())"),
        )

    def test_a_direct_plugin_may_leave_it_out_too(self):
        self.assertEqual(
            "guid-3", self.bound("direct_source, repository, source_config",
                                 "direct_source.guid", "DIRECT")
        )

    def test_variable_keywords_get_the_new_name(self):
        self.assertEqual(
            ["optional_snapshot_parameters", "repository", "source_config", "staged_source"],
            self.bound("**all", "sorted(all)"),
        )

    def test_variable_keywords_beside_the_old_name_get_the_rest(self):
        self.assertEqual(
            ["repository", "source_config", "staged_source"],
            self.bound("snapshot_parameters, **all", "sorted(all)"),
        )

    def test_order_and_defaults_of_the_declaration_do_not_matter(self):
        signature = "source_config, extra=4, *, more=5, repository, staged_source=None"
        self.assertEqual("guid-1", self.bound(signature, "staged_source.guid"))

    def test_a_wrapper_made_with_wraps_gets_what_the_wrapped_function_declares(self):
        source = f"""{PREAMBLE}
import functools
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper
@plugin.linked.post_snapshot()
@logged
def function(staged_source, repository, source_config, snapshot_parameters):
    return SnapshotDefinition(snapshot_parameters.resync)
"""
        load(self, source, SCHEMA)
        self.assertEqual({"text": True}, post_snapshot(parameters={"resync": True}))

    def test_a_function_that_lacks_an_argument_is_named_with_what_it_should_take(self):
        for signature in ("staged_source, repository", "staged_source, repository, config",
                          "staged_source, repository, source_config, more",
                          "*, absent, **more", "absent, **more"):
            with self.subTest(signature=signature):
                with self.assertRaises(exceptions.IncorrectPluginCodeError) as caught:
                    self.bound(signature, "")
                self.assertIn("linked.post_snapshot", caught.exception.message)
                self.assertIn("its function function takes", caught.exception.message)

    def test_a_bound_method_can_be_an_operation(self):
        source = f"""{PREAMBLE}
class Operations:
    def stop(self, virtual_source, repository, source_config):
        raise UserError(virtual_source.guid)
plugin.virtual.stop()(Operations().stop)
"""
        load(self, source, SCHEMA)
        with self.assertRaises(exceptions.UserError) as caught:
            invoke("virtual.stop", virtual_source=support.virtual_source(), repository={},
                   source_config={})
        self.assertEqual("guid-2", caught.exception.message)


class UncheckedTextTest(unittest.TestCase):
    def setUp(self):
        load(self, PREAMBLE, SCHEMA)

    def test_blanks_around_the_arguments_do_no_harm(self):
        self.assertEqual('"ACTIVE"', dispatch.invoke("linked.status", " \n{}\t\r\n"))

    def test_what_is_no_json_is_refused_as_json_itself_does(self):
        for text in ("", " ", "{} {}", "{", "{]", "nonsense", '{"a": 1},'):
            with self.subTest(text):
                with self.assertRaises(json.JSONDecodeError) as expected:
                    json.loads(text)
                with self.assertRaises(json.JSONDecodeError) as raised:
                    dispatch.invoke("linked.status", text)
                self.assertEqual(str(expected.exception), str(raised.exception))


class ArgumentTest(unittest.TestCase):
    def evaluate(self, expression, source=None, parameters=None):
        code = f"""{PREAMBLE}
@plugin.linked.post_snapshot()
def function(staged_source, repository, source_config, optional_snapshot_parameters):
    return SnapshotDefinition({expression})
"""
        load(self, code, SCHEMA)
        return post_snapshot(source=source, parameters=parameters)["text"]

    def test_missing_snapshot_parameters_are_none(self):
        self.assertIs(True, self.evaluate("optional_snapshot_parameters is None"))

    def test_a_connection_has_all_its_parts(self):
        expression = """[
            staged_source.staged_connection.user.name,
            staged_source.source_connection.user.reference,
            staged_source.staged_connection.environment.name,
            staged_source.staged_connection.environment.reference,
            staged_source.staged_connection.environment.host.name,
            staged_source.staged_connection.environment.host.reference,
            staged_source.staged_connection.environment.host.binary_path,
            staged_source.staged_connection.environment.host.scratch_path]"""
        self.assertEqual(
            ["joe", "HOST_USER-7", "staging", "UNIX_HOST_ENVIRONMENT-1", "staging.example.com",
             "UNIX_HOST-1", "/var/a/b/c", "/var/scratch"],
            self.evaluate(expression),
        )

    def test_without_mounts_mount_and_mounts_are_none(self):
        self.assertEqual(
            [None, None], self.evaluate("[staged_source.mount, staged_source.mounts]")
        )

    def test_one_mount_is_mount(self):
        self.assertEqual(
            ["/a", None],
            self.evaluate("[staged_source.mount.mount_path, staged_source.mounts]",
                          support.staged_source({}, ["/a"])),
        )

    def test_more_mounts_are_mounts(self):
        self.assertEqual(
            [None, ["/a", "/b"]],
            self.evaluate("[staged_source.mount, [m.mount_path for m in staged_source.mounts]]",
                          support.staged_source({}, ["/a", "/b"])),
        )

    def test_data_that_breaks_the_schema_still_reaches_the_plugin(self):
        self.assertEqual(
            [None], self.evaluate("[staged_source.parameters.mount_location]")
        )

    def test_virtual_sources_always_have_mounts(self):
        code = f"""{PREAMBLE}
@plugin.virtual.source_size()
def function(virtual_source, repository, source_config):
    return len(virtual_source.mounts)
"""
        load(self, code, SCHEMA)
        for paths in ([], ["/a"], ["/a", "/b"]):
            source = support.virtual_source({}, paths)
            size = invoke("virtual.source_size", virtual_source=source, repository={},
                          source_config={})
            self.assertEqual(len(paths), size)

    def test_nothing_that_a_plugin_does_to_an_argument_reaches_the_next_call(self):
        expression = """[getattr(staged_source, "mark", None),
            getattr(staged_source.parameters, "mark", None),
            getattr(staged_source.staged_connection.environment, "mark", None),
            [setattr(it, "mark", 1) for it in (staged_source, staged_source.parameters,
             staged_source.staged_connection.environment)]][:3]"""
        self.assertEqual([None] * 3, self.evaluate(expression))
        self.assertEqual([None] * 3, post_snapshot()["text"])

    def test_an_argument_that_the_host_forgot_is_the_hosts_fault(self):
        self.evaluate("1")
        with self.assertRaises(PlatformError) as caught:
            invoke("linked.post_snapshot", repository={}, source_config={})
        self.assertIn("staged_source", caught.exception.message)

    def test_text_beyond_ascii_goes_through_unescaped(self):
        self.evaluate("staged_source.guid")
        arguments = {"staged_source": {**support.staged_source(), "guid": "ü€😀\n"},
                     "repository": {}, "source_config": {}, "optional_snapshot_parameters": None}
        answer = dispatch.invoke("linked.post_snapshot", json.dumps(arguments))
        self.assertEqual('{"text": "ü€😀\\n"}', answer)

    def test_an_answer_that_json_cannot_say_is_refused(self):
        for value in ("float('inf')", "{1}", "b'x'"):
            with self.subTest(value=value):
                with self.assertRaises(exceptions.IncorrectReturnTypeError):
                    self.evaluate(value)


class UndefinedTest(unittest.TestCase):
    def setUp(self):
        load(self, PREAMBLE, SCHEMA)

    def test_an_operation_that_is_not_defined_says_so(self):
        with self.assertRaises(exceptions.OperationNotDefinedError) as caught:
            post_snapshot()
        self.assertIn("linked.post_snapshot", caught.exception.message)

    def test_a_status_that_is_not_defined_is_active(self):
        self.assertEqual("ACTIVE", invoke("linked.status"))
        self.assertEqual("ACTIVE", invoke("virtual.status"))

    def test_an_operation_that_does_not_exist_says_so(self):
        self.assertRaises(exceptions.OperationNotDefinedError, invoke, "linked.nothing")

    def test_nothing_can_be_invoked_before_a_plugin_is_loaded(self):
        with mock.patch.object(dispatch, "_loaded", None):
            self.assertRaises(exceptions.OperationNotDefinedError, invoke, "virtual.status")


class UpgradeTest(unittest.TestCase):
    def load(self, body, arguments="old_repository"):
        load(self, f"""{PREAMBLE}
@plugin.upgrade.repository("2020.01.15")
def migrate({arguments}):
    {body}
""", SCHEMA)

    def migrate(self, migration_id="2020.1.15", plain=None, operation="upgrade.repository"):
        plain = {"camelCase": 1} if plain is None else plain
        return invoke(operation, migration_id=migration_id, object=plain)

    def test_a_migration_gets_and_gives_schema_names(self):
        self.load("return {**old_repository, 'newName': 'ü'}")
        self.assertEqual({"camelCase": 1, "newName": "ü"}, self.migrate())

    def test_every_kind_gets_its_own_argument(self):
        kinds = ("repository", "source_config", "linked_source", "virtual_source", "snapshot")
        code = PREAMBLE + "".join(
            f"@plugin.upgrade.{kind}('1.{number}')\n"
            f"def migrate_{kind}(old_{kind}): return {{'{kind}': old_{kind}['x']}}\n"
            for number, kind in enumerate(kinds, 1)
        )
        load(self, code, SCHEMA)
        for number, kind in enumerate(kinds, 1):
            answer = self.migrate(f"1.{number}", {"x": number}, f"upgrade.{kind}")
            self.assertEqual({kind: number}, answer)

    def test_ids_that_mean_the_same_are_the_same(self):
        self.load("return old_repository")
        self.assertEqual({"camelCase": 1}, self.migrate("2020.01.15.0"))

    def test_a_migration_that_is_not_there_says_so(self):
        self.load("return old_repository")
        for migration_id, operation in (("2", "upgrade.repository"),
                                        ("2020.1.15", "upgrade.snapshot")):
            with self.assertRaises(exceptions.OperationNotDefinedError) as caught:
                self.migrate(migration_id, operation=operation)
            self.assertIn(f"{operation} {migration_id}", caught.exception.message)

    def test_a_migration_must_return_a_dict(self):
        self.load("return None")
        with self.assertRaises(exceptions.IncorrectUpgradeObjectTypeError) as caught:
            self.migrate()
        self.assertIn("upgrade.repository 2020.1.15", caught.exception.message)

    def test_a_migration_takes_a_dict(self):
        self.load("return {}")
        self.assertRaises(exceptions.IncorrectUpgradeObjectTypeError, self.migrate, plain=[])

    def test_a_migration_may_call_upgrade_password_and_nothing_else(self):
        java = support.install_stand_in(self)
        self.load("return libs.upgrade_password('p')")
        self.assertEqual("p", self.migrate()["password"])
        self.load("return libs.run_bash(old_repository, 'true')")
        with self.assertRaises(PluginRuntimeError) as caught:
            self.migrate()
        self.assertIn("libs.run_bash", caught.exception.message)
        libs.run_bash(support.remote_connection(), "true")
        self.assertEqual(1, len(java.commands), "after the migration the library works again")

    def test_a_lua_migration_is_called_by_its_type(self):
        load(self, PREAMBLE + "@plugin.upgrade.snapshot('1.1', MigrationType.LUA)\n"
             "def migrate(old_snapshot): return {'lua': True}\n", SCHEMA)
        answer = invoke("upgrade.snapshot", migration_id="1.1", migration_type="LUA", object={})
        self.assertEqual({"lua": True}, answer)
        self.assertRaises(exceptions.OperationNotDefinedError, self.migrate, "1.1",
                          operation="upgrade.snapshot")


if __name__ == "__main__":
    unittest.main()
