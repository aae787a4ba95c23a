"""The types that editors are told; the values that fit them are in definition_rows."""

import unittest

from support import definition

from _drydock import definitions

STRING = {"type": "string"}


class HintTest(unittest.TestCase):
    def test_each_kind_of_schema_has_its_hint(self):
        for schema, expected in (
            (STRING, "str"), ({"type": "integer"}, "int"), ({"type": "number"}, "float"),
            ({"type": "boolean"}, "bool"), ({}, "Any"), ({"anyOf": [STRING]}, "Any"),
            ({"type": "object"}, "Dict[str, Any]"),
            ({"type": "object", "additionalProperties": STRING}, "Dict[str, str]"),
            ({"type": "string", "format": "date"}, "Union[date, str]"),
            ({"type": "string", "format": "date-time"}, "Union[datetime, str]"),
            ({"type": "array", "items": definition({"y": {}})}, "List[Any]"),
            (definition({"y": {}}), "LinkedSourceDefinitionX"),
            ({"type": "array"}, "List[Any]"),
            ({"type": "array", "items": {"type": "array", "items": STRING}}, "List[List[str]]"),
        ):
            with self.subTest(schema=schema):
                made = definitions.read_classes(
                    {"linkedSourceDefinition": definition({"x": schema})}
                )["LinkedSourceDefinition"]
                self.assertEqual(expected, made._drydock_properties[0].value_type.hint())


if __name__ == "__main__":
    unittest.main()
