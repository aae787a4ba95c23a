import copy
import datetime
import importlib
import inspect
import sys
import typing
import unittest

from support import definition

from _drydock import definitions
from _drydock.generated.definitions.base_model_ import GeneratedClassesError, GeneratedClassesTypeError

LINKED = definition(
    {
        "sourceAddress": {"type": "string"},
        "port": {"type": "integer"},
        "mountLocation": {"type": "string", "format": "unixpath"},
        "advancedOptions": definition({"maxSize": {"type": "number"}}, ["maxSize"]),
        "files": {"type": "array", "items": definition({"path": {"type": "string"}})},
        "dbPassword": {"type": "string", "format": "password"},
    },
    ["sourceAddress"],
)


def make(linked=None, **others):
    schema = {"linkedSourceDefinition": LINKED if linked is None else linked, **others}
    return definitions.install(schema)


def signature_of(made):
    """Return the text of a constructor's signature without types, which only written text has."""
    parameters = inspect.signature(made).parameters.values()
    bare = [one.replace(annotation=one.empty) for one in parameters]
    return str(inspect.Signature(bare))


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


class MapTest(unittest.TestCase):
    def test_types_and_names_of_attributes(self):
        module = make(
            definition(
                {
                    "aString": {"type": "string"}, "anInteger": {"type": "integer"},
                    "aNumber": {"type": "number"}, "aBoolean": {"type": "boolean"},
                    "aDay": {"type": "string", "format": "date"},
                    "aMoment": {"type": "string", "format": "date-time"},
                    "aList": {"type": "array", "items": {"type": "string"}},
                    "aMap": {"type": "object", "additionalProperties": {"type": "integer"}},
                    "aNested": definition({"x": {}}), "anObject": {"type": "object"},
                    "objects": {"type": "array", "items": definition({"x": {}})}, "class": {},
                }
            )
        )
        made = module.LinkedSourceDefinition
        expected = {
            "a_string": str, "an_integer": int, "a_number": float, "a_boolean": bool,
            "a_day": datetime.date, "a_moment": datetime.datetime, "a_list": typing.List[str],
            "a_map": typing.Dict[str, int], "a_nested": module.LinkedSourceDefinitionANested,
            "an_object": object, "objects": typing.List[object], "_class": object,
        }
        for holder in (made, made()):
            self.assertEqual(expected, holder.swagger_types)
            self.assertEqual(list(expected), list(holder.attribute_map))
            self.assertEqual("aString", holder.attribute_map["a_string"])
            self.assertEqual("class", holder.attribute_map["_class"])
        made().swagger_types.clear()
        self.assertEqual(expected, made.swagger_types)


class DefaultTest(unittest.TestCase):
    schema = definition(
        {
            "kind": {"type": "string", "default": "Manual"},
            "flag": {"type": "boolean", "default": True},
            "long": {"type": "integer", "format": "int64", "default": 5},
            "behind": {"$ref": "#/definitions/d"},
            "int": {"type": "integer", "default": 5},
            "int32": {"type": "integer", "format": "int32", "default": 5},
            "number": {"type": "number", "default": 1.5},
            "day": {"type": "string", "format": "date", "default": "2024-01-01"},
            "list": {"type": "array", "default": ["a"]},
            "map": {"type": "object", "default": {"a": 1}},
            "nested": definition({"x": {}}, default={"x": 1}),
            "either": {"type": ["string", "null"], "default": "x"},
            "any": {"default": "x"},
            "one": {"type": "string", "oneOf": [{}], "default": "x"},
            "wrong": {"type": "string", "default": 5},
            "odd": {"type": "boolean", "default": "true"},
            "true": {"type": "integer", "format": "int64", "default": True},
        },
        ["kind", "flag", "long", "behind"],
        definitions={"d": {"type": "string", "default": "x"}},
    )
    defaults = {"kind": "Manual", "flag": True, "long": 5, "behind": "x"}

    def setUp(self):
        self.made = make(self.schema).LinkedSourceDefinition

    def test_texts_booleans_and_long_integers_are_what_is_left_out(self):
        self.assertEqual(self.defaults, self.made().to_dict())
        self.assertEqual({**self.defaults, "kind": "x"}, self.made("x").to_dict())
        self.assertEqual(self.defaults, self.made(validate=False).to_dict())
        self.assertEqual(self.defaults, self.made.from_dict({}).to_dict())
        shown = signature_of(self.made)
        self.assertTrue(shown.startswith("(kind='Manual', flag=True, long=5, behind='x', int=None"))

    def test_the_hosts_objects_have_them_too_however_often_they_are_made(self):
        for _ in range(50):
            one = self.made.from_dict({"kind": None}, validate=False)
            self.assertEqual({**self.defaults, "kind": None}, {
                "kind": one.kind, "flag": one.flag, "long": one.long, "behind": one.behind})

    def test_none_is_not_left_out(self):
        self.assertRaises(GeneratedClassesError, self.made, None)
        self.assertRaises(GeneratedClassesError, self.made, kind=None)
        self.assertRaises(GeneratedClassesError, self.made.from_dict, {"kind": None})


