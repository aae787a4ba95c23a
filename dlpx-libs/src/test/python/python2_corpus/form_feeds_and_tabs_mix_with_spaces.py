# -*- coding: utf-8 -*-
def f(x):
	if x:
        	return "a tab is eight"
        return "eight spaces"
print f(1), f(0)

class Q:
    z = 2
def ff():
    return """a
	tab in text"""
print Q.z, repr(ff())
print "form feed"
if 1:
	print "in"