"""What library functions answer with (contract §3)."""


class RunBashResponse:
    """The end of a script: `exit_code` (int), `stdout` and `stderr` (str).

    Printing one shows how long the outputs are and not what is in them: they may hold secrets.
    """

    def __init__(self, exit_code, stdout, stderr):
        self.exit_code = exit_code
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        return (
            f"RunBashResponse(exit_code={self.exit_code}, stdout=<{len(self.stdout)} characters>, "
            f"stderr=<{len(self.stderr)} characters>)"
        )
