"""From the text of a Python 2 file to Python 3 code that behaves as in Python 2.7.

Two steps. On lib2to3's tree (`statements`, `literals`, `parameters`) only what Python 3 cannot
parse is rewritten, in place, so that every line stays the line it was. On Python's own `ast` (the
other modules) what parses but behaves differently becomes calls of the runtime's helper; nodes
keep their line numbers, so nothing that is added there can shift a line.
"""
