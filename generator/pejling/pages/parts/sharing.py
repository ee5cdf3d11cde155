"""A shared measure across agencies: by name, with the number of cases, never ranked."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pejling.assess import PartVerdict
from pejling.assess.words import target_words
from pejling.language import _
from pejling.link import GoalKey, MeasureKey, MinistryGoalKey
from pejling.model import Measure
from pejling.pages import addresses
from pejling.pages.parts.bars import Bar, bar_of
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.view import Passage, View

MOST_YEARS = 4


@dataclass(frozen=True)
class Compared:
    """One agency's values of the shared measure, by year; an empty one was not reported."""

    agency: Passage
    address: str
    cases: str
    values: tuple[tuple[str, str], ...]
    """A number by year, and a note below it."""
    target: str
    bar: Bar | None
    standing: Standing | None


@dataclass(frozen=True)
class Comparison:
    """A shared measure in the agencies that use it."""

    name: Passage
    unit: Passage | None
    definition: Passage | None
    years: tuple[str, ...]
    rows: tuple[Compared, ...]


def comparisons(overview: Overview, key: MinistryGoalKey, year: int) -> tuple[Comparison, ...]:
    """Return the ministry goal's measures that agencies use, up to a year."""
    goal = overview.view.links.ministry_goals[key]
    found = (
        _comparison(overview, MeasureKey(key.ministry, key.goal, measure.id), measure, year)
        for measure in goal.measures
    )
    return tuple(one for one in found if one is not None)


def _comparison(
    overview: Overview, shared: MeasureKey, measure: Measure, year: int
) -> Comparison | None:
    view = overview.view
    used: dict[tuple[str, str], dict[int, GoalKey]] = {}
    for key in view.links.users.get(shared, ()):
        place = key.place
        first, last = overview.covered(place)
        if first <= year:
            used.setdefault((place.ministry, place.agency), {})[min(last, year)] = key
    if not used:
        return None
    years = sorted({at for by_year in used.values() for at in by_year})[-MOST_YEARS:]
    agencies = [one for one in overview.agencies if (one.ministry, one.agency) in used]
    return Comparison(
        view.text(measure.name),
        view.optional(measure.unit),
        view.optional(measure.definition),
        tuple(str(at) for at in years),
        tuple(
            _compared(overview, measure, years, used[one.ministry, one.agency]) for one in agencies
        ),
    )


def _compared(
    overview: Overview, measure: Measure, years: list[int], by_year: dict[int, GoalKey]
) -> Compared:
    view, say = overview.view, overview.view.say
    parts = {at: _part(view, key, measure.id) for at, key in by_year.items()}
    latest = max(by_year)
    part = parts[latest]
    number = _number(part)
    reported = part.reported or part.latest if part else None
    cases = reported.value.n if reported else None
    return Compared(
        overview.agency_name(by_year[latest].place),
        addresses.of_goal(by_year[latest]),
        say.number(cases) if cases is not None else "–",
        tuple(_values(view, parts, years, measure)),
        target_words(part.target, measure, say) if part and part.target else "–",
        bar_of(part, number, say) if part else None,
        standing(part.verdict, say) if part else None,
    )


def _part(view: View, key: GoalKey, measure: str) -> PartVerdict | None:
    goal = view.site.verdicts[key.place].goal(key.goal)
    return goal.part_of(measure) if goal else None


def _number(part: PartVerdict | None) -> Decimal | None:
    if part is None:
        return None
    if part.reported is not None and part.reported.value.number is not None:
        return part.reported.value.number
    return part.latest.value.number if part.latest else None


def _values(
    view: View, parts: dict[int, PartVerdict | None], years: list[int], measure: Measure
) -> Iterator[tuple[str, str]]:
    for year in years:
        part = parts.get(year)
        number = _number(part)
        if number is None:
            yield "–", ""
            continue
        written = view.say.number(number, measure.decimals)
        final = part is not None and part.reported is not None and not part.preliminary
        yield written, "" if final else view.say.text(_("so far"))
