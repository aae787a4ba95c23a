"""Runs plugins that say PYTHON27 (contract §7): translated when loaded, on disk untouched.

`activation` puts an import hook in place for the files below srcDir; `loader` translates and
caches them. `translation` turns Python 2 source into Python 3 code and is imported only when a
file is not in the cache; `runtime` is what translated code calls while it runs; `stdlib` is the
standard library as Python 2.7 had it, where it differs. docs/python27.md says what is done.
"""

# The one name that translated modules have in their globals beside their own.
HELPER = "__drydock_py2__"
