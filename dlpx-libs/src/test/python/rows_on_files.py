"""Runs the tests of the generated classes on those that `build -g` writes (contract §3).

    PYTHONPATH=<src/main/python>:<border of python-runtime> python3 rows_on_files.py

A program and no `test_` module: written classes are for any CPython from 3.8 on, not for GraalPy.
"""

import importlib
import json
import sys
import unittest
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec

from _drydock import definitions, generated_files

BASE = "generated.definitions.base_model_"
SUITES = (
    "test_definition_table.TableTest", "test_definition_table.NamesTableTest",
    "test_definition_values", "test_definitions",
)


class WrittenPackage(MetaPathFinder, Loader):
    """Imports `generated` from the texts of a schema's files; what never changes is compiled once."""

    _compiled = {}

    def __init__(self):
        self._texts = {}

    def install(self, schema):
        """Does what definitions.install does, with the written classes."""
        self._texts = json.loads(generated_files.write(json.dumps(schema)))
        for name in [name for name in sys.modules if name.startswith("generated.definitions")]:
            if name != BASE:
                del sys.modules[name]
        package = importlib.import_module("generated.definitions")
        package.base_model_ = sys.modules[BASE]
        return package

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] != "generated":
            return None
        base = "/".join(fullname.split(".")[1:])
        for text, is_package in ((f"{base}/__init__.py".lstrip("/"), True), (f"{base}.py", False)):
            if text in self._texts:
                return ModuleSpec(fullname, self, origin=text, is_package=is_package)
        return None

    def exec_module(self, module):
        text = self._texts[module.__spec__.origin]
        if text not in self._compiled:
            self._compiled[text] = compile(text, module.__spec__.origin, "exec")
        exec(self._compiled[text], module.__dict__)


def suite():
    """Return the tests, which from now on see written classes."""
    package = WrittenPackage()
    sys.meta_path.insert(0, package)
    definitions.install = package.install
    package.install({})
    # The errors of the written package are its own; the tests are to look for those.
    sys.modules[f"_drydock.{BASE}"] = sys.modules[BASE]
    return unittest.defaultTestLoader.loadTestsFromNames(SUITES)


if __name__ == "__main__":
    sys.exit(not unittest.TextTestRunner().run(suite()).wasSuccessful())
