"""`/`, `%` and round as Python 2 had them."""

import math

from _drydock.python2.runtime import formatting, text


def div(left, right):
    """Return left / right: of two whole numbers a whole number, rounded down."""
    if isinstance(left, int) and isinstance(right, int):
        return left // right
    if hasattr(left, "__div__") and not isinstance(left, type):
        answer = left.__div__(right)
        if answer is not NotImplemented:
            return answer
    return left / right


def idiv(left, right):
    """Return what `left /= right` gives left."""
    if hasattr(left, "__idiv__") and not isinstance(left, type):
        return left.__idiv__(right)
    return div(left, right)


def mod(left, right):
    """Return left % right, where left may be a text to fill in."""
    if isinstance(left, str):
        return formatting.percent(left, right)
    if type(left) is bytes:
        return formatting.percent(text.to_text(left), right)
    return left % right


def round_half_away(number, ndigits=0):
    """Return the builtin round: a float, with halves away from zero."""
    if isinstance(number, str):
        raise TypeError("a float is required")
    number = float(number)
    if not math.isfinite(number):
        return number
    rounded = round(number, ndigits)
    step = 10.0 ** -ndigits
    # Only an exact half is rounded to even by Python 3; it is one if both neighbours are as near.
    if abs(abs(number - rounded) - step / 2) < step * 1e-9 and _is_exact_half(number, ndigits):
        away = round(number + math.copysign(step / 2, number), ndigits)
        return float(away)
    return float(rounded)


def _is_exact_half(number, ndigits):
    from fractions import Fraction  # rarely needed, and not quick to import

    scaled = abs(Fraction(number)) * Fraction(10) ** ndigits
    return scaled - math.floor(scaled) == Fraction(1, 2)


def octal(number):
    """Return the builtin oct: `0755`."""
    if hasattr(number, "__oct__"):
        return number.__oct__()
    digits = "%o" % abs(number)
    return ("-" if number < 0 else "") + (digits if digits == "0" else "0" + digits) + _long(number)


def hexadecimal(number):
    """Return the builtin hex: `0xff`, with an L where Python 2 had a long."""
    if hasattr(number, "__hex__"):
        return number.__hex__()
    return hex(number) + _long(number)


def _long(number):
    return "" if -(2**63) <= number < 2**63 else "L"


def coerce(left, right):
    """Return both numbers in the type that holds either."""
    kind = type(left + right)
    return kind(left), kind(right)
