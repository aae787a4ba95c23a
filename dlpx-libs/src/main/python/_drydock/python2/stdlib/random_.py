"""random, whose samples may be drawn from a set."""

import random as library


def sample(population, k):
    """Return k things, each taken once."""
    if isinstance(population, (set, frozenset)):
        population = list(population)
    return library.sample(population, k)


def jumpahead(n):
    """Had an effect on the old generator only."""


def __getattr__(name):
    return getattr(library, name)
