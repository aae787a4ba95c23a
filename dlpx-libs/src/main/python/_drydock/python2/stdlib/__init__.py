"""The standard library as Python 2.7 had it, where a plugin would notice the difference.

`catalog` says which module a name means; `additions` lists members that are gone; the modules
whose names end in an underscore take the place of one whose functions give and take bytes.
"""