class DateTest(unittest.TestCase):
    def setUp(self):
        moment = {"type": "string", "format": "date-time"}
        self.made = make(
            definition({"day": {"type": "string", "format": "date"}, "moment": moment, "any": {}})
        ).LinkedSourceDefinition

    def test_objects_become_text_in_iso_8601(self):
        zone = datetime.timezone(datetime.timedelta(hours=2))
        for moment, text in (
            (datetime.datetime(2024, 1, 1), "2024-01-01T00:00:00"),
            (datetime.datetime(2024, 1, 1, 2, 3, 4, 5, zone), "2024-01-01T02:03:04.000005+02:00"),
        ):
            one = self.made(moment.date(), moment, [moment, {"a": moment.date()}])
            self.assertEqual((moment.date(), moment), (one.day, one.moment))
            plain = {"day": text[:10], "moment": text, "any": [text, {"a": text[:10]}]}
            self.assertEqual(plain, one.to_dict())
            self.assertEqual(1, len({one, copy.deepcopy(one)}))
            self.assertEqual(str(plain["any"]), str(eval(one.to_str())["any"]))
        self.assertEqual("2024-01-01", self.made(datetime.datetime(2024, 1, 1)).to_dict()["day"])

    def test_text_comes_out_as_it_went_in(self):
        plain = {"day": "20240101", "moment": "2024-01-01t00:00:00z"}
        one = self.made.from_dict(plain)
        self.assertEqual(("20240101", "2024-01-01t00:00:00z"), (one.day, one.moment))
        self.assertEqual(plain, one.to_dict())

    def test_a_date_is_no_moment_and_a_time_neither(self):
        for wrong in (datetime.date(2024, 1, 1), datetime.time(1), 1704067200):
            self.assertRaises(GeneratedClassesTypeError, self.made, moment=wrong)
        self.assertRaises(GeneratedClassesTypeError, self.made, datetime.time(1))


class ObjectsInListsTest(unittest.TestCase):
    def setUp(self):
        item = definition({"propertyName": {"type": "string"}}, ["propertyName"])
        self.module = make(
            definition({"settings": {"type": "array", "items": item}, "more": item,
                        "map": {"type": "object", "additionalProperties": item}})
        )
        self.made = self.module.LinkedSourceDefinition

    def test_they_are_dicts_with_the_names_of_the_schema(self):
        plain = {"settings": [{"propertyName": "a"}], "map": {"x": {"propertyName": "b"}}}
        one = self.made.from_dict(plain)
        self.assertEqual("a", one.settings[0]["propertyName"])
        self.assertEqual("b", one.map["x"]["propertyName"])
        one.settings.append({"anything": {"at": ["all"]}})
        one.settings = [*one.settings, 5]
        self.assertEqual([{"propertyName": "a"}, {"anything": {"at": ["all"]}}, 5],
                         one.to_dict()["settings"])

    def test_an_object_of_a_class_among_them_becomes_a_dict(self):
        more = self.module.LinkedSourceDefinitionMore("c")
        one = self.made([more, {"a": [more]}], map={"x": more})
        plain = {"propertyName": "c"}
        self.assertIs(more, one.settings[0])
        self.assertEqual({"settings": [plain, {"a": [plain]}], "map": {"x": plain}}, one.to_dict())


class NumberTest(unittest.TestCase):
    def test_what_is_read_into_a_number_is_a_float(self):
        number = {"type": "number"}
        made = make(
            definition({"x": number, "list": {"type": "array", "items": number},
                        "map": {"type": "object", "additionalProperties": number},
                        "int": {"type": "integer"}})
        ).LinkedSourceDefinition
        plain = {"x": 3, "list": [1, 2.5], "map": {"a": 2}, "int": 3}
        for validate in (True, False):
            one = made.from_dict(plain, validate=validate)
            self.assertEqual("3.0 [1.0, 2.5] {'a': 2.0} 3",
                             f"{one.x} {one.list} {one.map} {one.int}")
        self.assertEqual("3", str(made(3).x))
        self.assertRaises(GeneratedClassesTypeError, made.from_dict, {"x": True})


class NameTest(unittest.TestCase):
    def test_names_that_python_or_the_class_needs_get_an_underscore(self):
        names = ["class", "toDict", "from_dict", "validate", "self", "__class__", "bind"]
        made = make(definition({name: {"type": "string"} for name in names}))
        made = made.LinkedSourceDefinition
        values = {name: name.upper() for name in names}
        instance = made.from_dict(values)
        self.assertEqual(values, instance.to_dict())
        self.assertEqual("CLASS", instance._class)
        self.assertEqual("VALIDATE", instance.validate_)
        self.assertEqual("SELF", made(_self="SELF")._self)

    def test_two_properties_with_one_name_are_kept_apart(self):
        made = make(definition({"aB": {}, "a_b": {}})).LinkedSourceDefinition
        self.assertEqual({"aB": 1, "a_b": 2}, made(1, 2).to_dict())
        self.assertEqual(2, made(1, 2).a_b_)

    def test_two_objects_with_one_class_name_are_kept_apart(self):
        nested = {"aB": definition({"x": {}}), "a_b": definition({"y": {}})}
        module = make(definition(nested))
        self.assertTrue(hasattr(module.LinkedSourceDefinitionAB, "x"))
        self.assertTrue(hasattr(module.LinkedSourceDefinitionAB_, "y"))


if __name__ == "__main__":
    unittest.main()
