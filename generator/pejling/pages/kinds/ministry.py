"""A ministry: who supports which of its goals, how it stands, and the paper for its meeting."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess.words import opening_sentence
from pejling.language import _
from pejling.link import GoalKey
from pejling.model import Localized
from pejling.model.ids import as_words
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.balance import Balance, balance
from pejling.pages.parts.crumbs import Fact, Top, YearLink, front_crumb, here
from pejling.pages.parts.lacking import awaiting_words, missing_words
from pejling.pages.parts.matrix import Matrix, matrix_of
from pejling.pages.parts.meeting import MeetingPaper, meeting_paper
from pejling.pages.parts.ministry_year import AgencyRow, OwnMeasure, agency_rows, own_measures
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Answer, GoalList, count_note, strip
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.view import Passage, Prose, View

MOST_MATRICES = 2


@dataclass(frozen=True)
class YearRow:
    """How the ministry's agencies stood in a year."""

    year: str
    address: str
    section: str
    plans: str
    balance: Balance
    volume: str


@dataclass(frozen=True)
class MinistryView:
    """What a ministry's page shows."""

    top: Top
    mission: Passage | None
    matrices: tuple[Matrix, ...]
    meanings: tuple[Meaning, ...]
    agencies: tuple[AgencyRow, ...]
    year: str
    own: tuple[tuple[str, tuple[OwnMeasure, ...]], ...]
    years: tuple[YearRow, ...]
    paper: MeetingPaper | None
    prose: Prose | None
    dialogue: str


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every ministry."""
    overview = Overview(view)
    for ministry in overview.ministries:
        yield _page(overview, ministry)


def _page(overview: Overview, ministry: str) -> Draft:
    view = overview.view
    year = overview.current_year(ministry)
    document = view.library.ministries.get(ministry)
    years = overview.years_of(ministry)
    latest = [one for one in reversed(years) if year is None or one <= year][:MOST_MATRICES]
    matrices = tuple(one for at in latest if (one := matrix_of(overview, ministry, at)))
    plans = [
        place
        for agency in overview.agencies_of[ministry]
        for place in overview.plans_of.get(agency, ())
    ]
    shown = MinistryView(
        _top(overview, ministry, year, matrices),
        view.optional(document.content.mission) if document else None,
        matrices,
        meanings(view.say),
        tuple(agency_rows(overview, ministry, year)),
        str(year or ""),
        tuple(
            (str(at), rows) for at in latest if (rows := tuple(own_measures(view, ministry, at)))
        ),
        tuple(_year_row(overview, ministry, at, matrices) for at in reversed(years)),
        meeting_paper(overview, ministry, year) if year else None,
        view.prose(document, addresses.of_ministry(ministry), base_level=3) if document else None,
        addresses.of_dialogue(ministry) if plans else "",
    )
    return Draft(
        address=addresses.of_ministry(ministry),
        title=str(overview.ministry_name(ministry)),
        view=shown,
        headings=tuple(_headings(view, shown)),
        search_text=" ".join(str(one.name) for one in shown.agencies),
        source=document.path if document else None,
        updated=max((day for one in plans if (day := view.updated(one))), default=None),
        in_navigation=True,
        goals=tuple(
            GoalKey(place, goal.id)
            for place in (overview.plans_in(ministry, year) if year else ())
            for goal in view.site.verdicts[place].goals
        ),
    )


def _headings(view: View, shown: MinistryView) -> Iterator[Heading]:
    say = view.say
    for matrix in shown.matrices:
        title = say.text(_("Who supports what in {year}"), year=matrix.year)
        yield Heading(f"year-{matrix.year}", title, 2)
    if shown.own:
        yield Heading("own", say.text(_("The ministry goals' own measures")), 2)
    yield Heading("agencies", say.text(_("The agencies")), 2)
    if shown.years:
        yield Heading("years", say.text(_("All years")), 2)
    if shown.paper:
        yield Heading("meeting", say.text(_("Meeting paper")), 2)
    if shown.prose:
        yield Heading("about", say.text(_("About the ministry")), 2)


def _top(overview: Overview, ministry: str, year: int | None, matrices: tuple[Matrix, ...]) -> Top:
    view, say = overview.view, overview.view.say
    name = overview.ministry_name(ministry)
    small = Passage(say.text(_("Ministry")))
    crumbs = here((front_crumb(view),), name)
    if year is None:
        return Top(crumbs, name, small, Answer(say.text(_("No plan is agreed yet."))))
    places = overview.agreed_in(ministry, year)
    totals = overview.totals(places)
    counted = opening_sentence(totals.count, say)
    computed = say.text(_("{year}: {sentence}"), year=str(year), sentence=counted)
    headline = _headline(view, ministry)
    words = view.optional(headline)
    stop = "" if words is None or words.text.rstrip()[-1:] in ".!?…" else "."
    drafts = len(overview.plans_in(ministry, year)) - len(places)
    one, many = _("{count} plan for {year} is a draft."), _("{count} plans for {year} are drafts.")
    return Top(
        crumbs,
        name,
        small,
        Answer(computed, words, stop),
        strip(totals, say, GoalList(addresses.explore_ministry(ministry), year)),
        f"{count_note(totals, say)} {awaiting_words(overview, places)}".strip(),
        tuple(
            notice
            for notice in (
                missing_words(overview, places),
                say.plural(one, many, drafts, year=str(year)) if drafts else "",
            )
            if notice
        ),
        tuple(_facts(view, ministry)),
        _years(overview, ministry, year, matrices),
        say.text(_("Years")),
    )


def _headline(view: View, ministry: str) -> Localized | None:
    document = view.library.ministries.get(ministry)
    return document.content.headline if document else None


def _years(
    overview: Overview, ministry: str, current: int, matrices: tuple[Matrix, ...]
) -> tuple[YearLink, ...]:
    sections = {one.year for one in matrices}
    page = addresses.of_ministry(ministry)
    return tuple(
        YearLink(str(year), f"{page}#{f'year-{year}' if str(year) in sections else 'years'}")
        for year in overview.years_of(ministry)
        if year <= current or str(year) in sections
    )


def _facts(view: View, ministry: str) -> Iterator[Fact]:
    document = view.library.ministries.get(ministry)
    if document is None:
        return
    if document.content.contact:
        yield Fact(view.say.text(_("Contact")), document.content.contact)
    if document.content.website:
        site = document.content.website
        yield Fact(view.say.text(_("Website")), site, url=site)
    for former in document.content.formerly:
        yield Fact(view.say.text(_("Formerly called")), as_words(former.ministry))


def _year_row(
    overview: Overview, ministry: str, year: int, matrices: tuple[Matrix, ...]
) -> YearRow:
    say, agreed = overview.view.say, overview.agreed_in(ministry, year)
    drafts = len(overview.plans_in(ministry, year)) - len(agreed)
    words = [say.plural(_("{count} agreed plan"), _("{count} agreed plans"), len(agreed))]
    if drafts:
        words.append(say.plural(_("{count} draft"), _("{count} drafts"), drafts))
    section = f"year-{year}" if str(year) in {one.year for one in matrices} else ""
    return YearRow(
        str(year),
        addresses.of_year(year),
        section,
        ", ".join(words),
        balance(overview.totals(agreed), say),
        addresses.of_volume(ministry, year),
    )


KIND = PageKind("ministry", pages)
