"""What the generated classes say: the words that a plugin's author reads."""

import inspect
import sys
import unittest

from support import definition

from _drydock import definitions

STRING = {"type": "string"}


def class_of(schema, required=(), **more):
    linked = definition({"aB": schema}, required, **more)
    return definitions.install({"linkedSourceDefinition": linked}).LinkedSourceDefinition


class MessageTest(unittest.TestCase):
    def assert_says(self, expected, attempt, *arguments, **keywords):
        with self.assertRaises(Exception) as raised:
            attempt(*arguments, **keywords)
        self.assertEqual(expected, str(raised.exception))

    def test_a_value_of_the_wrong_type(self):
        for schema, value, expected in (
            (STRING, 5, "LinkedSourceDefinition.a_b must be of type string, but it is int."),
            ({"type": "object"}, "x",
             "LinkedSourceDefinition.a_b must be of type dict, but it is str."),
            ({"type": "array"}, "x",
             "LinkedSourceDefinition.a_b must be of type list, but it is str."),
            ({"type": "array", "items": STRING}, ["x", 5],
             "LinkedSourceDefinition.a_b[1] must be of type string, but it is int."),
            (definition({"y": {}}), {},
             "LinkedSourceDefinition.a_b must be of type LinkedSourceDefinitionAB, "
             "but it is dict."),
        ):
            with self.subTest(schema=schema):
                self.assert_says(expected, class_of(schema), value)

    def test_a_value_that_breaks_a_rule(self):
        for schema, value, expected in (
            ({"enum": ["a", 1]}, "b", "must be one of ['a', 1]."),
            ({"pattern": "^a$"}, "b", "must match the pattern ^a$."),
            ({"minimum": 2}, 1, "must be at least 2."),
            ({"maximum": 2}, 3, "must be at most 2."),
            ({"exclusiveMinimum": 2}, 2, "must be more than 2."),
            ({"exclusiveMaximum": 2}, 2, "must be less than 2."),
            ({"minLength": 2}, "", "must be 2 characters or longer."),
            ({"maxLength": 2}, "abc", "must be 2 characters or shorter."),
            ({"type": "array", "minItems": 2}, [], "must have 2 items or more."),
            ({"type": "array", "maxItems": 1}, [1, 2], "must have 1 items or fewer."),
            ({"type": "array", "uniqueItems": True}, [1, 1], "must not have the same item twice."),
        ):
            with self.subTest(schema=schema):
                self.assert_says(f"LinkedSourceDefinition.a_b {expected}", class_of(schema), value)

    def test_what_is_missing(self):
        made = class_of(definition({"y": STRING}, ["y"]), ["aB"])
        self.assert_says("LinkedSourceDefinition.a_b is required, it must not be None.", made)
        self.assert_says(
            "LinkedSourceDefinitionAB.y is required, it must not be None.",
            made.from_dict, {"aB": {}},
        )

    def test_arguments_that_do_not_fit(self):
        made = class_of(STRING)
        self.assert_says("LinkedSourceDefinition takes 2 arguments, not 3", made, "x", True, 3)
        self.assert_says(
            "LinkedSourceDefinition has no property 'aB'; it has ['a_b']", made, aB="x"
        )
        self.assert_says("LinkedSourceDefinition got two values for 'a_b'", made, "x", a_b="x")
        self.assert_says(
            "LinkedSourceDefinition.from_dict takes a dict, not list.", made.from_dict, []
        )


class DocumentationTest(unittest.TestCase):
    def test_a_class_has_the_description_of_the_schema_and_a_property_its_name(self):
        made = class_of(STRING, description="What to link.")
        self.assertEqual("What to link.", made.__doc__)
        self.assertEqual("The property aB of the schema.", made.a_b.__doc__)

    def test_the_modules_say_what_they_are(self):
        class_of(STRING)
        module = sys.modules["generated.definitions"]
        self.assertEqual("generated.definitions", module.__name__)
        self.assertEqual("The classes of the plugin's schema; what they have in common is in `base_model_`.", module.__doc__)
        package = sys.modules["generated"]
        self.assertEqual("generated", package.__name__)
        self.assertEqual("What is made from the plugin's schema.json (contract §3).", package.__doc__)
        self.assertEqual([], package.__path__)

    def test_an_instance_has_no_signature(self):
        instance = class_of(STRING)()
        with self.assertRaisesRegex(AttributeError, "^__signature__$"):
            instance.__signature__
        self.assertRaises(TypeError, inspect.signature, instance)


if __name__ == "__main__":
    unittest.main()
