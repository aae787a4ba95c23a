"""csv, which reads and writes byte strings."""

import csv

from _drydock.python2.runtime.formatting import str_of
from _drydock.python2.runtime.text import to_bytes, to_text


class writer:  # its name in the library
    """Writes rows. In: a file, and the library's options."""

    def __init__(self, csvfile, *how, **named):
        self._inner = csv.writer(csvfile, *how, **named)
        self.dialect = self._inner.dialect

    def writerow(self, row):
        self._inner.writerow([str_of(one) if isinstance(one, str) else one for one in row])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def reader(csvfile, *how, **named):
    """Return an iterator of rows."""
    return csv.reader(map(_bytes, csvfile), *how, **named)


class DictWriter(csv.DictWriter):
    """Writes dicts as rows. In: as in the library."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel",
                 *how, **named):
        super().__init__(f, fieldnames, restval, extrasaction, dialect, *how, **named)
        self.writer = writer(f, dialect, *how, **named)


class DictReader(csv.DictReader):
    """Reads rows as dicts. In: as in the library."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel",
                 *how, **named):
        super().__init__(f, fieldnames, restkey, restval, dialect, *how, **named)
        self.reader = reader(f, dialect, *how, **named)

    def next(self):
        return self.__next__()


def _bytes(line):
    return to_text(to_bytes(line)) if not line.isascii() else str.__str__(line)


def __getattr__(name):
    return getattr(csv, name)
