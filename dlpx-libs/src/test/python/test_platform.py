import copy
import unittest

import support

from dlpx.virtualization import platform
from dlpx.virtualization.common.exceptions import IncorrectTypeError
from dlpx.virtualization.platform import Mount, MountSpecification, OwnershipSpecification
from dlpx.virtualization.platform import exceptions


class MountTest(unittest.TestCase):
    def test_a_mount_keeps_environment_path_and_shared_path(self):
        environment = support.remote_connection().environment
        mount = Mount(environment, "/mnt", "sub")
        self.assertIs(environment, mount.remote_environment)
        self.assertEqual(("/mnt", "sub"), (mount.mount_path, mount.shared_path))
        self.assertIsNone(Mount(environment, "/mnt").shared_path)

    def test_a_reference_becomes_an_environment(self):
        for reference, host in (
            ("UNIX_HOST_ENVIRONMENT-12", "UNIX_HOST-12"),
            ("WINDOWS_HOST_ENVIRONMENT-3", "WINDOWS_HOST-3"),
        ):
            environment = Mount(reference, "/mnt").remote_environment
            self.assertEqual(reference, environment.reference)
            self.assertEqual(host, environment.host.reference)

    def test_other_strings_are_no_references(self):
        for text in ("", "UNIX_HOST_ENVIRONMENT-", "UNIX_HOST-1", "xUNIX_HOST_ENVIRONMENT-1",
                     "UNIX_HOST_ENVIRONMENT-1x", "UNIX_HOST_ENVIRONMENT-²"):
            with self.subTest(text=text):
                self.assertRaises(
                    exceptions.IncorrectReferenceFormatError, Mount, text, "/mnt"
                )

    def test_types_are_checked(self):
        environment = support.remote_connection().environment
        self.assertRaises(IncorrectTypeError, Mount, None, "/mnt")
        self.assertRaises(IncorrectTypeError, Mount, environment, None)
        self.assertRaises(IncorrectTypeError, Mount, environment, "/mnt", 5)

    def test_a_specification_takes_a_list_of_mounts_and_an_owner(self):
        mount = Mount("UNIX_HOST_ENVIRONMENT-1", "/mnt")
        owner = OwnershipSpecification(1, 2)
        specification = MountSpecification([mount], owner)
        self.assertEqual([mount], specification.mounts)
        self.assertIs(owner, specification.ownership_specification)
        self.assertIsNone(MountSpecification([mount]).ownership_specification)
        for wrong in ((mount,), ((mount,),), (["/mnt"],), ([mount], (1, 2))):
            with self.subTest(wrong=wrong):
                self.assertRaises(IncorrectTypeError, MountSpecification, *wrong)

    def test_owners_are_integers_and_not_booleans(self):
        self.assertRaises(IncorrectTypeError, OwnershipSpecification, "1", 2)
        self.assertRaises(IncorrectTypeError, OwnershipSpecification, 1, True)


class SourceTest(unittest.TestCase):
    def setUp(self):
        self.connection = support.remote_connection()
        self.mount = Mount("UNIX_HOST_ENVIRONMENT-1", "/mnt")

    def test_sources_keep_what_they_were_made_of(self):
        connection, mount = self.connection, self.mount
        staged = platform.StagedSource("g", connection, "p", mount, connection, None)
        self.assertEqual(("g", "p", mount, None),
                         (staged.guid, staged.parameters, staged.mount, staged.mounts))
        self.assertIs(connection, staged.source_connection)
        self.assertIs(connection, staged.staged_connection)
        direct = platform.DirectSource("g", connection, "p")
        self.assertEqual(("g", connection, "p"),
                         (direct.guid, direct.connection, direct.parameters))
        virtual = platform.VirtualSource("g", connection, "p", [mount])
        self.assertEqual(("g", connection, "p", [mount]),
                         (virtual.guid, virtual.connection, virtual.parameters, virtual.mounts))

    def test_every_argument_but_the_parameters_is_checked(self):
        connection, mount = self.connection, self.mount
        good = {
            platform.StagedSource: ["g", connection, "p", mount, connection, [mount]],
            platform.DirectSource: ["g", connection, "p"],
            platform.VirtualSource: ["g", connection, "p", [mount]],
        }
        for made, arguments in good.items():
            made(*arguments)
            for index in range(len(arguments)):
                if index == 2:
                    continue
                bad = [*arguments]
                bad[index] = 5
                with self.subTest(made=made.__name__, index=index):
                    self.assertRaises(IncorrectTypeError, made, *bad)

    def test_a_virtual_source_always_has_mounts(self):
        self.assertRaises(
            IncorrectTypeError, platform.VirtualSource, "g", self.connection, "p", None
        )

    def test_sources_take_attributes_and_copies(self):
        source = platform.DirectSource("g", self.connection, "p")
        source.mine = [1]
        copied = copy.deepcopy(source)
        copied.mine.append(2)
        self.assertEqual([1], source.mine)
        self.assertIn("guid='g'", repr(source))


class NamesTest(unittest.TestCase):
    def test_states_and_migration_types_are_those_of_the_contract(self):
        self.assertEqual(["ACTIVE", "INACTIVE"], [one.name for one in platform.Status])
        self.assertEqual(["PLATFORM", "LUA"], [one.name for one in platform.MigrationType])

    def test_every_error_of_the_contract_can_be_raised_with_a_message(self):
        names = """IncorrectReturnTypeError IncorrectUpgradeObjectTypeError
            UnknownMigrationTypeError OperationAlreadyDefinedError OperationNotDefinedError
            MigrationIdIncorrectTypeError MigrationIdIncorrectFormatError
            MigrationIdAlreadyUsedError DecoratorNotFunctionError IncorrectReferenceFormatError
            IncorrectPluginCodeError PlatformError PluginRuntimeError""".split()
        for name in names:
            with self.subTest(name=name):
                self.assertEqual("why", getattr(exceptions, name)("why").message)


class UserErrorTest(unittest.TestCase):
    def test_it_has_message_action_output_and_args(self):
        error = exceptions.UserError("m", "a", "o")
        self.assertEqual(("m", "a", "o"), (error.message, error.action, error.output))
        self.assertEqual(("m", "a", "o"), error.args)
        self.assertEqual("m", str(error))

    def test_action_and_output_are_empty_when_left_out(self):
        self.assertEqual(("m", "", ""), exceptions.UserError("m").args)
        self.assertEqual("o", exceptions.UserError(message="m", output="o").output)

    def test_it_can_be_copied(self):
        copied = copy.deepcopy(exceptions.UserError("m", "a", "o"))
        self.assertEqual(("m", "a", "o"), (copied.message, copied.action, copied.output))


if __name__ == "__main__":
    unittest.main()
