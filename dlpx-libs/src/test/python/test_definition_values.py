import unittest

from support import definition

from _drydock import definitions
from _drydock.generated.definitions.base_model_ import GeneratedClassesError, GeneratedClassesTypeError

SUPPLIER = {"$ref": "https://delphix.com/platform/api#/definitions/credentialsSupplier"}


def class_of(schema, required=(), **root):
    linked = definition({"x": schema}, required)
    return definitions.install({"linkedSourceDefinition": linked, **root}).LinkedSourceDefinition


class ValueTest(unittest.TestCase):
    def check(self, schema, good=(), bad=(), error=GeneratedClassesError):
        made = class_of(schema)
        instance = made()
        for value in good:
            with self.subTest(schema=schema, good=value):
                self.assertEqual(value, made(value).x)
                instance.x = value
        for value in bad:
            with self.subTest(schema=schema, bad=value):
                with self.assertRaises(error) as caught:
                    made(value)
                self.assertIs(error, type(caught.exception))
                self.assertRaises(error, setattr, instance, "x", value)
                self.assertEqual(value, made(value, validate=False).x)

    def test_types_are_checked(self):
        wrong_type = GeneratedClassesTypeError
        self.check({"type": "string"}, ["", "x"], [5, b"x", ["x"], True], wrong_type)
        self.check({"type": "integer"}, [0, -1, True], ["1", 1.5, 1.0], wrong_type)
        self.check({"type": "number"}, [1, 1.5], ["1", False], wrong_type)
        self.check({"type": "boolean"}, [True, False], [0, "true"], wrong_type)
        self.check({"type": "object"}, [{}, {"a": [1]}], [[], "x"], wrong_type)
        self.check({"type": "array"}, [[], [1, "x"]], [(), {}, "x"], wrong_type)
        self.check(
            {"type": "array", "items": {"type": "string"}}, [["x"]], [["x", 5]], wrong_type
        )

    def test_rules_are_checked(self):
        self.check({"type": "string", "enum": ["a", "b"]}, ["a"], ["c"])
        self.check({"enum": [1, None, "b"]}, [1, "b"], [True, 2])
        self.check({"type": "string", "pattern": "^a+$"}, ["aa"], ["ab", ""])
        self.check({"type": "string", "pattern": "b"}, ["abc"], ["ac"])
        self.check({"type": "integer", "minimum": 1, "maximum": 3}, [1, 3], [0, 4])
        self.check({"type": "number", "exclusiveMinimum": 1}, [1.1], [1])
        self.check({"type": "number", "exclusiveMaximum": 3}, [2.9], [3])
        self.check({"type": "string", "minLength": 1, "maxLength": 2}, ["a", "ab"], ["", "abc"])
        self.check({"type": "array", "minItems": 1, "maxItems": 2}, [[1], [1, 2]], [[], [1, 2, 3]])

    def test_a_rule_that_makes_no_sense_is_ignored(self):
        self.check({"type": "string", "pattern": "(?<bad"}, ["x"])
        self.check({"type": "integer", "minimum": "1", "exclusiveMinimum": True}, [0])

    def test_what_cannot_be_checked_is_accepted_and_kept(self):
        for schema in (
            {"type": "string", "anyOf": [{"minLength": 5}]}, {"oneOf": [{"type": "integer"}]},
            {"allOf": [{"type": "integer"}]}, {"not": {"type": "string"}},
            {"type": ["integer", "null"]}, {}, {"type": "strange"}, True,
            {"type": "array", "items": {"type": "string", "enum": ["a"]}},
            {"$ref": "#/definitions/nowhere"}, {"$ref": "elsewhere.json"},
        ):
            with self.subTest(schema=schema):
                made = class_of(schema)
                self.assertEqual({"x": "free"}, made.from_dict({"x": "free"}).to_dict())

    def test_null_is_kept_where_the_schema_requires_and_allows_it(self):
        for schema in ({"type": ["string", "null"]}, {"anyOf": [{"type": "null"}]}):
            made = class_of(schema, ["x"])
            self.assertEqual({"x": None}, made(None).to_dict())
            self.assertEqual({}, class_of(schema)(None).to_dict())
        self.assertRaises(GeneratedClassesError, class_of({"anyOf": []}, ["x"]))

    def test_nested_objects_must_be_of_their_class(self):
        schema = definition({"y": {"type": "integer"}})
        made = class_of(schema)
        self.assertRaises(GeneratedClassesTypeError, made, {"y": 1})
        self.assertEqual({"x": {"y": 1}}, made.from_dict({"x": {"y": 1}}).to_dict())

    def test_nested_objects_are_checked_with_what_they_are_in(self):
        made = class_of(definition({"y": {"type": "integer"}}))
        unchecked = made.from_dict({"x": {"y": "no"}}, validate=False).x
        self.assertRaises(GeneratedClassesTypeError, made, unchecked)

    def test_objects_in_lists_of_lists_are_dicts_too(self):
        inner = definition({"y": {}})
        made = class_of({"type": "array", "items": {"type": "array", "items": inner}})
        self.assertEqual(1, made.from_dict({"x": [[{"y": 1}]]}).x[0][0]["y"])

    def test_no_message_shows_the_value(self):
        made = class_of({"type": "string", "format": "password", "minLength": 50})
        with self.assertRaises(GeneratedClassesError) as caught:
            made("hunter2")
        self.assertNotIn("hunter2", str(caught.exception))
        self.assertIn("LinkedSourceDefinition.x", str(caught.exception))


