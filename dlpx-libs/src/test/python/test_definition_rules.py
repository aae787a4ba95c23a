import copy
import datetime
import typing
import unittest

from definition_support import make, signature_of
from support import definition

from _drydock.generated.definitions.base_model_ import GeneratedClassesError, GeneratedClassesTypeError


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
