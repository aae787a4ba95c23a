"""os: names of files are byte strings, or text where they were asked for with text."""

import errno  # noqa: F401 - a member that plugins use
import os

from _drydock.python2.runtime.errors import OSError as error  # noqa: F401
from _drydock.python2.runtime.paths import from_path, with_paths
from _drydock.python2.runtime.text import mark, to_bytes, to_text
from _drydock.python2.stdlib import path_ as path

_NAMES = """access chdir chmod chown chroot execl execle execlp execv execve execvp lchown link
    listdir lstat makedirs mkdir mkfifo mknod open pathconf readlink remove removedirs rename
    renames rmdir spawnv stat statvfs symlink unlink utime""".split()

for _name in _NAMES:
    if hasattr(os, _name):
        globals()[_name] = with_paths(getattr(os, _name))


def listdir(path):  # noqa: F811 - which it could leave out only in Python 3
    """Return the names in a folder, of the kind of text that its own name is."""
    return _listdir(path)


_listdir = with_paths(os.listdir)


def getcwd():
    """Return the working directory as a byte string."""
    return from_path(os.getcwd())


def getcwdu():
    """Return the working directory as text."""
    return mark(os.getcwd())


def read(descriptor, size):
    """Return bytes from a descriptor."""
    return to_text(os.read(descriptor, size))


def write(descriptor, data):
    """Write bytes to a descriptor."""
    return os.write(descriptor, to_bytes(data))


def urandom(size):
    """Return random bytes."""
    return to_text(os.urandom(size))


def fdopen(descriptor, mode="r", buffering=-1):
    """Return a file for a descriptor."""
    from _drydock.python2.runtime.files import ByteStream

    kept = mode.replace("b", "").replace("U", "") or "r"
    return ByteStream(os.fdopen(descriptor, kept + "b", -1 if buffering == 1 else buffering))


def popen(command, mode="r", buffering=-1):
    """Start a command, and return its output or input as a stream of bytes."""
    from _drydock.python2.stdlib import subprocess_

    reads = "r" in mode
    pipe = {"stdout" if reads else "stdin": subprocess_.PIPE}
    process = subprocess_.Popen(command, shell=True, **pipe)
    return process.stdout if reads else process.stdin


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (folder, names of folders, names of files)."""
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in set(folders)]
    if topdown:
        yield top, folders, files
    for name in folders:
        inner = path.join(top, name)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def __getattr__(name):
    return getattr(os, name)
