# -*- coding: utf-8 -*-
import warnings
def used():
    total = 1
    def inner():
        if 1:
            global count
            count = 5
    inner()
    return total
used()
print count
