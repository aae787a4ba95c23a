"""shutil, with names of files as Python 2's."""

import shutil

from _drydock.python2.runtime.paths import with_paths

for _name in """copy copy2 copyfile copymode copystat copytree make_archive move rmtree""".split():
    globals()[_name] = with_paths(getattr(shutil, _name))


def copyfileobj(fsrc, fdst, length=16 * 1024):
    """Copy what one stream still has to another."""
    while True:
        part = fsrc.read(length)
        if not part:
            return
        fdst.write(part)


def __getattr__(name):
    return getattr(shutil, name)


