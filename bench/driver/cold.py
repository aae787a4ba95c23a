"""Fresh processes: an operation, and commands that need no Python."""

import sys

import home
import program
import table


def rows(drydock):
    """Return the rows of fresh processes; in: the maker of command lines in a prepared home."""

    def cold(command):
        return lambda: program.seconds(command)

    direct = cold(program.python("cold_call.py"))
    imports = [sys.executable, "-c", "import argparse, json, sqlite3"]
    return [
        table.Row(
            "cold: drydock dsource status",
            "s",
            cold(drydock("dsource", "status", "orders")),
            direct,
            target=10,
        ),
        table.Row(
            "cold: Java main, one call",
            "s",
            cold(program.calls("ColdCall", [], program.LAUNCHER_FLAGS)),
            direct,
        ),
        *(
            table.Row(
                "no Python: drydock " + " ".join(words),
                "s",
                cold(drydock(*words)),
                cold(imports),
                target=1.5,
            )
            for words in (
                ["--help"],
                ["plugin", "list"],
                ["snapshot", "list", "orders"],
                ["job", "show", "1"],
            )
        ),
    ]


def main():
    """Run the benchmark."""
    chosen = table.options("cold").parse_args()
    with home.prepared() as drydock:
        measured = rows(drydock)
        table.measure(measured, chosen.rounds)
    table.finish("cold", [row.summary() for row in measured], chosen)


if __name__ == "__main__":
    main()
