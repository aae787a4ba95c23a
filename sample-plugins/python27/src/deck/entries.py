import constants
from scripts import run


class Entry:
    def __init__(self, size, name):
        self.size = long(size)
        self.name = name

    def __cmp__(self, other):
        return cmp((self.size, self.name), (other.size, other.name))

    def __unicode__(self):
        return u'%s (%d KiB)' % (self.name, self.size / constants.KIBIBYTE)


def measure(connection, mount_path):
    lines = run(connection, 'list.sh', {'MOUNT': mount_path}, constants.MOST_FILES).splitlines()
    entries = map(lambda (size, name): Entry(size, name), [line.split(' ', 1) for line in lines])
    entries.sort(lambda one, other: cmp(other, one))
    return entries


def summary(entries):
    total = reduce(lambda sum, entry: sum + entry.size, entries, 0L)
    return {
        'entries': len(entries),
        'kibibytes': total / constants.KIBIBYTE,
        'largest': u', '.join(map(unicode, entries[:constants.SHOWN])),
    }
