"""The web servers we write header files for: one file each, whose last line is `HOST = ...`."""
