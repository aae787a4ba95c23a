import json
import os
import tempfile
import textwrap
import unittest

from support import definition, install_stand_in

from _drydock.check.plugin import check

SCHEMA = {
    "repositoryDefinition": definition({"name": {"type": "string"}}, ["name"]),
    "sourceConfigDefinition": definition({"name": {"type": "string"}}, ["name"]),
    "linkedSourceDefinition": definition({"mountLocation": {"type": "string"}}),
    "virtualSourceDefinition": definition(),
    "snapshotDefinition": definition({"fileCount": {"type": "integer"}}),
}
# Uses all that the schema has.
USE = """
def _use(source, snapshot):
    return source.parameters.mount_location, snapshot.file_count
"""
PLUGIN = "from dlpx.virtualization.platform import Plugin\nplugin = Plugin()\n"


class CheckTest(unittest.TestCase):
    def setUp(self):
        install_stand_in(self)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(text))

    language = "PYTHON311"

    def check(self, code, plugin_type="STAGED", entry_point="plugin_runner:plugin", schema=SCHEMA):
        """Return the findings in a plugin with this code below `plugin = Plugin()`, as text."""
        self.write("plugin_runner.py", PLUGIN + USE + textwrap.dedent(code))
        answer = check(
            self.folder, entry_point, json.dumps(schema), plugin_type, self.language
        )
        self.answer = json.loads(answer)
        return [
            f"{one['severity']} {one.get('line', one.get('pointer'))}: {one['message']}"
            for one in self.answer["findings"]
        ]

    def assert_found(self, expected, code, **more):
        """Assert that there is one finding, and that it has these words."""
        found = self.check("\n" + code.lstrip("\n"), **more)
        self.assertEqual(1, len(found), found)
        for words in expected:
            self.assertIn(words, found[0])

    def line(self, number):
        """Return how a finding in that line of the code is marked."""
        return f" {(PLUGIN + USE).count(chr(10)) + 1 + number}: "


class SoundCodeTest(CheckTest):
    def test_sound_code_has_no_findings(self):
        self.assertEqual([], self.check("x = 1"))

    def test_names_that_come_about_in_unusual_ways_are_no_findings(self):
        self.write("other/__init__.py", "")
        self.write("other/inner.py", "def helped():\n    return 1\n")
        code = """
        import os.path
        import json as js
        from other.inner import helped
        from other import inner
        try:
            import yaml
        except ImportError:
            yaml = None
        try:
            unicode
        except NameError:
            unicode = str
        import sys
        if sys.version_info[0] < 3:
            import urllib2
            text = basestring
        [a for a in range(3) if (kept := a)]
        for index, (left, *right) in []:
            print(index, left, right, kept, yaml, unicode)
        with open("x") as (one, two):
            del one
        def first():
            global made_here
            made_here = later()
            return __name__, __file__, two
        def later(*args, key=os.path.sep, **rest):
            def inside():
                nonlocal args
                args = 1
            return [lambda q=z: (q, z, key, rest, inside) for z in args]
        class Base:
            size = 3
            sizes = [size for _ in range(size)]
            def method(self):
                return __class__, super(), made_here
        def matches(value: "Base") -> "Unknown":
            match value:
                case {"a": found, **others}:
                    return found, others
                case [head, *tail] | (head, tail):
                    return head, tail
                case Base(size=3) as whole:
                    return whole
            try:
                pass
            except (ValueError, KeyError) as error:
                return error
            return helped(), inner.helped(), js.dumps(__builtins__)
        """
        found = self.check(code)
        # `size` inside a comprehension is not the class's: the one true error.
        errors = [one for one in found if one.startswith("ERROR")]
        self.assertEqual(1, len(errors), errors)
        self.assertIn("the name size is not defined", errors[0])
        self.assertEqual(3, len(found), found)

    def test_a_module_that_makes_names_dynamically_is_left_alone(self):
        self.assertEqual([], self.check("globals()['a'] = 1\nprint(a)"))

    def test_names_of_a_star_import_are_known_when_the_module_is_the_plugins(self):
        self.write("names.py", "known = 1\n")
        self.assertEqual([], self.check("from names import *\nprint(known)"))
        self.assert_found(["the name unknown"], "from names import *\nprint(unknown)")
        self.assertEqual([], self.check("from os import *\nprint(getcwd())"))


