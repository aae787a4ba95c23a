"""What the tests share: a stand-in for the Java side, plugins in temporary folders, JSON."""

import json
import os
import sys
import tempfile
import types

ENVIRONMENT = {
    "name": "staging",
    "reference": "UNIX_HOST_ENVIRONMENT-1",
    "host": {
        "name": "staging.example.com",
        "reference": "UNIX_HOST-1",
        "binaryPath": "/var/a/b/c",
        "scratchPath": "/var/scratch",
    },
}
CONNECTION = {"environment": ENVIRONMENT, "user": {"name": "joe", "reference": "HOST_USER-7"}}


class CommandEnd:
    """The end of a command as Java hands it over: attributes are methods."""

    def __init__(self, exit_code=0, stdout="", stderr=""):
        self._end = exit_code, stdout, stderr

    def exit_code(self):
        return self._end[0]

    def stdout(self):
        return self._end[1]

    def stderr(self):
        return self._end[2]


class FoundCredentials:
    """Credentials as Java hands them over: attributes are methods."""

    def __init__(self, **parts):
        for name in ("username", "password", "private_key", "public_key"):
            setattr(self, name, lambda value=parts.get(name): value)


class StandInLibs(types.ModuleType):
    """Plays `_drydock_libs`: remembers calls in `commands` and `records`, answers `end`."""

    def __init__(self):
        super().__init__("_drydock_libs")
        self.commands = []
        self.records = []
        self.end = CommandEnd()

    def run_bash(self, *arguments):
        self.commands.append(arguments)
        if isinstance(self.end, Exception):
            raise self.end
        return self.end

    run_expect = run_powershell = run_sync = retrieve_credentials = run_bash

    def log(self, *record):
        self.records.append(record)


def install_stand_in(test):
    """Put a fresh StandInLibs into sys.modules until the test ends, and return it."""
    before = sys.modules.get("_drydock_libs")
    stand_in = sys.modules["_drydock_libs"] = StandInLibs()

    def restore():
        del sys.modules["_drydock_libs"]
        if before is not None:
            sys.modules["_drydock_libs"] = before

    test.addCleanup(restore)
    return stand_in


def write_plugin(test, **modules):
    """Write modules (name=source) to a folder that is on sys.path until the test ends."""
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    for name, source in modules.items():
        with open(os.path.join(folder.name, name + ".py"), "w", encoding="utf-8") as file:
            file.write(source)
        # Of an earlier plugin of the same test.
        sys.modules.pop(name, None)
        test.addCleanup(sys.modules.pop, name, None)
    sys.path.insert(0, folder.name)
    test.addCleanup(sys.path.remove, folder.name)
    sys.path_importer_cache.pop(folder.name, None)
    return folder.name


def load(test, source, schema, plugin_type="STAGED", language="PYTHON311"):
    """Load a plugin from the source of its one module and return load's answer, parsed."""
    from _drydock import dispatch

    write_plugin(test, plugin_runner=source)
    return json.loads(
        dispatch.load("plugin_runner:plugin", json.dumps(schema), plugin_type, language)
    )


def invoke(operation, **arguments):
    """Invoke an operation with arguments as plain data and return its answer, parsed."""
    from _drydock import dispatch
    from _drydock.operations import OPERATIONS

    if operation not in OPERATIONS:
        return json.loads(dispatch.invoke(operation, json.dumps(arguments)))
    return json.loads(dispatch.invoke_split(operation, *names_and_texts(arguments)))


def names_and_texts(arguments):
    """Return the arguments as the host splits them: their names, then the JSON text of each."""
    return [" ".join(arguments), *map(json.dumps, arguments.values())]


def definition(properties=None, required=(), **more):
    """Return the schema of an object."""
    plain = {"type": "object", "properties": properties or {}, "required": list(required)}
    return {**plain, **more}


def staged_source(parameters=None, mount_paths=()):
    """Return a staged_source argument as the host sends it."""
    return {
        "guid": "guid-1",
        "sourceConnection": CONNECTION,
        "stagedConnection": CONNECTION,
        "parameters": parameters or {},
        "mounts": mounts(mount_paths),
    }


def virtual_source(parameters=None, mount_paths=()):
    """Return a virtual_source argument as the host sends it."""
    return {
        "guid": "guid-2",
        "connection": CONNECTION,
        "parameters": parameters or {},
        "mounts": mounts(mount_paths),
    }


def direct_source(parameters=None):
    """Return a direct_source argument as the host sends it."""
    return {"guid": "guid-3", "connection": CONNECTION, "parameters": parameters or {}}


def mounts(paths):
    """Return the mounts of a source as the host sends them."""
    return [{"environment": ENVIRONMENT, "mountPath": path, "sharedPath": None} for path in paths]


def remote_connection():
    """Return a RemoteConnection with known references."""
    from dlpx.virtualization import common

    host = common.RemoteHost("h", "UNIX_HOST-1", "", "")
    environment = common.RemoteEnvironment("e", "UNIX_HOST_ENVIRONMENT-1", host)
    return common.RemoteConnection(environment, common.RemoteUser("u", "HOST_USER-7"))
