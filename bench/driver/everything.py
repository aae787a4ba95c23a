"""All benchmarks, one after the other, as one table."""

import json
import os
import subprocess
import sys
import tempfile

import program
import table

# Storage needs root, and the compiler is there in special builds only: both say so themselves.
ALL = ["cold", "resident", "warm", "interpreters", "ssh", "storage", "jit"]


def rows_of(name, folder):
    """Run one and return its rows."""
    output = os.path.join(folder, name + ".json")
    driver = os.path.join(program.BENCH, "driver", name + ".py")
    subprocess.run([sys.executable, driver, "--output", output], check=True)
    if not os.path.exists(output):
        return []
    with open(output, encoding="utf-8") as file:
        return json.load(file)["rows"]


def main():
    """Run the benchmarks."""
    chosen = table.options("everything").parse_args()
    found = []
    with tempfile.TemporaryDirectory(prefix="drydock-bench-") as folder:
        for name in ALL:
            if name in ("ssh", "storage") and os.geteuid() != 0:
                print(f"{name}: skipped, it needs root")
                continue
            found += rows_of(name, folder)
    table.finish("all", found, chosen)


if __name__ == "__main__":
    main()
