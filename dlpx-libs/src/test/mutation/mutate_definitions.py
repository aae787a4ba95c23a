"""Do the tests of the definitions' generator notice its mistakes?

Makes every mistake of mutations.py in the generator's modules, one at a time, in a copy, and runs
the generator's unittest modules on it. A mistake that no test notices is printed with its file and
line, unless equivalent_mutants.json explains why no test can. Ends with 1 when fewer than
`--threshold` percent of the others are noticed, with 2 when the tests fail without any mistake.

    python3 dlpx-libs/src/test/mutation/mutate_definitions.py [--only names.py] [--jobs 2]

Needs Python 3.9 or newer and nothing else: the generator runs without GraalPy.
"""

import argparse
import json
import os
import queue
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mutations import mutants_of

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[1] / "main" / "python"
TESTS = HERE.parent / "python"
GENERATOR = (
    "definitions.py", "definition.py", "schema_reader.py", "value_types.py", "constraints.py",
    "names.py",
)
SUITE = ("test_names", "test_definitions", "test_definition_values")
EQUIVALENT = HERE / "equivalent_mutants.json"
MOST_MEMORY = 2 << 30


class Laboratory:
    """A copy of the sources in which mistakes are made. Serves one thread at a time."""

    def __init__(self, folder):
        self._sources = folder
        shutil.copytree(SOURCES, folder, ignore=shutil.ignore_patterns("__pycache__"))

    def notices(self, module, source, patience):
        """Whether the tests fail, or take longer than `patience` seconds, with this source."""
        file = self._sources / "_drydock" / module
        original = file.read_text(encoding="utf-8")
        file.write_text(source, encoding="utf-8")
        try:
            return not self.passes(patience)
        finally:
            file.write_text(original, encoding="utf-8")

    def passes(self, patience):
        """Whether the tests pass within `patience` seconds with the sources as they are."""
        command = [sys.executable, "-B", "-m", "unittest", "-f", *SUITE]
        environment = {**os.environ, "PYTHONPATH": str(self._sources)}
        try:
            done = subprocess.run(
                command, cwd=TESTS, env=environment, timeout=patience, preexec_fn=_limit_memory,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def _limit_memory():
    # A loop without end may fill the memory faster than the time runs out.
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def survivors(modules, jobs, folder):
    """Return the number of mutants and those, with their module, that no test noticed."""
    free = queue.SimpleQueue()
    for number in range(jobs):
        free.put(Laboratory(Path(folder) / str(number)))
    patience = _patience(free)

    def survives(work):
        laboratory = free.get()
        try:
            return not laboratory.notices(work[0], work[1].source, patience)
        finally:
            free.put(laboratory)

    work = [(module, mutant) for module in modules for mutant in _mutants(module)]
    with ThreadPoolExecutor(jobs) as threads:
        return len(work), [one for one, lives in zip(work, threads.map(survives, work)) if lives]


def _patience(free):
    """Return how long a run may take; ends the program when the tests fail as it is."""
    laboratory = free.get()
    begin = time.monotonic()
    if not laboratory.passes(600):
        print("The tests fail without any mutation; mend them first.", file=sys.stderr)
        sys.exit(2)
    free.put(laboratory)
    return 10 + 5 * (time.monotonic() - begin)


def _mutants(module):
    return mutants_of((SOURCES / "_drydock" / module).read_text(encoding="utf-8"))


def main():
    """Read the command line, print the survivors and the figure, return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", choices=GENERATOR, metavar="FILE")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--threshold", type=float, default=100.0, metavar="PERCENT")
    options = parser.parse_args()
    explained = json.loads(EQUIVALENT.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        count, alive = survivors(options.only or GENERATOR, options.jobs, folder)
    unexplained = [one for one in alive if f"{one[0]}: {one[1]}" not in explained]
    for module, mutant in unexplained:
        print(f"{module}:{mutant.line}: {mutant}")
    equivalent = len(alive) - len(unexplained)
    noticed = 100 * (count - len(alive)) / max(1, count - equivalent)
    print(
        f"{count} mutants: {count - len(alive)} killed, {len(unexplained)} survived, "
        f"{equivalent} equivalent: {noticed:.1f} %"
    )
    return 0 if noticed >= options.threshold else 1


if __name__ == "__main__":
    sys.exit(main())
