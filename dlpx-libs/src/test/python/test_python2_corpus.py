"""Each program of python2_corpus prints what CPython 2.7 printed (scripts/record-python2-corpus)."""

import os
import sys
import unittest

import python2_differences
from python2_programs import files, outputs_of, programs_of, run
from python2_support import Python2Folder


class CorpusTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        # For what programs import from folders of their own.
        Python2Folder(_Cleanups(cls), {})

    def setUp(self):
        # Programs change these, as plugins do.
        from _drydock.python2.runtime.unicode_type import Defaults

        self.addCleanup(setattr, Defaults, "encoding", "ascii")
        self.addCleanup(setattr, sys, "path", list(sys.path))


class _Cleanups:
    """Lets what cleans up after a test do so after all of a class. In: the class."""

    def __init__(self, cls):
        self.addCleanup = cls.addClassCleanup


def _test(program, expected):
    def test(self):
        if program.reason is None:
            self.assertEqual(expected, run(program))
            return
        try:
            printed = run(program)
        except Exception:
            return
        # Some differ on GraalPy only, which is what plugins run on.
        if sys.implementation.name == "graalpy":
            self.assertNotEqual(expected, printed, "no longer differs: take the mark away")

    return test


_programs = [program for file in files() for program in programs_of(file)]
# To translate all of them takes GraalPy minutes; see PythonSuiteTest for how to have it done.
_share = 1 if os.environ.get("DRYDOCK_THOROUGH") == "true" else 25
for _program in _programs[::_share]:
    _name = f"test_{_program.file}: {_program.title}"
    setattr(CorpusTest, _name, _test(_program, outputs_of(_program.file)[_program.title]))


class CompletenessTest(unittest.TestCase):
    def test_the_corpus_was_found(self):
        self.assertGreater(len(_programs), 400)

    def test_every_program_has_a_title_of_its_own(self):
        titles = [(program.file, program.title) for program in _programs]
        self.assertEqual(sorted(set(titles)), sorted(titles))

    def test_the_document_lists_what_differs(self):
        self.assertEqual(python2_differences.listed(), python2_differences.in_document(),
                         "out of date: run scripts/record-python2-corpus")


if __name__ == "__main__":
    unittest.main()
