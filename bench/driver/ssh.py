"""Commands on a host over SSH, beside OpenSSH's own client with a shared connection; needs root."""

import argparse
import contextlib
import json
import os
import shlex
import subprocess
import tempfile

import main as table
import program
import storage

MEBIBYTES = 100
TOGETHER = 64
# The default of OpenSSH's server, and one that lets 64 commands share one connection.
MAX_SESSIONS = {"": 10, ", MaxSessions 100": 100}
HEAP = "-Xmx512m"


class Drydock:
    """A warm Java program that runs commands when told to, on a server that it starts."""

    def __init__(self, folder, max_sessions, flags):
        words = [folder, os.path.join(program.BENCH, "remote-plugin"), str(max_sessions)]
        self._process = subprocess.Popen(
            program.java("SshBench", words, [HEAP, *flags], program.FIXTURES),
            env=program.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.server = json.loads(self._process.stdout.readline())

    def seconds(self, *order):
        """Return how long it took what is ordered."""
        print(*order, file=self._process.stdin, flush=True)
        return float(self._process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self._process.stdin.close()
        self._process.wait()


class OpenSsh:
    """The machine's own ssh with a master connection, started by loops in bash.

    Bash starts a process sooner than Java and Python do, and an output that goes to /dev/null costs
    nothing: both flatter the peer.
    """

    def __init__(self, folder, server):
        self._command = [
            "ssh", "-q", "-F", "none", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
            "-o", "UserKnownHostsFile=/dev/null", "-o", "ControlMaster=auto",
            "-o", f"ControlPath={folder}/master", "-o", "ControlPersist=yes",
            "-i", server["key"], "-p", str(server["port"]), f"{server['user']}@{server['host']}",
        ]  # fmt: skip

    def __enter__(self):
        subprocess.run([*self._command, "true"], check=True)
        return self

    def __exit__(self, *failure):
        subprocess.run([*self._command[:1], "-O", "exit", *self._command[1:]], capture_output=True)

    def _seconds(self, script):
        ssh = shlex.join(self._command)
        return program.seconds(["bash", "-c", f"set -e; on_host() {{ {ssh} \"$@\" </dev/null; }}; {script}"])

    def true(self, times):
        """Run `true`, one after the other."""
        return self._seconds(f"for ((i = 0; i < {times}; i++)); do on_host true; done")

    def together(self, workers, times):
        """Run `true` in so many loops at once."""
        loop = f"for ((j = 0; j < {times}; j++)); do on_host true; done"
        return self._seconds(f"for ((i = 0; i < {workers}; i++)); do {{ {loop}; }} & done; wait")

    def bytes(self, count):
        """Run what prints so much, into nothing."""
        return self._seconds(f"on_host \"head -c {count} /dev/zero | tr '\\0' x\" >/dev/null")


