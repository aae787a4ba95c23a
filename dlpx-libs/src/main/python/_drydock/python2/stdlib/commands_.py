"""commands."""

import os

from _drydock.python2.stdlib import subprocess_


def getstatusoutput(command):
    """Return (the status as wait() gives it, the output)."""
    process = subprocess_.Popen(
        command, shell=True, stdout=subprocess_.PIPE, stderr=subprocess_.STDOUT)
    output = process.communicate()[0]
    code = process.returncode
    return (code << 8 if code >= 0 else -code), output.removesuffix("\n")


def getoutput(command):
    """Return the output."""
    return getstatusoutput(command)[1]


def mkarg(text):
    """Return a word for a shell's line, with a space before it."""
    if "'" not in text:
        return f" '{text}'"
    for char in '\\$"`':
        text = text.replace(char, "\\" + char)
    return f' "{text}"'


def mk2arg(head, text):
    """Return the path of a name in a folder as a word for a shell's line."""
    return mkarg(os.path.join(head, text))
