"""Python 2 text to lib2to3's tree, with failures as the SyntaxError that Python would raise."""

from io import StringIO

from lib2to3 import pygram, pytree
from lib2to3.pgen2 import driver, parse, tokenize

from _drydock.python2.translation.source_text import first_rows
from _drydock.python2.translation.words import made_up


def parsed(text, print_function):
    """Return lib2to3's tree of a file's text, and the lines on which statements begin.

    In: the text, and whether `print` is a function. Raises SyntaxError with line and column.
    """
    grammar = pygram.python_grammar_no_print_statement if print_function else pygram.python_grammar
    try:
        tokens = []
        named = made_up(_tokens(text, tokens), text)
        tree = driver.Driver(grammar, convert=pytree.convert).parse_tokens(named)
        return tree, first_rows(tokens)
    except tokenize.TokenError as error:
        raise _syntax_error(error.args[0], error.args[1], text) from None
    except parse.ParseError as error:
        raise _syntax_error("invalid syntax", error.context[1], text) from None
    except IndentationError as error:
        raise _syntax_error(error.msg, error.args[1][1:3], text, IndentationError) from None


def _tokens(text, seen):
    """Yield the tokens of a text, and keep them: to make them takes too long to do it twice."""
    for token in tokenize.generate_tokens(StringIO(text).readline):
        seen.append(token)
        yield token


def _syntax_error(message, place, text, kind=SyntaxError):
    row, column = place
    lines = text.split("\n")
    line = lines[min(row, len(lines)) - 1]
    return kind(message, (None, row, column + 1, line + "\n"))
