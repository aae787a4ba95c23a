import os
import zipfile

from test_check import CheckTest


class AddedFolderTest(CheckTest):
    def found(self, lines, folder="lib"):
        """Return the findings in a plugin with a package in the folder, which these lines add."""
        self.write(f"{folder}/hull/__init__.py", "def keel():\n    return 1\n")
        self.write(f"{folder}/hull/deck.py", "from hull import keel\nplank = keel\n")
        return self.check(f"import os\nimport sys\n{lines}\nfrom hull import keel, deck\n"
                          "print(os, keel, deck)\n")

    def test_modules_in_folders_that_the_plugin_adds_are_found_however_it_says_so(self):
        for lines in (
            "sys.path.append('lib')",
            "sys.path.insert(0, os.path.join(os.path.dirname(__file__), 'lib'))",
            "sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)) + '/lib')",
            "here = os.path.realpath(os.path.dirname(__file__))\n"
            "sys.path.append(os.path.join(here, 'lib'))",
            "sys.path.append(os.path.join(os.getcwd() if sys.path[0] == '' else sys.path[0], 'lib'))",
            "sys.path += ['lib']",
            "sys.path[:0] = ['lib', 'other']",
            "sys.path = ['lib'] + sys.path",
            "sys.path.extend(['lib'])",
            "for name in ('other', 'lib'):\n    sys.path.append(os.path.join(os.getcwd(), name))",
            "from pathlib import Path\nsys.path.append(str(Path(__file__).resolve().parent / 'lib'))",
            "from pathlib import Path\nsys.path.append(str(Path(__file__).parents[0].joinpath('lib')))",
            "sys.path.append(f'{os.path.dirname(__file__)}/lib')",
            "sys.path.append(os.sep.join([os.path.dirname(__file__), 'lib']))",
            "import site\nsite.addsitedir(sys.path[0] + '/lib')",
            "def add():\n    sys.path.insert(1, './lib')\nadd()",
        ):
            with self.subTest(lines):
                self.assertEqual([], self.found(lines))

    def test_a_name_that_a_module_in_such_a_folder_does_not_have_is_an_error(self):
        found = self.found("sys.path.append('lib')\nfrom hull import mast\nprint(mast)")
        self.assertEqual(1, len(found), found)
        self.assertIn("there is no mast in hull", found[0])

    def test_what_cannot_be_told_makes_doubts_and_no_errors(self):
        found = self.found("sys.path.append(os.environ['LIBS'])", folder="elsewhere")
        self.assertTrue(found)
        for one in found:
            self.assertIn("WARNING", one)
            self.assertIn("what plugin_runner.py:8 puts on sys.path is not known", one)

    def test_modules_in_an_archive_are_found(self):
        with zipfile.ZipFile(os.path.join(self.folder, "libs.zip"), "w") as archive:
            archive.writestr("mast/__init__.py", "")
        self.assertEqual(
            [], self.check("import sys\nsys.path.append('libs.zip')\nimport mast\nprint(mast)")
        )

    def test_a_folder_outside_of_the_sources_is_told_since_it_is_not_packed(self):
        outside = os.path.join(os.path.dirname(self.folder), "drydock-outside")
        os.makedirs(outside, exist_ok=True)
        self.addCleanup(os.rmdir, outside)
        found = self.check("import sys\nsys.path.append('../drydock-outside')")
        self.assertEqual(1, len(found), found)
        self.assertIn("lies outside of srcDir: it is not packed", found[0])


class LinkTest(CheckTest):
    def test_modules_behind_links_are_found_and_checked(self):
        self.write("shared/inner/__init__.py", "")
        self.write("shared/inner/util.py", "X = 1\nprint(missing)\n")
        os.symlink("shared/inner", os.path.join(self.folder, "inner"))
        os.symlink("shared/inner/util.py", os.path.join(self.folder, "linked.py"))
        found = self.check("from inner.util import X\nfrom linked import X as Y\nprint(X, Y)")
        self.assertEqual(["missing"] * 3, [one.split("name ")[1].split()[0] for one in found])

    def test_links_that_lead_in_a_circle_or_nowhere_end_no_check(self):
        os.symlink(".", os.path.join(self.folder, "again"))
        os.symlink("nowhere.py", os.path.join(self.folder, "lost.py"))
        found = self.check("x = 1")
        self.assertEqual(1, len(found), found)
        self.assertIn("it cannot be read", found[0])


class SyntaxTest(CheckTest):
    def test_a_syntax_error_has_its_line_and_a_caret(self):
        found = self.check("\nvalue = = 1\n")
        self.assertEqual(1, len(found), found)
        self.assertIn("SyntaxError: invalid syntax\n    value = = 1\n            ^", found[0])
        self.assertTrue(self.answer["findings"][0]["isSyntax"])

    def test_python_2_is_told_with_the_line_that_its_author_wrote(self):
        self.language = "PYTHON27"
        found = self.check("\nprint 'one'\nprint 'two' +\n")
        self.assertEqual(1, len(found), found)
        self.assertIn("print 'two' +", found[0])
        self.assertIn("^", found[0])
