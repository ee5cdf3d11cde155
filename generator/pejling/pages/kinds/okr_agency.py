"""An agency's OKR: the cycle that runs, what serves what, and every cycle in time."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess import CycleState
from pejling.assess.words import joined
from pejling.language import _
from pejling.load import Place
from pejling.model.cycle import months_of
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.kinds.okr_cycle import plans_of_year
from pejling.pages.okr.diagram import Diagram, diagram_of
from pejling.pages.okr.sentence import states_of, strip_of, together
from pejling.pages.okr.teams import (
    CycleRow,
    TeamRow,
    current_cycles,
    cycle_row,
    places_of,
    state_of,
    team_row,
)
from pejling.pages.okr.timeline import Timeline, timeline_of
from pejling.pages.okr.top import cycles_of, notices_together
from pejling.pages.okr.tree import MONTHS_OF_A_YEAR, Gaps, Tree, gaps_of, tree_of
from pejling.pages.okr.words import cycle_title, cycle_words
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top, agency_crumbs, agency_name, here
from pejling.pages.parts.standing import Answer
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class AgencyOkr:
    """What an agency's OKR page shows."""

    top: Top
    current: tuple[tuple[str, str, tuple[TeamRow, ...]], ...]
    """The running cycles, else the last that ended: title, address and teams."""
    current_title: str
    tree: Tree
    diagram: Diagram | None
    gaps: Gaps
    timeline: Timeline
    cycles: tuple[CycleRow, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every agency that has OKR."""
    for agency in view.links.okr.agency_cycles:
        yield _page(view, agency)


def _page(view: View, agency: Place) -> Draft:
    current = current_cycles(view, agency)
    places = tuple(place for cycle in current for place in places_of(view, agency, cycle))
    years = sorted({int(cycle[:4]) for cycle in current})
    plans = tuple(plan for year in years for plan in plans_of_year(view, agency, year))
    tree = tree_of(view, agency, places, plans)
    shown = AgencyOkr(
        _top(view, agency, current, places),
        tuple(
            (
                cycle_title(cycle, view.say),
                addresses.of_cycle(agency, cycle),
                tuple(team_row(view, place) for place in places_of(view, agency, cycle)),
            )
            for cycle in current
        ),
        current_title(view, agency, current),
        tree,
        diagram_of(tree, view.say),
        gaps_of(view, places, plans),
        timeline_of(view, agency),
        tuple(cycle_row(view, agency, one) for one in reversed(cycles_of(view, agency))),
    )
    return Draft(
        address=addresses.of_okrs(agency),
        title=f"OKR, {agency_name(view, agency)}",
        view=shown,
        headings=tuple(_headings(view, shown)),
        search_text="\n".join(str(node.title) for node in tree.nodes.values()),
        okrs=tuple(
            place for cycle in cycles_of(view, agency) for place in places_of(view, agency, cycle)
        ),
    )


def _top(view: View, agency: Place, current: tuple[str, ...], places: tuple[Place, ...]) -> Top:
    say = view.say
    shorter = [cycle for cycle in current if months_of(cycle) < MONTHS_OF_A_YEAR] or current
    scores = [view.site.okr_scores[place] for place in places if place.period in shorter]
    named = joined([cycle_words(cycle, say) for cycle in shorter], say)
    title = named[0].upper() + named[1:]
    said = say.text(_("{year}: {sentence}"), year=title, sentence=together(scores, say))
    return Top(
        here(agency_crumbs(view, agency), "OKR"),
        Passage("OKR"),
        Passage(str(agency_name(view, agency))),
        Answer(said),
        strip_of([state for score in scores for state in states_of(score)], say),
        say.text(_("The marks are the key results of {cycle}."), cycle=named),
        notices_together(view, places),
    )


def current_title(view: View, agency: Place, current: tuple[str, ...]) -> str:
    """Return what the cycles at hand are called: those that run, else the latest or the next."""
    states = {state_of(view, agency, cycle) for cycle in current}
    if CycleState.RUNNING in states:
        return view.say.text(_("The cycles that run now"))
    if CycleState.COMING in states:
        return view.say.text(_("The next cycle"))
    return view.say.text(_("The latest cycle"))


def _headings(view: View, shown: AgencyOkr) -> Iterator[Heading]:
    parts = (
        ("current", shown.current_title, shown.current),
        ("serving", _("What serves what"), shown.tree.branches),
        ("gaps", _("What nobody is tied to"), shown.gaps.orphans or shown.gaps.unserved),
        ("cycles", _("Every cycle"), shown.cycles),
    )
    for anchor, title, content in parts:
        if content:
            yield Heading(anchor, view.say.text(title), 2)


KIND = PageKind("okr_agency", pages)