class ReferenceTest(unittest.TestCase):
    def test_a_credentials_supplier_is_a_plain_dict_that_is_not_printed(self):
        for name in ("credentialsSupplier", "passwordCredentialsSupplier", "keyCredentialsSupplier"):
            schema = {"$ref": f"https://delphix.com/platform/api#/definitions/{name}"}
            made = class_of(schema)
            supplier = {"type": "NamedPasswordCredential", "password": "hunter2"}
            instance = made.from_dict({"x": supplier})
            self.assertEqual(supplier, instance.x)
            self.assertEqual("{'x': '******'}", repr(instance))
            self.assertRaises(GeneratedClassesTypeError, made, "joe")

    def test_a_local_reference_is_found_in_the_file(self):
        made = class_of(
            {"$ref": "#/definitions/a~1b"}, definitions={"a/b": definition({"y": {}})}
        )
        self.assertEqual(1, made.from_dict({"x": {"y": 1}}).x.y)
        self.assertEqual("LinkedSourceDefinitionX", type(made.from_dict({"x": {}}).x).__name__)

    def test_a_local_reference_is_found_in_the_definition_first(self):
        linked = definition({"x": {"$ref": "#/definitions/port"}},
                            definitions={"port": {"type": "integer"}})
        made = definitions.install(
            {"linkedSourceDefinition": linked, "definitions": {"port": {"type": "string"}}}
        ).LinkedSourceDefinition
        self.assertEqual(5, made(5).x)
        self.assertRaises(GeneratedClassesTypeError, made, "5")

    def test_a_whole_definition_may_be_a_reference(self):
        module = definitions.install(
            {"snapshotDefinition": {"$ref": "#/definitions/s"},
             "definitions": {"s": definition({"id": {"type": "string"}})}}
        )
        self.assertEqual({"id": "1"}, module.SnapshotDefinition("1").to_dict())

    def test_a_reference_in_a_circle_ends_unchecked(self):
        tree = definition({"child": {"$ref": "#/definitions/tree"}})
        made = class_of({"$ref": "#/definitions/tree"}, definitions={"tree": tree})
        plain = {"x": {"child": {"child": "anything"}}}
        self.assertEqual(plain, made.from_dict(plain).to_dict())
        loop = class_of({"$ref": "#/definitions/a"}, definitions={"a": {"$ref": "#/definitions/a"}})
        self.assertEqual(1, loop(1).x)

    def test_an_enum_behind_a_reference_in_an_array_is_unchecked(self):
        made = class_of({"type": "array", "items": {"$ref": "#/definitions/e"}},
                        definitions={"e": {"enum": ["a"]}})
        self.assertEqual(["z"], made(["z"]).x)


class SecretTest(unittest.TestCase):
    def test_passwords_are_hidden_wherever_they_are(self):
        password = {"type": "string", "format": "password"}
        for schema, value in (
            (password, "hunter2"),
            ({"type": "array", "items": password}, ["hunter2"]),
            ({"anyOf": [password, {"type": "integer"}]}, "hunter2"),
            ({"oneOf": [SUPPLIER]}, {"password": "hunter2"}),
            ({"anyOf": [{"$ref": "#/definitions/p"}]}, "hunter2"),
            (definition({"p": password}), {"p": "hunter2"}),
            (definition({"p": password}), "hunter2"),
        ):
            with self.subTest(schema=schema):
                made = class_of(schema, definitions={"p": password})
                shown = repr(made.from_dict({"x": value}, validate=False))
                self.assertIn("'******'", shown)
                self.assertNotIn("hunter2", shown)

    def test_a_password_that_is_not_set_is_not_printed(self):
        made = class_of({"type": "string", "format": "password"})
        self.assertEqual("{}", repr(made()))


if __name__ == "__main__":
    unittest.main()
