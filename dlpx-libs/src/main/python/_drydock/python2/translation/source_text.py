"""The bytes of a Python 2 file as text that lib2to3 can read, line for line."""

import codecs
import re

from lib2to3.pgen2 import token, tokenize

_CODING = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"^[ \t\f]*(?:#.*)?$")
_FUTURE = re.compile(
    r"^from[ \t]+__future__[ \t]+import[ \t]+(\([^)]*\)|(?:[^\n\\#;]|\\\n)*)", re.MULTILINE
)


def decoded(source, usual="utf-8"):
    """Return (text, encoding): a file's bytes as text with newlines only, and one at its end.

    Honours a coding line and a byte order mark. Without either it is as usual, UTF-8, of which ASCII,
    Python 2's own rule, is a part; bytes that are neither count as Latin-1. Raises SyntaxError
    for a coding that does not exist.
    """
    encoding = _declared_encoding(source)
    if source.startswith(codecs.BOM_UTF8):
        source, encoding = source[len(codecs.BOM_UTF8) :], "utf-8"
    text, encoding = _decode(source, encoding, usual)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n", encoding


def future_imports(text):
    """Return the names that a module imports from __future__."""
    names = set()
    for match in _FUTURE.finditer(text):
        names.update(re.findall(r"(\w+)(?:[ \t]+as[ \t]+\w+)?", match.group(1)))
    return names


def with_spaces(text, rows):
    """Return the text with the indentation of its statements in spaces.

    In: the text, and the numbers of the lines on which statements begin. Python 2 takes a tab
    to the next multiple of 8 and lets it mix with spaces; a form feed starts the count anew.
    """
    if "\t" not in text and "\f" not in text:
        return text
    lines = text.split("\n")
    for row in rows:
        line = lines[row - 1]
        code = line.lstrip(" \t\f")
        margin = line[: len(line) - len(code)]
        lines[row - 1] = margin.rpartition("\f")[2].expandtabs(8) + code
    return "\n".join(lines)


def first_rows(tokens):
    """Yield the numbers of the lines on which statements begin: their margin is an indentation.

    In: the tokens as lib2to3's tokenizer gives them.
    """
    starting = True
    for kind, _, (row, _), _, _ in tokens:
        if kind == token.NEWLINE:
            starting = True
        elif starting and kind not in (token.INDENT, token.DEDENT, tokenize.COMMENT, tokenize.NL):
            yield row
            starting = False


def _declared_encoding(source):
    for line in source.split(b"\n", 2)[:2]:
        match = _CODING.match(line)
        if match:
            name = match.group(1).decode("ascii")
            try:
                return codecs.lookup(name).name
            except LookupError:
                raise SyntaxError(f"unknown encoding: {name}") from None
        if not _BLANK.match(line.rstrip(b"\r")):
            break
    return None


def _decode(source, encoding, usual):
    if encoding is not None:
        # What a file says of itself may be wrong; its byte strings are to have its bytes.
        errors = "surrogateescape" if encoding == "ascii" else "strict"
        return source.decode(encoding, errors), encoding
    try:
        return source.decode(usual), usual
    except UnicodeDecodeError:
        return source.decode("latin-1"), "latin-1"
