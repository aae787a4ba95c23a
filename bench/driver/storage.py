"""Snapshot and provision of a large dataset, on a loop-mounted Btrfs and XFS; needs root."""

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import tempfile

import program
import table

TARGETS = {"btrfs": 3.0, "xfs": 1.5}
FEW = 10


@contextlib.contextmanager
def disk(kind, folder, size):
    """Mount a new file system of this kind; yields where."""
    image, place = os.path.join(folder, kind + ".image"), os.path.join(folder, kind)
    os.mkdir(place)
    for command in (
        ["truncate", "-s", size, image],
        ["mkfs." + kind, "-q", image],
        ["mount", "-o", "loop", image, place],
    ):
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--recursive", place], check=True)
        os.remove(image)


def measure(kind, place, options):
    """Return the times of each round, by name."""
    words = [
        place,
        os.path.join(program.BENCH, "virtual-plugin"),
        "btrfs" if kind == "btrfs" else "reflink",
        str(options.files),
        str(options.bytes),
        str(options.rounds),
        str(options.vdbs),
    ]
    return json.loads(program.output(program.java("StorageBench", words)).splitlines()[-1])


def row(kind, what, ours, bare, times, target):
    """Return a line of the table: medians, in milliseconds."""
    mine = statistics.median(sum(round_) for round_ in zip(*(times[name] for name in ours)))
    theirs = statistics.median(sum(round_) for round_ in zip(*(times[name] for name in bare)))
    ratio = mine / theirs
    return {
        "what": f"{kind}: {what}",
        "unit": "ms",
        "drydock": round(mine, 2),
        "peer": round(theirs, 2),
        "ratio": round(ratio, 2),
        "target": target,
        "met": None if target is None else ratio <= target,
    }


def rows(kind, times):
    """Return the table of one file system."""
    target = TARGETS[kind]
    bare, storage = ["bare snapshot", "bare clone"], ["storage snapshot", "storage clone"]
    whole = ["drydock snapshot", "drydock provision"]
    found = [
        row(kind, "storage: snapshot + clone / bare commands", storage, bare, times, target),
        row(kind, "vdb snapshot + vdb provision / bare commands", whole, bare, times, target),
        row(kind, "vdb snapshot + vdb provision / cp -a twice", whole, ["cp -a", "cp -a"], times, None),
    ]
    for name, unit in (("one of many", "ms"), ("KiB of one of many", "KiB")):
        first, last = times[name][:FEW], times[name][-FEW:]
        found.append(
            {
                "what": f"{kind}: {unit} for a VDB, last {FEW} of {len(times[name])} / first {FEW}",
                "unit": unit,
                "drydock": round(statistics.median(last), 2),
                "peer": round(statistics.median(first), 2),
                "ratio": round(statistics.median(last) / max(statistics.median(first), 0.01), 2),
                "target": None,
                "met": None,
            }
        )
    return found


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench/run --only storage")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--bytes", type=int, default=256 * 1024)
    parser.add_argument("--vdbs", type=int, default=100)
    parser.add_argument("--size", default="24G")
    parser.add_argument("--output")
    options = parser.parse_args()
    found, runs = [], {}
    with tempfile.TemporaryDirectory(prefix="drydock-bench-") as folder:
        for kind in TARGETS:
            with disk(kind, folder, options.size) as place:
                runs[kind] = measure(kind, place, options)
            found += rows(kind, runs[kind])
    said = table.conditions(options.rounds)
    table.report(found, said)
    name = options.output or os.path.join(
        program.BENCH, "results", f"{said['date'][:10]}-storage.json"
    )
    os.makedirs(os.path.dirname(os.path.abspath(name)), exist_ok=True)
    with open(name, "w", encoding="utf-8") as file:
        json.dump({**said, "rows": found, "runs": runs}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
