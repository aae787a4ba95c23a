"""The answer of linked.status and virtual.status (contract §2)."""

from enum import Enum


class Status(Enum):
    """Whether a dataset is up; ACTIVE is assumed of plugins that do not say."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
