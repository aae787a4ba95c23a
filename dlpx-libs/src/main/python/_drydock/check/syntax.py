"""Tells of errors of syntax, with the line and a caret below the place."""

# A line is shown around the place, where it is longer than a screen.
_WIDEST = 100


class SyntaxPlace:
    """The place of a SyntaxError in the form of a syntax tree's node."""

    def __init__(self, error):
        self.lineno = error.lineno
        self.col_offset = (error.offset or 0) - 1


def told(error, path):
    """Return what is wrong, and below it the line with a caret, where the place is known."""
    message = f"{type(error).__name__}: {error.msg}"
    line = _line(path, error.lineno) if error.lineno else ""
    if not line.strip() or not error.offset or error.offset < 1:
        return message
    column = min(error.offset - 1, len(line))
    first = max(0, column - _WIDEST // 2)
    shown = line[first : first + _WIDEST]
    before = "".join("\t" if one == "\t" else " " for one in shown[: column - first])
    return f"{message}\n    {shown}\n    {before}^"


def _line(path, number):
    """Return a line of the file as its author sees it: Python 2 is read in a translation."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return ""
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    return "".join(one if one.isprintable() or one == "\t" else "\ufffd" for one in line)
