"""What library functions answer with (contract §3)."""


class ScriptResponse:
    """The end of a script: `exit_code` (int), `stdout` and `stderr` (str).

    Printing one shows how long the outputs are and not what is in them: they may hold secrets.
    """

    def __init__(self, exit_code, stdout, stderr):
        self.exit_code = exit_code
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        return (
            f"{type(self).__name__}(exit_code={self.exit_code}, "
            f"stdout=<{len(self.stdout)} characters>, stderr=<{len(self.stderr)} characters>)"
        )


class RunBashResponse(ScriptResponse):
    """The end of a bash script."""


class RunExpectResponse(ScriptResponse):
    """The end of an expect script."""


class RunPowershellResponse(ScriptResponse):
    """The end of a PowerShell script."""
