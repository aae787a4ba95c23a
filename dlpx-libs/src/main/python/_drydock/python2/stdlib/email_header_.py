"""email.header, whose texts are byte strings in the charset that is named."""

from email import header as library

from _drydock.python2.runtime.text import as_text


class Header(library.Header):
    """A header that may hold more than ASCII."""

    def append(self, s, charset=None, errors="strict"):
        super().append(as_text(s) if isinstance(s, str) else s, charset, errors)

    def __str__(self):
        return self.encode()


def __getattr__(name):
    return getattr(library, name)
