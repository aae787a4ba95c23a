"""Stand-ins for the classes that are made from a schema."""
