# ==== a plugin's helper module
import re, logging
class Status(object):
    ACTIVE, INACTIVE = 'ACTIVE', 'INACTIVE'
class PluginError(Exception):
    def __init__(self, message, output=None):
        super(PluginError, self).__init__(message)
        self.output = output
def parse(out):
    result = {}
    for line in filter(None, map(str.strip, out.split('\n'))):
        if not re.match(r'^\w+\s*=', line): raise PluginError('bad line: %s' % line, out)
        key, value = [part.strip() for part in line.split('=', 1)]
        result[key] = value.isdigit() and int(value) or value
    return result
print sorted(parse("a = 1\nb = x\n").items())
try:
    parse("a = 1\n??")
except PluginError as e:
    print e.message, repr(e.output), isinstance(e, PluginError), str(e)
# ==== retry loops
import time
class Transient(Exception): pass
calls = []
def flaky():
    calls.append(1)
    if len(calls) < 3: raise Transient, 'try %d' % len(calls)
    return 'ok'
def retry(f, n, wait=0):
    last = None
    for attempt in xrange(n):
        try:
            return f()
        except Transient, e:
            last = e
            time.sleep(wait)
    raise last
print retry(flaky, 5), len(calls)
del calls[:]
try:
    retry(flaky, 2)
except Transient, e:
    print e.message
# ==== sizes for people
def human(size):
    for unit in ['B', 'KB', 'MB', 'GB']:
        if size < 1024: return '%d%s' % (size, unit)
        size /= 1024
    return '%dTB' % size
print human(5), human(2048), human(5 * 1024 ** 3), human(2 ** 45), map(human, (1023, 1024, 1536))
# ==== version tuples are compared
def v(s): return tuple(int(p) for p in s.split('.'))
print v('11.2.0') > v('9.8'), max(['10', '9'], key=int), sorted(['1.10', '1.9'], cmp=lambda a, b: cmp(map(int, a.split('.')), map(int, b.split('.'))))
# ==== a state machine with dict dispatch and string keys
def start(x): return 'started ' + x
def stop(x): return 'stopped ' + x
OPS = {'start': start, 'stop': stop}
for op in sorted(OPS.keys()): print OPS[op]('db')
try:
    OPS['nope']('x')
except KeyError, e:
    print 'unknown operation %s' % e
print OPS.get('nope', lambda x: 'default')('y'), OPS.has_key('start')
# ==== literal_eval of numbers of Python 2
# differs: `ast.literal_eval` reads numbers as Python 3 writes them: no `0777`, no `10L`.
import ast
print ast.literal_eval('0777'), ast.literal_eval('10L')
# ==== the repr of a timedelta
# differs: `repr` of a timedelta names its parts: `datetime.timedelta(seconds=90)`.
import datetime
print repr(datetime.timedelta(0, 90))
