"""Python 2 text to lib2to3's tree, with failures as the SyntaxError that Python would raise."""

from lib2to3 import pygram, pytree
from lib2to3.pgen2 import driver, parse, tokenize

from _drydock.python2.translation.source_text import with_spaces


def parsed(text, print_function):
    """Return lib2to3's tree of a file's text, its indentation in spaces by now.

    In: the text, and whether `print` is a function. Raises SyntaxError with line and column.
    """
    grammar = pygram.python_grammar_no_print_statement if print_function else pygram.python_grammar
    try:
        text = with_spaces(text, _tokens(text))
        return driver.Driver(grammar, convert=pytree.convert).parse_string(text)
    except tokenize.TokenError as error:
        raise _syntax_error(error.args[0], error.args[1], text) from None
    except parse.ParseError as error:
        raise _syntax_error("invalid syntax", error.context[1], text) from None
    except IndentationError as error:
        raise _syntax_error(error.msg, error.args[1][1:3], text, IndentationError) from None


def _tokens(text):
    return tokenize.generate_tokens(iter(text.splitlines(keepends=True)).__next__)


def _syntax_error(message, place, text, kind=SyntaxError):
    row, column = place
    lines = text.split("\n")
    line = lines[min(row, len(lines)) - 1]
    return kind(message, (None, row, column + 1, line + "\n"))
