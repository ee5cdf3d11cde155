"""What stays the same about a ministry and an agency through the years: names, goals, measures."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.prose import Writer
from bench.words import FIRSTS, HEADS

AGENCIES_PER_MINISTRY = 8
YEARS = (2022, 2023, 2024, 2025, 2026)
SHARED_GOAL = "sundt-arbejdsliv"
SHARED_MEASURE = "sygefravaer"
OWN_GOAL = "tilfredse-brugere"

_BODIES = ("styrelsen", "direktoratet", "nævnet", "tilsynet", "instituttet", "centret")
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "-"})


@dataclass(frozen=True, slots=True)
class MeasurePlan:
    """A measure: where it starts, and what a year adds to it."""

    id: str
    name: str
    unit: str
    direction: str
    start: Decimal
    step: Decimal

    def target(self, year: int) -> Decimal:
        """Return the value agreed for the end of `year`."""
        if self.direction in ("keep_above", "keep_below", "range"):
            return self.start
        return self.start + self.step * (year - YEARS[0] + 1)


@dataclass(frozen=True, slots=True)
class GoalPlan:
    """A goal that every plan of the agency has; without measures it is judged by people."""

    id: str
    title: str
    supports: str | None
    measures: tuple[MeasurePlan, ...]


@dataclass(frozen=True, slots=True)
class AgencyPlan:
    """An agency with its goals."""

    id: str
    name: str
    ministry: str
    writer: Writer
    goals: tuple[GoalPlan, ...]


@dataclass(frozen=True, slots=True)
class MinistryPlan:
    """A ministry with the ids and titles of the goals its agencies support."""

    id: str
    name: str
    goals: tuple[tuple[str, str], ...]
    writer: Writer


def chance(*parts: object) -> Random:
    """Return the random numbers of one document, so that more plans leave the others unchanged."""
    return Random("/".join(str(part) for part in parts))  # noqa: S311 - text, not secrets


def slug(text: str) -> str:
    """Return an id: lower-case ASCII with hyphens, at most 64 characters."""
    return text.lower().translate(_ASCII)[:64].strip("-")


def ministry(seed: int, number: int) -> MinistryPlan:
    """Return ministry `number`, counted from 0."""
    random = chance(seed, "ministry", number)
    step, first = divmod(number, len(FIRSTS))
    names = [FIRSTS[(first * 7) % len(FIRSTS)], FIRSTS[(first * 7 + 31 + step) % len(FIRSTS)]]
    name = f"Ministeriet for {names[0]}forhold og {names[1]}forhold"
    writer = Writer(random, "ministeriet", random.sample(FIRSTS, 12))
    goals = tuple(
        (slug(noun.many), f"{noun.many.capitalize()} giver mere værdi for samfundet")
        for noun in (random.choice(HEADS).after(field) for field in random.sample(writer.field, 3))
    )
    return MinistryPlan(slug(f"{names[0]} og {names[1]}"), name, goals, writer)


def agency(seed: int, number: int) -> AgencyPlan:
    """Return agency `number`, counted from 0 across all ministries."""
    random = chance(seed, "agency", number)
    of = ministry(seed, number // AGENCIES_PER_MINISTRY)
    rest, body = divmod(number, len(_BODIES))
    more, first = divmod(rest, len(FIRSTS))
    stem = FIRSTS[first] if not more else FIRSTS[first] + FIRSTS[(first + more) % len(FIRSTS)]
    name = f"{stem}{_BODIES[body]}".capitalize()
    writer = Writer(random, name, [FIRSTS[first], *random.sample(FIRSTS, 14)])
    goals = tuple(_goal(writer, position, of) for position in range(7))
    return AgencyPlan(slug(name), name, of.id, writer, goals)


def _goal(writer: Writer, position: int, of: MinistryPlan) -> GoalPlan:
    noun = writer.noun()
    identity = f"{slug(noun.many)[:58]}-{position}"
    title = f"{writer.phrase()} i {noun.the_one}"
    supports = of.goals[position % 3][0] if position < 5 else None
    number = 0 if position >= 5 else 1 + position % 3
    return GoalPlan(
        identity, title, supports, tuple(_measure(writer, position + n) for n in range(number))
    )


def _measure(writer: Writer, position: int) -> MeasurePlan:
    noun, random = writer.noun(), writer.random
    identity = f"{slug(noun.the_many)[:58]}-{position}"
    kinds = (
        ("decrease", "dage", Decimal(random.randint(120, 240)), Decimal(-random.randint(4, 12))),
        ("increase", "pct.", Decimal(random.randint(500, 700)) / 10, Decimal("2.5")),
        ("keep_above", "pct.", Decimal(random.randint(900, 980)) / 10, Decimal("0.0")),
        ("range", "sager", Decimal(random.randint(400, 900)), Decimal(0)),
    )
    direction, unit, start, step = kinds[position % len(kinds)]
    name = f"{'Andel af' if unit == 'pct.' else 'Antal'} {noun.many}"
    return MeasurePlan(identity, name, unit, direction, start, step)
