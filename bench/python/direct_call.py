"""Calls the benchmark's plugin directly, as a test of its author's might: JSON in, JSON out."""

import importlib
import json

from dlpx.virtualization.common import (
    RemoteConnection,
    RemoteEnvironment,
    RemoteHost,
    RemoteUser,
)
from dlpx.virtualization.platform import Mount, StagedSource
from generated.definitions import (
    LinkedSourceDefinition,
    RepositoryDefinition,
    SourceConfigDefinition,
)


def load():
    """Import the plugin and return its operations by name."""
    return importlib.import_module("plugin_runner").plugin.operations


def status(operations, arguments_json):
    """Call linked.status; in: the arguments as JSON text, out: the answer as JSON text."""
    return json.dumps(_call(operations["linked.status"], arguments_json).value)


def worker(operations, arguments_json):
    """Call linked.worker, which looks at everything; in and out as of status."""
    return json.dumps(_call(operations["linked.worker"], arguments_json))


def _call(operation, arguments_json):
    plain = json.loads(arguments_json)
    return operation(
        staged_source=_staged_source(plain["staged_source"]),
        repository=RepositoryDefinition(plain["repository"]["name"]),
        source_config=SourceConfigDefinition(
            plain["source_config"]["name"], plain["source_config"]["path"]
        ),
    )


def _staged_source(plain):
    mount = plain["mounts"][0]
    return StagedSource(
        plain["guid"],
        _connection(plain["sourceConnection"]),
        LinkedSourceDefinition(plain["parameters"]),
        Mount(_environment(mount["environment"]), mount["mountPath"], mount["sharedPath"]),
        _connection(plain["stagedConnection"]),
    )


def _connection(plain):
    user = RemoteUser(plain["user"]["name"], plain["user"]["reference"])
    return RemoteConnection(_environment(plain["environment"]), user)


def _environment(plain):
    host = plain["host"]
    return RemoteEnvironment(
        plain["name"],
        plain["reference"],
        RemoteHost(host["name"], host["reference"], host["binaryPath"], host["scratchPath"]),
    )
