"""Python files below a folder, through symbolic links, too."""

import os

# Folders that hold no module of the plugin's.
_NO_SOURCES = ("__pycache__", "node_modules")


def python_files(folder):
    """Yield the paths of a folder's Python files in order; a link in a circle is not followed.

    At the top, `generated` is left out: that is what `drydock build -g` writes.
    """
    for parent, folders, files in os.walk(folder, followlinks=True):
        skipped = (*_NO_SOURCES, "generated") if parent == folder else _NO_SOURCES
        folders[:] = sorted(
            name
            for name in folders
            if name not in skipped and not name.startswith(".") and not _is_circle(parent, name)
        )
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.join(parent, name)


def _is_circle(parent, name):
    path = os.path.join(parent, name)
    if not os.path.islink(path):
        return False
    target = os.path.realpath(path)
    return os.path.commonpath([target, os.path.realpath(parent)]) == target


def module_name(path, folder):
    """Return the dotted name that a file has where this folder is searched for modules."""
    parts = os.path.relpath(path, folder)[: -len(".py")].split(os.sep)
    if parts[-1] == "__init__" and len(parts) > 1:
        parts.pop()
    return ".".join(parts)
