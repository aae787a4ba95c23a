import inspect
import json
import logging
import unittest

import support

from dlpx.virtualization import libs
from dlpx.virtualization.common import KeyPairCredentials, PasswordCredentials
from dlpx.virtualization.libs import exceptions


class SignatureTest(unittest.TestCase):
    def test_the_functions_have_the_signatures_of_the_contract(self):
        expected = {
            "run_bash": "(remote_connection, command, variables=None, use_login_shell=False, "
            "check=False)",
            "run_expect": "(remote_connection, command, variables=None, check=False)",
            "run_powershell": "(remote_connection, command, variables=None, check=False)",
            "run_sync": "(remote_connection, source_directory, rsync_user=None, "
            "exclude_paths=None, sym_links_to_follow=None)",
            "retrieve_credentials": "(credentials_supplier)",
            "upgrade_password": "(password, username=None)",
        }
        for name, signature in expected.items():
            with self.subTest(name=name):
                self.assertEqual(signature, str(inspect.signature(getattr(libs, name))))
                self.assertIs(getattr(libs, name), getattr(libs.libs, name))

    def test_a_star_import_brings_everything(self):
        names = {}
        exec("from dlpx.virtualization.libs import *", names)
        self.assertTrue({"run_bash", "run_sync", "PlatformHandler"} <= set(names))


class RunBashTest(unittest.TestCase):
    def setUp(self):
        self.java = support.install_stand_in(self)
        self.connection = support.remote_connection()

    def test_it_sends_references_script_and_variables(self):
        libs.run_bash(self.connection, "echo $A", {"A": 'x"\n\'ü', "B": ""}, True)
        (call,) = self.java.commands
        self.assertEqual(("UNIX_HOST_ENVIRONMENT-1", "HOST_USER-7", "echo $A"), call[:3])
        self.assertEqual(["A", "B"], json.loads(call[3]))
        self.assertEqual(['x"\n\'ü', ""], json.loads(call[4]))
        self.assertIs(True, call[5])

    def test_without_variables_it_sends_empty_lists(self):
        libs.run_bash(self.connection, "true")
        self.assertEqual(("[]", "[]", False), self.java.commands[0][3:])

    def test_it_answers_with_plain_values(self):
        self.java.end = support.CommandEnd(3, "out", "err")
        result = libs.run_bash(self.connection, "false")
        self.assertEqual((3, "out", "err"), (result.exit_code, result.stdout, result.stderr))
        self.assertNotIn("out", repr(result).replace("stdout", ""))

    def test_command_and_variables_may_be_bytes(self):
        libs.run_bash(self.connection, "ü".encode(), {b"A": b"\xc3\xbc"})
        call = self.java.commands[0]
        self.assertEqual("ü", call[2])
        self.assertEqual((["A"], ["ü"]), (json.loads(call[3]), json.loads(call[4])))

    def test_check_raises_when_the_script_fails(self):
        self.java.end = support.CommandEnd(3, "secret out", "secret err")
        with self.assertRaises(exceptions.PluginScriptError) as caught:
            libs.run_bash(self.connection, "false", check=True)
        error = caught.exception
        self.assertIn("3", error.message)
        self.assertNotIn("secret", str(error))
        self.assertEqual((3, "secret out", "secret err"),
                         (error.exit_code, error.stdout, error.stderr))

    def test_check_says_nothing_when_the_script_succeeds(self):
        self.java.end = support.CommandEnd(0, "out")
        self.assertEqual("out", libs.run_bash(self.connection, "true", check=True).stdout)

    def test_a_failure_of_the_host_reaches_the_plugin(self):
        self.java.end = exceptions.LibraryError(7, "host unreachable")
        with self.assertRaises(exceptions.LibraryError) as caught:
            libs.run_bash(self.connection, "true")
        self.assertEqual((7, "host unreachable"), (caught.exception.id, caught.exception.message))
        self.assertEqual("host unreachable", str(caught.exception))

    def test_wrong_arguments_are_refused_before_anything_runs(self):
        wrong = [
            {"remote_connection": "UNIX_HOST_ENVIRONMENT-1"},
            {"remote_connection": None},
            {"command": None},
            {"command": 5},
            {"command": b"\xff"},
            {"variables": ["A"]},
            {"variables": {"A": None}},
            {"variables": {"A": 5}},
            {"variables": {None: "x"}},
            {"variables": {"A": b"\xff"}},
            {"use_login_shell": "yes"},
            {"check": 1},
        ]
        good = {"remote_connection": self.connection, "command": "true"}
        for arguments in wrong:
            with self.subTest(arguments=arguments):
                with self.assertRaises(exceptions.IncorrectArgumentTypeError):
                    libs.run_bash(**{**good, **arguments})
        self.assertEqual([], self.java.commands)

    def test_no_message_shows_a_value(self):
        with self.assertRaises(exceptions.IncorrectArgumentTypeError) as caught:
            libs.run_bash(self.connection, "true", {"PASSWORD": b"hunter2\xff"})
        self.assertIn("PASSWORD", caught.exception.message)
        self.assertNotIn("hunter2", caught.exception.message)
        self.assertTrue(caught.exception.__suppress_context__, "the cause holds the bytes")


