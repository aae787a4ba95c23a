"""The keywords of a schema that limit a value, as rules (contract §3).

A rule is a pair: a function that says whether it allows a value, and the text that follows the
property's name in the message when it does not. A keyword whose own value makes no sense is
ignored, like an unknown one.
"""


def rules_of(schema):
    """Return the rules for one property's schema, for a value that has the right type already."""
    rules = [make(schema[keyword]) for keyword, make in _MAKERS.items() if keyword in schema]
    return [rule for rule in rules if rule is not None]


def _enum(options):
    if not isinstance(options, list):
        return None
    return (lambda value: any(_same(value, option) for option in options)), (
        f"must be one of {options}"
    )


def _same(value, option):
    # To Python True equals 1; to JSON it does not.
    return value == option and isinstance(value, bool) == isinstance(option, bool)


def _pattern(pattern):
    import re

    try:
        compiled = re.compile(pattern)
    except (re.error, TypeError):
        # A pattern in another dialect than Python's: the host's validator judges it.
        return None
    return (lambda value: not isinstance(value, str) or bool(compiled.search(value))), (
        f"must match the pattern {pattern}"
    )


def _limit(text, allows):
    def make(limit):
        if not _is_number(limit):
            return None
        return (lambda value: not _is_number(value) or allows(value, limit)), f"{text} {limit}"

    return make


def _length(text, kind, allows):
    def make(limit):
        if not _is_number(limit):
            return None
        return (lambda value: not isinstance(value, kind) or allows(len(value), limit)), (
            text.format(limit)
        )

    return make


def _unique_items(wanted):
    if wanted is not True:
        return None
    return (lambda value: not isinstance(value, list) or _all_differ(value)), (
        "must not have the same item twice"
    )


def _all_differ(items):
    return not any(
        _same(item, other) for index, item in enumerate(items) for other in items[:index]
    )


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_MAKERS = {
    "enum": _enum,
    "pattern": _pattern,
    "minimum": _limit("must be at least", lambda value, limit: value >= limit),
    "maximum": _limit("must be at most", lambda value, limit: value <= limit),
    "exclusiveMinimum": _limit("must be more than", lambda value, limit: value > limit),
    "exclusiveMaximum": _limit("must be less than", lambda value, limit: value < limit),
    "minLength": _length("must be {} characters or longer", str, lambda n, limit: n >= limit),
    "maxLength": _length("must be {} characters or shorter", str, lambda n, limit: n <= limit),
    "minItems": _length("must have {} items or more", list, lambda n, limit: n >= limit),
    "maxItems": _length("must have {} items or fewer", list, lambda n, limit: n <= limit),
    "uniqueItems": _unique_items,
}
