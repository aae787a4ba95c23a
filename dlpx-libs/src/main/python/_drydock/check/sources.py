"""The modules below srcDir and in folders that they put on `sys.path`, parsed."""

import os

from _drydock.check.added_folders import AddedFolders
from _drydock.check.files import module_name, python_files
from _drydock.check.names import Names
from _drydock.check.parsing import PYTHON27, parse
from _drydock.check.syntax import SyntaxPlace, told


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
    """All modules of a plugin. `modules` are the parsed ones by dotted name.

    `unknown_addition` is (file, line) of what puts something on `sys.path` that cannot be told
    from the code, or None.
    """

    def __init__(self, folder, language, findings):
        self._folder = folder
        self._language = language
        self._findings = findings
        self._roots = [folder]
        self._unparsed = set()
        self._other_names = {}
        self.modules = {}
        self.unknown_addition = None

    @classmethod
    def read(cls, folder, language, findings):
        """Read srcDir; what does not parse is an error, and unknown to the other checks."""
        sources = cls(folder, language, findings)
        for path in python_files(folder):
            sources._add(path, module_name(path, folder))
        for source in list(sources.modules.values()):
            sources._add_folders(source)
        return sources

    def _add(self, path, name):
        try:
            with open(path, "rb") as file:
                tree, known = parse(file.read(), self._language, path)
            is_package = os.path.basename(path) == "__init__.py"
            names = Names(tree, known, self._language == PYTHON27, is_package)
        except SyntaxError as error:
            self._unparsed.add(name)
            self._findings.syntax_error(path, SyntaxPlace(error), told(error, path))
        except OSError as error:
            self._unparsed.add(name)
            self._findings.error(path, None, f"it cannot be read: {error.strerror}")
        except RecursionError:
            # Python itself may well read it: this is the depth of an expression, not a mistake.
            self._unparsed.add(name)
            self._findings.warning(path, None, "it is nested too deeply to be checked")
        else:
            self.modules[name] = Source(path, name, is_package, tree, names)

    def _add_folders(self, source):
        added = AddedFolders(source.tree, source.path, self._folder)
        if added.unknown is not None and self.unknown_addition is None:
            self.unknown_addition = (os.path.basename(source.path), added.unknown.lineno)
        for root, place in added.places.items():
            if root not in self._roots and os.path.exists(root):
                self._roots.append(root)
                self._add_root(root, source, place)

    def _add_root(self, root, source, place):
        inside = os.path.commonpath([os.path.realpath(root), os.path.realpath(self._folder)])
        if inside != os.path.realpath(self._folder):
            message = f"{root} is put on sys.path and lies outside of srcDir: it is not packed"
            self._findings.warning(source.path, place, message)
            # It may be all of the disk: whether a module is there is asked for when it is needed.
            return
        by_path = {one.path: one for one in self.modules.values()}
        for path in python_files(root):
            name = module_name(path, root)
            if path in by_path:
                self._other_names.setdefault(name, by_path[path])

    @property
    def complete(self):
        """Whether all of the plugin's code was parsed, so that absence proves something."""
        return not self._unparsed

    def named(self, name):
        """Return the parsed module of this dotted name, or None."""
        return self.modules.get(name) or self._other_names.get(name)

    def has(self, name):
        """Return whether the plugin has a module or a folder of this dotted name."""
        if self.named(name) or name in self._unparsed:
            return True
        inner = name.split(".")
        return any(_holds(root, inner) for root in self._roots)


def _holds(root, inner):
    path = os.path.join(root, *inner)
    if os.path.isdir(path) or os.path.isfile(path + ".py"):
        return True
    return os.path.isfile(root) and _is_in_archive(root, "/".join(inner))


def _is_in_archive(archive, name):
    import zipfile

    try:
        with zipfile.ZipFile(archive) as opened:
            return any(one.startswith((name + ".py", name + "/")) for one in opened.namelist())
    except (OSError, zipfile.BadZipFile):
        return False
