import unittest

import name_corpus


class UndefinedNamesTest(unittest.TestCase):
    def test_what_is_marked_is_found_and_nothing_else(self):
        for program in name_corpus.programs():
            with self.subTest(program.title):
                marked = {
                    place: mark.endswith("!")
                    for place, mark in program.marks.items()
                    if mark != "-"
                }
                self.assertEqual(marked, name_corpus.found_in(program.text), program.text)

    def test_what_is_certain_in_a_module_fails_when_it_runs(self):
        for text in (
            "class A:\n    size = 3\n    bad = [size for i in range(3)]\n",
            "a = 1\ndel a\nprint(a)\n",
            "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    pass\nprint(e)\n",
            "total += 1\n",
            "x: int\nprint(x)\n",
            "def f():\n    print(max(1, 2))\n    max = 3\nf()\n",
            "def f(a=f):\n    pass\n",
            "class B(B):\n    pass\n",
        ):
            with self.subTest(text):
                self.assertIn(True, name_corpus.found_in(text).values())
                with self.assertRaises(NameError):
                    exec(compile(text, "program", "exec"), {"__name__": "program"})


class OldNamesTest(unittest.TestCase):
    def found(self, text):
        return name_corpus.found_in(text, "PYTHON27")

    def test_python_2_has_its_own_builtins_and_leaks(self):
        text = (
            "print unicode, xrange(3), reduce, raw_input, long, unichr\n"
            "squares = [n * n for n in range(3)]\n"
            "print n\n"
            "class A:\n"
            "    size = 3\n"
            "    sizes = [size for i in range(3)]\n"
            "try:\n"
            "    pass\n"
            "except ValueError, e:\n"
            "    print e\n"
            "print e\n"
        )
        self.assertEqual({}, self.found(text))

    def test_python_2_is_told_with_lines_of_the_original(self):
        text = (
            "import os\n"
            "print 'one'\n"
            "def f((a, b), c):\n"
            "    print >>missing, a, b, c\n"
            "    raise Other, 'text'\n"
            "    exec code in scope\n"
            "    return `quoted`, d <> 1\n"
        )
        expected = {
            (4, "missing"),
            (5, "Other"),
            (6, "code"),
            (6, "scope"),
            (7, "quoted"),
            (7, "d"),
        }
        self.assertEqual(expected, set(self.found(text)))
