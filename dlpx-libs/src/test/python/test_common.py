import copy
import unittest

from dlpx.virtualization import common
from dlpx.virtualization.common import exceptions, util


def host():
    return common.RemoteHost("h", "UNIX_HOST-1", "/bin", "/scratch")


def environment():
    return common.RemoteEnvironment("e", "UNIX_HOST_ENVIRONMENT-1", host())


class RemoteTest(unittest.TestCase):
    def test_a_connection_gives_back_what_it_was_made_of(self):
        where, user = environment(), common.RemoteUser("joe", "HOST_USER-1")
        connection = common.RemoteConnection(environment=where, user=user)
        self.assertIs(connection.environment, where)
        self.assertIs(connection.user, user)
        self.assertEqual("h", connection.environment.host.name)
        self.assertEqual("UNIX_HOST-1", connection.environment.host.reference)
        self.assertEqual("/bin", connection.environment.host.binary_path)
        self.assertEqual("/scratch", connection.environment.host.scratch_path)
        self.assertEqual(("joe", "HOST_USER-1"), (user.name, user.reference))

    def test_invented_names_and_empty_paths_are_allowed(self):
        self.assertEqual("", common.RemoteHost("", "", "", "").scratch_path)

    def test_every_argument_of_every_class_is_checked(self):
        user = common.RemoteUser("joe", "HOST_USER-1")
        good = {
            common.RemoteHost: ("n", "r", "b", "s"),
            common.RemoteEnvironment: ("n", "r", host()),
            common.RemoteUser: ("n", "r"),
            common.RemoteConnection: (environment(), user),
            common.Credentials: ("n",),
            common.PasswordCredentials: ("n", "p"),
            common.KeyPairCredentials: ("n", "private", "public"),
        }
        for made, arguments in good.items():
            made(*arguments)
            for index in range(len(arguments)):
                bad = [*arguments]
                bad[index] = 5
                with self.subTest(made=made.__name__, index=index):
                    self.assertRaises(exceptions.IncorrectTypeError, made, *bad)

    def test_a_wrong_type_is_named_in_the_message(self):
        with self.assertRaises(exceptions.IncorrectTypeError) as caught:
            common.RemoteUser("joe", 5)
        self.assertEqual(
            "RemoteUser: reference must be str, but it is int.", caught.exception.message
        )

    def test_objects_take_new_attributes_and_can_be_copied_and_printed(self):
        where = environment()
        where.note = "mine"
        copied = copy.deepcopy(where)
        self.assertEqual("mine", copied.note)
        self.assertIsNot(where.host, copied.host)
        self.assertIn("reference='UNIX_HOST-1'", repr(copied))


class CredentialsTest(unittest.TestCase):
    def test_a_user_name_may_be_missing(self):
        self.assertIsNone(common.PasswordCredentials(None, "p").username)
        self.assertIsNone(common.KeyPairCredentials(None, "k", None).public_key)

    def test_credentials_hold_their_secrets(self):
        self.assertEqual("p", common.PasswordCredentials("joe", "p").password)
        pair = common.KeyPairCredentials("joe", "private", "public")
        self.assertEqual(("private", "public"), (pair.private_key, pair.public_key))

    def test_credentials_do_not_print_their_secrets(self):
        shown = repr(common.PasswordCredentials("joe", "hunter2"))
        shown += str(common.KeyPairCredentials("joe", "hunter2", None))
        self.assertIn("joe", shown)
        self.assertNotIn("hunter2", shown)


class ExceptionsTest(unittest.TestCase):
    def test_base_errors_have_a_message(self):
        for error in (exceptions.PlatformError, exceptions.PluginRuntimeError):
            self.assertEqual("why", error("why").message)
            self.assertEqual("why", str(error("why")))


class TextAndBytesTest(unittest.TestCase):
    def test_to_str_decodes_bytes_and_keeps_text(self):
        self.assertEqual("ü", util.to_str(b"\xc3\xbc"))
        self.assertEqual("ü", util.to_str("ü"))

    def test_to_bytes_encodes_text_and_keeps_bytes(self):
        self.assertEqual(b"\xc3\xbc", util.to_bytes("ü"))
        self.assertEqual(b"\xff", util.to_bytes(b"\xff"))

    def test_other_types_are_refused(self):
        self.assertRaises(exceptions.IncorrectTypeError, util.to_str, 5)
        self.assertRaises(exceptions.IncorrectTypeError, util.to_bytes, None)


if __name__ == "__main__":
    unittest.main()
