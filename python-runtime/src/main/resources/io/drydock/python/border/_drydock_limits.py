"""What Python code of a plugin cannot do, said in a sentence: start processes, and end this one.

Java forbids it in any case; here it learns which line wanted it.
"""

import builtins
import errno
import os
import posix
import sys

_REFUSED = (
    "system fork forkpty vfork execl execle execlp execlpe execv execve execvp execvpe "
    "spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe posix_spawn posix_spawnp popen"
).split()

# Standard modules ask whether these are there to find out what kind of system this is.
_ONLY_WHERE_THERE = ("forkpty", "vfork", "posix_spawn", "posix_spawnp")


def set_limits(end):
    """Puts them in place; in: a function that ends the running call, given what was called and the
    frame that called it."""
    for name in _REFUSED:
        if name not in _ONLY_WHERE_THERE or hasattr(os, name):
            _replace(name, _refusal(f"os.{name}"))
    import _posixsubprocess

    _posixsubprocess.fork_exec = _refusal("subprocess")
    # Where there is a fork, some expect this, too.
    os.register_at_fork = lambda **functions: None
    _replace("_exit", _ending("os._exit", end))
    _replace("abort", _ending("os.abort", end))
    _replace("kill", _kill(posix.kill, os.getpid(), end))
    _replace("killpg", _ending("os.killpg", end))
    import _signal

    _signal.raise_signal = _ending("signal.raise_signal", end)
    builtins.exit = builtins.quit = _exit


def _replace(name, function):
    function.__name__ = function.__qualname__ = name
    for module in (posix, os):
        setattr(module, name, function)


def _refusal(name, error=PermissionError, number=errno.EPERM):
    def refused(*arguments, **options):
        raise error(
            number,
            f"{name} is refused: a plugin starts no processes here, it runs commands on hosts with "
            "libs.run_bash",
        )

    return refused


def _ending(name, end, frame=sys._getframe, join=", ".join, represent=repr):
    def ending(*arguments):
        end(f"{name}({join([represent(argument) for argument in arguments])})", frame(1))

    return ending


def _kill(kill, own, end, frame=sys._getframe):
    def kill_other(pid, signal):
        if signal != 0 and (pid == own or pid in (0, -1, -own)):
            end(f"os.kill({pid}, {signal})", frame(1))
        elif pid != own:
            kill(pid, signal)

    return kill_other


def _exit(code=None, error=SystemExit):
    raise error(code)
