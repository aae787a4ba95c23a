"""Where a cold `dsource status` spends its time, as a table and as a picture: docs/cold-start.svg.

What the processes open says when a phase ends; strace tells, and slows the start by a few percent.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import home
import program
import table

PICTURE = os.path.join(program.ROOT, "docs", "cold-start.svg")

# Each phase, and what is opened (or executed) first when it is over.
PHASES = [
    ("shell", r"execve\(.*/bin/java"),
    ("JVM, its cache of classes, command line", r"catalog\.db\""),
    ("GraalPy's start; beside it: catalog, job", r"_drydock_border[^/]*\.pyc"),
    ("Drydock's Python modules; os, enum, threading", r"plugin/src/plugin_runner\.py\""),
    ("plugin: logging with re, its code, the operation", r"exit_group\("),
]
LINE = re.compile(r"^(?:\d+ +)?(\d+\.\d+) (.*)$")


def run(command, folder):
    """Run once; return how long each phase took, in milliseconds."""
    trace = os.path.join(folder, "trace")
    strace = ["strace", "-f", "--seccomp-bpf", "-ttt", "-s", "300", "-o", trace]
    program.output([*strace, "-e", "trace=execve,openat,exit_group", *command])
    with open(trace, encoding="utf-8", errors="replace") as file:
        events = [match.groups() for match in map(LINE.match, file) if match]
    times = [float(events[0][0])]
    position = 0
    for name, pattern in PHASES:
        wanted = re.compile(pattern)
        found = (i for i in range(position, len(events)) if wanted.search(events[i][1]))
        position = next(found, None)
        if position is None:
            sys.exit(f"bench: the end of «{name}» was not seen in {trace}")
        times.append(float(events[position][0]))
    return [1000 * (end - begin) for begin, end in zip(times, times[1:])]


def picture(medians, said):
    """Return the phases as SVG: a bar, and a line of text for each; for light and dark pages."""
    total = sum(medians)
    width, left = 720, 20
    bars, lines, x = [], [], left
    for number, ((name, _), took) in enumerate(zip(PHASES, medians)):
        share = took / total * (width - 2 * left)
        bars.append(f'<rect class="p{number}" x="{x:.1f}" y="44" width="{share:.1f}" height="36"/>')
        y = 112 + 24 * number
        lines.append(f'<rect class="p{number}" x="{left}" y="{y - 12}" width="14" height="14"/>')
        lines.append(f'<text x="{left + 24}" y="{y}">{name}</text>')
        lines.append(
            f'<text x="{width - left}" y="{y}" text-anchor="end">{took:.0f} ms, '
            f"{100 * took / total:.0f} %</text>"
        )
        x += share
    height = 112 + 24 * len(medians)
    style = """
  text { font: 14px sans-serif; fill: #1f2328 }
  .p0 { fill: #6e7781 } .p1 { fill: #0969da } .p2 { fill: #bc4c00 }
  .p3 { fill: #1a7f37 } .p4 { fill: #8250df }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
"""
    title = (
        f"Cold dsource status: {total / 1000:.2f} s, median of {said['rounds']} "
        f"(GraalPy {said['graalpy']}, {said['jdk']}, load {said['loadAverage']})"
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
            f"<title>{title}</title>",
            f"<style>{style}</style>",
            f'<text x="{left}" y="28">{title}</text>',
            *bars,
            *lines,
            "</svg>\n",
        ]
    )


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench/run --only breakdown")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output", default=PICTURE, help="the picture; else docs/cold-start.svg")
    options = parser.parse_args()
    if shutil.which("strace") is None:
        sys.exit("bench: this needs strace; install it (Debian: apt-get install strace)")
    with home.prepared() as drydock, tempfile.TemporaryDirectory() as folder:
        command = drydock("--no-daemon", "dsource", "status", "orders")
        runs = [run(command, folder) for _ in range(options.rounds + 1)][1:]
    medians = [statistics.median(phase) for phase in zip(*runs)]
    said = table.conditions(options.rounds)
    for (name, _), took in zip(PHASES, medians):
        print(f"{name:<48} {took:8.0f} ms")
    print(f"{'sum':<48} {sum(medians):8.0f} ms")
    with open(options.output, "w", encoding="utf-8") as file:
        file.write(picture(medians, said))


if __name__ == "__main__":
    main()
