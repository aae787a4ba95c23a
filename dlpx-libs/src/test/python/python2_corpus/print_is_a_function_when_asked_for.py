# -*- coding: utf-8 -*-
from __future__ import print_function
print("a", 1.0/3, sep="-", end="!\n")
print()
shout = print
shout("x")
