"""The cheap rows, for CI: fails when a ratio is twice what was recorded."""

import argparse
import json
import os
import sys

import cold
import home
import program
import resident
import table

RECORDED = os.path.join(program.BENCH, "recorded.json")
ROUNDS = 3
TIMES = 2.0


def measured():
    """Return the rows."""
    with home.prepared() as drydock:
        fresh = [row for row in cold.rows(drydock) if "Java main" not in row.what]
        table.measure(fresh, ROUNDS)
        with resident.warm_host(drydock):
            warm = resident.rows(drydock)
            table.measure(warm, ROUNDS)
    return [row.summary() for row in [*fresh, *warm]]


def slower(rows, recorded):
    """Return what to say of each row that is too slow, or that nobody has recorded."""
    for row in rows:
        known = recorded.get(row["what"])
        if known is None:
            yield f"{row['what']}: no ratio is recorded; bench/check --record"
        elif row["ratio"] > TIMES * known:
            yield f"{row['what']}: {row['ratio']} x its peer, {known} x was recorded"


def main():
    """Measure, and compare or record."""
    parser = argparse.ArgumentParser(prog="bench/check")
    parser.add_argument("--record", action="store_true", help="remember the ratios of now")
    chosen = parser.parse_args()
    rows = measured()
    table.report(rows, table.conditions(ROUNDS))
    if chosen.record:
        table.write(RECORDED, {row["what"]: row["ratio"] for row in rows})
        return
    with open(RECORDED, encoding="utf-8") as file:
        problems = list(slower(rows, json.load(file)))
    if problems:
        sys.exit("bench: slower than twice what was recorded:\n  " + "\n  ".join(problems))


if __name__ == "__main__":
    main()
