"""A package for the test of unpacking."""
