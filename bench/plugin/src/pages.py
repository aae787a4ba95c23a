"""What plugins compute between two scripts: checksums of a database's pages, and a log in lines."""

PAGE, PAGES, LINES = 8192, 12, 4000
_DATA = bytes(i * 7 % 251 for i in range(PAGE * PAGES))
_LOG = [f"{i % 24:02d}:{i % 60:02d} pid={i} db=orders{i % 7} bytes={i * 37}" for i in range(LINES)]


def checksum(data, start):
    """Return a checksum of the page that starts here, mixed byte by byte in 32 bits."""
    value = 0xABCD
    for at in range(start, start + PAGE):
        value = ((value * 31) ^ data[at]) & 0xFFFFFFFF
        value = ((value << 5) | (value >> 27)) & 0xFFFFFFFF
    return value


def bytes_by_database(lines):
    """Return how many bytes each database has, from lines of `name=value`."""
    found = {}
    for line in lines:
        fields = dict(part.split("=", 1) for part in line.split(" ") if "=" in part)
        found[fields["db"]] = found.get(fields["db"], 0) + int(fields["bytes"])
    return found


def compute():
    """Do both, and return one number."""
    sums = sum(checksum(_DATA, page * PAGE) for page in range(PAGES))
    return sums + sum(bytes_by_database(_LOG).values())
