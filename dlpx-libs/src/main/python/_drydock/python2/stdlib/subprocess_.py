"""subprocess with text. Plugins may start no processes on the host itself; see docs/python27.md."""

import subprocess


def _with_text(named):
    return {"encoding": "utf-8", "errors": "surrogateescape", "close_fds": False, **named}


class Popen(subprocess.Popen):
    """A process whose streams are text."""

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **_with_text(named))


def check_output(*arguments, **named):
    """Return what a process prints."""
    return subprocess.check_output(*arguments, **_with_text(named))


def __getattr__(name):
    return getattr(subprocess, name)
