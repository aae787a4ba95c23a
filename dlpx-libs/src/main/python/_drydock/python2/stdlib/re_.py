"""re: letters and blanks are ASCII's unless UNICODE is asked for; what is found in text is text."""

import re

from _drydock.python2.runtime.formatting import like
from _drydock.python2.runtime.text import is_bytes, mark, to_text
from _drydock.python2.runtime.unicode_type import unicode
from _drydock.python2.stdlib.patterns import normalized, template

_LOCALE = re.LOCALE


class Pattern:
    """A compiled pattern. In: the library's."""

    def __init__(self, inner, pattern):
        self._inner = inner
        self.pattern = pattern
        self.flags = int(inner.flags & ~re.ASCII)
        self.groups, self.groupindex = inner.groups, dict(inner.groupindex)

    def match(self, string, *places):
        return self._found("match", string, places)

    def search(self, string, *places):
        return self._found("search", string, places)

    def _found(self, how, string, places):
        string = _plain(string)
        found = getattr(self._inner, how)(string, *places)
        return found and Match(found, self, string)

    def finditer(self, string, *places):
        string = _plain(string)
        return (Match(found, self, string) for found in self._inner.finditer(string, *places))

    def findall(self, string, *places):
        string = _plain(string)
        found = self._inner.findall(string, *places)
        return like(string, found)

    def split(self, string, maxsplit=0):
        string = _plain(string)
        return like(string, self._split(string, maxsplit))

    def _split(self, string, most):
        # Python 2 did not split where a pattern matches nothing.
        parts, end, count = [], 0, 0
        for found in self._inner.finditer(string):
            if most and count >= most:
                break
            if found.end() == found.start():
                continue
            parts += [string[end : found.start()], *found.groups()]
            end = found.end()
            count += 1
        return [*parts, string[end:]]

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        string = _plain(string)
        wide = isinstance(string, unicode) or isinstance(repl, unicode)
        if callable(repl):
            own = repl

            def repl(found):
                nonlocal wide
                answer = own(Match(found, self, string))
                wide = wide or isinstance(answer, unicode)
                return answer or ""

        else:
            repl = template(_plain(repl))
        if self._inner.match("") is not None:
            repl = _but_beside(repl)
        text, number = self._inner.subn(repl, string, count)
        return (mark(text) if wide else text), number

    def __getattr__(self, name):
        if name == "_inner":
            raise AttributeError(name)
        return getattr(self._inner, name)

    def __eq__(self, other):
        return isinstance(other, Pattern) and self._inner == other._inner

    def __hash__(self):
        return hash(self._inner)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _but_beside(repl):
    """Return a replacement that leaves out what matches nothing right behind a match."""
    last = -1

    def replaced(found):
        nonlocal last
        beside, last = found.start() == found.end() == last, found.end()
        if beside:
            return ""
        return repl(found) if callable(repl) else found.expand(repl)

    return replaced


class Match:
    """What was found. In: the library's match, the Pattern, the string."""

    def __init__(self, inner, pattern, string):
        self._inner, self.re, self.string = inner, pattern, string

    def group(self, *groups):
        return like(self.string, self._inner.group(*groups))

    def groups(self, default=None):
        return like(self.string, self._inner.groups(default))

    def groupdict(self, default=None):
        return {like(self.re.pattern, name): like(self.string, part)
                for name, part in self._inner.groupdict(default).items()}

    def expand(self, text):
        return like(self.string, self._inner.expand(template(text)))

    def __getattr__(self, name):
        if name == "_inner":
            raise AttributeError(name)
        return getattr(self._inner, name)


_pattern_type = Pattern


def compile(pattern, flags=0):  # its name in the library
    """Return a Pattern."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("Cannot process flags argument with a compiled pattern")
        return pattern
    return _compiled(type(pattern), _plain(pattern), int(flags))


def _compiled(kind, pattern, flags):
    key = kind, pattern, flags
    known = _known.get(key)
    if known is None:
        known = _known[key] = _made(pattern, flags)
        if len(_known) > 200:
            _known.clear()
    return known


def _made(pattern, flags):
    plain = normalized(pattern)
    return Pattern(re.compile(plain, _flags(plain, flags)), pattern)


_known = {}


def _flags(pattern, flags):
    flags &= ~_LOCALE
    inline = re.match(r"\(\?[a-zA-Z]*u", pattern)
    return flags if flags & re.UNICODE or inline else flags | re.ASCII


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    """Return a pattern that matches a string: all but ASCII's letters and digits are escaped."""
    escaped = "".join(
        char if char.isascii() and char.isalnum() else "\\000" if char == "\0" else "\\" + char
        for char in str.__str__(pattern))
    return like(pattern, escaped)


def _plain(value):
    if is_bytes(value):
        return to_text(value)
    return value if isinstance(value, str) else _refuse(value)


def _refuse(value):
    raise TypeError("expected string or buffer")


def __getattr__(name):
    return getattr(re, name)
