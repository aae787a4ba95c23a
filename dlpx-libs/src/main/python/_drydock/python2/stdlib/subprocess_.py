"""subprocess with bytes. Plugins may start no processes on the host itself; see docs/python27.md."""

import subprocess

from _drydock.python2.runtime.files import ByteStream
from _drydock.python2.runtime.paths import to_path
from _drydock.python2.runtime.text import to_bytes, to_text

PIPE, STDOUT = subprocess.PIPE, subprocess.STDOUT


class Popen(subprocess.Popen):
    """A process whose streams are of bytes."""

    def __init__(self, args, *arguments, **named):
        named = {"close_fds": False, **named}
        super().__init__(_words(args), *arguments, **named)
        for name in ("stdin", "stdout", "stderr"):
            if getattr(self, name) is not None:
                setattr(self, name, _Pipe(getattr(self, name)))

    def communicate(self, input=None):
        pipes = {}
        for name in ("stdin", "stdout", "stderr"):
            pipes[name] = getattr(self, name)
            setattr(self, name, pipes[name] and pipes[name].library)
        try:
            answers = super().communicate(None if input is None else to_bytes(input))
        finally:
            for name, pipe in pipes.items():
                setattr(self, name, pipe)
        return tuple(None if one is None else to_text(one) for one in answers)


class _Pipe(ByteStream):
    @property
    def library(self):
        return self._stream


def check_output(*arguments, **named):
    """Return what a process prints. Raises CalledProcessError."""
    process = Popen(*arguments, stdout=PIPE, **named)
    output = process.communicate()[0]
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments[0], output)
    return output


def call(*arguments, **named):
    """Return the exit code of a process."""
    return Popen(*arguments, **named).wait()


def check_call(*arguments, **named):
    """Wait for a process. Raises CalledProcessError."""
    code = call(*arguments, **named)
    if code:
        raise subprocess.CalledProcessError(code, arguments[0])
    return 0


def _words(args):
    return to_path(args) if isinstance(args, str) else [to_path(one) for one in args]


def __getattr__(name):
    return getattr(subprocess, name)
