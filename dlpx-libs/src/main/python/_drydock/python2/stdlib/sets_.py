"""sets."""

Set, ImmutableSet, BaseSet = set, frozenset, (set, frozenset)
