"""Cases of strftime, and what CPython on Linux makes of them: strftime_record.json.

    python3 strftime_cases.py > strftime_record.json

records them anew; `test_library_times` compares.
"""

import datetime
import json
import logging
import os
import random
import sys
import time

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland",
         "America/Sao_Paulo")
SECONDS = (0, 951782399, 1704067200, 1709622489, 1719792000, 1735689599, 2145916800)
TUPLES = (
    (2023, 1, 1, 0, 0, 0, 6, 1, -1), (2021, 1, 3, 12, 59, 61, 6, 3, 0),
    (2020, 12, 31, 23, 0, 0, 3, 366, 1), (2024, 0, 0, 0, 0, 0, 0, 0, 0),
    (-5, 3, 5, 7, 8, 9, 1, 65, -1), (12345, 3, 5, 13, 8, 9, 1, 65, 0), (99, 12, 31, 12, 8, 9, 3, 365, -1),
)
LETTERS = [chr(code) for code in range(33, 127)]
FLAGS = ("", "-", "_", "0", "^", "#", "-^", "_#", "0^", "^#", "__", "0-", "-0")
WIDTHS = ("", "", "1", "3", "12", "012", "40")
WHOLE = (
    "%F %T %z %Z", "%c|%x|%X|%r|%D|%R|%h|%n|%t", "%a %A %b %B %p %P %I %l %k %e %j %y %C %G %g %V %u",
    "%U %W %w %s %-d %-m %_H %05Y %^a %#Z %%", "100%", "%", "%-", "%1000000d", "", "ä%dß",
)


def templates(random_of):
    """Yield the templates for one zone."""
    yield from WHOLE
    for letter in LETTERS:
        yield f"%{letter}"
        flag, width, modifier = map(random_of.choice, (FLAGS, WIDTHS, ("", "", "E", "O")))
        yield f"%{flag}{width}{modifier}{letter}"


def cases():
    """Yield (zone, kind, moment, template); kind says what the moment is made into."""
    random_of = random.Random(20261127)
    for zone in ZONES:
        for template in templates(random_of):
            yield zone, "local", random_of.choice(SECONDS), template
            # The zone of a bare tuple depends on what the C library was asked before.
            if "Z" not in template:
                yield zone, "tuple", random_of.choice(TUPLES), template
        for template in WHOLE:
            for kind in ("utc", "naive", "aware", "format", "date", "time", "logging"):
                # Without a template logging adds a fraction of now.
                yield zone, kind, random_of.choice(SECONDS), template or "%F"


def answer(kind, moment, template):
    """Return what this Python says, in the zone that is set."""
    if kind == "tuple":
        return time.strftime(template, tuple(moment))
    if kind == "local":
        return time.strftime(template, time.localtime(moment))
    if kind == "utc":
        return time.strftime(template, time.gmtime(moment))
    if kind == "logging":
        record = logging.makeLogRecord({"created": moment})
        return logging.Formatter(datefmt=template).formatTime(record, template)
    aware = datetime.datetime.fromtimestamp(moment + 0.000678).astimezone()
    naive = aware.replace(tzinfo=None)
    if kind == "format":
        return format(aware, template)
    made = {"naive": naive, "aware": aware, "date": naive.date(), "time": naive.time()}[kind]
    return made.strftime(template)


def main():
    """Print the record."""
    record = []
    for zone, kind, moment, template in cases():
        os.environ["TZ"] = zone
        time.tzset()
        record.append([zone, kind, moment, template, answer(kind, moment, template)])
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in record)
    print(f"[\n{lines}\n]")


if __name__ == "__main__":
    sys.exit(main())
