"""What translated code calls while it runs; `helper` is the one door to it.

There is one type of text: Python 2's byte strings are str here, with their bytes read as UTF-8
and those that are none kept as surrogates (`text`), so nothing is lost and everything adds up.
"""
