"""The package that `build -g` writes; rows_on_files.py tries its classes with all rows."""

import importlib
import json
import os
import sys
import tempfile
import unittest

from support import definition

from _drydock import generated_files

STRING = {"type": "string"}
SCHEMA = {
    "linkedSourceDefinition": definition(
        {
            "mountLocation": {**STRING, "minLength": 2, "pattern": "^/[\"'\\\\a-z]+$"},
            "kind": {**STRING, "default": "it's \"quoted\" \\ {x}"},
            "flag": {"type": "boolean", "default": False},
            "secret": {**STRING, "format": "password"},
            "when": {**STRING, "format": "date-time"},
            "settings": {"type": "array", "items": definition({"a": STRING}), "maxItems": 1},
            "ports": {"type": "object", "additionalProperties": {"type": "integer"}},
            "more": definition({"inner": definition({"x": {"type": "number"}})}),
            "class": STRING,
        },
        ["mountLocation", "flag"],
        description='What "to" link \\ """ where.',
    )
}


class GeneratedFilesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.texts = json.loads(generated_files.write(json.dumps(SCHEMA)))
        for path, text in self.texts.items():
            file = os.path.join(folder.name, "generated", path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8") as out:
                out.write(text)
        self.forget()
        sys.path.insert(0, folder.name)
        self.addCleanup(sys.path.remove, folder.name)
        self.addCleanup(self.forget)

    @staticmethod
    def forget():
        for name in [name for name in sys.modules if name.partition(".")[0] == "generated"]:
            del sys.modules[name]
        importlib.invalidate_caches()

    def test_there_is_a_module_for_each_class_and_what_they_have_in_common(self):
        self.assertEqual(
            [
                "__init__.py", "_limits.py", "_values.py", "definitions/__init__.py",
                "definitions/base_model_.py", "definitions/linked_source_definition.py",
                "definitions/linked_source_definition_more.py",
                "definitions/linked_source_definition_more_inner.py",
                "definitions/repository_definition.py", "definitions/snapshot_definition.py",
                "definitions/snapshot_parameters_definition.py",
                "definitions/source_config_definition.py",
                "definitions/virtual_source_definition.py", "util.py",
            ],
            sorted(self.texts),
        )
        for text in self.texts.values():
            self.assertTrue(text.startswith("# Written by `drydock build -g`"))

    def test_the_classes_check_and_convert(self):
        from generated import definitions
        from generated.definitions.linked_source_definition import LinkedSourceDefinition
        from generated.definitions.base_model_ import GeneratedClassesTypeError

        plain = {
            "mountLocation": "/a\"'\\", "kind": "it's \"quoted\" \\ {x}", "flag": False,
            "secret": "hunter2", "when": "2024-01-01T00:00:00", "settings": [{"a": "x"}],
            "ports": {"ssh": 22}, "more": {"inner": {"x": 1.5}}, "class": "c",
        }
        one = LinkedSourceDefinition.from_dict(
            {name: value for name, value in plain.items() if name not in ("kind", "flag")}
        )
        self.assertEqual(plain, one.to_dict())
        self.assertNotIn("hunter2", repr(one))
        self.assertIs(definitions.LinkedSourceDefinition, LinkedSourceDefinition)
        self.assertEqual(1.5, one.more.inner.x)
        self.assertEqual("c", one._class)
        for name, wrong in (
            ("ports", {"ssh": "22"}), ("settings", "x"), ("more", {}), ("flag", 1)
        ):
            self.assertRaises(GeneratedClassesTypeError, setattr, one, name, wrong)
        for wrong in ("/", "a" * 5):
            self.assertRaises(definitions.GeneratedClassesError, LinkedSourceDefinition, wrong)
        self.assertRaises(TypeError, LinkedSourceDefinition, unheard_of=1)

    def test_editors_are_told_types_and_descriptions(self):
        text = self.texts["definitions/linked_source_definition.py"]
        for expected in (
            "    mount_location: str\n", "    secret: Optional[str]\n",
            "        flag: bool = False,\n", "        when: Optional[Union[datetime, str]] = None,\n",
            "    ports: Optional[Dict[str, int]]\n", "    settings: Optional[List[Any]]\n",
            "    more: Optional[LinkedSourceDefinitionMore]\n",
            "What 'to' link \\\\ ''' where. Required: mount_location, flag.",
        ):
            self.assertIn(expected, text)


if __name__ == "__main__":
    unittest.main()
