"""Export formats: one file each, ending in `FORMAT = Format(...)`."""