class NameTest(CheckTest):
    def test_a_name_that_nothing_binds_is_an_error_with_its_line_and_a_hint(self):
        self.assert_found(
            ["ERROR", self.line(2), "the name plugn is not defined", "did you mean plugin?"],
            "def f():\n    return plugn",
        )

    def test_a_module_that_nobody_has_is_an_error(self):
        self.assert_found(["ERROR", "there is no module requests"], "import requests\nrequests.get")
        self.assert_found(["there is no module xml.nope"], "import xml.nope\nxml")
        self.assert_found(["there is no module dlpx.nope"], "import dlpx.nope\ndlpx")

    def test_a_name_that_a_module_does_not_have_is_an_error(self):
        self.write("own.py", "known = 1\n")
        for code, words in (
            ("from dlpx.virtualization.platform import Mont\nMont", "did you mean Mount?"),
            ("from dlpx.virtualization import libs\nlibs.run_bsh()", "did you mean run_bash?"),
            ("from generated.definitions import Snap\nSnap", "no Snap in generated.definitions"),
            ("from own import unknown\nunknown", "there is no unknown in own"),
            ("import own\nown.unknown", "there is no unknown in own"),
        ):
            with self.subTest(code=code):
                self.assert_found(["ERROR", words], code)

    def test_an_unused_import_is_a_warning(self):
        self.assert_found(["WARNING", "json is imported and not used"], "import json")

    def test_an_own_module_may_be_imported_for_what_that_does(self):
        self.write("registers.py", "import json\nprint(json)\n")
        self.assertEqual([], self.check("import registers"))

    def test_relative_imports_are_looked_up_and_must_stay_inside(self):
        self.write("pack/__init__.py", "")
        self.write("pack/one.py", "from .two import known\nfrom . import two\nprint(known, two)\n")
        self.write("pack/two.py", "known = 1\n")
        self.assertEqual([], self.check("import pack.one"))
        self.write("pack/one.py", "from .. import two\nprint(two)\n")
        self.assert_found(["leads out of srcDir"], "import pack.one")

    def test_a_file_that_does_not_parse_is_an_error_with_its_line(self):
        self.write("broken.py", "x = 1\ndef f(:\n")
        self.assert_found(["ERROR 2: SyntaxError"], "import broken")
        self.write("broken.py", "x = '\0'\n")
        self.assert_found(["SyntaxError"], "import broken")

    def test_the_entry_point_is_checked(self):
        for entry_point, words in (
            ("plugin_runner:plugn", "did you mean plugin?"),
            ("runner:plugin", "no module runner"),
        ):
            self.assert_found(["/entryPoint", words], "", entry_point=entry_point)

    def test_classes_written_for_editors_are_no_part_of_the_plugin(self):
        self.write("generated/definitions.py", "nonsense(\n")
        code = "from generated.definitions import SnapshotDefinition as S\nS"
        self.assertEqual([], self.check(code))


class Python2Test(CheckTest):
    language = "PYTHON27"

    def test_python_2_is_read_as_such_and_its_names_are_known(self):
        self.write("pack/__init__.py", "")
        self.write("pack/one.py", "import two\nfrom two import known\nprint two, known\n")
        self.write("pack/two.py", "known = 1\n")
        code = """
        import ConfigParser, urllib2
        from pack import one
        try:
            print "a", unicode(1), xrange(2), [x for x in range(3)], x, one
            raise ValueError, "b"
        except ValueError, error:
            print >>open("c"), error, `error`, 0755, ConfigParser, urllib2
        """
        self.assertEqual([], self.check(code))

    def test_what_nothing_binds_is_an_error_with_the_authors_line(self):
        self.assert_found([self.line(2), "the name nothing"], "print 'a'\nprint nothing")
        self.assert_found(["there is no module nowhere"], "import nowhere\nprint nowhere")

    def test_python_3_names_of_python_2_are_unknown_elsewhere(self):
        self.language = "PYTHON38"
        self.assert_found(["the name unicode is not defined"], "print(unicode)")
        self.assert_found(["there is no module urllib2"], "import urllib2\nurllib2")


