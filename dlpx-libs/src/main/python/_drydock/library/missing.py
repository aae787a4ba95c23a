"""Modules of CPython's standard library that cannot be had here, and why (contract §2).

An import of one fails with one sentence; `docs/python.md` lists them all.
"""

import sys

_NATIVE = "it is native code, which plugins do not run"
_DATABASE = f"{_NATIVE}; for small data use json, or a database on a host"
_TERMINAL = "plugins have no terminal"
_SCREEN = "plugins have no screen"
_USERS = "plugins see no users of this machine; ask a host with libs.run_bash"
_WINDOWS = "it is for Python on Windows"
_MAC = "it is for Python on macOS"
_PARSER = "Drydock's Python has another compiler than CPython"

REASONS = {
    **dict.fromkeys(["ctypes", "_ctypes", "_ctypes_test"], _NATIVE),
    **dict.fromkeys(["sqlite3", "_sqlite3"], _DATABASE),
    **dict.fromkeys(["dbm.gnu", "_gdbm", "dbm.ndbm", "_dbm"], f"{_NATIVE}; dbm.dumb works"),
    **dict.fromkeys(["bz2", "_bz2"], f"{_NATIVE}; gzip, lzma and zlib work"),
    **dict.fromkeys(["crypt", "_crypt"], f"{_NATIVE}; hashlib works"),
    **dict.fromkeys(["termios", "tty", "pty", "readline", "curses", "_curses", "_curses_panel"],
                    _TERMINAL),
    **dict.fromkeys(["tkinter", "_tkinter", "turtle", "turtledemo", "idlelib"], _SCREEN),
    **dict.fromkeys(["grp", "spwd", "nis"], _USERS),
    "syslog": "plugins do not write to this machine's log; logging reaches Drydock's own",
    **dict.fromkeys(["audioop", "ossaudiodev"], "plugins have no sound"),
    **dict.fromkeys(["symtable", "_symtable", "pyclbr"], _PARSER),
    **dict.fromkeys(["msilib", "_msi", "msvcrt", "nt", "winreg", "_winapi", "_overlapped", "winsound",
                     "_wmi"], _WINDOWS),
    "_scproxy": _MAC,
    **{
        f"_{name}": f"it is native code inside CPython's {name}, which works without"
        for name in ("bisect", "decimal", "heapq", "opcode", "stat", "statistics", "uuid", "zoneinfo")
    },
    "_elementtree": "it is native code inside CPython's xml.etree, which works without",
    **dict.fromkeys(["_xxtestfuzz", "_testbuffer", "_testclinic", "_testimportmultiple",
                     "_testinternalcapi", "_testsinglephase"], "it tests CPython itself"),
}


class MissingModules:
    """The first finder in `sys.meta_path`; a plugin's own module of such a name is found all the
    same."""

    def find_spec(self, fullname, path=None, target=None):
        """Raise ModuleNotFoundError for such a module, return None for others (importlib.abc)."""
        if fullname == "zoneinfo":
            _tell_where_zones_are()
        reason = REASONS.get(fullname)
        if reason is None or (path is None and _is_the_plugins(fullname)):
            return None
        raise ModuleNotFoundError(
            f"Drydock's Python has no module {fullname}: {reason}.", name=fullname
        )


def _is_the_plugins(name):
    from importlib.machinery import PathFinder

    home = sys.modules["os"].__file__.rsplit("/", 3)[0]
    return PathFinder.find_spec(name, [one for one in sys.path if not one.startswith(home)])


def _tell_where_zones_are():
    import sysconfig

    # Where CPython looks on Linux; this one is built without any. The last is the host's, beside
    # this library, for a machine that has none.
    places = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"]
    library = __file__.rsplit("/", 3)[0]
    places.append(library.rpartition("/")[0] + "/zoneinfo")
    sysconfig.get_config_vars()["TZPATH"] = ":".join(places)
