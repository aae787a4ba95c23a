"""commands."""

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