class OperationTest(CheckTest):
    def operation(self, decorator, arguments):
        return f"@plugin.{decorator}\ndef operation({arguments}):\n    pass\n"

    def test_old_and_new_names_of_the_snapshot_parameters_are_right_and_so_is_none_of_them(self):
        given = "staged_source, repository, source_config"
        for last in ("", ", optional_snapshot_parameters", ", snapshot_parameters", ", **rest"):
            code = self.operation("linked.pre_snapshot()", given + last)
            self.assertEqual([], self.check(code))
            direct = code.replace("staged", "direct")
            self.assertEqual([], self.check(direct, plugin_type="DIRECT"))

    def test_wrong_arguments_are_errors(self):
        for arguments, words in (
            ("connection", "there is no connection"),
            ("", "does not take source_connection"),
            ("source_connection, *, more", "there is no more"),
        ):
            with self.subTest(arguments=arguments):
                found = self.check(self.operation("discovery.repository()", arguments))
                self.assertTrue(any(words in one for one in found), found)

    def test_arguments_with_defaults_and_methods_of_plain_python_are_right(self):
        code = self.operation("discovery.repository()", "source_connection, more=1, *rest, k=2")
        self.assertEqual([], self.check(code))

    def test_a_staged_plugins_argument_is_wrong_in_a_direct_one(self):
        code = self.operation("linked.post_snapshot()", "staged_source, repository, source_config")
        found = self.check(code, plugin_type="DIRECT")
        self.assertTrue(any("there is no staged_source" in one for one in found), found)

    def test_an_operation_for_staged_plugins_is_odd_in_a_direct_one(self):
        code = self.operation("linked.worker()", "staged_source, repository, source_config")
        self.assert_found(["WARNING", "STAGED plugins only"], code, plugin_type="DIRECT")

    def test_what_another_decorator_makes_of_a_function_is_not_judged(self):
        code = "def wrap(function):\n    return lambda **all: function()\n"
        code += self.operation("discovery.repository()\n@wrap", "nothing_of_that_name")
        self.assertEqual([], self.check(code))

    def test_mistakes_in_decorators_are_errors(self):
        for decorator, words in (
            ("linked.presnapshot()", "did you mean linked.pre_snapshot?"),
            ("discovery.repository", "lacks its brackets"),
            ("discovery.repository('x')", "takes no arguments"),
            ("upgrade.repository()", "needs the id"),
        ):
            with self.subTest(decorator=decorator):
                code = self.operation(decorator, "**every")
                self.assert_found(["ERROR", self.line(1), words], code)

    def test_an_operation_that_is_defined_twice_is_an_error_that_names_both(self):
        code = self.operation("discovery.repository()", "source_connection")
        self.write("other.py", "from plugin_runner import plugin\n" + code)
        self.assert_found(["ERROR", "defined twice, first at", ".py:"], code)

    def test_it_says_which_operations_there_are(self):
        self.check(self.operation("discovery.repository()", "source_connection"))
        self.assertEqual(["discovery.repository"], self.answer["operations"])


class SchemaUseTest(CheckTest):
    def test_a_property_that_a_generated_class_does_not_have_is_an_error(self):
        code = "from generated.definitions import SnapshotDefinition\n"
        self.assert_found(["did you mean file_count?"], code + "SnapshotDefinition(filecount=1)")
        self.assert_found(["takes 2 arguments"], code + "SnapshotDefinition(1, True, 3)")
        self.assertEqual([], self.check(code + "SnapshotDefinition(*[1], **{})"))

    def test_a_property_that_an_operations_argument_does_not_have_is_an_error(self):
        code = "@plugin.discovery.source_config()\ndef f(source_connection, repository):\n"
        self.assert_found(["no property nme", "did you mean name?"], code + "    repository.nme")
        self.assertEqual([], self.check(code + "    repository.nme = 1\n    repository.nme"))
        self.assertEqual([], self.check(code + "    repository = object()\n    repository.nme"))

    def test_a_property_that_the_code_never_names_is_a_warning_in_the_schema(self):
        more = {**SCHEMA, "virtualSourceDefinition": definition(
            {"dbPort": {"type": "integer"}, "options": definition({"deepIn": {}})})}
        found = self.check("", schema=more)
        self.assertEqual(
            ["WARNING /virtualSourceDefinition/properties/dbPort: "
             "dbPort is never read or written in the plugin's code",
             "WARNING /virtualSourceDefinition/properties/options: "
             "options is never read or written in the plugin's code"], found)
        self.assert_found(["/properties/options/properties/deepIn"],
                          "def f(it):\n    return it.db_port, it.options", schema=more)

    def test_any_way_to_name_a_property_counts_and_so_does_handling_whole_objects(self):
        more = {**SCHEMA, "virtualSourceDefinition": definition({"dbPort": {"type": "integer"}})}
        for code in ("x = {}['dbPort']", "x = 'db_port'", "def f(it):\n    return it.db_port",
                     "f = lambda db_port: dict(db_port=1)", "def f(it):\n    return it.to_dict()"):
            with self.subTest(code=code):
                self.assertEqual([], self.check(code, schema=more))


if __name__ == "__main__":
    unittest.main()
