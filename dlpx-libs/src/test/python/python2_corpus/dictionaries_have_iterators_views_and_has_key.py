# -*- coding: utf-8 -*-
d = {'b': 2, 'a': 1}
print sorted(d.iterkeys()), sum(d.itervalues()), sorted(d.iteritems()), sorted(d.viewkeys())
print d.has_key('a'), dict.has_key(d, 'x'), hasattr({}, 'iteritems'), hasattr({}, 'nope')
print sorted(getattr(d, 'iteritems')()), map(dict.get, [d], ['a'])
