import copy
import datetime
import importlib
import inspect
import sys
import unittest

from definition_support import make, signature_of
from support import definition

from _drydock.generated.definitions.base_model_ import GeneratedClassesError, GeneratedClassesTypeError

class ModuleTest(unittest.TestCase):
    def test_the_module_has_a_class_for_each_definition_and_nested_object(self):
        module = make()
        for name in (
            "RepositoryDefinition", "SourceConfigDefinition", "LinkedSourceDefinition",
            "VirtualSourceDefinition", "SnapshotDefinition", "SnapshotParametersDefinition",
            "LinkedSourceDefinitionAdvancedOptions",
        ):
            with self.subTest(name=name):
                made = getattr(module, name)
                self.assertEqual(name, made.__name__)
                self.assertTrue(issubclass(made, module.base_model_.Model))
                own = importlib.import_module(made.__module__)
                self.assertIs(made, getattr(own, name))
                self.assertEqual("generated.definitions", own.__name__.rpartition(".")[0])
        self.assertFalse(hasattr(module, "LinkedSourceDefinitionFiles"))

    def test_every_module_of_the_package_can_be_imported_in_every_way(self):
        make()
        from generated import util
        from generated.definitions import linked_source_definition
        from generated.definitions.base_model_ import (
            GeneratedClassesError,
            GeneratedClassesTypeError,
            Model,
        )
        import generated.definitions.linked_source_definition_advanced_options as nested
        import generated.util

        self.assertIs(util, generated.util)
        self.assertIs(nested, generated.definitions.linked_source_definition_advanced_options)
        made = linked_source_definition.LinkedSourceDefinition
        self.assertTrue(issubclass(made, Model))
        self.assertTrue(issubclass(GeneratedClassesTypeError, GeneratedClassesError))
        options = linked_source_definition.LinkedSourceDefinitionAdvancedOptions
        self.assertIs(nested.LinkedSourceDefinitionAdvancedOptions, options)
        plain = {"sourceAddress": "a", "advancedOptions": {"maxSize": 1}}
        one = util.deserialize_model(plain, made)
        self.assertEqual(1.0, one.advanced_options.max_size)
        self.assertRaises(ImportError, __import__, "generated.definitions.nonsense")

    def test_dates_can_be_read(self):
        make()
        from generated import util

        moment = datetime.datetime(2024, 2, 29, 1, 2, 3, tzinfo=datetime.timezone.utc)
        self.assertEqual(moment.date(), util.deserialize_date("2024-02-29"))
        self.assertEqual(moment, util.deserialize_datetime("2024-02-29T01:02:03Z"))
        self.assertEqual(moment, util.deserialize_datetime("2024-02-29T01:02:03+00:00"))

    def test_it_can_be_imported_and_is_replaced_by_the_next(self):
        first = make()
        from generated.definitions import LinkedSourceDefinition as imported

        self.assertIs(first.LinkedSourceDefinition, imported)
        second = make()
        self.assertIs(second, sys.modules["generated.definitions"])
        self.assertIs(second, sys.modules["generated"].definitions)
        self.assertIsNot(imported, second.LinkedSourceDefinition)

    def test_the_errors_are_in_it(self):
        module = make()
        self.assertIs(GeneratedClassesError, module.GeneratedClassesError)
        self.assertIs(GeneratedClassesTypeError, module.GeneratedClassesTypeError)
        self.assertTrue(issubclass(GeneratedClassesTypeError, GeneratedClassesError))

    def test_old_schemas_have_resync_as_snapshot_parameters(self):
        made = make().SnapshotParametersDefinition
        self.assertIs(True, made(True).resync)
        self.assertRaises(GeneratedClassesTypeError, made, "yes")
        new = make(snapshotParametersDefinition=definition({"full": {"type": "boolean"}}))
        self.assertFalse(hasattr(new.SnapshotParametersDefinition, "resync"))
        self.assertTrue(hasattr(new.SnapshotParametersDefinition, "full"))


class ConstructorTest(unittest.TestCase):
    def setUp(self):
        self.made = make().LinkedSourceDefinition

    def test_properties_go_by_position_in_schema_order_or_by_keyword(self):
        by_position = self.made("host", 22, "/mnt")
        by_keyword = self.made(mount_location="/mnt", port=22, source_address="host")
        self.assertEqual(by_position, by_keyword)
        self.assertEqual(("host", 22, "/mnt"), (
            by_position.source_address, by_position.port, by_position.mount_location))
        self.assertIsNone(by_position.files)

    def test_a_required_property_that_is_none_is_refused(self):
        self.assertRaises(GeneratedClassesError, self.made)
        self.assertRaises(GeneratedClassesError, self.made, None, 22)

    def test_without_validation_everything_goes(self):
        self.assertIsNone(self.made(validate=False).source_address)
        self.assertEqual([5], self.made([5], validate=False).source_address)
        self.assertEqual(5, self.made(5, None, None, None, None, None, False).source_address)

    def test_wrong_arguments_are_type_errors_as_for_any_function(self):
        self.assertRaises(TypeError, self.made, "host", mountLocation="/mnt")
        self.assertRaises(TypeError, self.made, "host", source_address="other")
        self.assertRaises(TypeError, self.made, *["x"] * 8)

    def test_its_signature_shows_the_properties(self):
        self.assertEqual(
            "(source_address=None, port=None, mount_location=None, advanced_options=None, "
            "files=None, db_password=None, validate=True)",
            signature_of(self.made),
        )

    def test_a_subclass_shows_its_own_signature(self):
        class Own(self.made):
            def __init__(self, only):
                super().__init__(only)

        self.assertEqual("(only)", str(inspect.signature(Own)))
        self.assertEqual("host", Own("host").source_address)


