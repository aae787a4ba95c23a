"""string, whose Template fills in either kind of text."""

import string

from _drydock.python2.runtime.formatting import shown
from _drydock.python2.runtime.text import as_unicode, mark, unicode


class Template(string.Template):
    """A text with `$names`. In: the text."""

    def substitute(self, *mapping, **named):
        return self._filled(super().substitute, mapping, named)

    def safe_substitute(self, *mapping, **named):
        return self._filled(super().safe_substitute, mapping, named)

    def _filled(self, fill, mapping, named):
        values = _Shown({**(mapping[0] if mapping else {}), **named})
        values.wide = isinstance(self.template, unicode)
        answer = fill(values)
        return mark(answer) if values.wide else answer


class _Shown(dict):
    """The values of a template as they are written; `wide` when one is text."""

    def __getitem__(self, name):
        value = shown(super().__getitem__(name))
        self.wide = self.wide or isinstance(value, unicode)
        return as_unicode(value) if self.wide and isinstance(value, str) else value


def capwords(s, sep=None):
    """Return a text whose words are capitalized."""
    from _drydock.python2.runtime.byte_strings import METHODS

    words = [METHODS["capitalize"](word) for word in METHODS["split"](s, sep)]
    return METHODS["join"](sep or " ", words)


def __getattr__(name):
    return getattr(string, name)
