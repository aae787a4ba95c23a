"""How files of a Python 2 plugin are found, translated, kept, and spoken of."""

import inspect
import os
import sys
import traceback
import unittest
from unittest import mock

from _drydock.python2.runtime import formatting
from python2_support import Python2Folder
from support import load as load_plugin

PLUGIN = """
from dlpx.virtualization.platform import Plugin
plugin = Plugin()
half, listed = 7 / 2, map(str, [1])
"""


class ImportTest(unittest.TestCase):
    def test_siblings_inside_of_a_package_are_found_without_a_dot(self):
        folder = Python2Folder(self, {
            "pkg/__init__.py": "",
            "pkg/constants.py": "V = 3 / 2\n",
            "pkg/deep/__init__.py": "",
            "pkg/deep/inner.py": "Z = 4\n",
            "pkg/user.py": "import constants\nfrom constants import V\nimport deep.inner\n"
                           "import deep.inner as di\nfrom deep import inner as i\n"
                           "S = constants.V + V + deep.inner.Z + di.Z + i.Z\n",
        })
        self.assertEqual(14, folder.load("pkg.user").S)
        self.assertNotIn("constants", sys.modules)

    def test_a_sibling_hides_a_module_of_the_library_unless_imports_are_absolute(self):
        folder = Python2Folder(self, {
            "pkg/__init__.py": "",
            "pkg/json.py": "MINE = True\n",
            "pkg/old.py": "import json\n",
            "pkg/new.py": "from __future__ import absolute_import\nimport json\n",
        })
        self.assertTrue(folder.load("pkg.old").json.MINE)
        self.assertFalse(hasattr(folder.load("pkg.new").json, "MINE"))

    def test_an_init_file_in_the_source_folder_makes_no_top_level_import_relative(self):
        folder = Python2Folder(self, {
            "__init__.py": "", "entry_runner.py": "import helper_module\nV = helper_module.V\n",
            "helper_module.py": "V = 1\n",
        })
        self.assertEqual(1, folder.load("entry_runner").V)

    def test_a_file_of_the_plugin_hides_an_old_module_of_the_library(self):
        folder = Python2Folder(self, {
            "commands.py": "MINE = 7 / 2\n", "user.py": "MINE = 9 / 2\n",
            "both_user.py": "import commands, user\nV = commands.MINE, user.MINE\n",
        })
        self.assertEqual((3, 4), folder.load("both_user").V)

    def test_a_folder_that_the_plugin_adds_is_translated_and_the_library_is_not(self):
        folder = Python2Folder(self, {})
        more = os.path.join(os.path.dirname(folder.cache), "more")
        folder.write(os.path.join(more, "added_beside.py"), "V = len(`7`) + 7 / 2\n")
        folder.write("added_user.py", (
            f"import sys\nsys.path.append({more!r})\nimport added_beside, fractions\n"
            "V, L = added_beside.V, type(fractions.__loader__).__name__\n"))
        self.addCleanup(sys.path.__setitem__, slice(None), list(sys.path))
        user = folder.load("added_user")
        self.assertEqual(4, user.V)
        self.assertNotEqual("Python2Loader", user.L)

    def test_relative_and_star_imports_work(self):
        folder = Python2Folder(self, {
            "pkg/__init__.py": "", "pkg/names.py": "A = 1\n_B = 2\n",
            "pkg/user.py": "from . import names\nfrom .names import A as C\nfrom names import *\n",
        })
        user = folder.load("pkg.user")
        self.assertEqual((1, 1, 1), (user.names.A, user.A, user.C))
        self.assertFalse(hasattr(user, "_B"))

    def test_code_for_both_pythons_takes_its_branch_for_python_3(self):
        folder = Python2Folder(self, {"both.py": (
            "import sys\n"
            "PY3 = sys.version_info[0] >= 3\n"
            "try:\n    import configparser\nexcept ImportError:\n    import ConfigParser\n"
            "if PY3:\n    string_types = str,\n    text_type = str\n    binary_type = bytes\n"
            "else:\n    string_types = basestring,\n    text_type = unicode\n"
            "try:\n    unicode\nexcept NameError:\n    unicode = str\n"
            "def b(s): return s.encode('latin-1')\n"
            "ok = isinstance(unicode('x'), string_types) and b('x') + 'y' == 'xy'\n"
        )})
        self.assertTrue(folder.load("both").ok)

    def test_a_resource_of_a_package_is_a_byte_string(self):
        script = "#!/bin/bash\necho 'größe %s'\n"
        folder = Python2Folder(self, {
            "pkg/__init__.py": "", "pkg/script.sh": script,
            "pkg/user.py": "import pkgutil\nD = pkgutil.get_data('pkg', 'script.sh')\n"
                           "R = D % 5 + 'x'\nL = D.split('\\n')[0]\nT = isinstance(D, str)\n",
        })
        user = folder.load("pkg.user")
        script = script.encode("utf-8").decode("latin-1")  # the bytes of the file
        self.assertEqual((script, script % 5 + "x", "#!/bin/bash", True),
                         (user.D, user.R, user.L, user.T))


