"""Copies a folder. Everything here is meant to be replaced by what your data needs."""

import logging

from dlpx.virtualization import libs
from dlpx.virtualization.platform import Mount, MountSpecification, Plugin
from dlpx.virtualization.platform.exceptions import UserError
from generated.definitions import (
    RepositoryDefinition,
    SnapshotDefinition,
    SourceConfigDefinition,
)

# What is logged through this handler is found in the job's log: `drydock job show ID --log`.
logger = logging.getLogger(__name__)
logger.setLevel(logging.INFO)
logger.addHandler(libs.PlatformHandler())

plugin = Plugin()
