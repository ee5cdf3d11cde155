"""A ministry in one year: its agencies with their plans, and its goals' own measures."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.pages import addresses
from pejling.pages.parts.balance import Balance, balance
from pejling.pages.parts.measures import MeasureRow, row_of
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.states import plan_state
from pejling.pages.parts.supports import goals_in
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class AgencyRow:
    """An agency and its plan of the year."""

    name: Passage
    address: str
    plan: str
    balance: Balance | None
    state: str
    is_late: bool
    okr: str
    """Where its OKR stand; empty where it has none."""


@dataclass(frozen=True)
class OwnMeasure:
    """A measure of a ministry goal's own."""

    goal: Passage
    address: str
    row: MeasureRow


def agency_rows(overview: Overview, ministry: str, year: int | None) -> Iterator[AgencyRow]:
    """Yield every agency of a ministry by name, with its plan of the year where it has one."""
    view = overview.view
    by_agency = {
        place.agency: place for place in (overview.plans_in(ministry, year) if year else ())
    }
    for agency in overview.agencies_of[ministry]:
        place = by_agency.get(agency.agency)
        state, is_late = plan_state(view, place) if place else (view.say.text(_("no plan")), False)
        yield AgencyRow(
            overview.agency_name(agency),
            addresses.of_agency(agency),
            addresses.of_plan(place) if place else "",
            balance(view.site.verdicts[place].totals, view.say) if place else None,
            state,
            is_late,
            addresses.of_okrs(agency) if agency in view.links.okr.agency_cycles else "",
        )


def own_measures(view: View, ministry: str, year: int) -> Iterator[OwnMeasure]:
    """Yield the measures of the ministry goals' own in a year."""
    for key in goals_in(view, ministry, year):
        for part in view.site.ministry_verdicts.get((key, year), ()):
            title = view.text(view.links.ministry_goals[key].title)
            yield OwnMeasure(title, addresses.of_ministry_goal(key), row_of(view, part))
