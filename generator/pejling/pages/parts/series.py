"""One measure through the years: its values, each year's target, and where the series breaks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pejling.assess import PartVerdict
from pejling.assess.evidence import Reported, evidence_of
from pejling.link import GoalKey, MinistryGoalKey
from pejling.link.turning import Fate, Turn
from pejling.model import Localized, Measure, Target, Translations
from pejling.pages.view import View


@dataclass(frozen=True)
class Value:
    """The value of one year; a course value is no result, a preliminary one may change."""

    year: int
    number: Decimal
    is_course: bool = False
    is_preliminary: bool = False
    cases: int | None = None


@dataclass(frozen=True)
class Aim:
    """What was to be reached in one year; `is_lost` where no following plan carries it on."""

    year: int
    target: Target
    is_lost: bool = False


@dataclass(frozen=True)
class Series:
    """A measure through the years, in order; `breaks` are the first years of a new method."""

    measure: Measure
    values: tuple[Value, ...]
    aims: tuple[Aim, ...]
    breaks: tuple[int, ...]
    why: tuple[Localized, ...]
    verdicts: Mapping[int, PartVerdict]

    @property
    def years(self) -> tuple[int, ...]:
        """Return every year with a value, a target or a verdict."""
        years = {one.year for one in self.values} | {one.year for one in self.aims}
        return tuple(sorted(years | set(self.verdicts)))

    def value(self, year: int) -> Value | None:
        """Return a year's value."""
        return next((one for one in self.values if one.year == year), None)

    def aim(self, year: int) -> Aim | None:
        """Return a year's target."""
        return next((one for one in self.aims if one.year == year), None)

    @property
    def comparable(self) -> tuple[Value, ...]:
        """Return the values since the last break."""
        since = max(self.breaks, default=0)
        return tuple(one for one in self.values if one.year >= since)


def series_of(view: View, keys: Iterable[GoalKey], turns: Iterable[Turn]) -> tuple[Series, ...]:
    """Return a goal's measures through the years; the latest plan's measures come first.

    `keys` are the goal in every year, in order. A measure is the same as long as it keeps its
    id and its unit.
    """
    found: dict[tuple[str, str], list[tuple[GoalKey, Measure]]] = {}
    for key in reversed(tuple(keys)):
        goal = view.site.verdicts[key.place].goal(key.goal)
        for measure in goal.goal.goal.measures if goal else ():
            if isinstance(measure, Measure):
                name = (measure.id, _first_text(view, measure.unit))
                found.setdefault(name, []).append((key, measure))
    lost = {
        (turn.part.id, turn.before.due)
        for turn in turns
        if turn.fate is Fate.NOT_CARRIED_ON and turn.part and isinstance(turn.before, Target)
    }
    return tuple(_series(view, list(reversed(group)), lost) for group in found.values())


def ministry_series(view: View, key: MinistryGoalKey) -> tuple[Series, ...]:
    """Return a ministry goal's own measures through the years."""
    goal = view.links.ministry_goals[key]
    return tuple(_own_series(view, key, measure) for measure in goal.measures)


def _own_series(view: View, key: MinistryGoalKey, measure: Measure) -> Series:
    values: dict[int, Value] = {}
    if measure.baseline and measure.baseline.as_of:
        year = measure.baseline.as_of.year
        values[year] = Value(year, measure.baseline.value)
    verdicts: dict[int, PartVerdict] = {}
    for year in view.site.years:
        for part in view.site.ministry_verdicts.get((key, year), ()):
            if part.id == measure.id:
                verdicts[year] = part
                shown = part.reported or part.latest
                if shown is not None and shown.value.number is not None:
                    values[year] = replace(_value(shown, is_course=False), year=year)
    return Series(
        measure,
        tuple(values[year] for year in sorted(values)),
        tuple(Aim(one.due.year, one) for one in sorted(measure.targets, key=lambda one: one.due)),
        (measure.comparable_from,) if measure.comparable_from else (),
        (measure.comparable_why,) if measure.comparable_why is not None else (),
        verdicts,
    )


