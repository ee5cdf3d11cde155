"""What happened lately, by the documents' own dates, and who is late, by name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pejling.assess.words import late_words
from pejling.language import Speech, _
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.parts.overview import Overview
from pejling.pages.view import Passage, period_of


@dataclass(frozen=True)
class News:
    """Something that happened: who it is about, where it stands, and what it was."""

    day: date
    name: Passage
    period: str
    address: str
    what: str


@dataclass(frozen=True)
class LateRow:
    """Something owed: by whom, since when, and how many days it is over."""

    name: Passage
    period: str
    address: str
    what: str
    due: date
    days: str
    over: int


_CORRECTED = (
    _("{count} value corrected after approval"),
    _("{count} values corrected after approval"),
)


def news(overview: Overview) -> tuple[News, ...]:
    """Return everything that happened up to the site's date, newest first."""
    found = [one for one in _all(overview) if one.day <= overview.view.site.as_of]
    return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), one.address, one.what)))


def _all(overview: Overview) -> Iterator[News]:
    library = overview.view.library
    say = overview.view.say
    for place, plan in library.plans.items():
        if plan.content.agreed_on:
            yield _item(overview, plan.content.agreed_on, place, say.text(_("plan agreed")))
        for amendment in library.amendments.get(place, ()):
            day = amendment.content.agreed_on
            yield _item(overview, day, place, say.text(_("plan amended")))
        for follow_up in library.follow_ups.get(place, ()):
            held = follow_up.content.date
            if held and not follow_up.content.cancelled:
                yield _item(overview, held, place, say.text(_("followed up")))
        yield from _of_results(overview, place)
    yield from _of_ministries(overview)


def _of_results(overview: Overview, place: Place) -> Iterator[News]:
    say = overview.view.say
    for document in overview.view.library.results.get(place, ()):
        results, address = document.content, addresses.of_report(place)
        if results.approved_on:
            what = say.text(_("results approved"))
            yield _item(overview, results.approved_on, place, what, address)
        for day, count in _per_day(one.date for one in results.corrections):
            yield _item(overview, day, place, say.plural(*_CORRECTED, count), address)


def _of_ministries(overview: Overview) -> Iterator[News]:
    say = overview.view.say
    for place, document in overview.view.library.ministry_results.items():
        name, address = (
            overview.ministry_name(place.ministry),
            addresses.of_ministry(place.ministry),
        )
        if document.content.approved_on:
            what = say.text(_("results of the ministry goals approved"))
            yield News(document.content.approved_on, name, period_of(place), address, what)
        for day, count in _per_day(one.date for one in document.content.corrections):
            yield News(day, name, period_of(place), address, say.plural(*_CORRECTED, count))


def _per_day(days: Iterable[date]) -> list[tuple[date, int]]:
    listed = list(days)
    return [(day, listed.count(day)) for day in sorted(set(listed))]


def _item(overview: Overview, day: date, place: Place, what: str, address: str = "") -> News:
    where = address or addresses.of_plan(place)
    return News(day, overview.agency_name(place), period_of(place), where, what)


def late_rows(overview: Overview, places: Iterable[Place]) -> tuple[LateRow, ...]:
    """Return what is owed in these plans, the longest overdue first."""
    say = overview.view.say
    rows = [
        LateRow(
            overview.agency_name(place),
            period_of(place),
            addresses.of_plan(place),
            late_words(late, say),
            late.due,
            days_over(late.days, say),
            late.days,
        )
        for place in places
        for late in overview.view.site.verdicts[place].late
    ]
    return tuple(sorted(rows, key=lambda one: (-one.over, str(one.name), one.address, one.what)))


def days_over(days: int, say: Speech) -> str:
    """Return how many days something is over."""
    return say.plural(_("{count} day"), _("{count} days"), days)
