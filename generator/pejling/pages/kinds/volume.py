"""A ministry's year as one document: the overview, then every agency's plan and report."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess.words import opening_sentence
from pejling.language import _
from pejling.link import GoalKey
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind, Piece
from pejling.pages.parts.crumbs import Fact, Top, YearLink, here, ministry_crumbs
from pejling.pages.parts.lacking import awaiting_words, missing_words
from pejling.pages.parts.matrix import Matrix, matrix_of
from pejling.pages.parts.ministry_year import AgencyRow, OwnMeasure, agency_rows, own_measures
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Answer, count_note, strip
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.view import Passage, View, period_of


@dataclass(frozen=True)
class Chapter:
    """A plan or a report in the document; `running` stands at the head of each of its sheets."""

    id: str
    title: str
    running: str


@dataclass(frozen=True)
class AgencyChapters:
    """An agency's line in the contents, and its chapters."""

    name: Passage
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Volume:
    """What the document shows, from its first sheet to its last."""

    top: Top
    year: str
    running: str
    contents: tuple[AgencyChapters, ...]
    matrix: Matrix | None
    own: tuple[OwnMeasure, ...]
    agencies: tuple[AgencyRow, ...]
    meanings: tuple[Meaning, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield a document for every ministry and each year of its plans."""
    overview = Overview(view)
    for ministry in overview.ministries:
        for year in overview.years_of(ministry):
            yield _draft(overview, ministry, year)


def _draft(overview: Overview, ministry: str, year: int) -> Draft:
    view, say = overview.view, overview.view.say
    name, places = overview.ministry_name(ministry), overview.plans_in(ministry, year)
    pieces = tuple(piece for place in places for piece in _pieces(view, place))
    updated = max((day for one in places if (day := view.updated(one))), default=None)
    title = f"{name}, {say.text(_('all plans {year}'), year=str(year))}"
    return Draft(
        address=addresses.of_volume(ministry, year),
        title=title,
        view=Volume(
            _top(overview, ministry, year),
            str(year),
            title,
            tuple(
                AgencyChapters(overview.agency_name(one), tuple(_chapters(overview, one)))
                for one in places
            ),
            matrix_of(overview, ministry, year),
            tuple(own_measures(view, ministry, year)),
            tuple(agency_rows(overview, ministry, year)),
            meanings(say),
        ),
        source=document.path if (document := view.library.ministries.get(ministry)) else None,
        updated=updated,
        goals=tuple(
            GoalKey(place, goal.id) for place in places for goal in view.site.verdicts[place].goals
        ),
        pieces=pieces,
    )


def _pieces(view: View, place: Place) -> Iterator[Piece]:
    yield Piece(addresses.of_plan(place), _id(place))
    if view.library.results.get(place):
        yield Piece(addresses.of_report(place), f"{_id(place)}_report")


def _id(place: Place) -> str:
    """Return a plan's id in the document: `_` stands in no name of a folder."""
    return f"{place.agency}_{place.period}"


def _chapters(overview: Overview, place: Place) -> Iterator[Chapter]:
    view, say = overview.view, overview.view.say
    day = view.updated(place)
    changed = say.text(_("last changed {day}"), day=say.date(day)) if day else ""
    titles = [say.text(_("Performance plan {year}"), year=period_of(place))]
    if view.library.results.get(place):
        titles.append(say.text(_("Year-end report {year}"), year=period_of(place)))
    for piece, title in zip(_pieces(view, place), titles, strict=True):
        words = (str(overview.agency_name(place)), title, changed)
        yield Chapter(piece.id, title, " · ".join(one for one in words if one))


def _top(overview: Overview, ministry: str, year: int) -> Top:
    view, say = overview.view, overview.view.say
    agreed = overview.agreed_in(ministry, year)
    totals = overview.totals(agreed)
    drafts = len(overview.plans_in(ministry, year)) - len(agreed)
    one, many = _("{count} plan for {year} is a draft."), _("{count} plans for {year} are drafts.")
    sentence = opening_sentence(totals.count, say)
    notices = (
        missing_words(overview, agreed),
        say.plural(one, many, drafts, year=str(year)) if drafts else "",
    )
    years = overview.years_of(ministry)
    return Top(
        crumbs=here(ministry_crumbs(view, ministry), str(year)),
        title=overview.ministry_name(ministry),
        small=say.text(_("All plans and year-end reports {year}"), year=str(year)),
        answer=Answer(sentence if agreed else say.text(_("No plan is agreed yet."))),
        strip=strip(totals, say),
        note=f"{count_note(totals, say)} {awaiting_words(overview, agreed)}".strip()
        if agreed
        else "",
        notices=tuple(notice for notice in notices if notice),
        facts=(
            Fact(say.text(_("Verdicts as of")), say.date(view.site.as_of)),
            Fact(say.text(_("Plans")), say.number(len(overview.plans_in(ministry, year)))),
        ),
        years=tuple(
            YearLink(str(other), addresses.of_volume(ministry, other), other == year)
            for other in years
        ),
        years_label=say.text(_("Years")),
    )


KIND = PageKind("volume", pages, gathers=True)
