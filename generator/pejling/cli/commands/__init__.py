"""Commands: one file each, ending in `COMMAND = ...`."""
