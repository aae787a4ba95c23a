# -*- coding: utf-8 -*-
print 7/2, -7/2, 7/2., 1/2*2.0, 7//2, 10/3*3, True/2, 2**-1
n = 9
n /= 2
class Box: pass
box = Box(); box.size = 7; box.size /= 2
sizes = [9]; sizes[0] /= 2; sizes[0] %= 3
print n, box.size, sizes
try: 1/0
except ZeroDivisionError, e: print e
