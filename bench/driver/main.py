"""Runs both sides in turns, prints one table, and writes it as JSON."""

import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys

import home
import program

WARM_UP_CALLS, MEASURED_CALLS = "6000", "3000"


class Row:
    """A line of the table: two functions that measure once, in the same unit."""

    def __init__(self, what, unit, drydock, python, target=None):
        self.what = what
        self.unit = unit
        self.target = target
        self._sides = {"drydock": drydock, "python3": python}
        self.runs = {"drydock": [], "python3": []}

    def run(self, reverse):
        """Measure both sides once, in one order or the other."""
        for side in sorted(self._sides, reverse=reverse):
            self.runs[side].append(self._sides[side]())

    def summary(self):
        """Return what the JSON file says of it."""
        medians = {side: statistics.median(runs) for side, runs in self.runs.items()}
        ratio = medians["drydock"] / medians["python3"]
        return {
            "what": self.what,
            "unit": self.unit,
            "drydock": round(medians["drydock"], 4),
            "python3": round(medians["python3"], 4),
            "ratio": round(ratio, 2),
            "target": self.target,
            "met": None if self.target is None else ratio <= self.target,
            "runs": {side: [round(run, 4) for run in runs] for side, runs in self.runs.items()},
        }


def warm_rows():
    """Return the rows of calls from a process that is warm."""
    calls = [WARM_UP_CALLS, MEASURED_CALLS]

    def direct():
        return float(program.output(program.python("warm_call.py", calls)))

    def from_java(flags=()):
        return float(program.output(program.calls("WarmCall", calls, flags)))

    return [
        Row("warm call from Java", "µs", from_java, direct, target=2),
        Row(
            "warm call from Java, JVM flags of the launcher",
            "µs",
            lambda: from_java(program.LAUNCHER_FLAGS),
            direct,
        ),
    ]


def cold_rows(drydock):
    """Return the rows of fresh processes; in: the maker of command lines in a prepared home."""

    def cold(command):
        return lambda: program.seconds(command)

    direct = cold(program.python("cold_call.py"))
    imports = [sys.executable, "-c", "import argparse, json, sqlite3"]
    return [
        Row(
            "cold: drydock dsource status",
            "s",
            cold(drydock("dsource", "status", "orders")),
            direct,
            target=10,
        ),
        Row(
            "cold: Java main, one call",
            "s",
            cold(program.calls("ColdCall", [], program.LAUNCHER_FLAGS)),
            direct,
        ),
        *(
            Row(
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


def measure(rows, rounds):
    """Run all rows in turns, once without counting it: that one fills the caches."""
    for number in range(rounds + 1):
        for row in rows:
            row.run(reverse=number % 2 == 1)
            if number == 0:
                row.runs = {"drydock": [], "python3": []}
        print(f"round {number} of {rounds} done", flush=True)


def conditions(rounds):
    """Return when, with what and on what was measured."""
    commit = subprocess.run(
        ["git", "-C", program.ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True
    )
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "commit": commit.stdout.strip(),
        "jdk": program.jdk_version(),
        "graalpy": program.graalpy_version(),
        "python3": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "loadAverage": round(os.getloadavg()[1], 2),
        "rounds": rounds,
    }


def report(summaries, said):
    """Print the table."""
    line = "{:<48} {:>12} {:>12} {:>8} {:>7} {:>5}"
    print("\n" + ", ".join(f"{key} {value}" for key, value in said.items()))
    print(line.format("what", "drydock", "python3", "ratio", "target", "met"))
    for row in summaries:
        sides = [f"{row[side]:.3f} {row['unit']}" for side in ("drydock", "python3")]
        judged = row["target"] or "", {None: "", True: "yes", False: "no"}[row["met"]]
        print(line.format(row["what"], *sides, f"{row['ratio']:.1f} x", *judged))


def write(name, content):
    """Write results as JSON."""
    os.makedirs(os.path.dirname(os.path.abspath(name)), exist_ok=True)
    with open(name, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2, ensure_ascii=False)
        file.write("\n")


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench/run")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["warm", "cold"])
    parser.add_argument("--output")
    options = parser.parse_args()
    rows = [] if options.only == "cold" else warm_rows()
    if options.only == "warm":
        measure(rows, options.rounds)
    else:
        with home.prepared() as drydock:
            rows += cold_rows(drydock)
            measure(rows, options.rounds)
    summaries = [row.summary() for row in rows]
    said = conditions(options.rounds)
    report(summaries, said)
    name = options.output or os.path.join(
        program.BENCH, "results", f"{said['date'][:10]}-graalpy-{said['graalpy']}.json"
    )
    write(name, {**said, "rows": summaries})


if __name__ == "__main__":
    main()
