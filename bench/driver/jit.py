"""Compiled Python: an operation that computes, with and without a compiler for plugins."""

import argparse
import glob
import json
import os
import statistics
import sys

import program
import table

CALLS = 150
LAST = 20


def compiler_flags():
    """Return the JVM flags that add the compiler, as the launcher does; None where there is none."""
    lib = os.path.join(program.DRYDOCK, "lib")
    jars = glob.glob(os.path.join(lib, "compiler", "*.jar"))
    if not jars:
        return None
    for name in ("truffle-compiler", "collections", "word"):
        jars += glob.glob(os.path.join(lib, "python", name + "-*.jar"))
    jvmci = ["-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI"]
    return [*jvmci, "--upgrade-module-path=" + os.pathsep.join(jars)]


def runs(commands, rounds):
    """Return lists of milliseconds for each command, from rounds in turns."""
    found = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(json.loads(program.output(command)))
    return found


def row(what, mine, theirs):
    """Return a line of the table: medians over all rounds, in milliseconds."""
    ours, peer = statistics.median(mine), statistics.median(theirs)
    return {
        "what": what,
        "unit": "ms",
        "drydock": round(ours, 2),
        "peer": round(peer, 2),
        "ratio": round(ours / peer, 2),
        "target": None,
        "met": None,
    }


def rows(found):
    """Return the table: the first calls, the last ones, and all of them together."""
    peer, lines = found.pop("python3"), []
    for name, times in found.items():
        for what, part in (
            ("first call", lambda run: run[:1]),
            (f"last {LAST} of {CALLS} calls", lambda run: run[-LAST:]),
            (f"all {CALLS} calls together", lambda run: [sum(run)]),
        ):
            mine, theirs = ([one for run in side for one in part(run)] for side in (times, peer))
            lines.append(row(f"{name}: {what}", mine, theirs))
    return lines


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench/run --only jit")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output")
    options = parser.parse_args()
    compiler = compiler_flags()
    if compiler is None:
        print("jit: skipped, there is no compiler in lib/compiler (docs/performance.md)")
        sys.exit(0)
    calls = [str(CALLS)]
    found = runs(
        {
            "python3": program.python("cpu_call.py", calls),
            "interpreted": program.calls("CpuCall", calls),
            "compiled": program.calls("CpuCall", calls, compiler),
            "compiled, launcher's flags": program.calls(
                "CpuCall", calls, [*program.LAUNCHER_FLAGS, *compiler]
            ),
        },
        options.rounds,
    )
    said = table.conditions(options.rounds)
    lines = rows(dict(found))
    table.report(lines, said)
    name = options.output or os.path.join(
        program.BENCH, "results", f"{said['date'][:10]}-jit-graalpy-{said['graalpy']}.json"
    )
    table.write(name, {**said, "rows": lines, "runs": found})


if __name__ == "__main__":
    main()
