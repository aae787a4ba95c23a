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
import math
import os
import queue
import resource
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mutations import mutants_of

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[1] / "main" / "python"
TESTS = HERE.parent / "python"
BORDER = SOURCES.parents[3] / "python-runtime/src/main/resources/io/drydock/python/border"
GENERATOR = (
    "definitions.py", "definition.py", "schema_reader.py", "names.py", "generated/_values.py",
    "generated/_limits.py", "generated/definitions/base_model_.py",
)
# The small ones first, which are the quick ones: the first failure ends a run.
SUITE = [
    file.stem
    for file in sorted(TESTS.glob("test_*.py"), key=lambda file: (file.stat().st_size, file.name))
    if file.stem == "test_names" or file.stem.startswith(("test_definition", "test_generated"))
]
EQUIVALENT = HERE / "equivalent_mutants.json"
MOST_MEMORY = 2 << 30


class Laboratory:
    """A copy of the sources in which mistakes are made. Serves one thread at a time."""

    def __init__(self, folder):
        self._sources = folder
        shutil.copytree(SOURCES, folder, ignore=shutil.ignore_patterns("__pycache__"))

    def notices(self, module, source, most_seconds):
        """Whether the tests fail, or need more than so many seconds of CPU, with this source."""
        file = self._sources / "_drydock" / module
        original = file.read_text(encoding="utf-8")
        file.write_text(source, encoding="utf-8")
        try:
            return not self.passes(most_seconds)
        finally:
            file.write_text(original, encoding="utf-8")

    def passes(self, most_seconds):
        """Whether the tests pass with the sources as they are, in so many seconds of CPU."""

        def limit():
            # Time of the CPU, not of the clock: how busy the machine is must not matter. A loop
            # without end may fill the memory first.
            resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds + 1))
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))

        folders = os.pathsep.join((str(self._sources), str(BORDER)))
        done = subprocess.run(
            [sys.executable, "-B", "-m", "unittest", "-f", *SUITE],
            cwd=TESTS, env={**os.environ, "PYTHONPATH": folders}, preexec_fn=limit,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        return done.returncode == 0


def tried(work, jobs, folder):
    """Yield (module, mutant, noticed) for each (module, mutant), in order, as soon as known."""
    free = queue.SimpleQueue()
    for number in range(jobs):
        free.put(Laboratory(Path(folder) / str(number)))
    most_seconds = _most_seconds(free)

    def try_one(one):
        module, mutant = one
        laboratory = free.get()
        try:
            return module, mutant, laboratory.notices(module, mutant.source, most_seconds)
        finally:
            free.put(laboratory)

    with ThreadPoolExecutor(jobs) as threads:
        yield from threads.map(try_one, work)


def _most_seconds(free):
    """Return what a mutant may cost; ends the program when the tests fail without any."""
    laboratory = free.get()
    if not laboratory.passes(600):
        print("The tests fail without any mutation; mend them first.", file=sys.stderr)
        sys.exit(2)
    free.put(laboratory)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 2 + math.ceil(2 * (used.ru_utime + used.ru_stime))


def _work(modules):
    for module in modules:
        source = (SOURCES / "_drydock" / module).read_text(encoding="utf-8")
        for mutant in mutants_of(source):
            yield module, mutant


def _explained():
    rows = json.loads(EQUIVALENT.read_text(encoding="utf-8"))
    return {(row["file"], row["line"], row["mutation"]) for row in rows}


def judge(work, jobs):
    """Try all, print those that survive, and return the numbers killed, survived, equivalent."""
    explained = _explained()
    killed = survived = equivalent = 0
    with tempfile.TemporaryDirectory() as folder:
        for module, mutant, noticed in tried(work, jobs, folder):
            if noticed:
                killed += 1
            elif (module, mutant.line_text, str(mutant)) in explained:
                equivalent += 1
            else:
                survived += 1
                print(f"{module}:{mutant.line}: {mutant}", flush=True)
    return killed, survived, equivalent


def main():
    """Read the command line, print the survivors and the figure, return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", choices=GENERATOR, metavar="FILE")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--threshold", type=float, default=100.0, metavar="PERCENT")
    options = parser.parse_args()
    killed, survived, equivalent = judge(_work(options.only or GENERATOR), options.jobs)
    noticed = 100 * killed / max(1, killed + survived)
    print(
        f"{killed + survived + equivalent} mutants: {killed} killed, {survived} survived, "
        f"{equivalent} equivalent: {noticed:.1f} % of the others killed"
    )
    return 0 if noticed >= options.threshold else 1


if __name__ == "__main__":
    sys.exit(main())
