"""The classes of the plugin's schema; what they have in common is in `base_model_`."""
