"""Regular expressions of Python 2 as Python 3 takes them: unknown escapes, and flags anywhere."""

import re

# Escapes of letters that Python 3 knows; Python 2 took any other as the letter itself.
_OF_PATTERNS = frozenset("AbBdDsSwWZabfnrtvxuUN")
_OF_TEMPLATES = frozenset("abfnrtvg")
_FLAGS = re.compile(r"\(\?([aiLmsux]+)\)")


def normalized(pattern):
    """Return a pattern with its flags at the start, and without escapes that mean nothing."""
    if "\\" not in pattern and "(?" not in pattern:
        return pattern
    flags, parts, place, in_class = "", [], 0, False
    while place < len(pattern):
        char = pattern[place]
        found = None if in_class or char != "(" else _FLAGS.match(pattern, place)
        if found:
            flags += found.group(1)
            place = found.end()
            continue
        if char == "\\" and place + 1 < len(pattern):
            parts.append(_escape(pattern[place + 1], _OF_PATTERNS - set("uUN")))
            place += 2
            continue
        if char == "[" and not in_class:
            in_class = True
            # A bracket that comes first is one of the class.
            first = re.compile(r"\[\^?\]?").match(pattern, place)
            parts.append(first.group())
            place = first.end()
            continue
        in_class = in_class and char != "]"
        parts.append(char)
        place += 1
    text = "".join(parts)
    return f"(?{''.join(sorted(set(flags)))})" + text if flags else text


def template(replacement):
    """Return what `sub` fills in, with each unknown escape as the two characters that it is."""
    if "\\" not in replacement:
        return replacement
    return re.sub(r"(?s)\\(.)", lambda found: _of_template(found.group(1)), replacement)


def _escape(char, known):
    if char.isascii() and char.isalpha() and char not in known:
        return char
    return "\\" + char


def _of_template(char):
    if char == "\\" or char.isdigit() or char in _OF_TEMPLATES or not char.isascii():
        return "\\" + char
    return "\\\\" + char
