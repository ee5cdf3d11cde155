"""The agencies that contribute to a ministry goal: how, why, with what result."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess import GoalVerdict, Late, LateKind, PartVerdict, Verdict
from pejling.assess.words import figure, target_words
from pejling.language import _
from pejling.link import Contribution, MinistryGoalKey
from pejling.load import Place
from pejling.model import Measure, SupportKind
from pejling.pages import addresses
from pejling.pages.parts.glance import parts_words
from pejling.pages.parts.news import days_over
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.parts.supports import (
    IN_ORDER,
    KINDS,
)
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Told:
    """A value and its target in words; named where the goal has more than one."""

    name: Passage | None
    words: str


@dataclass(frozen=True)
class Contributed:
    """One goal that supports the ministry goal."""

    title: Passage
    address: str
    kind: str
    why: Passage | None
    figures: tuple[Told, ...]
    standing: Standing
    note: str


@dataclass(frozen=True)
class Contributor:
    """An agency and its goals that support the ministry goal; `branch` is how it is drawn."""

    name: Passage
    address: str
    plan: str
    branch: str
    kinds: str
    silence: str
    goals: tuple[Contributed, ...]


_BRANCHES = {
    SupportKind.LEADS: "leads",
    SupportKind.CONTRIBUTES: "contributes",
    SupportKind.PRECONDITION: "pre",
}


_SILENT = frozenset({LateKind.RESULTS, LateKind.FOLLOW_UP, LateKind.PLAN_NOT_AGREED})


def contributor_of(
    overview: Overview, key: MinistryGoalKey, place: Place, group: list[Contribution]
) -> Contributor:
    """Return an agency with the goals of one plan that support the ministry goal."""
    view, say = overview.view, overview.view.say
    kinds = sorted({one.support.kind for one in group}, key=IN_ORDER.index)
    late = [one for one in view.site.verdicts[place].late if one.kind in _SILENT]
    words = [say.text(KINDS[kind]) for kind in kinds]
    if place.ministry != key.ministry:
        words.append(str(overview.ministry_name(place.ministry)))
    if not overview.is_agreed(place):
        words.append(say.text(_("draft")))
    return Contributor(
        overview.agency_name(place),
        addresses.of_agency(Place(place.ministry, place.agency)),
        addresses.of_plan(place),
        "silent" if late else _BRANCHES[kinds[0]],
        ", ".join(words),
        _silence(view, late),
        tuple(_contributed(view, one, several=len(kinds) > 1) for one in group),
    )


def _silence(view: View, late: list[Late]) -> str:
    if not late:
        return ""
    days = days_over(max(one.days for one in late), view.say)
    return view.say.text(_("owes a report, {days}"), days=days)


def _contributed(view: View, one: Contribution, *, several: bool) -> Contributed:
    goal = view.site.verdicts[one.goal.place].goal(one.goal.goal)
    assert goal is not None
    kind = view.say.text(KINDS[one.support.kind])
    return Contributed(
        view.text(goal.goal.goal.title),
        addresses.of_goal(one.goal),
        kind if several else "",
        view.optional(one.support.why),
        tuple(_figures(view, goal)),
        standing(goal.verdict, view.say),
        _note(view, goal),
    )


def _note(view: View, goal: GoalVerdict) -> str:
    if goal.verdict is Verdict.WITHDRAWN:
        return view.say.text(_("not counted"))
    if goal.goal.added is not None:
        return view.say.text(_("added {day}"), day=view.say.short_date(goal.goal.added.agreed_on))
    return ""


def _figures(view: View, goal: GoalVerdict) -> Iterator[Told]:
    """Yield value and target of each measure, then milestones and criteria in words."""
    measures = goal.goal.goal.measures
    for measure in measures:
        part = goal.part_of(measure.id)
        if part is not None:
            name = measure.name if isinstance(measure, Measure) else measure.id
            yield Told(view.text(name) if len(measures) > 1 else None, measure_words(view, part))
    if words := parts_words(goal, view.say):
        yield Told(None, words)


def measure_words(view: View, part: PartVerdict) -> str:
    """Return a measure's value and target: 112 dage (target: at most 118 dage)."""
    say = view.say
    shown = part.reported if part.reported and part.reported.value.value is not None else None
    shown = shown or part.latest
    measure = part.measure if isinstance(part.measure, Measure) else None
    value = "–"
    if shown is not None and shown.value.value is not None:
        value = figure(shown.value.value, measure, say)
    if part.target is None:
        return value
    target = target_words(part.target, measure, say)
    return say.text(_("{value} (target: {target})"), value=value, target=target)