def _first_text(view: View, text: Localized | None) -> str:
    """Return a text in the site's first language, whichever way it is written."""
    if isinstance(text, Translations):
        return text.get(view.config.languages[0], "")
    return text or ""


def _series(
    view: View, group: list[tuple[GoalKey, Measure]], lost: set[tuple[str, date]]
) -> Series:
    """Return a measure's series: a year that a plan ends in is that plan's alone.

    Plans from July to June meet in a year; one's value must not stand beside the other's verdict.
    """
    values: dict[int, Value] = {}
    aims: dict[int, Aim] = {}
    verdicts: dict[int, PartVerdict] = {}
    ends = {key.place.years[1] for key, _ in group}
    for key, measure in group:
        verdict = view.site.verdicts[key.place]
        others = ends.intersection(range(*key.place.years))
        values |= {
            one.year: one
            for one in _values(view, key, measure)
            if one.year not in others and (one.year not in values or not one.is_course)
        }
        for target in measure.targets:
            if (year := target.due.year) not in others:
                aims[year] = Aim(year, target, (measure.id, target.due) in lost)
        goal = verdict.goal(key.goal)
        part = goal.part_of(measure.id) if goal else None
        if part is not None:
            verdicts[key.place.years[1]] = part
    latest = group[-1][1]
    if latest.baseline and latest.baseline.as_of:
        _with_baselines(group, values)
    return Series(
        latest,
        tuple(values[year] for year in sorted(values)),
        tuple(aims[year] for year in sorted(aims)),
        tuple(sorted({m.comparable_from for _, m in group if m.comparable_from})),
        _reasons(group),
        verdicts,
    )


def _reasons(group: list[tuple[GoalKey, Measure]]) -> tuple[Localized, ...]:
    said: list[Localized] = []
    for _key, measure in group:
        if measure.comparable_why is not None and measure.comparable_why not in said:
            said.append(measure.comparable_why)
    return tuple(said)


def _with_baselines(group: list[tuple[GoalKey, Measure]], values: dict[int, Value]) -> None:
    """Put the starting points in for the years that no result was reported of."""
    for _key, measure in group:
        start = measure.baseline
        if start is None or start.as_of is None:
            continue
        known = values.get(start.as_of.year)
        if known is None or known.is_course:
            values[start.as_of.year] = Value(start.as_of.year, start.value)


def _values(view: View, key: GoalKey, measure: Measure) -> Iterable[Value]:
    """Yield the last value of each year that a plan's documents report."""
    earlier, results = view.site.results_of(key.place)
    held = [one.content for one in view.library.follow_ups.get(key.place, ())]
    last = view.site.verdicts[key.place].moment.last
    evidence = evidence_of(key.goal, measure.id, results, [*earlier, *held], last)
    by_year: dict[int, Value] = {}
    for group, is_course in ((evidence.follow_ups, True), (evidence.results, False)):
        for one in group:
            if one.value.number is not None and one.as_of <= view.site.as_of:
                is_part = (is_course and not _is_final(one)) or _is_midway(one, last)
                by_year[one.as_of.year] = _value(one, is_course=is_part)
    return by_year.values()


def _is_midway(one: Reported, last: date) -> bool:
    """Say whether a value is of an earlier calendar year than a plan that ends inside one."""
    return (last.month, last.day) != (12, 31) and one.as_of.year < last.year


def _is_final(one: Reported) -> bool:
    """Say whether a follow-up's value is of the last day of its year."""
    return one.dated and (one.as_of.month, one.as_of.day) == (12, 31)


def _value(one: Reported, *, is_course: bool) -> Value:
    number = one.value.number
    assert number is not None
    return Value(one.as_of.year, number, is_course, one.value.preliminary, one.value.n)
