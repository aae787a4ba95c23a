"""Stand-ins: just enough of the SDK's names for the benchmark's plugin to run on CPython."""
