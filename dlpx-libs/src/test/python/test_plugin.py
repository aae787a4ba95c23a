import unittest

from _drydock.operations import MIGRATIONS, OPERATIONS
from dlpx.virtualization.platform import MigrationType, Plugin, exceptions


def decorator(plugin, operation):
    group, name = operation.split(".")
    return getattr(getattr(plugin, group), name)


class DecoratorTest(unittest.TestCase):
    def test_every_row_of_the_table_has_a_decorator_that_keeps_the_function(self):
        plugin = Plugin()
        for operation in OPERATIONS:
            with self.subTest(operation=operation):
                def function():
                    return operation

                self.assertIs(function, decorator(plugin, operation)()(function))
                self.assertIs(function, plugin._registry.operations[operation])
        self.assertEqual(list(OPERATIONS), list(plugin._registry.operations))

    def test_there_is_no_decorator_without_a_row(self):
        for group in ("discovery", "linked", "virtual"):
            methods = dir(getattr(Plugin(), group))
            public = {f"{group}.{name}" for name in methods if name[0] != "_"} - {
                f"{group}.prefix"
            }
            self.assertEqual({name for name in OPERATIONS if name.startswith(group)}, public)

    def test_defining_an_operation_twice_is_an_error(self):
        plugin = Plugin()
        plugin.linked.pre_snapshot()(lambda: 1)
        with self.assertRaises(exceptions.OperationAlreadyDefinedError) as caught:
            plugin.linked.pre_snapshot()(lambda: 2)
        self.assertIn("linked.pre_snapshot", caught.exception.message)

    def test_the_same_name_in_two_groups_is_two_operations(self):
        plugin = Plugin()
        plugin.linked.pre_snapshot()(lambda: 1)
        plugin.virtual.pre_snapshot()(lambda: 2)
        self.assertEqual(2, len(plugin._registry.operations))

    def test_decorating_what_is_not_a_function_is_an_error(self):
        for thing in (5, None, "f", int, Plugin()):
            with self.subTest(thing=thing):
                with self.assertRaises(exceptions.DecoratorNotFunctionError):
                    Plugin().virtual.start()(thing)
                with self.assertRaises(exceptions.DecoratorNotFunctionError):
                    Plugin().upgrade.snapshot("1")(thing)

    def test_two_plugins_share_nothing(self):
        Plugin().virtual.start()(lambda: 1)
        self.assertEqual({}, Plugin()._registry.operations)


class MigrationTest(unittest.TestCase):
    def test_every_kind_has_a_decorator_that_keeps_the_function(self):
        plugin = Plugin()
        for number, operation in enumerate(MIGRATIONS, 1):
            def function():
                return operation

            migrate = decorator(plugin, operation)(f"2020.{number}", MigrationType.PLATFORM)
            self.assertIs(function, migrate(function))
            key = (MigrationType.PLATFORM, operation, f"2020.{number}")
            self.assertIs(function, plugin._registry.migrations[key])
        self.assertEqual(5, len(plugin._registry.migrations))

    def test_ids_are_compared_as_numbers_without_trailing_zeros(self):
        for migration_id, canonical in (
            ("2020.01.15", "2020.1.15"), ("1.0", "1"), ("1.0.0.2.0", "1.0.0.2"), ("0.0", "0"),
            ("10", "10"), ("007", "7"),
        ):
            plugin = Plugin()
            plugin.upgrade.repository(migration_id)(lambda old_repository: {})
            self.assertEqual([(MigrationType.PLATFORM, "upgrade.repository", canonical)],
                             [*plugin._registry.migrations])

    def test_an_id_must_be_a_string(self):
        for migration_id in (5, 2020.1, None, b"1"):
            with self.assertRaises(exceptions.MigrationIdIncorrectTypeError):
                Plugin().upgrade.source_config(migration_id)

    def test_an_id_must_be_numbers_and_dots(self):
        for migration_id in ("", ".", "1.", ".1", "1..2", "1.a", "-1", "1 ", "²"):
            with self.subTest(migration_id=migration_id):
                with self.assertRaises(exceptions.MigrationIdIncorrectFormatError):
                    Plugin().upgrade.source_config(migration_id)

    def test_an_id_is_unique_over_all_kinds(self):
        plugin = Plugin()
        plugin.upgrade.repository("2020.01.15")(lambda old_repository: {})
        with self.assertRaises(exceptions.MigrationIdAlreadyUsedError) as caught:
            plugin.upgrade.snapshot("2020.1.15.0")(lambda old_snapshot: {})
        self.assertIn("2020.1.15", caught.exception.message)

    def test_lua_migrations_count_for_themselves(self):
        plugin = Plugin()
        plugin.upgrade.repository("1.1")(lambda old_repository: {})
        plugin.upgrade.repository("1.1", MigrationType.LUA)(lambda old_repository: {})
        self.assertEqual(2, len(plugin._registry.migrations))

    def test_a_lua_id_is_a_version_and_unique_within_its_kind(self):
        plugin = Plugin()
        for migration_id in ("1.3", "1.30", "1.0"):
            plugin.upgrade.repository(migration_id, MigrationType.LUA)(lambda old_repository: {})
            plugin.upgrade.snapshot(migration_id, MigrationType.LUA)(lambda old_snapshot: {})
        self.assertIn((MigrationType.LUA, "upgrade.snapshot", "1.30"), plugin._registry.migrations)
        for again in ("1.3", "01.03"):
            with self.assertRaises(exceptions.MigrationIdAlreadyUsedError):
                plugin.upgrade.repository(again, MigrationType.LUA)(lambda old_repository: {})
        for wrong in ("1", "1.3.0", "1.x", "1.", ""):
            with self.subTest(migration_id=wrong):
                with self.assertRaises(exceptions.MigrationIdIncorrectFormatError):
                    plugin.upgrade.repository(wrong, MigrationType.LUA)

    def test_an_unknown_type_is_refused(self):
        with self.assertRaises(exceptions.UnknownMigrationTypeError):
            Plugin().upgrade.virtual_source("1.1", "PLATFORM")


if __name__ == "__main__":
    unittest.main()
