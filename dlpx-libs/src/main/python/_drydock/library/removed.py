"""Modules that Python took out in 3.12, and that plugins for 3.8 and 3.11 may still import."""

from os.path import dirname, isdir, join

_FOLDER = join(dirname(__file__), "removed_modules")
_NAMES = ("asynchat", "asyncore", "distutils", "imp", "smtpd")


class RemovedModules:
    """The last finder in `sys.meta_path`: a plugin's own module of such a name comes first."""

    def find_spec(self, fullname, path=None, target=None):
        """Return the spec of one of them, None for any other (importlib.abc)."""
        if fullname not in _NAMES:
            return None
        # Modules inside a package are found by its __path__.
        from importlib.util import spec_from_file_location

        package = join(_FOLDER, fullname)
        if isdir(package):
            return spec_from_file_location(
                fullname, join(package, "__init__.py"), submodule_search_locations=[package]
            )
        return spec_from_file_location(fullname, package + ".py")
