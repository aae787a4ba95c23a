"""Each file of python2_corpus prints what CPython 2.7 printed (scripts/record-python2-corpus)."""

import os
import unittest

from python2_support import Python2Folder

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "python2_corpus")


class CorpusTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        # Files of the corpus set a default encoding, as plugins do.
        from _drydock.python2.runtime.text import Defaults

        self.addCleanup(setattr, Defaults, "encoding", Defaults.encoding)


def _read(name):
    with open(os.path.join(CORPUS, name), "rb") as file:
        return file.read()


def _test(name):
    def test(self):
        folder = Python2Folder(self, {"printing_module.py": _read(name + ".py")})
        expected = _read(name + ".out").decode("utf-8")
        self.assertEqual(expected, folder.printed_by("printing_module"))

    return test


for _file in sorted(os.listdir(CORPUS)):
    if _file.endswith(".py"):
        setattr(CorpusTest, "test_" + _file[:-3], _test(_file[:-3]))


class CompletenessTest(unittest.TestCase):
    def test_the_corpus_was_found(self):
        self.assertGreater(sum(name.startswith("test_") for name in dir(CorpusTest)), 20)


if __name__ == "__main__":
    unittest.main()
