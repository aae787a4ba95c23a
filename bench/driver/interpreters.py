"""What interpreters cost: reloads of an edited plugin, and many plugins in 2 GiB."""

import argparse
import json
import os
import statistics
import tempfile

import program
import table

PLUGINS = 50
# The heap of the program that has all plugins loaded.
HEAP = "-Xmx2g"
MODES = {"": [], ", flags of the launcher": program.LAUNCHER_FLAGS}


def measure(flags, reloads, folder):
    """Return the figures of one run in a fresh JVM."""
    words = [folder, str(reloads), str(PLUGINS)]
    command = program.calls("Interpreters", words, [*flags, HEAP])
    return json.loads(program.output(command).splitlines()[-1])


def row(what, unit, value, target):
    """Return a line of the table; there is no peer: the targets are absolute."""
    return {
        "what": what,
        "unit": unit,
        "drydock": round(value, 2),
        "peer": None,
        "ratio": None,
        "target": target,
        "met": None if target is None else value <= target,
    }


def rows(mode, figures):
    """Return the table of one run."""
    return [
        row("reload, without the plugin's import" + mode, "ms", _beside(figures, "spare: "), 300),
        row("the same, interpreter not made ahead" + mode, "ms", _beside(figures, ""), 300),
        row("the import: 1 of 20 modules edited" + mode, "ms", _median(figures, "import ms"), None),
        row("heap kept by a reload" + mode, "MB", figures["heap MB kept per reload"], None),
        row(f"load of one of {PLUGINS} plugins" + mode, "ms",
            _median(figures, "load of one of many ms"), None),
        row("heap of a loaded plugin" + mode, "MB", figures["heap MB per plugin"], None),
        row(f"heap with {PLUGINS} plugins" + mode, "MB", figures["heap MB with all"], 2147),
        row(f"resident with {PLUGINS} plugins" + mode, "MB", figures["resident MB with all"], None),
    ]


def _beside(figures, how):
    """Return what a reload takes on top of the plugin's own import."""
    both = zip(figures[how + "reload ms"], figures[how + "import ms"])
    return statistics.median(reload - imported for reload, imported in both)


def _median(figures, name):
    return statistics.median(figures[name])


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench/run --only interpreters")
    parser.add_argument("--rounds", type=int, default=20, help="reloads that are counted")
    parser.add_argument("--output")
    options = parser.parse_args()
    found, runs = [], {}
    for mode, flags in MODES.items():
        with tempfile.TemporaryDirectory(prefix="drydock-bench-") as folder:
            runs["JVM" + (mode or ", default flags")] = figures = measure(
                flags, options.rounds, folder
            )
        found += rows(mode, figures)
    said = table.conditions(options.rounds)
    table.report(found, said)
    name = options.output or os.path.join(
        program.BENCH, "results", f"{said['date'][:10]}-interpreters.json"
    )
    table.write(name, {**said, "rows": found, "runs": runs})


if __name__ == "__main__":
    main()
