# -*- coding: utf-8 -*-
def tup((a, b), c=(1, 2), (d, e)=(3, 4)):
    "doc"
    return a, b, c, d, e
print tup((1, 2)), tup.__doc__, tup.func_name, tup.func_code.co_name
print (lambda a, (b, (c, d)): (a, b, c, d))(1, (2, (3, 4))), sorted([(1, 'b'), (2, 'a')], key=lambda (n, s): s)
