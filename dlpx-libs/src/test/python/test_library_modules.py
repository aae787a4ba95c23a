"""Modules that Python's standard library has elsewhere (contract §2)."""

import importlib
import importlib.util
import json
import os
import sys
import tempfile
import unittest

from support import write_plugin

from _drydock import library
from _drydock.library.missing import REASONS

ON_GRAALPY = sys.implementation.name == "graalpy"


class InDrydock(unittest.TestCase):
    def setUp(self):
        library.complete()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name, text=None):
        path = os.path.join(self.folder, name)
        if text is not None:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return path


class MissingModulesTest(InDrydock):
    def test_each_says_in_one_sentence_that_it_cannot_be_had_and_why(self):
        for name, reason in REASONS.items():
            with self.subTest(name=name):
                before = sys.modules.pop(name, None)
                if before is not None:
                    self.addCleanup(sys.modules.__setitem__, name, before)
                with self.assertRaises(ModuleNotFoundError) as caught:
                    importlib.import_module(name)
                self.assertEqual(f"Drydock's Python has no module {name}: {reason}.",
                                 str(caught.exception))
                self.assertEqual(name, caught.exception.name)

    def test_the_documentation_lists_all_of_them(self):
        docs = os.path.join(os.path.dirname(os.path.abspath(__file__)), *[".."] * 4, "docs")
        with open(os.path.join(docs, "python.md"), encoding="utf-8") as file:
            rows = [line.strip("| \n").split(" | ") for line in file if line.startswith("| `")]
        listed = {
            name.strip("`"): reason for names, reason in rows for name in names.split(", ")
        }
        self.assertEqual(REASONS, listed)

    @unittest.skipUnless(ON_GRAALPY, "CPython may have these loaded already")
    def test_what_is_inside_them_names_them_too(self):
        for name, top in (
            ("sqlite3.dbapi2", "sqlite3"), ("ctypes.util", "ctypes"), ("curses.ascii", "curses"),
            ("tkinter.ttk", "tkinter"), ("multiprocessing.sharedctypes", "ctypes"),
        ):
            with self.subTest(name=name):
                with self.assertRaisesRegex(ImportError, f"has no module {top}: "):
                    importlib.import_module(name)

    @unittest.skipUnless(ON_GRAALPY, "CPython has all of them")
    def test_every_other_module_of_cpython_312_is_there(self):
        with open(os.path.join(os.path.dirname(__file__), "stdlib_312.json")) as file:
            names = json.load(file)
        missing = []
        for name in names:
            try:
                if name not in sys.modules and importlib.util.find_spec(name) is None:
                    missing.append(name)
            except ModuleNotFoundError:
                if name not in REASONS and name.rpartition(".")[0] not in REASONS:
                    missing.append(name)
        self.assertEqual([], missing)

    def test_a_module_of_the_plugins_own_is_found(self):
        for name in ("syslog", "crypt", "spwd"):
            before = sys.modules.pop(name, None)
            write_plugin(self, **{name: "OWN = True"})
            try:
                self.assertTrue(importlib.import_module(name).OWN)
            finally:
                sys.modules.pop(name, None)
                if before is not None:
                    sys.modules[name] = before


