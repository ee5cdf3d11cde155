"""A team's cycle: how far it is, its objectives and key results, what it wrote, what it serves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pejling.assess import OkrScore
from pejling.language import _
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.okr.articles import ObjectiveArticle, objective_articles
from pejling.pages.okr.diary import (
    Entry,
    EvaluationView,
    KpiRow,
    diary_of,
    evaluation_of,
    kpi_rows,
)
from pejling.pages.okr.meanings import okr_meanings
from pejling.pages.okr.top import team_top
from pejling.pages.okr.words import cycle_words
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top
from pejling.pages.view import Passage, Prose, View


@dataclass(frozen=True)
class TeamView:
    """What a team's page shows, from top to bottom."""

    top: Top
    objectives: tuple[ObjectiveArticle, ...]
    meanings: tuple[tuple[str, str], ...]
    kpis: tuple[KpiRow, ...]
    evaluation: EvaluationView | None
    diary: tuple[Entry, ...]
    prose: Prose | None


def pages(view: View) -> Iterator[Draft]:
    """Yield the page of every team's cycle."""
    for place in view.library.okrs:
        yield _page(view, place)


def _page(view: View, place: Place) -> Draft:
    document, score = view.library.okrs[place], view.site.okr_scores[place]
    address = addresses.of_team(place)
    shown = TeamView(
        team_top(view, place),
        objective_articles(view, place),
        okr_meanings(view.say),
        kpi_rows(view, score),
        evaluation_of(view, score),
        diary_of(view, score),
        view.prose(document, address, base_level=3),
    )
    return Draft(
        address=address,
        title=f"{shown.top.title}, OKR {cycle_words(place.period, view.say)}",
        view=shown,
        headings=tuple(_headings(view, shown)),
        search_text=_search_text(view, place, shown),
        source=document.path,
        updated=last_change(score),
        okrs=(place,),
    )


def last_change(score: OkrScore) -> date | None:
    """Return the day of the last check-in or of the evaluation."""
    days = [one.date for one in score.check_ins]
    if score.evaluation and score.evaluation.date:
        days.append(score.evaluation.date)
    return max(days, default=None)


def _headings(view: View, shown: TeamView) -> Iterator[Heading]:
    parts = (
        ("glance", _("Objectives and key results"), shown.objectives),
        ("objectives", _("Each objective in full"), shown.objectives),
        ("kpis", _("Indicators to keep in place"), shown.kpis),
        ("evaluation", _("What we learned"), shown.evaluation),
        ("check-ins", _("Check-ins"), shown.diary),
        ("about", _("About the cycle"), shown.prose),
    )
    for anchor, title, content in parts:
        if content:
            yield Heading(anchor, view.say.text(title), 2)
            if anchor == "objectives":
                for one in shown.objectives:
                    yield Heading(one.id, f"{one.number} {one.title}", 3)


def _search_text(view: View, place: Place, shown: TeamView) -> str:
    body, _language = view.body(view.library.okrs[place])
    words: list[Passage | str | None] = [body.prose.plain_text if body else ""]
    for objective in shown.objectives:
        words += [objective.title, objective.why]
        words += [one.title for one in objective.key_results]
    words += [one.title for one in shown.kpis]
    words += [one.comment for one in shown.diary]
    return "\n".join(str(one) for one in words if one)


KIND = PageKind("okr_team", pages)
