"""Computes what linked.source_size of the plugin does; prints how many milliseconds each time took.

Arguments: the file with the operation's arguments, which is not read, and how often.
"""

import json
import sys
import time

import pages

expected = pages.compute()
times = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter_ns()
    if pages.compute() != expected:
        sys.exit("another result than before")
    times.append((time.perf_counter_ns() - start) / 1e6)
print(json.dumps(times))
