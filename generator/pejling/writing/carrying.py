"""A goal of one plan as it stands in the next: what is known is taken over, the rest left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from pejling.assess.evidence import Reported, evidence_of, milestone_record
from pejling.assess.in_force import GoalInForce, PartKind
from pejling.language import _
from pejling.link import GoalKey
from pejling.link.directory import Directory
from pejling.load import Place
from pejling.model import AnyMeasure, FollowUp, Limits, Measure, Over, Results, Support, Target
from pejling.writing.emitting import EMPTY
from pejling.writing.plain import FIRST, plain
from pejling.writing.scaffold import Note, moved


@dataclass(frozen=True)
class Carrying:
    """From which plan to which: their days, and what was reported of the old one."""

    old: Place
    new: Place
    old_end: date
    begins: date
    new_end: date
    results: Results | None
    follow_ups: Sequence[FollowUp]
    directory: Directory
    notes: list[Note] = field(default_factory=list)

    def goal(self, goal: GoalInForce) -> dict[str, Any]:
        """Return a goal in force as the next plan has it."""
        carried = plain(goal.goal)
        carried.pop("continues", None)
        for key, parts in (
            ("supports", [self._support(one) for one in goal.goal.supports]),
            ("measures", self._measures(goal)),
            ("criteria", self._criteria(goal)),
            ("milestones", self._milestones(goal)),
        ):
            if key in carried:
                carried[key] = parts if parts else EMPTY
        self._keep_counts_possible(carried)
        if (self.old.ministry, self.old.agency) != (self.new.ministry, self.new.agency):
            carried["continues"] = [self._reference(goal.id)]
        return carried

    def _reference(self, goal: str) -> str:
        parts = [self.old.agency, self.old.period, goal]
        if self.old.ministry != self.new.ministry:
            parts.insert(0, self.old.ministry)
        return "/".join(parts)

    def _support(self, support: Support) -> dict[str, Any]:
        """Return a support not yet confirmed again; a goal of the old year is that of the new."""
        carried = plain(support)
        carried.pop("confirmed_on", None)
        if support.goal is not None:
            keys = self.directory.goal(support.goal, self.old)
            carried["goal"] = self._goal_of_new_year(keys) or support.goal
        return carried

    def _goal_of_new_year(self, keys: Sequence[GoalKey]) -> str | None:
        for key in keys[:1]:
            place = Place(key.place.ministry, key.place.agency, self.new.period)
            if key.place == self.old:
                return f"{self.new.period}/{key.goal}"
            if GoalKey(place, key.goal) in self.directory.goals:
                return f"{place.ministry}/{place.agency}/{place.period}/{key.goal}"
        return None

    def _measures(self, goal: GoalInForce) -> list[dict[str, Any]]:
        return [
            self._measure(goal.id, one)
            for one in goal.goal.measures
            if not goal.withdrawal_of(PartKind.MEASURE, one.id)
        ]

    def _measure(self, goal: str, measure: AnyMeasure) -> dict[str, Any]:
        known = self._whole(measure)
        said = plain(measure)
        own = {key: said[key] for key in FIRST if key in said}
        baseline = self._baseline(goal, measure.id, known)
        figures = {"baseline": baseline, "targets": self._targets(measure, known)}
        return {**own, **figures, **{key: said[key] for key in said if key not in figures}}

    def _whole(self, measure: AnyMeasure) -> Measure | None:
        if isinstance(measure, Measure):
            return measure
        key = self.directory.shared_measure(measure.uses, self.old.ministry)
        return self.directory.shared_measures.get(key) if key else None

    def _baseline(self, goal: str, measure: str, known: Measure | None) -> Any:
        """Return where the measure stands: this year's result, else the latest follow-up."""
        reported = self._latest(goal, measure)
        if reported is None:
            return EMPTY if known is not None and known.direction is not None else None
        if known is not None and known.over is Over.SUM and reported.as_of < self._due(known):
            note = _("The sum of {name} is only known until {day}: fill in the baseline later.")
            day = reported.as_of.isoformat()
            self.notes.append(Note(note, {"name": f"{goal}.{measure}", "day": day}))
            return EMPTY
        if reported.is_preliminary:
            note = _("The baseline of {name} is a preliminary value.")
            self.notes.append(Note(note, {"name": f"{goal}.{measure}"}))
        return {"value": reported.value.value, "as_of": reported.as_of}

    def _due(self, measure: Measure) -> date:
        """Return the day a measure's value for the old plan stands for."""
        due = [one.due for one in measure.targets if one.due <= self.old_end]
        return max(due, default=self.old_end)

    def _latest(self, goal: str, measure: str) -> Reported | None:
        evidence = evidence_of(goal, measure, self.results, self.follow_ups, self.old_end)
        latest = evidence.latest
        return latest if latest and isinstance(latest.value.value, Decimal) else None

    def _targets(self, measure: AnyMeasure, known: Measure | None) -> list[dict[str, Any]]:
        """Return the targets agreed earlier, and one to be filled in where none is for the year."""
        later = [plain(one) for one in measure.targets if one.due >= self.begins]
        stated = list(measure.targets)
        if known is not None and not stated:
            stated = list(known.targets)
        if any(self.begins <= one.due <= self.new_end for one in stated):
            return later
        before = _last_year([one for one in stated if one.due < self.begins])
        if not before:
            return [{"due": self.new_end, "value": EMPTY}, *later]
        return [*(self._to_fill_in(one) for one in before), *later]

    def _to_fill_in(self, target: Target) -> dict[str, Any]:
        keys = ("min", "max") if target.min is not None else ("value",)
        empty = {
            "due": moved(target.due, self.new_end.year - target.due.year),
            **dict.fromkeys(keys, EMPTY),
        }
        if isinstance(target.partly_from, Limits):
            empty["partly_from"] = {"min": EMPTY, "max": EMPTY}
        elif target.partly_from is not None:
            empty["partly_from"] = EMPTY
        return empty

    def _criteria(self, goal: GoalInForce) -> list[dict[str, Any]]:
        return [
            plain(one)
            for one in goal.goal.criteria
            if not goal.withdrawal_of(PartKind.CRITERION, one.id)
        ]

    def _milestones(self, goal: GoalInForce) -> list[dict[str, Any]]:
        """Return milestones still to come; one that was not reached gets a new date."""
        carried = []
        for one in goal.goal.milestones:
            reached = milestone_record(goal.id, one.id, self.results, self.follow_ups)
            if isinstance(reached, date) or goal.withdrawal_of(PartKind.MILESTONE, one.id):
                continue
            written = plain(one)
            if one.due < self.begins:
                written["due"] = EMPTY
            carried.append(written)
        if goal.goal.milestones and not carried:
            note = _("Every milestone of {name} was reached: fill in new ones, or delete the goal.")
            self.notes.append(Note(note, {"name": goal.id}))
        return carried

    def _keep_counts_possible(self, carried: dict[str, Any]) -> None:
        parts = sum(
            len(carried.get(key, ())) for key in ("measures", "milestones") if _lists(carried, key)
        )
        for key in ("met_when", "partly_when"):
            if carried.get(key, 0) > parts:
                carried[key] = EMPTY


def _lists(carried: Mapping[str, Any], key: str) -> bool:
    return isinstance(carried.get(key), list)


def _last_year(targets: Sequence[Target]) -> list[Target]:
    """Return the targets of the last year that had any."""
    last = max((one.due.year for one in targets), default=0)
    return [one for one in targets if one.due.year == last]


def in_plan(goals: Sequence[GoalInForce]) -> list[GoalInForce]:
    """Return the goals that were not withdrawn."""
    return [one for one in goals if one.withdrawn is None]
