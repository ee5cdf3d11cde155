"""A folder of one-member files is a registry: add a file, edit no list."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

from pejling.errors import PejlingError

T = TypeVar("T")


def members(package: ModuleType, name: str, kind: type[T]) -> tuple[T, ...]:
    """Return what every module of `package` calls `name`, in the order of the module names.

    Raises PejlingError for a module that defines none: a forgotten last line must not go unseen.
    """
    found: list[T] = []
    for module in sorted(info.name for info in iter_modules(package.__path__)):
        member = getattr(import_module(f"{package.__name__}.{module}"), name, None)
        if not isinstance(member, kind):
            raise PejlingError(f"{package.__name__}.{module} defines no {name}")
        found.append(member)
    return tuple(found)
