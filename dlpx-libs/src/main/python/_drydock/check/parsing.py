"""From the text of a module to its syntax tree: the one place that knows a plugin's language."""

import ast
from importlib import import_module
from importlib.util import find_spec

PYTHON27 = "PYTHON27"
_TRANSLATOR = "_drydock.python2"


def can_parse(language):
    """Return whether modules of this language can be parsed."""
    return language != PYTHON27 or find_spec(_TRANSLATOR) is not None


def parse(data, language, path):
    """Return the tree of a module.

    In: its bytes, the plugin's language, its path for messages. Python 2.7 is translated first,
    as it is when the plugin is loaded; lines stay what they are. Raises SyntaxError, with the
    line where there is one.
    """
    try:
        if language == PYTHON27:
            data = import_module(_TRANSLATOR).translate(data, path)
        return ast.parse(data, path)
    except (ValueError, RecursionError, MemoryError) as error:
        # NUL bytes, an unknown encoding, or nesting that no interpreter reads.
        if isinstance(error, SyntaxError):
            raise
        raise SyntaxError(f"it cannot be parsed: {error or type(error).__name__}") from error
