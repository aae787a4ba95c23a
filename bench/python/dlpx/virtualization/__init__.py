"""Stand-ins for the SDK's package."""
