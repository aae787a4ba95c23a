"""The list in docs/python27.md of what stays different: the reasons of the corpus's programs."""

import os
import textwrap

from python2_programs import files, programs_of

DOCUMENT = os.path.normpath(os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "../../../../docs/python27.md"))
_BEGIN = "<!-- Written by scripts/record-python2-corpus, of the programs that differ. -->\n"
_END = "<!-- End of what is written. -->\n"


def listed():
    """Return the lines of the list: each reason once, in the order of the corpus."""
    reasons = {}
    for file in files():
        for program in programs_of(file):
            if program.reason:
                reasons.setdefault(program.reason, []).append(program.title)
    return "".join(_wrapped(reason) + "\n" for reason in reasons)


def _wrapped(reason):
    return textwrap.fill(f"- {reason}", 120, subsequent_indent="  ", break_on_hyphens=False,
                         break_long_words=False)


def in_document():
    """Return the list as the document has it."""
    return _parts()[1]


def write():
    """Write the list into the document."""
    before, _, after = _parts()
    with open(DOCUMENT, "w", encoding="utf-8") as file:
        file.write(before + _BEGIN + listed() + _END + after)


def _parts():
    with open(DOCUMENT, encoding="utf-8") as file:
        before, _, rest = file.read().partition(_BEGIN)
    inside, _, after = rest.partition(_END)
    return before, inside, after
