"""Calls the plugin many times; prints the median time of a call in microseconds.

Arguments: the file with the operation's arguments, calls to warm up, calls to measure,
and status or worker.
"""

import json
import statistics
import sys
import time

import direct_call

with open(sys.argv[1], encoding="utf-8") as file:
    arguments = json.dumps(json.load(file), separators=(",", ":"))
warm_up, measured = int(sys.argv[2]), int(sys.argv[3])
operations = direct_call.load()
call, expected = {
    "status": (direct_call.status, '"ACTIVE"'),
    "worker": (direct_call.worker, "null"),
}[sys.argv[4]]
times = []
for _ in range(warm_up + measured):
    start = time.perf_counter_ns()
    answer = call(operations, arguments)
    times.append(time.perf_counter_ns() - start)
    if answer != expected:
        sys.exit(f"unexpected answer {answer}")
print(statistics.median(times[warm_up:]) / 1000)
