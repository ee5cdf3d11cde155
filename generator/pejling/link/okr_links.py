"""OKR joined: what serves what, which cycle follows which, and what is carried on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pejling.link.directory import Directory
from pejling.link.keys import GoalKey, KeyResultKey, MinistryGoalKey, ObjectiveKey
from pejling.load import Place
from pejling.model import Objective, Okr, Support
from pejling.model.cycle import days_of, months_of

Served = MinistryGoalKey | GoalKey | ObjectiveKey
"""What an objective can serve."""

K = TypeVar("K")


@dataclass(frozen=True)
class Service:
    """An objective that serves something, and how; `by_way_of` is the key result it names."""

    objective: ObjectiveKey
    served: Served
    support: Support
    by_way_of: KeyResultKey | None = None


@dataclass(frozen=True)
class OkrLinks:
    """Every reference of OKR documents and its way back. Mappings are in order of their keys."""

    services: Mapping[ObjectiveKey, tuple[Service, ...]] = field(default_factory=dict)
    servants: Mapping[Served, tuple[Service, ...]] = field(default_factory=dict)
    earlier: Mapping[ObjectiveKey, tuple[ObjectiveKey, ...]] = field(default_factory=dict)
    later: Mapping[ObjectiveKey, tuple[ObjectiveKey, ...]] = field(default_factory=dict)
    earlier_results: Mapping[KeyResultKey, tuple[KeyResultKey, ...]] = field(default_factory=dict)
    later_results: Mapping[KeyResultKey, tuple[KeyResultKey, ...]] = field(default_factory=dict)
    waits_for: Mapping[KeyResultKey, tuple[KeyResultKey, ...]] = field(default_factory=dict)
    awaited_by: Mapping[KeyResultKey, tuple[KeyResultKey, ...]] = field(default_factory=dict)
    before: Mapping[Place, Place] = field(default_factory=dict)
    """The team's cycle before each of its cycles."""
    after: Mapping[Place, Place] = field(default_factory=dict)
    agency_cycles: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    """The cycles of each agency that has any, the earliest and longest first."""


def link_okrs(directory: Directory) -> OkrLinks:
    """Join the OKR documents; a reference that leads nowhere joins nothing."""
    services = [
        one
        for key, objective in _objectives(directory)
        for one in _services(key, objective, directory)
    ]
    before = _before(directory)
    earlier, earlier_results = _earlier(directory, before), _earlier_results(directory, before)
    waits = _waits(directory)
    return OkrLinks(
        services=_grouped((one.objective, one) for one in services),
        servants=_grouped((one.served, one) for one in services),
        earlier=earlier,
        later=_turned(earlier),
        earlier_results=earlier_results,
        later_results=_turned(earlier_results),
        waits_for=waits,
        awaited_by=_turned(waits),
        before=before,
        after={one: following for following, one in before.items()},
        agency_cycles=_agency_cycles(directory),
    )


def _objectives(directory: Directory) -> Iterator[tuple[ObjectiveKey, Objective]]:
    for place, document in sorted(directory.library.okrs.items()):
        for objective in document.content.objectives:
            yield ObjectiveKey(place, objective.id), objective


def _services(key: ObjectiveKey, objective: Objective, directory: Directory) -> Iterator[Service]:
    for support in objective.supports:
        served: Served | None = None
        by_way_of: KeyResultKey | None = None
        if support.ministry_goal:
            served = directory.ministry_goal(support.ministry_goal, key.place.ministry)
        elif support.goal:
            goals = directory.goal(support.goal, key.place)
            served = goals[0] if len(goals) == 1 else None
        elif support.objective:
            served = directory.objective(support.objective, key.place)
        elif support.key_result:
            by_way_of = directory.key_result(support.key_result, key.place)
            served = directory.holders.get(by_way_of) if by_way_of else None
        if served is not None and served != key:
            yield Service(key, served, support, by_way_of)


def _before(directory: Directory) -> dict[Place, Place]:
    """Return each team's cycle before: the latest that ended, of the same length if two did."""
    teams: dict[tuple[str, str, str], list[Place]] = defaultdict(list)
    for place in sorted(directory.library.okrs):
        teams[place.ministry, place.agency, place.name].append(place)
    found: dict[Place, Place] = {}
    for places in teams.values():
        for place in places:
            begins, months = days_of(place.period)[0], months_of(place.period)
            ended = [one for one in places if days_of(one.period)[1] < begins]
            alike = [one for one in ended if months_of(one.period) == months]
            if alike or ended:
                found[place] = max(alike or ended, key=lambda one: days_of(one.period)[1])
    return found


def _earlier(
    directory: Directory, before: Mapping[Place, Place]
) -> dict[ObjectiveKey, tuple[ObjectiveKey, ...]]:
    """Return what each objective carries on: those it names, and its namesake of before."""
    found: dict[ObjectiveKey, tuple[ObjectiveKey, ...]] = {}
    for key, objective in _objectives(directory):
        named = [directory.objective(one, key.place) for one in objective.continues]
        if key.place in before:
            same = ObjectiveKey(before[key.place], key.objective)
            named.append(same if same in directory.objectives else None)
        known = dict.fromkeys(one for one in named if one and _ended_before(one.place, key.place))
        if known:
            found[key] = tuple(sorted(known))
    return found


def _earlier_results(
    directory: Directory, before: Mapping[Place, Place]
) -> dict[KeyResultKey, tuple[KeyResultKey, ...]]:
    found: dict[KeyResultKey, tuple[KeyResultKey, ...]] = {}
    for place, okr in _okrs(directory):
        for key_result in okr.key_results:
            key = KeyResultKey(place, key_result.id)
            named = [directory.key_result(one, place) for one in key_result.continues]
            if place in before:
                same = KeyResultKey(before[place], key_result.id)
                named.append(same if same in directory.holders else None)
            known = dict.fromkeys(one for one in named if one and _ended_before(one.place, place))
            if known:
                found[key] = tuple(sorted(known))
    return found


def _waits(directory: Directory) -> dict[KeyResultKey, tuple[KeyResultKey, ...]]:
    return _grouped(
        (KeyResultKey(place, key_result.id), named)
        for place, okr in _okrs(directory)
        for key_result in okr.key_results
        for reference in key_result.depends_on
        if (named := directory.key_result(reference, place))
    )


def _okrs(directory: Directory) -> Iterator[tuple[Place, Okr]]:
    for place, document in sorted(directory.library.okrs.items()):
        yield place, document.content


def _ended_before(place: Place, other: Place) -> bool:
    return days_of(place.period)[1] < days_of(other.period)[0]


def _agency_cycles(directory: Directory) -> dict[Place, tuple[str, ...]]:
    cycles: dict[Place, set[str]] = defaultdict(set)
    for place in directory.library.okrs:
        cycles[Place(place.ministry, place.agency)].add(place.period)
    return {
        agency: tuple(sorted(named, key=lambda one: (days_of(one)[0], -months_of(one))))
        for agency, named in sorted(cycles.items())
    }


V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        if value not in found[key]:
            found[key].append(value)
    return {key: tuple(found[key]) for key in sorted(found, key=str)}


def _turned(ways: Mapping[K, tuple[K, ...]]) -> dict[K, tuple[K, ...]]:
    return _grouped((there, here) for here, named in ways.items() for there in named)
