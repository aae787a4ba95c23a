"""Numbers and strings of Python 2 as Python 3 writes them."""

import re

_OLD_OCTAL = re.compile(r"0[0-7]*[0-9][0-9]*$")
_STRING = re.compile(r"(?s)([A-Za-z]*)(\"\"\"|'''|\"|')(.*)\2$")
_ESCAPE = re.compile(
    r"(?s)((?:\\x[0-9a-fA-F]{2}|\\[0-7]{1,3})+)|\\(.)",
)
_ONE_BYTE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3}))")
_UNICODE_ESCAPE = re.compile(r"(?<!\\)((?:\\\\)*)\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


def number(text):
    """Return a number without `L`, and `0755` as `0o755`."""
    if text[-1] in "lL":
        # The space is for `7L.bit_length()`, where a dot may not touch the digits.
        return number(text[:-1]) + " "
    if _OLD_OCTAL.match(text) and text.strip("0"):
        return "0o" + text.lstrip("0")
    return text


def string(text, unicode_literals):
    """Return a string literal whose value is the text that Python 2's value stands for.

    A byte string is text here, too (see runtime/text.py): its `\\xc3\\xa9` is one é, and its
    `\\u`, `\\U` and `\\N` are no escapes. In: the literal with prefix and quotes, and whether the
    file imports unicode_literals.
    """
    prefix, quotes, body = _STRING.match(text).groups()
    kinds = prefix.lower()
    if "u" in kinds:
        return _raw_unicode(quotes, body) if "r" in kinds else text
    if "r" in kinds:
        return "r" + quotes + body + quotes
    if unicode_literals and "b" not in kinds:
        return text
    return quotes + _ESCAPE.sub(_escape, body) + quotes


def _raw_unicode(quotes, body):
    if not _UNICODE_ESCAPE.search(body):
        return "r" + quotes + body + quotes
    # \\uXXXX is the only escape that a raw unicode literal had; Python 3's have none at all.
    body = _UNICODE_ESCAPE.sub(lambda m: m.group(1) + "\0" + m.group(2), body)
    return quotes + body.replace("\\", "\\\\").replace("\0", "\\") + quotes


def _escape(match):
    run, other = match.groups()
    if run is None:
        return match.group(0) if other not in "uUN" else "\\\\" + other
    values = [
        int(code, 16) if code else int(octal, 8) & 0xFF
        for code, octal in _ONE_BYTE.findall(run)
    ]
    if max(values) < 0x80:
        return run
    return "".join(_written(char) for char in bytes(values).decode("utf-8", "surrogateescape"))


def _written(char):
    point = ord(char)
    if point < 0x80:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"
