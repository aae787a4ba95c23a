"""Rows that nobody writes on purpose, each found because a mistake there went unnoticed."""

import unittest

from support import definition

from _drydock import definitions
from _drydock.generated.definitions.base_model_ import GeneratedClassesError, GeneratedClassesTypeError

STRING = {"type": "string"}
PASSWORD = {"type": "string", "format": "password"}


def class_of(properties, required=(), **root):
    linked = definition(properties, required)
    return definitions.install({"linkedSourceDefinition": linked, **root}).LinkedSourceDefinition


class WholeSchemaTest(unittest.TestCase):
    def test_every_definition_has_its_own_properties(self):
        kinds = ("repository", "sourceConfig", "linkedSource", "virtualSource", "snapshot",
                 "snapshotParameters")
        module = definitions.install(
            {f"{kind}Definition": definition({f"{kind}Name": STRING}) for kind in kinds}
        )
        for kind in kinds:
            made = getattr(module, kind[0].upper() + kind[1:] + "Definition")
            self.assertEqual({f"{kind}Name": "x"}, made("x").to_dict())

    def test_a_definition_that_is_missing_or_no_object_has_no_properties(self):
        for schema in ({}, {"repositoryDefinition": []}, {"repositoryDefinition": None},
                       {"repositoryDefinition": {"$ref": "#/nowhere"}},
                       {"repositoryDefinition": {"$ref": "#/repositoryDefinition"}}):
            with self.subTest(schema=schema):
                made = definitions.install(schema).RepositoryDefinition
                self.assertRaises(TypeError, made, "x", "y")
                self.assertFalse(hasattr(made, "resync"))
                self.assertEqual({}, made().to_dict())


class ReferenceTest(unittest.TestCase):
    def test_two_properties_may_have_the_same_reference(self):
        port = {"$ref": "#/port"}
        made = class_of({"a": port, "b": port}, port={"type": "integer"})
        self.assertRaises(GeneratedClassesTypeError, made, "1")
        self.assertRaises(GeneratedClassesTypeError, made, None, "1")

    def test_one_that_ends_in_the_definition_is_looked_up_in_the_file(self):
        for in_between in (["a"], "a", {"b": {}}):
            linked = {**definition({"x": {"$ref": "#/definitions/a"}}), "definitions": in_between}
            made = definitions.install(
                {"linkedSourceDefinition": linked, "definitions": {"a": {"type": "integer"}}}
            ).LinkedSourceDefinition
            self.assertRaises(GeneratedClassesTypeError, made, "1")

    def test_a_property_may_be_named_like_a_reference_and_a_reference_be_no_text(self):
        made = class_of({"x": definition({"$ref": PASSWORD}), "y": {"$ref": ["a"]}})
        one = made.from_dict({"x": {"$ref": "hunter2"}, "y": 5})
        self.assertEqual({"x": {"$ref": "hunter2"}, "y": 5}, one.to_dict())
        self.assertNotIn("hunter2", repr(one))


class LimitTest(unittest.TestCase):
    def test_the_deepest_object_that_is_read_is_the_fortieth(self):
        for depth, hint in ((39, "str"), (40, "Any")):
            schema = STRING
            for _ in range(depth):
                schema = definition({"beside": STRING, "x": schema})
            made = class_of({"beside": STRING, "x": schema})
            for _ in range(depth):
                made = made._drydock_properties[1].value_type._class
            self.assertEqual(hint, made._drydock_properties[1].value_type.hint())

    def test_a_file_makes_no_more_than_2000_classes_of_nested_objects(self):
        many = {f"p{number}": definition({"x": STRING}) for number in range(2010)}
        made = class_of(many)
        hints = [one.value_type.hint() for one in made._drydock_properties]
        # The definitions that were read before count, too.
        self.assertEqual(["LinkedSourceDefinitionP1996", "Any"], hints[1996:1998])


class RuleTest(unittest.TestCase):
    def test_a_rule_without_a_type_is_for_values_of_its_kind_alone(self):
        for rule, others, broken in (
            ({"pattern": "a"}, (5, ["b"]), "b"), ({"uniqueItems": True}, (5, "aa"), [1, 1]),
        ):
            made = class_of({"x": rule})
            for value in others:
                self.assertEqual(value, made(value).x)
            self.assertRaises(GeneratedClassesError, made, broken)

    def test_a_length_that_is_no_number_is_ignored(self):
        made = class_of({"x": {"type": "string", "minLength": "2", "maxLength": True}})
        self.assertEqual("abc", made("abc").x)
        self.assertEqual("", made("").x)


class ObjectTest(unittest.TestCase):
    def test_another_kind_of_object_is_asked_whether_it_is_equal(self):
        one = class_of({"x": STRING})("a")
        self.assertIs(False, one == {"x": "a"})
        self.assertIs(False, one.__eq__(one) is NotImplemented)
        self.assertIs(NotImplemented, one.__eq__({"x": "a"}))

    def test_to_dict_copies_plain_objects_and_makes_what_lies_in_them_plain(self):
        made = class_of({"x": {"type": "object"}, "y": definition({"z": {}})})
        inner = made.from_dict({"y": {"z": 1}}).y
        one = made({"a": [inner], "b": (inner,)})
        self.assertEqual({"x": {"a": [{"z": 1}], "b": [{"z": 1}]}}, one.to_dict())
        one.to_dict()["x"]["c"] = 1
        self.assertNotIn("c", one.x)

    def test_lists_print_as_lists_and_hide_each_secret(self):
        made = class_of(
            {"x": {"type": "array", "items": STRING}, "y": {"type": "array", "items": PASSWORD}}
        )
        one = made(["a", "b"], ["hunter2", None], validate=False)
        self.assertEqual("{'x': ['a', 'b'], 'y': ['******', None]}", repr(one))

    def test_an_object_with_a_secret_shows_what_is_none(self):
        inner = definition({"p": PASSWORD, "q": STRING})
        made = class_of({"x": inner, "y": {"type": "array", "items": inner}})
        plain = {"p": "hunter2", "q": "seen"}
        # What is in a list has no class that knows which of it is secret.
        self.assertEqual(
            "{'x': {'p': '******', 'q': 'seen'}, 'y': ['******']}",
            repr(made.from_dict({"x": plain, "y": [plain]})),
        )

    def test_underscores_alone_are_names_that_are_told_apart(self):
        names = {"__": "_", "___": "__", "____": "___", "_____": "____", "__a__": "a__"}
        made = class_of(dict.fromkeys(names, STRING))
        self.assertEqual(
            list(names.values()), [one.attribute for one in made._drydock_properties]
        )

    def test_a_property_may_have_the_name_of_what_the_class_keeps(self):
        made = class_of({"_drydock_properties": STRING, "_bind": STRING})
        self.assertEqual({"_drydock_properties": "x", "_bind": "y"}, made("x", "y").to_dict())
        self.assertRaises(GeneratedClassesError, made, 5)


if __name__ == "__main__":
    unittest.main()
