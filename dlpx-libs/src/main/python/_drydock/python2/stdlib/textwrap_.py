"""textwrap: what is made of text is text."""

import textwrap

from _drydock.python2.runtime.formatting import answering_alike

wrap, fill = answering_alike(textwrap.wrap), answering_alike(textwrap.fill)
dedent = answering_alike(textwrap.dedent)


class TextWrapper(textwrap.TextWrapper):
    """Wraps paragraphs."""

    def wrap(self, text):
        return answering_alike(super().wrap)(text)

    def fill(self, text):
        return answering_alike(super().fill)(text)


def __getattr__(name):
    return getattr(textwrap, name)
