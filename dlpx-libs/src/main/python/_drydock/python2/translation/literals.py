"""Numbers and strings of Python 2 as Python 3 writes them."""

import re

_OLD_OCTAL = re.compile(r"0[0-7]*[0-9][0-9]*$")
_STRING = re.compile(r"(?s)([A-Za-z]*)(\"\"\"|'''|\"|')(.*)\2$")
_ESCAPE = re.compile(r"(?s)\\(.)")
_UNICODE_ESCAPE = re.compile(r"(?<!\\)((?:\\\\)*)\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_BEYOND_ASCII = re.compile("[^\0-\x7f]+")


def number(text):
    """Return a number without `L`, and `0755` as `0o755`."""
    if text[-1] in "lL":
        # The space is for `7L.bit_length()`, where a dot may not touch the digits.
        return number(text[:-1]) + " "
    if _OLD_OCTAL.match(text) and text.strip("0"):
        return "0o" + text.lstrip("0")
    return text


def is_text(literal, unicode_literals):
    """Return whether a string literal is one of unicode."""
    prefix = _STRING.match(literal).group(1).lower()
    return "u" in prefix or (unicode_literals and "b" not in prefix)


def string(literal, text, unicode_literals, encoding):
    """Return a string literal as Python 3 writes it: text has `u` before it, bytes have nothing.

    A byte string is one character a byte, so that characters beyond ASCII are the bytes that the
    file has for them; its `\\u`, `\\U` and `\\N` are no escapes. In: the literal with prefix and
    quotes, whether it is text or stands beside text, whether the file imports unicode_literals,
    and its encoding.
    """
    prefix, quotes, body = _STRING.match(literal).groups()
    kinds = prefix.lower()
    if text:
        own = is_text(literal, unicode_literals)
        if "r" in kinds:
            return "u" + quotes + _cooked(body, unicode_escapes=own) + quotes
        return "u" + quotes + (body if own else _kept(body)) + quotes
    body = _cooked(body, unicode_escapes=False) if "r" in kinds else _kept(body)
    return quotes + _BEYOND_ASCII.sub(lambda match: _bytes(match.group(), encoding), body) + quotes


def _cooked(body, unicode_escapes):
    """Return the body of a raw literal as that of a usual one, line for line.

    \\uXXXX was the only escape that a raw unicode literal had.
    """
    if unicode_escapes:
        body = _UNICODE_ESCAPE.sub(lambda match: match.group(1) + "\0" + match.group(2), body)
    body = _ESCAPE.sub(lambda match: "\\\\" + _after_backslash(match.group(1)), body)
    return body.replace("\0", "\\")


def _after_backslash(char):
    if char in "\"'":
        return "\\" + char
    # A newline stays one: behind two backslashes it joins no lines.
    return "\\\\" if char == "\\" else char


def _kept(body):
    """Return the body of a byte string without the escapes that only text has."""
    return _ESCAPE.sub(
        lambda match: "\\" + match.group() if match.group(1) in "uUN" else match.group(), body)


def _bytes(characters, encoding):
    data = characters.encode(encoding, "surrogateescape")
    return "".join(f"\\x{byte:02x}" for byte in data)
