"""The modules below srcDir, parsed."""

import os

from _drydock.check.parsing import PYTHON27, parse
from _drydock.check.scopes import Names

# Folders that hold no module of the plugin's: `generated` is what `drydock build -g` writes.
_NO_SOURCES = ("__pycache__", "node_modules")


class Source:
    """A module. `name` is dotted, `tree` its syntax tree, `names` what it binds and uses.

    `package` is the package that its relative imports start from.
    """

    def __init__(self, path, name, is_package, tree, names):
        self.path = path
        self.name = name
        self.is_package = is_package
        self.package = name if is_package else name.rpartition(".")[0]
        self.tree = tree
        self.names = names


class Sources:
    """All modules of a plugin. `modules` are the parsed ones by dotted name."""

    def __init__(self, folder):
        self._folder = folder
        self._unparsed = set()
        self.modules = {}

    @classmethod
    def read(cls, folder, language, findings):
        """Read srcDir; what does not parse is an error, and unknown to the other checks."""
        sources = cls(folder)
        for path in _python_files(folder):
            sources._add(path, language, findings)
        return sources

    def _add(self, path, language, findings):
        name = self._module_name(path)
        try:
            with open(path, "rb") as file:
                tree, known = parse(file.read(), language, path)
        except SyntaxError as error:
            self._unparsed.add(name)
            findings.error(path, _Place(error), f"{type(error).__name__}: {error.msg}")
            return
        is_package = os.path.basename(path) == "__init__.py"
        names = Names(tree, known, leaks=language == PYTHON27)
        self.modules[name] = Source(path, name, is_package, tree, names)

    def _module_name(self, path):
        parts = os.path.relpath(path, self._folder)[: -len(".py")].split(os.sep)
        if parts[-1] == "__init__" and len(parts) > 1:
            parts.pop()
        return ".".join(parts)

    @property
    def complete(self):
        """Whether all of the plugin's code was parsed, so that absence proves something."""
        return not self._unparsed

    def has(self, name):
        """Return whether srcDir has a module or a folder of this dotted name."""
        if name in self.modules or name in self._unparsed:
            return True
        return os.path.isdir(os.path.join(self._folder, *name.split(".")))


class _Place:
    """The place of a SyntaxError in the form of a syntax tree's node."""

    def __init__(self, error):
        self.lineno = error.lineno
        self.col_offset = (error.offset or 0) - 1


def _python_files(folder):
    for parent, folders, files in os.walk(folder):
        skipped = (*_NO_SOURCES, "generated") if parent == folder else _NO_SOURCES
        folders[:] = sorted(
            name for name in folders if name not in skipped and not name.startswith(".")
        )
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.join(parent, name)
