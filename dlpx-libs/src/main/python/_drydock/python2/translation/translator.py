"""One Python 2 file to code: the whole of the translation, in order."""

import ast
import warnings

from _drydock.python2 import HELPER
from _drydock.python2.runtime.text import to_bytes, unicode

with warnings.catch_warnings():
    # lib2to3 says that it is deprecated, which is no news to a plugin's author.
    warnings.simplefilter("ignore")
    from _drydock.python2.translation import words
    from _drydock.python2.translation.behaviour import Behaviour
    from _drydock.python2.translation.parsing import parsed
    from _drydock.python2.translation.source_text import decoded, future_imports, with_spaces
    from _drydock.python2.translation.statements import SyntaxRewriter


def translate(source, path, mode="exec"):
    """Return (code, names) for the source of a Python 2 file.

    In: its bytes or text, the path that tracebacks shall name, and compile()'s mode. Out: the
    code, and the names in it that are builtins of Python 2, which its globals must have. Raises
    SyntaxError with the path, and the line as the author wrote it.
    """
    text, encoding = _text_of(source)
    try:
        return _translated(text, encoding, path, mode)
    except SyntaxError as error:
        error.filename = path
        lines = text.split("\n")
        if error.lineno and error.lineno <= len(lines):
            error.text = lines[error.lineno - 1] + "\n"
            error.end_lineno = error.end_offset = None
        raise


def syntax_tree(source, path):
    """Return (tree, names) for a Python 2 file in Python 3's syntax.

    In: its bytes, and its path. Out: the tree, in which names are as the author wrote them, and
    the names that translation alone binds: its own, and those in targets that Python 3 does not
    have. Raises SyntaxError.
    """
    module, _, targets = _rewritten(*decoded(source), path, "exec")
    names = {HELPER}
    for pattern in targets.values():
        names.update(one.id for one in ast.walk(ast.parse(pattern)) if isinstance(one, ast.Name))
    return module, names


def _text_of(source):
    if isinstance(source, unicode):
        # As in Python 2, whose parser read it as UTF-8.
        return str.__str__(source), "utf-8"
    if isinstance(source, str):
        # Without a coding line, its texts are read as Latin-1, and its byte strings stay bytes.
        return decoded(to_bytes(source), "latin-1")
    return decoded(source)


def _translated(text, encoding, path, mode):
    module, futures, targets = _rewritten(text, encoding, path, mode)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        behaviour = Behaviour(futures, targets)
        _give_constants(module)
        module = behaviour.visit(module)
        _without_columns(ast.fix_missing_locations(module))
        return compile(module, path, mode, dont_inherit=True), sorted(behaviour.builtins)


def _rewritten(text, encoding, path, mode):
    futures = future_imports(text)
    if not text.endswith("\n"):
        text += "\n"
    text = text.lstrip(" \t") if mode == "eval" else text
    tree, rows = parsed(text, "print_function" in futures)
    rewriter = SyntaxRewriter(
        "unicode_literals" in futures, "print_function" in futures, encoding)
    rewriter.rewrite(tree)
    with warnings.catch_warnings():
        # About `is` beside a literal or an unknown escape: Python 2 accepted both in silence.
        warnings.simplefilter("ignore")
        module = ast.parse(with_spaces(str(tree), rows), path, mode)
    words.restore(module)
    return module, futures, rewriter.targets


def _give_constants(module):
    """Let True and False be what they are until the module assigns them."""
    if isinstance(module, ast.Module):
        first = ast.parse("".join(
            f"{name} = {value}\n" for name, value in words.uses_constants(module).items())).body
        futures = [one for one in module.body if getattr(one, "module", None) == "__future__"]
        place = module.body.index(futures[-1]) + 1 if futures else 0
        module.body[place:place] = first


def _without_columns(module):
    """Let every node span its line, which makes a traceback draw no carets.

    They would point into the translated line, but stand below the author's.
    """
    for node in ast.walk(module):
        if hasattr(node, "end_lineno"):
            node.end_lineno = node.lineno
            node.col_offset, node.end_col_offset = 0, 1000
