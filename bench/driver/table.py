"""The one table of all benchmarks: rows measured in turns, beside a peer or an absolute target."""

import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess

import program


class Row:
    """A line of the table: two functions that measure once, in the same unit."""

    def __init__(self, what, unit, drydock, peer, target=None):
        self.what = what
        self.unit = unit
        self.target = target
        self._sides = {"drydock": drydock, "peer": peer}
        self.runs = {"drydock": [], "peer": []}

    def run(self, reverse):
        """Measure both sides once, in one order or the other."""
        for side in sorted(self._sides, reverse=reverse):
            self.runs[side].append(self._sides[side]())

    def summary(self):
        """Return what the JSON file says of it."""
        medians = {side: statistics.median(runs) for side, runs in self.runs.items()}
        ratio = medians["drydock"] / medians["peer"]
        return {
            "what": self.what,
            "unit": self.unit,
            "drydock": round(medians["drydock"], 4),
            "peer": round(medians["peer"], 4),
            "ratio": round(ratio, 2),
            "target": self.target,
            "met": None if self.target is None else ratio <= self.target,
            "runs": {side: [round(run, 4) for run in runs] for side, runs in self.runs.items()},
        }


def measure(rows, rounds):
    """Run all rows in turns, once without counting it: that one fills the caches."""
    for number in range(rounds + 1):
        for row in rows:
            row.run(reverse=number % 2 == 1)
            if number == 0:
                row.runs = {"drydock": [], "peer": []}
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


def report(rows, said):
    """Print the table."""
    line = "{:<62} {:>13} {:>13} {:>9} {:>7} {:>5}"
    print("\n" + ", ".join(f"{key} {value}" for key, value in said.items()))
    print(line.format("what", "drydock", "peer", "ratio", "target", "met"))
    for row in rows:
        sides = [_measured(row, side) for side in ("drydock", "peer")]
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f} x"
        met = {None: "", True: "yes", False: "no"}[row["met"]]
        print(line.format(row["what"], *sides, ratio, row["target"] or "", met))


def _measured(row, side):
    if row[side] is None:
        return ""
    digits = 3 if row["unit"] == "s" else 1
    return f"{row[side]:.{digits}f} {row['unit']}"


def options(name, rounds=5):
    """Return a parser of what every benchmark takes."""
    parser = argparse.ArgumentParser(prog=f"bench/run --only {name}")
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--output")
    return parser


def finish(name, rows, chosen, **more):
    """Print the table, and write it as JSON to where the options or the day say."""
    said = conditions(chosen.rounds)
    report(rows, said)
    file = chosen.output or os.path.join(
        program.BENCH, "results", f"{said['date'][:10]}-{name}.json"
    )
    write(file, {**said, **more, "rows": rows})


def write(name, content):
    """Write results as JSON."""
    os.makedirs(os.path.dirname(os.path.abspath(name)), exist_ok=True)
    with open(name, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2, ensure_ascii=False)
        file.write("\n")
