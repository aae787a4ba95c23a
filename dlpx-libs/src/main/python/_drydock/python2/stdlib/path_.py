"""os.path: what looks at files takes byte strings and text; what is only words takes either anyway."""

import os.path

from _drydock.python2.runtime.paths import with_paths

for _name in """abspath exists expanduser getatime getctime getmtime getsize isdir
        isfile islink ismount lexists normpath realpath relpath samefile""".split():
    globals()[_name] = with_paths(getattr(os.path, _name))


def walk(top, func, arg):
    """Call `func(arg, folder, names)` for each folder; func may change the names."""
    from _drydock.python2.stdlib import os_

    try:
        names = os_.listdir(top)
    except OSError:
        return
    func(arg, top, names)
    for name in names:
        inner = os.path.join(top, name)
        if isdir(inner) and not islink(inner):  # noqa: F821 - made above
            walk(inner, func, arg)


def __getattr__(name):
    return getattr(os.path, name)
