"""The library, as far as the benchmark's plugin needs it."""

import logging


class PlatformHandler(logging.Handler):
    """Takes log records and drops them: the plugin logs none while it is measured."""

    def emit(self, record):
        """Drop a record."""
