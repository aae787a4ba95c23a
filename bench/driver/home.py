"""A home in which everything is linked, so that a command is one operation and nothing else."""

import contextlib
import json
import os
import sys
import tempfile

import program


@contextlib.contextmanager
def prepared():
    """Make a home with one linked dSource `orders`; yields a maker of command lines."""
    with tempfile.TemporaryDirectory(prefix="drydock-bench-") as folder:

        def drydock(*arguments):
            launcher = os.path.join(program.DRYDOCK, "bin", "drydock")
            return [launcher, "--home", os.path.join(folder, "home"), *arguments]

        _link(drydock, os.path.join(folder, "mount"))
        try:
            _check(drydock)
            yield drydock
        finally:
            # Unmounts, too: as root, the storage is bind-mounted.
            program.output(drydock("dsource", "delete", "orders"))


def _link(drydock, mount):
    parameters = os.path.join(program.PLUGIN, "parameters.json")
    for command in (
        ["plugin", "add", program.PLUGIN],
        ["env", "add", "here"],
        ["source", "add", "orders", "--plugin", "bench", "--env", "here", "-p", "path=/srv/orders"],
        ["dsource", "link", "orders", "--source", "orders"]
        + ["--params-file", parameters, "-p", f"mountLocation={mount}"],
    ):
        program.output(drydock(*command))


def _check(drydock):
    """Make sure that `dsource status` really calls the plugin."""
    program.output(drydock("dsource", "status", "orders"))
    newest = json.loads(program.output(drydock("--json", "job", "list")))[0]
    log = program.output(drydock("job", "show", str(newest["id"]), "--log"))
    if "linked.status: done" not in log:
        sys.exit(f"bench: the plugin's linked.status was not called:\n{log}")
