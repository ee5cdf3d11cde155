"""Days and references of one cycle as they are in the next."""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from pejling.link import GoalKey
from pejling.link.directory import Directory
from pejling.link.keys import KeyResultKey, ObjectiveKey
from pejling.load import Place
from pejling.model import Support
from pejling.model.cycle import days_of, following, months_of
from pejling.writing.plain import plain


@dataclass(frozen=True)
class Onward:
    """From a cycle to the one after it, of the same team."""

    directory: Directory
    old: Place
    new: Place

    def day(self, day: date) -> date:
        """Return a day of the old cycle in the new one: the last day becomes the last."""
        if day == days_of(self.old.period)[1]:
            return days_of(self.new.period)[1]
        months = day.year * 12 + day.month - 1 + months_of(self.old.period)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))

    def support(self, support: Support) -> dict[str, Any]:
        """Return a support not yet confirmed again, of what has moved on as well."""
        carried = plain(support)
        carried.pop("confirmed_on", None)
        for key in ("goal", "objective", "key_result"):
            if key in carried:
                carried[key] = self._moved(key, carried[key])
        return carried

    def dependency(self, reference: str, kept: Collection[str]) -> str | None:
        """Return what a key result still waits for: one kept beside it, or one that is there."""
        key = self.directory.key_result(reference, self.old)
        if key is None or (key.place == self.old and key.key_result not in kept):
            return None
        if key.place == self.old:
            return key.key_result
        if not self._is_past(key.place):
            return reference
        later = KeyResultKey(self._later(key.place), key.key_result)
        is_there = later in self.directory.holders
        return self._written(later.place, later.key_result) if is_there else None

    def _moved(self, key: str, reference: str) -> str:
        """Return a reference to what has followed on what it names, where that is there."""
        if key == "goal":
            goals = self.directory.goal(reference, self.old)
            return self._goal(goals[0], reference) if len(goals) == 1 else reference
        if key == "objective":
            objective = self.directory.objective(reference, self.old)
            if objective is None or not self._is_past(objective.place):
                return reference
            later = ObjectiveKey(self._later(objective.place), objective.objective)
            is_there = later in self.directory.objectives
            return self._written(later.place, later.objective) if is_there else reference
        key_result = self.directory.key_result(reference, self.old)
        if key_result is None or not self._is_past(key_result.place):
            return reference
        moved = KeyResultKey(self._later(key_result.place), key_result.key_result)
        is_there = moved in self.directory.holders
        return self._written(moved.place, moved.key_result) if is_there else reference

    def _goal(self, goal: GoalKey, reference: str) -> str:
        """Return the goal of the new cycle's year, where its plan has it."""
        place = goal.place
        year = self.new.period[:4]
        later = GoalKey(Place(place.ministry, place.agency, year), goal.goal)
        if place.years[1] >= int(year) or later not in self.directory.goals:
            return reference
        return self._written(later.place, later.goal)

    def _later(self, place: Place) -> Place:
        return Place(place.ministry, place.agency, following(place.period), place.name)

    def _is_past(self, place: Place) -> bool:
        """Say whether a cycle is over when the new one begins."""
        return days_of(place.period)[1] < days_of(self.new.period)[0]

    def _written(self, place: Place, name: str) -> str:
        """Return a reference with the folders that are not the team's own."""
        if place.ministry != self.new.ministry:
            folders = [place.ministry, place.agency]
        else:
            folders = [place.agency] if place.agency != self.new.agency else []
        return "/".join([*folders, place.period, *([place.name] if place.name else []), name])
