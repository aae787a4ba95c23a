"""Drydock's own side of the Python package; not for plugins, and free to change at any time."""
