"""Encoding and decoding, whose errors say what CPython 2.7's said."""

_ASCII = "ordinal not in range(128)"
_ONE_BYTE = "ordinal not in range(256)"
_REASONS = {"ascii": _ASCII, "us-ascii": _ASCII, "latin-1": _ONE_BYTE, "iso-8859-1": _ONE_BYTE}


def encoded(text, encoding, errors):
    """Return the bytes of a text. Raises UnicodeEncodeError, LookupError."""
    try:
        return str.encode(text, encoding, errors)
    except UnicodeEncodeError as error:
        end = _end_of_run(error) if error.encoding in _REASONS else error.end
        told = UnicodeEncodeError(
            error.encoding, text, error.start, end, _REASONS.get(error.encoding, error.reason))
        told.object = _as_unicode(text)
        raise told from None
    except LookupError:
        raise _unknown(encoding) from None


def decoded(data, encoding, errors):
    """Return the text of bytes. Raises UnicodeDecodeError, LookupError."""
    try:
        return data.decode(encoding, errors)
    except UnicodeDecodeError as error:
        name = error.encoding
        reason = _utf_8_reason(data, error) if name == "utf-8" else _REASONS.get(name, error.reason)
        raise UnicodeDecodeError(name, data, error.start, error.end, reason) from None
    except LookupError:
        raise _unknown(encoding) from None


def _unknown(encoding):
    return LookupError(f"unknown encoding: {encoding}")


def _as_unicode(text):
    from _drydock.python2.runtime.unicode_type import mark

    return mark(text)


def _end_of_run(error):
    """Return where characters end that all cannot be encoded: one error tells of all of them."""
    highest = 128 if _REASONS[error.encoding] is _ASCII else 256
    end = error.start
    while end < len(error.object) and ord(error.object[end]) >= highest:
        end += 1
    return max(end, error.start + 1)


def _utf_8_reason(data, error):
    first = data[error.start]
    length = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    if first < 0xC2 or first > 0xF4:
        return "invalid start byte"
    rest = data[error.start + 1 : error.start + length]
    whole = all(0x80 <= byte < 0xC0 for byte in rest)
    return "unexpected end of data" if whole and len(rest) < length - 1 else "invalid continuation byte"
