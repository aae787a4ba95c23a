"""The package that plugins import as `dlpx`; everything lives below `dlpx.virtualization`."""
