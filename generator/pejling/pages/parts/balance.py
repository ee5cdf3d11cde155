"""How many goals stand how: a row of marks, numbers in columns, and the count in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from pejling.assess import Totals, Verdict
from pejling.assess.words import count_words
from pejling.language import Speech
from pejling.pages.parts.standing import Group, Standing, standing, strip

ALWAYS = (Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET)


@dataclass(frozen=True)
class Cell:
    """One number of a row, with its column's name."""

    label: str
    number: str
    is_zero: bool


@dataclass(frozen=True)
class Balance:
    """How goals stand: marks, one number a column, and in words."""

    groups: tuple[Group, ...]
    cells: tuple[Cell, ...]
    words: str
    goals: str


@dataclass(frozen=True)
class Columns:
    """The verdicts that a table has columns for."""

    verdicts: tuple[Verdict, ...]
    heads: tuple[Standing, ...]


def columns(rows: Iterable[Totals], say: Speech) -> Columns:
    """Return a column for every verdict that occurs, and always for the three that tell."""
    totals = tuple(rows)
    shown = tuple(
        verdict
        for verdict in Verdict
        if verdict in ALWAYS or any(one.count[verdict] for one in totals)
    )
    return Columns(shown, tuple(standing(verdict, say) for verdict in shown))


def balance(totals: Totals, say: Speech, table: Columns | None = None) -> Balance:
    """Return a row; its numbers stand in the table's columns."""
    cells = (
        tuple(
            Cell(head.word, say.number(totals.count[verdict]), not totals.count[verdict])
            for verdict, head in zip(table.verdicts, table.heads, strict=True)
        )
        if table
        else ()
    )
    words = count_words(totals.count, say) if totals.count.total else ""
    return Balance(strip(totals, say), cells, words, say.number(totals.in_force))
