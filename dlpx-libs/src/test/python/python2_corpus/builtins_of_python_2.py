# -*- coding: utf-8 -*-
print apply(max, (4, 5)), reduce(lambda a, b: a + b, [1, 2, 3]), coerce(1, 2.5), intern('a'), buffer('abc', 1), cmp(1, 2), oct(8), oct(0), hex(255)
print round(0.5), round(1.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(3), round(0.125, 2), round(250, -2)
it = iter([1, 2]); print it.next(), next(it), (v for v in 'ab').next(), callable(it), isinstance(it, object)
print "%s %s" % (1, 2.5), '%(a)s' % {'a': 1.10}, "%d%%" % 5, '%r' % 'x', "%5.1f|%-5s|" % (2.25, 'a'), "%s" % [0.5], "%i" % 3.9, "%s" % (0.1 + 0.2)
print "{0} {1:.2f} {x}".format(1.0/3, 2.0/3, x=0.1 + 0.2), "{:>5}".format('a'), getattr(3, 'nope', 'none')
async = 1; print async
def yes(await=2): return await
print yes(await=3)
