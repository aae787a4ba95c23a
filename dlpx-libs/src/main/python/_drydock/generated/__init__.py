"""What is made from the plugin's schema.json (contract §3)."""
