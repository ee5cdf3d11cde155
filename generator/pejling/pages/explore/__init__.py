"""All goals as lists: what the explorer shows before, or without, its script."""
