"""The front page: how the plans of all ministries stand, what happened, who is late."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess.words import opening_sentence
from pejling.language import _
from pejling.link import GoalKey
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.kinds.article import FRONT_PROSE
from pejling.pages.page import Heading
from pejling.pages.parts.balance import Balance, Columns, balance, columns
from pejling.pages.parts.crumbs import Top, YearLink
from pejling.pages.parts.lacking import awaiting_words, missing_words
from pejling.pages.parts.news import LateRow, News, late_rows, news
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Answer, GoalList, Group, count_note, strip
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.view import Passage, Prose, View

MOST_NEWS = 10
MOST_LATE = 10


@dataclass(frozen=True)
class YearRow:
    """How a ministry's goals stand in one year."""

    year: str
    address: str
    balance: Balance
    drafts: str


@dataclass(frozen=True)
class MinistryRow:
    """One ministry: its name, and how its goals stand this year and last."""

    name: Passage
    address: str
    agencies: str
    years: tuple[YearRow, ...]


@dataclass(frozen=True)
class Before:
    """The year before in a sentence and marks."""

    year: str
    sentence: str
    strip: tuple[Group, ...]
    note: str
    missing: str


@dataclass(frozen=True)
class Front:
    """What the front page shows."""

    top: Top
    before: Before | None
    prose: Prose | None
    meanings: tuple[Meaning, ...]
    table: Columns
    ministries: tuple[MinistryRow, ...]
    news: tuple[News, ...]
    late: tuple[LateRow, ...]
    more_late: tuple[LateRow, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the front page."""
    overview = Overview(view)
    year = overview.current_year()
    shown = tuple(one for one in (year, year - 1) if one in overview.years) if year else ()
    late = late_rows(overview, view.links.plans)
    latest = news(overview)
    article = view.library.articles.get(FRONT_PROSE)
    yield Draft(
        address=addresses.FRONT,
        title=view.config.name,
        view=Front(
            _top(overview, year),
            _before(overview, shown[1]) if len(shown) > 1 else None,
            view.prose(article, addresses.FRONT, base_level=3) if article else None,
            meanings(view.say),
            (table := _columns(overview, shown)),
            tuple(_ministry(overview, one, shown, table) for one in overview.ministries),
            latest[:MOST_NEWS],
            late[:MOST_LATE],
            late[MOST_LATE:],
        ),
        headings=(
            Heading("ministries", view.say.text(_("The ministries")), 2),
            Heading("news", view.say.text(_("Lately")), 2),
            Heading("late", view.say.text(_("Late")), 2),
        ),
        search_text=" ".join(str(overview.ministry_name(one)) for one in overview.ministries),
        source=FRONT_PROSE if article else None,
        updated=latest[0].day if latest else None,
        in_navigation=True,
        goals=tuple(_goals(overview, year)) if year else (),
    )


def _goals(overview: Overview, year: int) -> Iterator[GoalKey]:
    for ministry in overview.ministries:
        for place in overview.plans_in(ministry, year):
            for goal in overview.view.site.verdicts[place].goals:
                yield GoalKey(place, goal.id)


def _places(overview: Overview, year: int) -> list[Place]:
    return [place for one in overview.ministries for place in overview.agreed_in(one, year)]


def _top(overview: Overview, year: int | None) -> Top:
    view, say = overview.view, overview.view.say
    title = Passage(say.text(_("What the agencies agreed to, and how it went")))
    small = say.text(_("The plans of the ministries' agencies, open and in one place"))
    if year is None:
        return Top((), title, small, Answer(say.text(_("No plan is agreed yet."))))
    places = _places(overview, year)
    totals = overview.totals(places)
    missing = missing_words(overview, places)
    years = tuple(
        YearLink(str(one), addresses.of_year(one), is_current=False) for one in overview.years
    )
    return Top(
        crumbs=(),
        title=title,
        small=small,
        answer=Answer(in_year(year, opening_sentence(totals.count, say), view)),
        strip=strip(totals, say, GoalList(addresses.explore_year(year))),
        note=f"{count_note(totals, say)} {awaiting_words(overview, places)}".strip(),
        notices=(missing,) if missing else (),
        years=years,
        years_label=say.text(_("Years across government")),
    )


def in_year(year: int, sentence: str, view: View) -> str:
    """Return a sentence with the year it is about before it."""
    return view.say.text(_("{year}: {sentence}"), year=str(year), sentence=sentence)


def _before(overview: Overview, year: int) -> Before:
    say, places = overview.view.say, _places(overview, year)
    totals = overview.totals(places)
    sentence = in_year(year, opening_sentence(totals.count, say), overview.view)
    note = f"{count_note(totals, say)} {awaiting_words(overview, places)}".strip()
    missing = missing_words(overview, places)
    goals = GoalList(addresses.explore_year(year))
    return Before(str(year), sentence, strip(totals, say, goals), note, missing)


def _columns(overview: Overview, years: tuple[int, ...]) -> Columns:
    rows = (
        overview.totals(overview.agreed_in(ministry, year))
        for ministry in overview.ministries
        for year in years
    )
    return columns(rows, overview.view.say)


def _ministry(
    overview: Overview, ministry: str, years: tuple[int, ...], table: Columns
) -> MinistryRow:
    say = overview.view.say
    agencies = len(overview.agencies_of[ministry])
    return MinistryRow(
        overview.ministry_name(ministry),
        addresses.of_ministry(ministry),
        say.plural(_("{count} agency"), _("{count} agencies"), agencies),
        tuple(_year_row(overview, ministry, year, table) for year in years),
    )


def _year_row(overview: Overview, ministry: str, year: int, table: Columns) -> YearRow:
    say = overview.view.say
    agreed = overview.agreed_in(ministry, year)
    drafts = len(overview.plans_in(ministry, year)) - len(agreed)
    one, many = _("{count} plan is a draft"), _("{count} plans are drafts")
    return YearRow(
        str(year),
        addresses.of_year(year),
        balance(overview.totals(agreed), say, table),
        say.plural(one, many, drafts) if drafts else "",
    )


KIND = PageKind("front", pages)
