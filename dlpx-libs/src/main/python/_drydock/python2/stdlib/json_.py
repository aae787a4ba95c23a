"""json with the arguments, the spacing and the two kinds of text of Python 2.7."""

import json
import re

from _drydock.python2.runtime.conversions import decoded
from _drydock.python2.runtime.text import mark, to_bytes, to_text, unicode


_OF_ONE_BYTE = re.compile(r"\\u00[89a-f]")


def loads(s, encoding=None, cls=None, object_hook=None, object_pairs_hook=None, **named):
    """Return the value of a JSON text; all texts in it are unicode."""

    def paired(pairs):
        pairs = [(mark(name), _marked(value)) for name, value in pairs]
        if object_pairs_hook is not None:
            return object_pairs_hook(pairs)
        return dict(pairs) if object_hook is None else object_hook(dict(pairs))

    if cls is not None and issubclass(cls, JSONDecoder):
        cls, own = None, cls
        return own(encoding=encoding, object_hook=object_hook,
                   object_pairs_hook=object_pairs_hook, **named).decode(s)
    try:
        if object_hook is None and object_pairs_hook is None:
            return _marked_deeply(json.loads(_text(s, encoding), cls=cls, **named))
        return _marked(json.loads(_text(s, encoding), cls=cls, object_pairs_hook=paired, **named))
    except json.JSONDecodeError as error:
        raise ValueError(_told(error)) from None


def load(fp, encoding=None, **named):
    """Return the value of a file's JSON text."""
    return loads(fp.read(), encoding, **named)


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, encoding="utf-8", default=None, sort_keys=False, **named):
    """Return a value as JSON text; an indented one has spaces at the ends of its lines."""
    writer = (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, encoding=encoding,
        default=default, sort_keys=sort_keys, **named)
    return writer.encode(obj)


def dump(obj, fp, *more, **named):
    """Write a value as JSON text to a file."""
    fp.write(dumps(obj, *more, **named))


class JSONEncoder(json.JSONEncoder):
    """Makes JSON of values. In: as dumps takes it."""

    def __init__(self, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, encoding="utf-8", default=None):
        super().__init__(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
            allow_nan=allow_nan, sort_keys=sort_keys, indent=indent,
            separators=separators or (", ", ": "))
        self.encoding = encoding or "utf-8"
        own = default or self.default
        self.default = lambda value: self._plain(own(value))
        self._wide = False

    def encode(self, o):
        if self.ensure_ascii:
            try:
                written = super().encode(o)
                if not _OF_ONE_BYTE.search(written):
                    return written  # no text in it can be bytes beyond ASCII
            except TypeError:
                pass  # bytes, which are told below what they are
        return self._finished(super().encode(self._plain(o)))

    def iterencode(self, o, _one_shot=False):
        if _one_shot:  # `encode` asks, which has made the value plain
            return super().iterencode(o, True)
        return map(self._finished, super().iterencode(self._plain(o)))

    def _finished(self, written):
        if self.ensure_ascii or written.isascii() and not self._wide:
            return written
        return mark(written) if self._wide else to_text(written.encode("utf-8"))

    def _plain(self, value):
        """Return a value in which every text is a plain str of Python 3."""
        kind = type(value)
        if kind is str and value.isascii() or kind is int or value is None:
            return value
        if isinstance(value, unicode):
            self._wide = True
            return str.__str__(value)
        if isinstance(value, str):
            return value if value.isascii() else decoded(to_bytes(value), self.encoding, "strict")
        if isinstance(value, bytes):
            return self._plain(to_text(value))
        if isinstance(value, dict):
            made = {self._plain(name): self._plain(one) for name, one in value.items()}
            return made
        if isinstance(value, (list, tuple)):
            return [self._plain(one) for one in value]
        return value


class JSONDecoder:
    """Reads JSON. In: as loads takes it."""

    def __init__(self, encoding=None, object_hook=None, **named):
        self._how = dict(named, encoding=encoding, object_hook=object_hook)

    def decode(self, s):
        return loads(s, **self._how)

    def raw_decode(self, s, idx=0):
        value, end = json.JSONDecoder().raw_decode(_text(s, None), idx)
        return _marked_deeply(value), end


def _text(s, encoding):
    if isinstance(s, unicode):
        return str.__str__(s)
    if not isinstance(s, (str, bytes)):
        raise TypeError("expected string or buffer")
    return decoded(to_bytes(s), encoding or "utf-8", "strict")


def _marked(value):
    """Return a value with its texts as unicode; objects have been looked after."""
    if type(value) is str:
        return mark(value)
    return [_marked(one) for one in value] if type(value) is list else value


def _marked_deeply(value):
    kind = type(value)
    if kind is str:
        return mark(value)
    if kind is dict:
        return {mark(name): _marked_deeply(one) for name, one in value.items()}
    return [_marked_deeply(one) for one in value] if kind is list else value


def _told(error):
    return str(error) if "Extra data" in str(error) else "No JSON object could be decoded"


def __getattr__(name):
    return getattr(json, name)
