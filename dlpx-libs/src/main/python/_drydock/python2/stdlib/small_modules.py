"""Small modules that Python 3 took out: `make` builds one by its name."""

import os
from types import ModuleType


def make(name):
    """Return the module of this name."""
    module = ModuleType(name)
    vars(module).update(_MEMBERS[name]())
    return module


def _dircache():
    def listdir(path):
        return sorted(os.listdir(path))

    def annotate(head, names):
        for place, name in enumerate(names):
            if os.path.isdir(os.path.join(head, name)):
                names[place] = name + "/"

    return {"listdir": listdir, "opendir": listdir, "annotate": annotate, "reset": lambda: None}


def _fpformat():
    return {"fix": lambda x, digits: "%.*f" % (digits, float(x)),
            "sci": _with_three_digits, "NotANumber": ValueError}


def _with_three_digits(x, digits):
    mantissa, exponent = ("%.*e" % (digits, float(x))).split("e")
    return f"{mantissa}e{exponent[0]}{int(exponent[1:]):03d}"


def _future_builtins():
    return {"ascii": ascii, "filter": filter, "hex": hex, "map": map, "oct": oct, "zip": zip}


def _mutex():
    class mutex:
        def __init__(self):
            self.locked, self.queue = False, []

        def test(self):
            return self.locked

        def testandset(self):
            was, self.locked = self.locked, True
            return not was

        def lock(self, function, argument):
            if self.testandset():
                function(argument)
            else:
                self.queue.append((function, argument))

        def unlock(self):
            if self.queue:
                function, argument = self.queue.pop(0)
                function(argument)
            else:
                self.locked = False

    return {"mutex": mutex}


def _statvfs():
    names = "BSIZE FRSIZE BLOCKS BFREE BAVAIL FILES FFREE FAVAIL FLAG NAMEMAX".split()
    return {f"F_{name}": place for place, name in enumerate(names)}


def _user():
    return {"home": os.path.expanduser("~")}


def _whichdb():
    import dbm

    return {"whichdb": dbm.whichdb}


_MEMBERS = {
    "dircache": _dircache, "fpformat": _fpformat, "future_builtins": _future_builtins,
    "mutex": _mutex, "statvfs": _statvfs, "user": _user, "whichdb": _whichdb,
}
NAMES = frozenset(_MEMBERS)
