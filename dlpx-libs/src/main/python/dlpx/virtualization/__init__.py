"""What a plugin may import from the host: `common`, `platform` and `libs` (contract §3)."""
