"""The measures, milestones and criteria of goals, as documents of the year name them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, Way
from pejling.load import Document
from pejling.model import Goal
from pejling.model.numbers import looks_grouped


def check_number(
    number: object, decimals: int | None, document: Document[Any], way: Way
) -> Iterator[Diagnostic]:
    """Yield a number that can be read in two ways: 1.840 of a measure without three decimals."""
    if isinstance(number, Decimal) and looks_grouped(number, decimals):
        meant = str(number).replace(".", "")
        yield found(p.DECIMALS_MISSING, document.span(*way), value=number, meant=meant)


def are_parts_known(document: Document[Any], goal: Goal, key: str, directory: Directory) -> bool:
    """Say whether all parts of a goal are known, so that another one cannot be meant."""
    if directory.is_open(document.place.plan):
        return False
    ministry = document.place.ministry
    return key != "measure" or not any(
        directory.is_unresolved(measure, ministry) for measure in goal.measures
    )
