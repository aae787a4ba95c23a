"""A module for the test of unpacking."""
