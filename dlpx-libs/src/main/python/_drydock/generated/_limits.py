"""The keywords of a schema that limit a value, as rules (contract §3).

A rule is a pair: a function that says whether it allows a value, and the text that follows the
property's name in the message when it does not. A keyword whose own value makes no sense is
ignored, like an unknown one.
"""


_DATE = r"(\d{4})-?(\d\d)-?(\d\d)|\d{4}-?W\d\d(?:-?[1-7])?|\d{4}-?\d{3}"
_TIME = (
    r"([01]\d|2[0-4])(:?[0-5]\d(:?([0-5]\d|60)([.,]\d+)?)?)?"
    r"([Zz]|[+-]\d\d(:?[0-5]\d)?)?"
)


def limits_in(schema):
    """Return the keywords of one property's schema that limit its value, and theirs."""
    return {keyword: schema[keyword] for keyword in _MAKERS if keyword in schema}


def rules_of(limits):
    """Return the rules for such keywords, for a value that has the right type already."""
    rules = [make(limits[keyword]) for keyword, make in _MAKERS.items() if keyword in limits]
    return [rule for rule in rules if rule is not None]


def is_date(text):
    """Return whether a text is a date in ISO 8601: of the calendar, of a week, or of a year."""
    import re
    from datetime import date

    found = re.fullmatch(_DATE, text, re.ASCII)
    if found is None or found.group(1) is None:
        return found is not None
    try:
        return bool(date(*map(int, found.groups())))
    except ValueError:
        return False


def is_date_time(text):
    """Return whether a text is a date in ISO 8601 with or without a time and an offset."""
    import re

    day, _, time = re.sub("[t ]", "T", text, count=1).partition("T")
    return is_date(day) and (day == text or bool(re.fullmatch(_TIME, time, re.ASCII)))


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
