"""A cycle of an agency: how far its teams are, what they serve, and what nobody works for."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.load import Place
from pejling.model.cycle import days_of, months_of
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.okr.diagram import Diagram, diagram_of
from pejling.pages.okr.meanings import okr_meanings
from pejling.pages.okr.sentence import states_of, strip_of, together
from pejling.pages.okr.teams import CycleRow, TeamRow, cycle_row, places_of, team_row
from pejling.pages.okr.top import cycles_of, notices_together, okr_crumbs
from pejling.pages.okr.tree import Gaps, Tree, gaps_of, tree_of
from pejling.pages.okr.words import cycle_title, cycle_words
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top, YearLink, agency_name, here
from pejling.pages.parts.standing import Answer
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class CycleView:
    """What a cycle's page shows."""

    top: Top
    teams: tuple[TeamRow, ...]
    meanings: tuple[tuple[str, str], ...]
    tree: Tree
    diagram: Diagram | None
    gaps: Gaps
    around: tuple[CycleRow, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every cycle of every agency."""
    for agency, cycles in view.links.okr.agency_cycles.items():
        for cycle in cycles:
            yield _page(view, agency, cycle)


def _page(view: View, agency: Place, cycle: str) -> Draft:
    places = places_of(view, agency, cycle)
    plans = plans_of_year(view, agency, int(cycle[:4]))
    tree = tree_of(view, agency, places, plans)
    shown = CycleView(
        _top(view, agency, cycle, places),
        tuple(team_row(view, place) for place in places),
        okr_meanings(view.say),
        tree,
        diagram_of(tree, view.say),
        gaps_of(view, places, plans),
        tuple(cycle_row(view, agency, one) for one in _around(view, agency, cycle)),
    )
    return Draft(
        address=addresses.of_cycle(agency, cycle),
        title=f"OKR {cycle_words(cycle, view.say)}, {agency_name(view, agency)}",
        view=shown,
        headings=tuple(_headings(view, shown)),
        search_text="\n".join(
            str(text)
            for row in shown.teams
            for text in (row.team, *(o.title for o in row.objectives))
        ),
        okrs=places,
    )


def plans_of_year(view: View, agency: Place, year: int) -> tuple[Place, ...]:
    """Return an agency's plans that cover a year."""
    plans = view.links.agency_plans.get(agency, ())
    return tuple(one for one in plans if one.years[0] <= year <= one.years[1])


def _top(view: View, agency: Place, cycle: str, places: tuple[Place, ...]) -> Top:
    say = view.say
    scores = [view.site.okr_scores[place] for place in places]
    title = cycle_title(cycle, say)
    alike = [one for one in cycles_of(view, agency) if months_of(one) == months_of(cycle)]
    return Top(
        here(okr_crumbs(view, agency), title),
        Passage(title),
        Passage(f"OKR · {agency_name(view, agency)}"),
        Answer(together(scores, say)),
        strip_of([state for score in scores for state in states_of(score)], say),
        notices=notices_together(view, places),
        years=tuple(
            YearLink(cycle_words(one, say), addresses.of_cycle(agency, one), one == cycle)
            for one in alike
        ),
        years_label=say.text(_("The agency's cycles")),
    )


def _around(view: View, agency: Place, cycle: str) -> Iterator[str]:
    """Yield the cycles that a cycle is part of, and those that are part of it."""
    first, last = days_of(cycle)
    for one in cycles_of(view, agency):
        begins, ends = days_of(one)
        is_inside = first <= begins and ends <= last
        if one != cycle and (is_inside or (begins <= first and last <= ends)):
            yield one


def _headings(view: View, shown: CycleView) -> Iterator[Heading]:
    parts = (
        ("teams", _("The teams"), shown.teams),
        ("serving", _("What they work for"), shown.tree.branches),
        ("gaps", _("What nobody is tied to"), shown.gaps.orphans or shown.gaps.unserved),
        ("around", _("The cycles around it"), shown.around),
    )
    for anchor, title, content in parts:
        if content:
            yield Heading(anchor, view.say.text(title), 2)


KIND = PageKind("okr_cycle", pages)
