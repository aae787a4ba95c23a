"""Commands of a shell whose home has a resident host, beside python3 in a fresh process."""

import contextlib
import sys

import home
import program
import table

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


@contextlib.contextmanager
def warm_host(drydock):
    """Have a resident host that has served some commands."""
    try:
        for _ in range(WARM_UP):
            program.output(drydock("dsource", "status", "orders"), daemon=True)
        _check(drydock)
        yield
    finally:
        program.output(drydock("daemon", "stop", "--now"))


def _check(drydock):
    """Make sure that it is the resident host that answers."""
    (host,) = program.json_of(drydock("daemon", "status", "--json"))
    if host["served"] < WARM_UP:
        sys.exit(f"bench: the resident host has served {host['served']} of {WARM_UP} commands")


def second(drydock):
    """Return how long the second operation takes, with a resident host that was just started."""
    status = drydock("dsource", "status", "orders")
    program.output(drydock("daemon", "stop", "--now"))
    program.output(status, daemon=True)
    return program.seconds(status, daemon=True)


def main():
    """Run the benchmark."""
    chosen = table.options("resident").parse_args()
    with home.prepared() as drydock:
        with warm_host(drydock):
            measured = rows(drydock)
            table.measure(measured, chosen.rounds)
        after = table.Row(
            "resident: the second dsource status of all",
            "s",
            lambda: second(drydock),
            lambda: program.seconds(program.python("cold_call.py")),
            target=1,
        )
        table.measure([after], chosen.rounds)
        program.output(drydock("daemon", "stop", "--now"))
    table.finish("resident", [row.summary() for row in [*measured, after]], chosen)


if __name__ == "__main__":
    main()
