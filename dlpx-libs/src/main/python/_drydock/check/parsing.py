"""The one place that knows what a plugin's language means for reading its modules."""

import ast
import builtins

PYTHON27 = "PYTHON27"


def parse(data, language, path):
    """Return (tree, names) for a module: its syntax tree, and names that need no binding in it.

    In: its bytes, the plugin's language, its path for messages. Python 2.7 gets Python 3's syntax
    first, as it does when the plugin is loaded; lines stay what they are. Raises SyntaxError, with
    the line where there is one.
    """
    try:
        if language == PYTHON27:
            # Imported only here: lib2to3 takes a good part of a second.
            from _drydock.python2.runtime.names import BUILTIN_NAMES
            from _drydock.python2.translation.translator import syntax_tree

            tree, names = syntax_tree(data, path)
            return tree, set(dir(builtins)) | BUILTIN_NAMES | names
        return _tree(data, path), set(dir(builtins))
    except (ValueError, RecursionError, MemoryError) as error:
        # NUL bytes, an unknown encoding, or nesting that no interpreter reads.
        raise SyntaxError(f"it cannot be parsed: {error or type(error).__name__}") from error


def _tree(data, path):
    tree = ast.parse(data, path)
    if b"# type:" in data:
        try:
            return ast.parse(data, path, type_comments=True)
        except SyntaxError:
            # A comment that is no type, or one where Python expects none.
            pass
    return tree


def old_modules(language):
    """Return the names of modules that only this language has."""
    if language != PYTHON27:
        return frozenset()
    from _drydock.python2.stdlib.catalog import RENAMED, REPLACED

    return frozenset(RENAMED) | frozenset(REPLACED)
