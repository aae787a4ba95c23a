"""Records what CPython 2.7 prints for each program of the corpus, and lists what differs here.

Usage: record_python2_corpus.py PYTHON27 [NAME…], called by scripts/record-python2-corpus.
"""

import os
import subprocess
import sys
import tempfile

import python2_differences
from python2_programs import CORPUS, files, programs_of, written


def printed_by(python, source):
    """Return what a program prints when CPython 2.7 imports it in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "program.py"), "wb") as file:
            file.write(source)
        run = subprocess.run([python, "-B", "-S", "-W", "ignore", "-c", "import program"], cwd=folder,
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env={"TZ": "UTC"})
    if run.returncode or run.stderr:
        raise SystemExit(f"{source.decode()}\n{run.stderr.decode()}")
    return run.stdout.decode("utf-8", "surrogateescape")


def main(python, *names):
    for file in names or files():
        outputs = {one.title: printed_by(python, one.source) for one in programs_of(file)}
        with open(os.path.join(CORPUS, file + ".out"), "wb") as out:
            out.write(written(outputs).encode("utf-8", "surrogateescape"))
    python2_differences.write()


if __name__ == "__main__":
    main(*sys.argv[1:])
