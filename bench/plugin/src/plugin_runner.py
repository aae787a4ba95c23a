"""A plugin whose operations do nothing: what is measured is the way to them and back."""

import logging
import re

from dlpx.virtualization import libs
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin, Status
from generated.definitions import RepositoryDefinition, SnapshotDefinition

logging.getLogger().addHandler(libs.PlatformHandler())
logging.getLogger().setLevel(logging.INFO)
logger = logging.getLogger(__name__)

NAME = re.compile(r"^[a-z][a-z0-9_]*$")

plugin = Plugin()


@plugin.discovery.repository()
def repository_discovery(source_connection):
    """Find the one repository."""
    return [RepositoryDefinition(name="Bench")]


@plugin.discovery.source_config()
def source_config_discovery(source_connection, repository):
    """Find nothing: the source config is added by hand."""
    return []


@plugin.linked.mount_specification()
def mount_specification(staged_source, repository):
    """Mount where the parameters say."""
    environment = staged_source.staged_connection.environment
    return MountSpecification([Mount(environment, staged_source.parameters.mount_location)])


@plugin.linked.post_snapshot()
def post_snapshot(staged_source, repository, source_config, optional_snapshot_parameters):
    """Say nothing about the snapshot."""
    return SnapshotDefinition()


@plugin.linked.status()
def status(staged_source, repository, source_config):
    """Do nothing: this is the operation that is measured."""
    return Status.ACTIVE


@plugin.linked.worker()
def worker(staged_source, repository, source_config):
    """Look at everything that is in the arguments."""
    import everything

    everything.look_at(staged_source, repository, source_config)


@plugin.linked.source_size()
def source_size(staged_source, repository, source_config):
    """Compute: this is what a compiler is measured by."""
    import pages

    return pages.compute()
