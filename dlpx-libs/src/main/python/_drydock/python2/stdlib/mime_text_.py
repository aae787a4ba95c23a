"""email.mime.text, whose texts are byte strings in the charset that is named."""

from email.mime import text as library

from _drydock.python2.runtime.text import as_text, unicode


class MIMEText(library.MIMEText):
    """A part of a message. In: its text, subtype and charset."""

    def __init__(self, _text, _subtype="plain", _charset="us-ascii"):
        if isinstance(_text, unicode):
            _text = str.__str__(_text)
        elif not _text.isascii() and _charset.lower() in ("utf-8", "utf8"):
            _text = as_text(_text)
        super().__init__(_text, _subtype, _charset)


def __getattr__(name):
    return getattr(library, name)