@unittest.skipUnless(ON_GRAALPY, "older CPythons have their own")
class RemovedModulesTest(InDrydock):
    def test_versions_are_compared(self):
        from distutils.version import LooseVersion, StrictVersion

        self.assertLess(LooseVersion("1.9.3"), LooseVersion("1.10"))
        self.assertTrue(LooseVersion("1.2") == "1.2" and LooseVersion("1.2b1") > "1.2a9")
        self.assertEqual([1, 5, 1, "b", 2], LooseVersion("1.5.1b2").version)
        self.assertEqual("LooseVersion ('1.5')", repr(LooseVersion("1.5")))
        self.assertRaises(TypeError, lambda: LooseVersion("1.a") < LooseVersion("1.1"))
        self.assertEqual(["1.2a1", "1.2b1", "1.2", "1.2.1"],
                         [str(one) for one in sorted(map(StrictVersion,
                                                         ["1.2.1", "1.2.0", "1.2b1", "1.2a1"]))])
        self.assertEqual((1, 2, 0), StrictVersion("1.2").version)
        self.assertRaises(ValueError, StrictVersion, "1.2.3.4")

    def test_small_things_of_distutils(self):
        from distutils import sysconfig
        from distutils.spawn import find_executable, spawn
        from distutils.errors import DistutilsExecError
        from distutils.util import change_root, split_quoted, strtobool, subst_vars

        self.assertEqual([1, 1, 0, 0], [strtobool(one) for one in ("Yes", "1", "off", "F")])
        self.assertRaises(ValueError, strtobool, "maybe")
        # A plugin sees no programs: it may start none.
        self.assertIsNone(find_executable("sh"))
        self.assertIsNone(find_executable("there-is-no-such-program"))
        self.assertEqual(["a b", "c", 'd"e'], split_quoted("'a b' c d\\\"e"))
        self.assertEqual("/root/etc", change_root("/root", "/etc"))
        self.assertEqual("a/b", subst_vars("$x/b", {"x": "a"}))
        self.assertTrue(sysconfig.get_python_lib().endswith("site-packages"))
        self.assertRaises(DistutilsExecError, spawn, ["there-is-no-such-program"])

    def test_files_and_folders_are_copied(self):
        from distutils.dir_util import copy_tree, mkpath, remove_tree
        from distutils.errors import DistutilsFileError
        from distutils.file_util import copy_file, move_file, write_file

        made = self.path("a/b/c")
        self.assertEqual([self.path("a"), self.path("a/b"), made], mkpath(made))
        self.assertEqual([], mkpath(made))
        write_file(os.path.join(made, "x.txt"), ["one", "two"])
        os.chmod(os.path.join(made, "x.txt"), 0o640)
        copied = copy_tree(self.path("a"), self.path("z"))
        self.assertEqual([self.path("z/b/c/x.txt")], copied)
        self.assertEqual(0o640, os.stat(copied[0]).st_mode & 0o777)
        self.assertEqual((self.path("z/b/c/x.txt"), 0),
                         copy_file(os.path.join(made, "x.txt"), copied[0], update=1))
        moved = move_file(copied[0], self.folder)
        with open(moved) as file:
            self.assertEqual("one\ntwo\n", file.read())
        self.assertRaises(DistutilsFileError, copy_file, copied[0], moved)
        self.assertRaises(DistutilsFileError, copy_tree, copied[0], moved)
        remove_tree(self.path("a"))
        self.assertFalse(os.path.exists(made))

    def test_imp_finds_and_loads_modules(self):
        import imp

        file = self.path("own_module.py", "COUNT = globals().get('COUNT', 0) + 1\n")
        one = imp.load_source("own_name", file)
        self.addCleanup(sys.modules.pop, "own_name", None)
        self.assertEqual(("own_name", file, 1), (one.__name__, one.__file__, one.COUNT))
        self.assertIs(one, imp.load_source("own_name", file))
        self.assertEqual(2, one.COUNT)
        opened, path, details = imp.find_module("own_module", [self.folder])
        with opened:
            self.assertEqual((file, (".py", "r", imp.PY_SOURCE)), (path, details))
            found = imp.load_module("own_module", opened, path, details)
        self.addCleanup(sys.modules.pop, "own_module", None)
        self.assertEqual(1, found.COUNT)
        self.assertIs(found, imp.reload(found) if self.folder in sys.path else found)
        self.assertEqual(imp.PKG_DIRECTORY, imp.find_module("json")[2][2])
        self.assertRaises(ImportError, imp.find_module, "there_is_none")
        self.assertEqual("x", imp.new_module("x").__name__)

    def test_mail_is_taken_by_smtpd_which_uses_asynchat_and_asyncore(self):
        import asyncore
        import smtpd
        import smtplib
        import threading

        class Server(smtpd.SMTPServer):
            mails = []

            def process_message(self, peer, mailfrom, rcpttos, data, **kwargs):
                self.mails.append((mailfrom, rcpttos, data))
                raise asyncore.ExitNow

        server = Server(("127.0.0.1", 0), None)
        port = server.socket.getsockname()[1]
        refused = []

        def send():
            try:
                with smtplib.SMTP("127.0.0.1", port, timeout=60) as client:
                    refused.append(client.docmd("NONSENSE")[0])
                    client.sendmail("a@x", ["b@y", "c@z"], "Subject: s\r\n\r\none\r\n.two\r\n")
            except (smtplib.SMTPException, OSError):
                # The server's loop ends with the mail.
                pass

        sender = threading.Thread(target=send)
        sender.start()
        with self.assertRaises(asyncore.ExitNow):
            asyncore.loop(timeout=0.1)
        asyncore.close_all()
        sender.join(60)
        self.assertEqual([("a@x", ["b@y", "c@z"], b"Subject: s\n\none\n.two")], Server.mails)
        self.assertEqual([500], refused)

    def test_a_module_that_fails_is_not_kept(self):
        import imp

        file = self.path("broken_module.py", "raise ValueError('as it is')\n")
        self.assertRaises(ValueError, imp.load_source, "broken_module", file)
        self.assertNotIn("broken_module", sys.modules)


if __name__ == "__main__":
    unittest.main()
