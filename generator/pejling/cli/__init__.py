"""The command line: the only place that prints and returns exit statuses."""

import sys

try:
    from pejling.cli.main import main
except (ImportError, OSError, MemoryError) as error:
    # As `ExitStatus` has them, which may be among what the machine has no room to load.
    _said = str(error)
    _short_of_memory = ("map segment", "allocate memory")
    if isinstance(error, MemoryError) or any(words in _said for words in _short_of_memory):
        _status = 8
    else:
        _status = 5 if "Too many open files" in _said else 2
    print(f"pejling cannot start: {_said or type(error).__name__}", file=sys.stderr)
    raise SystemExit(_status) from None

__all__ = ["main"]
