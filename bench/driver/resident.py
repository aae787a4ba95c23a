"""Commands of a shell whose home has a resident host, beside python3 in a fresh process."""

import argparse
import os
import sys

import home
import main as table
import program

WARM_UP = 30


def rows(drydock):
    """Return the rows; in: the maker of command lines in a prepared home."""

    def resident(*words):
        return lambda: program.seconds(drydock(*words), daemon=True)

    def direct(command):
        return lambda: program.seconds(command)

    imports = [sys.executable, "-c", "import argparse, json, sqlite3"]
    looks = (["plugin", "list"], ["snapshot", "list", "orders"], ["job", "show", "1"])
    return [
        table.Row(
            "resident: drydock dsource status",
            "s",
            resident("dsource", "status", "orders"),
            direct(program.python("cold_call.py")),
            target=1,
        ),
        *(
            table.Row(
                "resident: drydock " + " ".join(words),
                "s",
                resident(*words),
                direct(imports),
                target=1.5,
            )
            for words in looks
        ),
    ]


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench/run --only resident")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output")
    options = parser.parse_args()
    with home.prepared() as drydock:
        status = drydock("dsource", "status", "orders")
        try:
            for _ in range(WARM_UP):
                program.output(status, daemon=True)
            _check(drydock)
            measured = rows(drydock)
            table.measure(measured, options.rounds)
        finally:
            program.output(drydock("daemon", "stop", "--now"))
    summaries = [row.summary() for row in measured]
    said = table.conditions(options.rounds)
    table.report(summaries, said)
    name = options.output or os.path.join(
        program.BENCH, "results", f"{said['date'][:10]}-resident.json"
    )
    table.write(name, {**said, "rows": summaries})


def _check(drydock):
    """Make sure that it is the resident host that answers."""
    (host,) = program.json_of(drydock("daemon", "status", "--json"))
    if host["served"] < WARM_UP:
        sys.exit(f"bench: the resident host has served {host['served']} of {WARM_UP} commands")


if __name__ == "__main__":
    main()