class ObjectTest(unittest.TestCase):
    def setUp(self):
        self.module = make()
        self.made = self.module.LinkedSourceDefinition

    def full(self):
        options = self.module.LinkedSourceDefinitionAdvancedOptions(1.5)
        files = [{"path": "/a"}]
        return self.made("host", 22, "/mnt", options, files, "hunter2")

    plain = {
        "sourceAddress": "host", "port": 22, "mountLocation": "/mnt",
        "advancedOptions": {"maxSize": 1.5}, "files": [{"path": "/a"}], "dbPassword": "hunter2",
    }

    def test_to_dict_gives_schema_names_all_the_way_down(self):
        self.assertEqual(self.plain, self.full().to_dict())

    def test_to_dict_leaves_out_what_is_none(self):
        self.assertEqual({"sourceAddress": "host"}, self.made("host").to_dict())

    def test_to_dict_is_a_copy(self):
        made = self.full()
        made.to_dict()["files"].append("x")
        self.assertEqual(1, len(made.files))

    def test_from_dict_takes_schema_names_and_makes_nested_objects(self):
        made = self.made.from_dict(self.plain)
        self.assertEqual(self.full(), made)
        self.assertIsInstance(
            made.advanced_options, self.module.LinkedSourceDefinitionAdvancedOptions
        )
        self.assertEqual("/a", made.files[0]["path"])

    def test_from_dict_ignores_other_names(self):
        made = self.made.from_dict({"sourceAddress": "host", "source_address": "x", "other": 1})
        self.assertEqual({"sourceAddress": "host"}, made.to_dict())

    def test_from_dict_checks_unless_told_not_to(self):
        self.assertRaises(GeneratedClassesError, self.made.from_dict, {})
        nested = {"sourceAddress": "host", "advancedOptions": {}}
        self.assertRaises(GeneratedClassesError, self.made.from_dict, nested)
        self.assertIsNone(self.made.from_dict(nested, validate=False).advanced_options.max_size)
        wrong = {"files": "x", "advancedOptions": 5}
        self.assertEqual(wrong, self.made.from_dict(wrong, validate=False).to_dict())
        self.assertRaises(GeneratedClassesTypeError, self.made.from_dict, None)

    def test_setters_check(self):
        made = self.full()
        with self.assertRaises(GeneratedClassesTypeError):
            made.port = "22"
        with self.assertRaises(GeneratedClassesError):
            made.source_address = None
        made.port = 23
        made.mount_location = None
        self.assertEqual((23, None), (made.port, made.mount_location))

    def test_unknown_attributes_do_not_reach_to_dict(self):
        made = self.made("host")
        made.note = "mine"
        self.assertEqual("mine", made.note)
        self.assertEqual({"sourceAddress": "host"}, made.to_dict())
        self.assertEqual(self.made("host"), made)

    def test_equal_values_are_equal_and_others_are_not(self):
        self.assertEqual(self.full(), self.full())
        self.assertNotEqual(self.full(), self.made("host"))
        self.assertNotEqual(self.made("host"), {"sourceAddress": "host"})
        self.assertNotEqual(self.module.RepositoryDefinition(), self.module.SnapshotDefinition())

    def test_equal_objects_have_equal_hashes(self):
        self.assertEqual(hash(self.full()), hash(self.full()))
        self.assertEqual(1, len({self.full(), self.full()}))
        self.assertEqual(2, len({self.full(), self.made("host")}))
        made = make(definition({"x": {}, "y": {}})).LinkedSourceDefinition
        for one, other in (
            (1, True), (1, 1.0), ({"a": [1], "b": 2}, {"b": 2, "a": [1]}), ({1}, frozenset({1})),
            ([(1,)], [[1]]), (bytearray(b"a"), b"a"), ([{"a": {1}}], [{"a": frozenset({1})}]),
        ):
            with self.subTest(one=one, other=other):
                self.assertEqual(made(one), made(other))
                self.assertEqual(hash(made(one)), hash(made(other)))

    def test_a_deep_copy_is_independent(self):
        made = self.full()
        copied = copy.deepcopy(made)
        self.assertEqual(made, copied)
        copied.files[0]["path"] = "/b"
        self.assertEqual("/a", made.files[0]["path"])

    def test_repr_shows_values_but_no_password(self):
        shown = repr(self.full())
        self.assertEqual({**self.plain, "dbPassword": "******"}, eval(shown))
        self.assertEqual(shown, self.full().to_str())
        self.assertEqual(shown, str(self.full()))
        self.assertNotIn("hunter2", shown)
        self.assertEqual("{'sourceAddress': 'host'}", self.made("host").to_str())

    def test_properties_are_real_and_can_be_replaced(self):
        self.assertIsInstance(self.made.mount_location, property)
        made = self.made.from_dict(self.plain)
        self.made.mount_location = property(lambda it: "/root" + it._mount_location)
        self.assertEqual("/root/mnt", made.mount_location)
        self.assertEqual("/root/mnt", made.to_dict()["mountLocation"])
        self.assertEqual("/root/mnt", self.made.from_dict(self.plain).mount_location)

    def test_a_subclass_counts_as_the_class_in_a_setter(self):
        class Options(self.module.LinkedSourceDefinitionAdvancedOptions):
            pass

        made = self.made("host", advanced_options=Options(5))
        self.assertEqual(5, made.to_dict()["advancedOptions"]["maxSize"])


if __name__ == "__main__":
    unittest.main()
