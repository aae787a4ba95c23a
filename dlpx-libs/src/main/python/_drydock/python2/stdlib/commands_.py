"""commands."""

import subprocess


def getstatusoutput(command):
    """Return (the status as wait() gives it, the output)."""
    code, output = subprocess.getstatusoutput(command)
    return (code << 8 if code >= 0 else -code), output


def getoutput(command):
    """Return the output."""
    return getstatusoutput(command)[1]