class SourceFileTest(unittest.TestCase):
    def test_files_of_every_make_are_read(self):
        folder = Python2Folder(self, {
            "crlf_file.py": b'def f():\r\n\tif 1:\r\n        \treturn """a\r\nb"""\r\n',
            "bom_file.py": b'\xef\xbb\xbfX = "b\xc3\xb6m"',
            "latin_file.py": b'# -*- coding: latin-1 -*-\nX = u"l\xe9"\n',
            "comment_file.py": b"if 1:\n    X = 2\n\t# a remark\n# end",
            "empty_file.py": b"",
        })
        self.assertEqual("a\nb", folder.load("crlf_file").f())
        self.assertEqual("b\xc3\xb6m", folder.load("bom_file").X)
        self.assertEqual("u'l\\xe9'", repr(folder.load("latin_file").X))
        self.assertEqual(2, folder.load("comment_file").X)
        folder.load("empty_file")

    def test_a_traceback_has_the_authors_line_and_text(self):
        folder = Python2Folder(self, {"failing.py": (
            "def f((a, b), c=0755):\n\tprint >>None, a, \\\n\t\tb,\n"
            "        try:\n            raise KeyError, 'k'\n        except KeyError, e:\n"
            "            return `a` / 0 # here\n"
        )})
        failing = folder.load("failing")
        with mock.patch("sys.stdout"):
            try:
                failing.f((1, 2))
            except TypeError as error:
                frames = traceback.extract_tb(error.__traceback__)
        last = [frame for frame in frames if frame.filename == failing.__file__][-1]
        self.assertEqual((os.path.join(folder.path, "failing.py"), 7, "return `a` / 0 # here"),
                         (last.filename, last.lineno, last.line))

    def test_a_syntax_error_has_the_authors_file_line_and_text(self):
        for number, (source, line) in enumerate({
            "x = 1\nprint 'a' 'b' c\n": 2, "if 1:\n    print (\n\ny = 2\n": 4,
            "if 1:\n        x = 1\n    y = 2\n": 3, "x = '''\n\n": 1, "x = 1\nreturn `x`\n": 2,
            "def f():\n    print 1\n    x +\n": 3,
        }.items()):
            with self.subTest(source=source):
                folder = Python2Folder(self, {f"broken_{number}.py": source})
                with self.assertRaises(SyntaxError) as caught:
                    folder.load(f"broken_{number}")
                self.assertEqual(os.path.join(folder.path, f"broken_{number}.py"),
                                 caught.exception.filename)
                self.assertEqual(line, caught.exception.lineno)

    def test_the_source_can_be_inspected_as_the_author_wrote_it(self):
        source = "def f(a):\n    print a\n    return `a`\n"
        folder = Python2Folder(self, {"inspected.py": source + "x = 1\n"})
        module = folder.load("inspected")
        self.assertEqual(source, inspect.getsource(module.f))
        self.assertEqual(source + "x = 1\n", module.__loader__.get_source("inspected"))
        self.assertEqual(os.path.join(folder.path, "inspected.py"), module.__file__)


