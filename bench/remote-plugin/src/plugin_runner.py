"""A plugin whose discovery does what a file in the user's home says, and tells how long it took."""

import time

from dlpx.virtualization import libs
from dlpx.virtualization.platform import Plugin

from generated.definitions import RepositoryDefinition

plugin = Plugin()


@plugin.discovery.repository()
def repositories(source_connection):
    """Return one repository, named by the seconds that the script took, run so often.

    The order is three lines: how often, how many characters it prints each time, the script.
    """
    order = libs.run_bash(source_connection, "cat order").stdout
    times, length, script = order.split("\n", 2)
    start = time.perf_counter()
    for _ in range(int(times)):
        done = libs.run_bash(source_connection, script)
        if done.exit_code != 0 or len(done.stdout) != int(length):
            raise ValueError(f"exit code {done.exit_code}, {len(done.stdout)} characters")
    return [RepositoryDefinition(name=repr(time.perf_counter() - start))]


@plugin.discovery.source_config()
def source_configs(source_connection, repository):
    """There is none."""
    return []
