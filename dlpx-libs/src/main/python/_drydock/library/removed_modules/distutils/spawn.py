"""distutils.spawn: running programs and finding them."""

import os
import subprocess

from distutils.errors import DistutilsExecError


def spawn(cmd, search_path=1, verbose=0, dry_run=0, env=None):
    """Run a program, a list of words. Raises DistutilsExecError when it fails."""
    if dry_run:
        return
    words = list(cmd)
    if search_path:
        words[0] = find_executable(words[0]) or words[0]
    try:
        code = subprocess.call(words, env=env)
    except OSError as error:
        raise DistutilsExecError(f"command {words[0]!r} failed: {error.args[-1]}") from error
    if code:
        raise DistutilsExecError(f"command {words[0]!r} failed with exit code {code}")


def find_executable(executable, path=None):
    """Return the path of a program in the folders of `path`, else of PATH, or None."""
    if os.path.isfile(executable):
        return executable
    path = os.environ.get("PATH", os.defpath) if path is None else path
    for folder in path.split(os.pathsep) if path else ():
        file = os.path.join(folder, executable)
        if os.path.isfile(file):
            return file
    return None
