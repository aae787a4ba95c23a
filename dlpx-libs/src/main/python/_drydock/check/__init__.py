"""Reads a plugin's code without running it, and tells its author what is wrong with it."""