class OtherFunctionsTest(unittest.TestCase):
    def setUp(self):
        self.java = support.install_stand_in(self)
        self.connection = support.remote_connection()

    def test_other_scripts_are_sent_as_those_of_bash(self):
        for name in ("run_expect", "run_powershell"):
            with self.subTest(name=name):
                self.java.end = support.CommandEnd(3, "out", "err")
                end = getattr(libs, name)(self.connection, b"go", {"A": "b"})
                self.assertEqual(
                    ("UNIX_HOST_ENVIRONMENT-1", "HOST_USER-7", "go", '["A"]', '["b"]'),
                    self.java.commands[-1],
                )
                self.assertEqual((3, "out", "err"), (end.exit_code, end.stdout, end.stderr))
                with self.assertRaises(exceptions.PluginScriptError) as caught:
                    getattr(libs, name)(self.connection, "go", check=True)
                self.assertIn(name, caught.exception.message)

    def test_run_sync_sends_what_it_is_given(self):
        self.assertIsNone(libs.run_sync(self.connection, "/data", "joe", ["tmp"], ["link"]))
        libs.run_sync(self.connection, "/data")
        references = ("UNIX_HOST_ENVIRONMENT-1", "HOST_USER-7")
        self.assertEqual(
            [
                (*references, "/data", "joe", '["tmp"]', '["link"]'),
                (*references, "/data", None, "[]", "[]"),
            ],
            self.java.commands,
        )

    def test_credentials_are_of_the_class_of_what_was_found(self):
        self.java.end = support.FoundCredentials(username="joe", password="sesame")
        found = libs.retrieve_credentials({"type": "NamedPasswordCredential"})
        self.assertIsInstance(found, PasswordCredentials)
        self.assertEqual(("joe", "sesame"), (found.username, found.password))
        self.java.end = support.FoundCredentials(private_key="key")
        found = libs.retrieve_credentials({"type": "NamedKeyPairCredential"})
        self.assertIsInstance(found, KeyPairCredentials)
        self.assertEqual(
            (None, "key", None), (found.username, found.private_key, found.public_key)
        )

    def test_a_supplier_reaches_the_host_whole(self):
        self.java.end = support.FoundCredentials(password="x")
        supplier = {"type": "NamedPasswordCredential", "password": "é\"'"}
        libs.retrieve_credentials(supplier)
        self.assertEqual(supplier, json.loads(self.java.commands[0][0]))

    def test_upgrade_password_makes_a_supplier(self):
        self.assertEqual(
            {"type": "NamedPasswordCredential", "password": "p"}, libs.upgrade_password("p")
        )
        self.assertEqual("joe", libs.upgrade_password("p", "joe")["username"])

    def test_every_argument_is_checked(self):
        calls = {
            "run_expect": (self.connection, "spawn", {"A": "b"}, True),
            "run_powershell": (self.connection, b"dir"),
            "run_sync": (self.connection, "/data", "joe", ["tmp"], ["link"]),
            "retrieve_credentials": ({"type": "NamedPasswordCredential"},),
            "upgrade_password": ("p", "joe"),
        }
        for name, arguments in calls.items():
            for index in range(len(arguments)):
                bad = [*arguments]
                bad[index] = 5
                with self.subTest(name=name, index=index):
                    with self.assertRaises(exceptions.IncorrectArgumentTypeError):
                        getattr(libs, name)(*bad)
        self.assertEqual([], self.java.commands)

    def test_lists_of_run_sync_hold_text_only(self):
        with self.assertRaises(exceptions.IncorrectArgumentTypeError):
            libs.run_sync(self.connection, "/data", exclude_paths=["a", None])


class PlatformHandlerTest(unittest.TestCase):
    def setUp(self):
        self.java = support.install_stand_in(self)
        self.handler = libs.PlatformHandler()
        self.logger = logging.getLogger("plugin.part")
        self.logger.propagate = False
        self.logger.setLevel(logging.DEBUG)
        self.logger.addHandler(self.handler)
        self.addCleanup(self.logger.removeHandler, self.handler)

    def test_it_is_a_logging_handler_in_both_modules(self):
        self.assertIsInstance(self.handler, logging.Handler)
        self.assertIs(libs.PlatformHandler, libs.libs.PlatformHandler)

    def test_it_sends_level_logger_and_formatted_message(self):
        self.handler.setFormatter(logging.Formatter("<%(message)s>"))
        self.logger.warning("%d files", 3)
        self.logger.debug("low")
        self.assertEqual(
            [(30, "plugin.part", "<3 files>"), (10, "plugin.part", "<low>")], self.java.records
        )

    def test_its_level_applies(self):
        self.handler.setLevel(logging.ERROR)
        self.logger.warning("no")
        self.logger.error("yes")
        self.assertEqual([(40, "plugin.part", "yes")], self.java.records)

    def test_a_traceback_is_part_of_the_message(self):
        try:
            raise ValueError("inner")
        except ValueError:
            self.logger.exception("outer")
        self.assertRegex(self.java.records[0][2], "(?s)outer.*ValueError: inner")


if __name__ == "__main__":
    unittest.main()
