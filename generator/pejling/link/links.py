"""Documents joined: who supports what, shared measures, goals through the years."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from pejling.diagnostics import Diagnostic
from pejling.link.amendment_checks import check_amendments
from pejling.link.colour_checks import check_colours
from pejling.link.directory import Directory
from pejling.link.keys import (
    Contribution,
    GoalKey,
    MeasureKey,
    MinistryGoalKey,
)
from pejling.link.ministry_checks import check_ministries
from pejling.link.okr_checks import check_okrs
from pejling.link.okr_links import OkrLinks, link_okrs
from pejling.link.period_checks import check_periods
from pejling.link.pictures import picture_of
from pejling.link.plan_checks import check_plan
from pejling.link.ring_checks import check_rings
from pejling.link.year_checks import check_follow_ups, check_ministry_results, check_results
from pejling.load import Library, Place
from pejling.model import Amendment, Goal, GoalPicture, Measure, MinistryGoal, Plan, SharedMeasure

MOST_FINDINGS = 1000
"""Of one plan and one check; a file that is wrong throughout is not worth more time."""


@dataclass(frozen=True)
class Links:
    """Every reference and its way back. Mappings are in order of their keys."""

    library: Library
    ministry_goals: Mapping[MinistryGoalKey, MinistryGoal] = field(default_factory=dict)
    goals: Mapping[GoalKey, Goal] = field(default_factory=dict)
    plans: Mapping[Place, Plan] = field(default_factory=dict)
    """Plans with their shared measures in full."""
    amendments: Mapping[Place, tuple[Amendment, ...]] = field(default_factory=dict)
    """Amendments in order, the goals they add with their shared measures in full."""
    contributions: Mapping[MinistryGoalKey, tuple[Contribution, ...]] = field(default_factory=dict)
    supported: Mapping[GoalKey, tuple[MinistryGoalKey, ...]] = field(default_factory=dict)
    goal_supporters: Mapping[GoalKey, tuple[Contribution, ...]] = field(default_factory=dict)
    users: Mapping[MeasureKey, tuple[GoalKey, ...]] = field(default_factory=dict)
    successors: Mapping[GoalKey, tuple[GoalKey, ...]] = field(default_factory=dict)
    predecessors: Mapping[GoalKey, tuple[GoalKey, ...]] = field(default_factory=dict)
    pictures: Mapping[Place, tuple[GoalPicture, Place]] = field(default_factory=dict)
    """The goal picture of each plan, and the plan that has it."""
    agency_plans: Mapping[Place, tuple[Place, ...]] = field(default_factory=dict)
    """The plans of each agency, in order of their years."""
    okr: OkrLinks = field(default_factory=OkrLinks)

    @cached_property
    def latest(self) -> Mapping[GoalKey, GoalKey]:
        """The goal that carries each goal on, for as long as it is exactly one."""
        found: dict[GoalKey, GoalKey] = {}
        # A goal is carried on by later ones only: they are known when it is its turn.
        for key in sorted(self.goals, key=lambda one: (one.place.years, one), reverse=True):
            following = self.successors.get(key, ())
            found[key] = found.get(following[0], following[0]) if len(following) == 1 else key
        return found


def check(library: Library) -> list[Diagnostic]:
    """Return every mistake in references and dates between documents."""
    directory = Directory(library)
    diagnostics: list[Diagnostic] = []
    for plan in library.plans.values():
        for one_check in (check_plan, check_amendments, check_follow_ups, check_results):
            diagnostics += islice(one_check(plan, directory), MOST_FINDINGS)
    diagnostics += check_periods(directory)
    diagnostics += check_ministries(directory)
    diagnostics += check_colours(directory)
    diagnostics += check_ministry_results(directory)
    diagnostics += check_okrs(directory)
    diagnostics += check_rings(directory)
    return diagnostics


def link(library: Library) -> Links:
    """Join the documents; a reference that leads nowhere joins nothing."""
    directory = Directory(library)
    predecessors = _predecessors(directory)
    supports = _supports(directory)
    return Links(
        library=library,
        ministry_goals=directory.ministry_goals,
        goals=dict(sorted(directory.goals.items())),
        plans={
            place: _plan_in_full(plan.content, place, directory)
            for place, plan in sorted(library.plans.items())
        },
        amendments={
            place: tuple(_amendment_in_full(one.content, place, directory) for one in group)
            for place, group in library.amendments.items()
        },
        contributions=_turned(
            (key, one) for one, key in supports if isinstance(key, MinistryGoalKey)
        ),
        supported=_turned(
            (one.goal, key) for one, key in supports if isinstance(key, MinistryGoalKey)
        ),
        goal_supporters=_turned((key, one) for one, key in supports if isinstance(key, GoalKey)),
        users=_users(directory),
        predecessors=predecessors,
        successors=_turned((old, new) for new, olds in predecessors.items() for old in olds),
        okr=link_okrs(directory),
        agency_plans={place: tuple(directory.plans_of(place)) for place in library.agencies},
        pictures={
            place: (found[0], found[1].place)
            for place, plan in library.plans.items()
            if (found := picture_of(plan, directory))
        },
    )


def _turned(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, tuple[Any, ...]]:
    grouped: dict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        if value not in grouped[key]:
            grouped[key].append(value)
    return {key: tuple(grouped[key]) for key in sorted(grouped, key=str)}


def _supports(
    directory: Directory,
) -> list[tuple[Contribution, MinistryGoalKey | GoalKey]]:
    pairs: list[tuple[Contribution, MinistryGoalKey | GoalKey]] = []
    for key, goal in sorted(directory.goals.items()):
        for support in goal.supports:
            one = Contribution(key, support)
            if support.ministry_goal:
                named = directory.ministry_goal(support.ministry_goal, key.place.ministry)
                if named:
                    pairs.append((one, named))
            elif support.goal:
                pairs += [(one, other) for other in directory.goal(support.goal, key.place)[:1]]
    return pairs


def _users(directory: Directory) -> dict[MeasureKey, tuple[GoalKey, ...]]:
    return _turned(
        (shared, key)
        for key, goal in sorted(directory.goals.items())
        for measure in goal.measures
        if isinstance(measure, SharedMeasure)
        and (shared := directory.shared_measure(measure.uses, key.place.ministry))
    )


def _predecessors(directory: Directory) -> dict[GoalKey, tuple[GoalKey, ...]]:
    """Return which goals of earlier years each goal carries on.

    A goal with the same id in the agency's plan before (or, where a year was left out, the
    nearest before) is the same goal, and so is one of the agencies it was formerly;
    `continues` names those with another id.
    """
    latest: dict[tuple[str, str, str], GoalKey] = {}
    found: dict[GoalKey, tuple[GoalKey, ...]] = {}
    for key in sorted(directory.goals, key=lambda one: (one.place.years, one)):
        same = (key.place.ministry, key.place.agency, key.goal)
        named = [
            earlier[0]
            for reference in directory.goals[key].continues
            if len(earlier := directory.goal(reference, key.place)) == 1
            and earlier[0].place.years[0] < key.place.years[0]
        ]
        agencies = [same] if same in latest else _formerly(key, directory)
        named += [latest[one] for one in agencies if one in latest and latest[one] not in named]
        if named:
            found[key] = tuple(sorted(named))
        latest[same] = key
    return found


def _formerly(key: GoalKey, directory: Directory) -> list[tuple[str, str, str]]:
    """Return the goal's id in the agencies that its agency was formerly."""
    place = Place(key.place.ministry, key.place.agency)
    agency = directory.library.agencies.get(place)
    return [
        (earlier.ministry, earlier.agency, key.goal)
        for former in (agency.content.formerly if agency else ())
        if (earlier := directory.agency(former.agency, place.ministry)) and earlier != place
    ]


def _goal_in_full(goal: Goal, ministry: str, directory: Directory) -> Goal:
    if all(isinstance(measure, Measure) for measure in goal.measures):
        return goal
    measures = tuple(directory.in_full(measure, ministry) for measure in goal.measures)
    return goal.model_copy(update={"measures": measures})


def _plan_in_full(plan: Plan, place: Place, directory: Directory) -> Plan:
    goals = tuple(_goal_in_full(goal, place.ministry, directory) for goal in plan.goals)
    unchanged = all(new is old for new, old in zip(goals, plan.goals, strict=True))
    return plan if unchanged else plan.model_copy(update={"goals": goals})


def _amendment_in_full(amendment: Amendment, place: Place, directory: Directory) -> Amendment:
    if not amendment.goals_added:
        return amendment
    added = tuple(_goal_in_full(one, place.ministry, directory) for one in amendment.goals_added)
    return amendment.model_copy(update={"goals_added": added})
