"""Each file of python2_corpus prints what CPython 2.7 printed (scripts/record-python2-corpus).

A file holds one program, or several: each begins with a line `# ==== what it shows`. A line
`# differs: REASON` below that marks one that prints something else here.
"""

import os
import re
import unittest

from python2_support import Python2Folder

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "python2_corpus")


class CorpusTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        # Files of the corpus set a default encoding, as plugins do.
        from _drydock.python2.runtime.unicode_type import Defaults

        self.addCleanup(setattr, Defaults, "encoding", Defaults.encoding)


def _read(name):
    with open(os.path.join(CORPUS, name), "rb") as file:
        return file.read()


def _parts(content):
    """Return the programs of a file by title, or what they print."""
    pieces = re.split(r"^# ==== (.*)\n", content.decode("utf-8", "surrogateescape"), flags=re.M)
    return dict(zip(pieces[1::2], pieces[2::2])) or {"": pieces[0]}


def _test(program, expected):
    def test(self):
        source = program.encode("utf-8", "surrogateescape")
        folder = Python2Folder(self, {"printing_module.py": source})
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.path)
        self.assertEqual(expected, folder.printed_by("printing_module"))

    return test


def _add_tests(file):
    printed = _parts(_read(file + ".out"))
    for title, program in _parts(_read(file + ".py")).items():
        if not program.startswith("# differs: "):
            name = f"test_{file}: {title}" if title else f"test_{file}"
            setattr(CorpusTest, name, _test(program, printed[title]))


for _file in sorted(os.listdir(CORPUS)):
    if _file.endswith(".py"):
        _add_tests(_file[:-3])


class CompletenessTest(unittest.TestCase):
    def test_the_corpus_was_found(self):
        self.assertGreater(sum(name.startswith("test_") for name in dir(CorpusTest)), 100)


if __name__ == "__main__":
    unittest.main()
