"""math, whose floor and ceil are floats."""

import math


def floor(number):
    """Return the next whole number below, as a float."""
    return float(math.floor(number)) if math.isfinite(number) else float(number)


def ceil(number):
    """Return the next whole number above, as a float."""
    if not math.isfinite(number):
        return float(number)
    return math.copysign(float(math.ceil(number)), number if -1 < number < 0 else math.ceil(number))


def trunc(number):
    """Return the whole part."""
    return math.trunc(number)


def __getattr__(name):
    return getattr(math, name)
