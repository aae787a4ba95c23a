"""Makes values of `generated.definitions` out of parsed JSON, for who does not use from_dict."""


def deserialize_model(data, klass):
    """Return an instance of a generated class for a dict with the schema's names."""
    return klass.from_dict(data, validate=False)


def deserialize_date(string):
    """Return the date that a text in ISO 8601 says."""
    from datetime import date

    return date.fromisoformat(string[:10])


def deserialize_datetime(string):
    """Return the datetime that a text in ISO 8601 says."""
    from datetime import datetime

    return datetime.fromisoformat(string[:-1] + "+00:00" if string[-1:] in "zZ" else string)