class CacheTest(unittest.TestCase):
    SOURCE = "V = 7 / 2\ndef where(): return __file__\n"

    def test_nothing_is_written_beside_the_files(self):
        folder = Python2Folder(self, {"pkg/__init__.py": "", "pkg/one.py": self.SOURCE})
        before = folder.files()
        folder.load("pkg.one")
        self.assertEqual(before, folder.files())

    def test_a_file_is_translated_once_and_found_again_by_its_content(self):
        folder = Python2Folder(self, {"one.py": self.SOURCE})
        folder.load("one")
        self.assertEqual(1, len(os.listdir(folder.cache)))
        folder.forget()
        with mock.patch.dict(sys.modules, self._without_lib2to3()):
            self.assertEqual(3, folder.load("one").V)

    def test_an_edited_file_is_translated_anew_however_quick_the_edit(self):
        folder = Python2Folder(self, {"one.py": self.SOURCE})
        folder.load("one")
        file = os.path.join(folder.path, "one.py")
        times = os.stat(file)
        folder.write("one.py", self.SOURCE.replace("7", "9"))
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        folder.forget()
        self.assertEqual(4, folder.load("one").V)

    def test_a_damaged_entry_is_made_anew(self):
        for damage in (b"", b"x" * 50, None):
            folder = Python2Folder(self, {"one.py": self.SOURCE})
            folder.load("one")
            (entry,) = [os.path.join(folder.cache, name) for name in os.listdir(folder.cache)]
            with open(entry, "rb") as file:
                good = file.read()
            with open(entry, "wb") as file:
                # The last damage leaves code that runs, but is not what was kept.
                file.write(good.replace(b"where", b"whare") if damage is None else damage)
            folder.forget()
            self.assertTrue(hasattr(folder.load("one"), "where"))
            with open(entry, "rb") as file:
                self.assertEqual(len(good), len(file.read()))
            folder.forget()

    def test_a_cache_that_cannot_be_written_is_no_failure(self):
        folder = Python2Folder(self, {"one.py": self.SOURCE}, cache="/dev/null/cache")
        self.assertEqual(3, folder.load("one").V)

    @staticmethod
    def _without_lib2to3():
        translators = {name: None for name in sys.modules if "python2.translation" in name}
        return {"lib2to3": None, "_drydock.python2.translation.translator": None, **translators}


class LanguageTest(unittest.TestCase):
    def setUp(self):
        self._close_border_at_the_end()
        hooks = list(sys.path_hooks)
        self.addCleanup(sys.path_importer_cache.clear)
        self.addCleanup(sys.path_hooks.__setitem__, slice(None), hooks)

    def _close_border_at_the_end(self):
        """Let texts be as they were: no interpreter serves a plugin of another language later."""
        for name in ("_drydock_json", "_drydock_border", "_drydock.generated._values", "sys"):
            module = sys.modules.get(name)
            kept = dict(vars(module)) if module else {}
            for name in set(kept) & {"_scan", "_string", "_ascii_string", "_given", "_taken",
                                     "_check_rules", "stdout", "stderr"}:
                self.addCleanup(setattr, module, name, kept[name])

    def test_a_plugin_of_another_language_is_never_touched(self):
        load_plugin(self, PLUGIN, {})
        runner = sys.modules["plugin_runner"]
        self.assertEqual((3.5, "map"), (runner.half, type(runner.listed).__name__))

    def test_a_plugin_of_python_2_is_translated(self):
        load_plugin(self, PLUGIN, {}, language="PYTHON27")
        runner = sys.modules["plugin_runner"]
        self.assertEqual((3, ["1"]), (runner.half, runner.listed))

    def test_texts_of_generated_classes_are_of_either_kind(self):
        schema = {"repositoryDefinition": {
            "type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}}
        load_plugin(self, PLUGIN + (
            "from generated.definitions import RepositoryDefinition\n"
            "name = RepositoryDefinition(name=u'n' + 'x'.encode('utf-8')).name\n"
            "both = isinstance(name, basestring) and isinstance(name, unicode), unicode(name)\n"
            "plain = type(RepositoryDefinition(name='x').name).__name__\n"
        ), schema, language="PYTHON27")
        self.assertEqual((True, "nx"), sys.modules["plugin_runner"].both)
        self.assertEqual("str", sys.modules["plugin_runner"].plain)

    def test_a_schema_checks_the_text_that_bytes_mean(self):
        schema = {"repositoryDefinition": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "maxLength": 5, "enum": ["größe"]}}}}
        load_plugin(self, PLUGIN + (
            "from generated.definitions import RepositoryDefinition\n"
            "made = [RepositoryDefinition(name='größe').name, RepositoryDefinition(name=u'größe').name]\n"
        ), schema, language="PYTHON27")
        made = sys.modules["plugin_runner"].made
        self.assertEqual(["'gr\\xc3\\xb6\\xc3\\x9fe'", "u'gr\\xf6\\xdfe'"],
                         [formatting.repr_of(name) for name in made])


if __name__ == "__main__":
    unittest.main()
