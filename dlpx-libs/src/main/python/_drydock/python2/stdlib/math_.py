"""math, whose floor and ceil are floats."""

import math


def floor(number):
    """Return the next whole number below, as a float."""
    return float(math.floor(number)) if math.isfinite(number) else float(number)


def ceil(number):
    """Return the next whole number above, as a float."""
    return float(math.ceil(number)) if math.isfinite(number) else float(number)


def trunc(number):
    """Return the whole part."""
    return math.trunc(number)


def __getattr__(name):
    return getattr(math, name)
