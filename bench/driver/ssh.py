"""Commands on a host over SSH, beside OpenSSH's own client with a shared connection; needs root."""

import argparse
import contextlib
import json
import os
import shlex
import statistics
import subprocess
import tempfile

import program
import table

MEBIBYTES = 100
TIMES = 100
WARM_UP = 1000
WARM_UP_BYTES = 5
TOGETHER = 64
# How often each of them.
AGAIN = 5
# The default of OpenSSH's server, and one that lets 64 commands share one connection.
MAX_SESSIONS = {"": 10, ", MaxSessions 100": 100}
# 100 MiB of output are there twice for a moment, as bytes and as text.
HEAP = "-Xmx512m"


class Drydock:
    """A warm Java program that runs commands when told to, on a server that it starts."""

    def __init__(self, folder, max_sessions, flags, more_classes=()):
        words = [folder, os.path.join(program.BENCH, "remote-plugin"), str(max_sessions)]
        self._process = subprocess.Popen(
            program.java("SshBench", words, [HEAP, *flags], [*program.FIXTURES, *more_classes]),
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


class Table:
    """Rows measured in turns: once uncounted, then as often as asked."""

    def __init__(self, rounds):
        self._rounds = rounds
        self.rows, self.runs = [], {}

    def add(self, what, unit, ours, theirs, target, scale=1.0):
        """Measure both sides in changing order; the target is for the ratio of times."""
        runs = {"drydock": [], "peer": []}
        for number in range(self._rounds + 1):
            sides = {"drydock": ours, "peer": theirs}
            for side in sorted(sides, reverse=number % 2 == 1):
                taken = sides[side]() * scale
                if number > 0:
                    runs[side].append(round(taken, 3))
        mine, peer = (statistics.median(runs[side]) for side in ("drydock", "peer"))
        row = {"what": what, "unit": unit, "drydock": mine, "peer": peer}
        met = None if target is None else mine / peer <= target
        self.rows.append({**row, "ratio": round(mine / peer, 2), "target": target, "met": met})
        self.runs[what] = runs
        print(f"{what}: {mine:.2f} {unit}, ssh {peer:.2f} {unit}", flush=True)


def measure(rows, max_sessions, label, flags, more_classes=()):
    """Add the rows of one server and one way to start the JVM."""
    with contextlib.ExitStack() as open_things:
        folder = open_things.enter_context(tempfile.TemporaryDirectory(prefix="drydock-bench-"))
        ours = open_things.enter_context(Drydock(folder, max_sessions, flags, more_classes))
        theirs = open_things.enter_context(OpenSsh(folder, ours.server))
        ours.seconds("true", WARM_UP)
        for _ in range(WARM_UP_BYTES):
            ours.seconds("bytes", MEBIBYTES << 20)
        each = 1000 / TIMES
        judged = not flags
        rows.add(
            f"true, Java API{label}", "ms",
            lambda: ours.seconds("true", TIMES), lambda: theirs.true(TIMES),
            1.1 if judged else None, each,
        )  # fmt: skip
        rows.add(
            f"true, libs.run_bash{label}", "ms",
            lambda: ours.seconds("plugin-true", TIMES), lambda: theirs.true(TIMES),
            1.1 if judged else None, each,
        )  # fmt: skip
        rows.add(
            f"{TOGETHER} at once{label}", "s",
            lambda: ours.seconds("together", TOGETHER, AGAIN),
            lambda: theirs.together(TOGETHER, AGAIN), 1.0 if judged else None,
        )  # fmt: skip
        for what, order in (("Java API", "bytes"), ("libs.run_bash", "plugin-bytes")):
            rows.add(
                f"{MEBIBYTES} MiB, {what}{label}", "s",
                lambda order=order: ours.seconds(order, MEBIBYTES << 20),
                lambda: theirs.bytes(MEBIBYTES << 20), 1.25 if judged else None,
            )  # fmt: skip


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench/run --only ssh")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output")
    options = parser.parse_args()
    rows = Table(options.rounds)
    for label, max_sessions in MAX_SESSIONS.items():
        measure(rows, max_sessions, label, [])
    launchers = ", launcher's flags"
    measure(rows, 10, launchers, program.LAUNCHER_FLAGS, program.native_aes())
    said = table.conditions(options.rounds)
    table.report(rows.rows, said)
    name = options.output or os.path.join(
        program.BENCH, "results", f"{said['date'][:10]}-ssh.json"
    )
    table.write(name, {**said, "heap": HEAP, "rows": rows.rows, "runs": rows.runs})


if __name__ == "__main__":
    main()
