"""Who supports a ministry goal in a year, and what it says where nobody does."""

from collections.abc import Iterable

from pejling.assess import Count, Verdict
from pejling.language import _
from pejling.link import Contribution, MinistryGoalKey, years_covered
from pejling.load import Place
from pejling.model import MinistryGoal, SupportKind
from pejling.pages.parts.overview import Overview
from pejling.pages.view import Passage, View

KINDS = {
    SupportKind.LEADS: _("leads"),
    SupportKind.CONTRIBUTES: _("contributes"),
    SupportKind.PRECONDITION: _("precondition"),
}


IN_ORDER = list(SupportKind)


def goals_in(view: View, ministry: str, year: int) -> tuple[MinistryGoalKey, ...]:
    """Return a ministry's goals of a year, in its own order."""
    document = view.library.ministries.get(ministry)
    return tuple(
        MinistryGoalKey(ministry, goal.id)
        for goal in (document.content.goals if document else ())
        if goal.applies_in(year)
    )


def contributions_in(view: View, key: MinistryGoalKey, year: int) -> tuple[Contribution, ...]:
    """Return what supports a ministry goal in a year: what leads first, then by agency."""
    plans = view.library.plans
    found = [
        one
        for one in view.links.contributions.get(key, ())
        for first, last in (years_covered(plans[one.goal.place]),)
        if first <= year <= last
    ]
    return tuple(sorted(found, key=lambda one: (IN_ORDER.index(one.support.kind), one.goal)))


def lead_of(overview: Overview, ministry: str, goal: MinistryGoal) -> Passage | None:
    """Return the name of the agency that carries a ministry goal."""
    if goal.lead is None:
        return None
    parts = goal.lead.split("/")
    return overview.agency_name(Place(*parts[:2]) if len(parts) > 1 else Place(ministry, parts[0]))


def counted(view: View, found: Iterable[Contribution]) -> Count:
    """Return how the contributing goals stand, each goal once."""
    keys = sorted({one.goal for one in found})
    goals = (view.site.verdicts[key.place].goal(key.goal) for key in keys)
    return Count.of(goal.verdict if goal else Verdict.NOT_DUE for goal in goals)


def gap_words(overview: Overview, key: MinistryGoalKey, year: int) -> tuple[str, str]:
    """Return that nobody supports a ministry goal, and whether a following plan does."""
    say = overview.view.say
    gap = say.text(_("No agency supports this goal"))
    later = [one for one in overview.years_of(key.ministry) if one > year]
    for following in later:
        if contributions_in(overview.view, key, following):
            return gap, say.text(_("a plan for {year} does"), year=str(following))
    if later and overview.view.links.ministry_goals[key].applies_in(later[0]):
        return gap, say.text(_("nor do the plans for {year}"), year=str(later[0]))
    return gap, ""
