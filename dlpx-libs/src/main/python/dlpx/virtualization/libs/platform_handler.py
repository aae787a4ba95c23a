"""The way from Python's logging to the plugin's log files (contract §3, §6)."""

import logging


class PlatformHandler(logging.Handler):
    """A logging.Handler that hands every record to the host, formatted, with level and logger.

    The host sorts the records into its files by level; a level set on the handler or the logger
    applies before that, as always.
    """

    def emit(self, record):
        """Hand over one record; a failure goes the way logging sends its own, handleError."""
        import _drydock_libs

        try:
            _drydock_libs.log(record.levelno, record.name, self.format(record))
        except Exception:
            self.handleError(record)
