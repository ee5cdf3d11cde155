"""Who is there: every goal, ministry goal, measure and objective by what it can be called."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeGuard

from pejling.diagnostics import Diagnostic, Problem, found
from pejling.link import problems as p
from pejling.link.keys import GoalKey, KeyResultKey, MeasureKey, MinistryGoalKey, ObjectiveKey
from pejling.load import Document, Library, Place
from pejling.load.nearest import DID_YOU_MEAN, nearest
from pejling.model import AnyMeasure, Goal, Measure, MinistryGoal, Plan, SharedMeasure
from pejling.source import Span

MOST_NAMED = 12

Way = tuple[str | int, ...]
"""The keys and numbers that lead to a value of a document."""


@dataclass(frozen=True)
class Directory:
    """Finds what a reference names, seen from the document it stands in."""

    library: Library

    @cached_property
    def ministry_goals(self) -> dict[MinistryGoalKey, MinistryGoal]:
        """Every ministry goal."""
        return {
            MinistryGoalKey(name, goal.id): goal
            for name, ministry in self.library.ministries.items()
            for goal in ministry.content.goals
        }

    @cached_property
    def shared_measures(self) -> dict[MeasureKey, Measure]:
        """Every measure of a ministry goal."""
        return {
            MeasureKey(key.ministry, key.goal, measure.id): measure
            for key, goal in self.ministry_goals.items()
            for measure in goal.measures
        }

    @cached_property
    def goals(self) -> dict[GoalKey, Goal]:
        """Every goal of every plan, those added by amendments included."""
        goals: dict[GoalKey, Goal] = {}
        for place, plan in self.library.plans.items():
            for goal in self.goals_of(plan):
                goals.setdefault(GoalKey(place, goal.id), goal)
        return goals

    def goals_of(self, plan: Document[Plan]) -> Iterable[Goal]:
        """Yield a plan's goals, then those added by its amendments."""
        yield from plan.content.goals
        for amendment in self.library.amendments.get(plan.place, ()):
            yield from amendment.content.goals_added

    def goals_by_id(self, plan: Document[Plan]) -> dict[str, Goal]:
        """Return a plan's goals by id; where an amendment adds an id again, the plan's own."""
        goals: dict[str, Goal] = {}
        for goal in self.goals_of(plan):
            goals.setdefault(goal.id, goal)
        return goals

    def is_open(self, place: Place) -> bool:
        """Say whether a plan or its amendments could not be read whole: more may be agreed."""
        plan = self.library.plans.get(place)
        amendments = self.library.amendments.get(place, ())
        documents: tuple[Document[Any], ...] = ((plan,) if plan else ()) + amendments
        return any(not document.is_whole for document in documents)

    def is_open_ministry(self, name: str) -> bool:
        """Say whether a ministry's goals could not be read whole."""
        ministry = self.library.ministries.get(name)
        return ministry is not None and not ministry.is_whole

    @cached_property
    def _goal_names(self) -> dict[tuple[str, str], tuple[str, ...]]:
        names: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key in self.goals:
            names[key.place.ministry, key.place.agency].append(f"{key.place.period}/{key.goal}")
        return {agency: tuple(sorted(named)) for agency, named in names.items()}

    def goal_names(self, place: Place) -> tuple[str, ...]:
        """Return the goals a document can name: its agency's own as year/id."""
        return self._goal_names.get((place.ministry, place.agency), ())

    @cached_property
    def objective_names(self) -> tuple[str, ...]:
        """Return every objective in full."""
        return tuple(sorted(map(str, self.objectives)))

    @cached_property
    def key_result_names(self) -> tuple[str, ...]:
        """Return every key result in full."""
        return tuple(sorted(map(str, self.holders)))

    @cached_property
    def _names_by_ministry(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    def ministry_goal_names(self, ministry: str) -> tuple[str, ...]:
        """Return the ministry goals as a document of this ministry names them."""
        return self._named("goals", ministry, self.ministry_goals)

    def shared_measure_names(self, ministry: str) -> tuple[str, ...]:
        """Return the shared measures as a document of this ministry names them."""
        return self._named("measures", ministry, self.shared_measures)

    def _named(
        self, kind: str, ministry: str, keys: Iterable[MinistryGoalKey | MeasureKey]
    ) -> tuple[str, ...]:
        """Return names without the ministry where it is the document's own; made once."""
        names = self._names_by_ministry
        if (kind, ministry) not in names:
            own = f"{ministry}/"
            names[kind, ministry] = tuple(sorted(str(key).removeprefix(own) for key in keys))
        return names[kind, ministry]

    @cached_property
    def objectives(self) -> set[ObjectiveKey]:
        """Every objective."""
        return {
            ObjectiveKey(place, objective.id)
            for place, okr in self.library.okrs.items()
            for objective in okr.content.objectives
        }

    @cached_property
    def holders(self) -> dict[KeyResultKey, ObjectiveKey]:
        """Every key result, with the objective it belongs to."""
        return {
            KeyResultKey(place, key_result.id): ObjectiveKey(place, objective.id)
            for place, okr in self.library.okrs.items()
            for objective in okr.content.objectives
            for key_result in objective.key_results
        }

    @cached_property
    def _plans_by_agency(self) -> dict[tuple[str, str], list[Place]]:
        plans: dict[tuple[str, str], list[Place]] = defaultdict(list)
        for place in sorted(self.library.plans):
            plans[place.ministry, place.agency].append(place)
        return plans

    def plans_of(self, place: Place) -> list[Place]:
        """Return the plans of an agency, in order of their folders."""
        return self._plans_by_agency.get((place.ministry, place.agency), [])

    def plans_for(self, agency: Place, year: str) -> list[Place]:
        """Return the plan whose folder is `year`, else those whose span holds it."""
        exact = Place(agency.ministry, agency.agency, year)
        if exact in self.library.plans:
            return [exact]
        if len(year) != len("2026") or not year.isdigit():
            return []
        plans = self.plans_of(agency)
        return [place for place in plans if place.years[0] <= int(year) <= place.years[1]]

    def ministry_goal(self, reference: str, ministry: str) -> MinistryGoalKey | None:
        """Return what `[ministry/]id` names."""
        parts = _in_full(reference, (ministry,), 1)
        key = MinistryGoalKey(*parts) if parts else None
        return key if key in self.ministry_goals else None

    def goal(self, reference: str, place: Place) -> list[GoalKey]:
        """Return what `[[ministry/]agency/]year/id` can name: none, one or, unclear, several."""
        goal = reference.rsplit("/", 1)[-1]
        keys = [GoalKey(plan, goal) for plan in self._plans_named(reference, place)]
        return [key for key in keys if key in self.goals]

    def may_be_goal(self, reference: str, place: Place) -> bool:
        """Say whether a reference leads to a plan that could not be read whole."""
        return any(map(self.is_open, self._plans_named(reference, place)))

    def _plans_named(self, reference: str, place: Place) -> list[Place]:
        parts = _in_full(reference, (place.ministry, place.agency), 2)
        return self.plans_for(Place(parts[0], parts[1]), parts[2]) if parts else []

    def objective(self, reference: str, place: Place) -> ObjectiveKey | None:
        """Return what `[[ministry/]agency/]cycle/team/id` names."""
        parts = _in_full(reference, (place.ministry, place.agency), 3)
        key = ObjectiveKey(Place(*parts[:4]), parts[4]) if parts else None
        return key if key in self.objectives else None

    def key_result(self, reference: str, place: Place) -> KeyResultKey | None:
        """Return what `[[[[ministry/]agency/]cycle/]team/]id` names."""
        parts = _in_full(reference, (place.ministry, place.agency, place.period, place.name), 1)
        key = KeyResultKey(Place(*parts[:4]), parts[4]) if parts else None
        return key if key in self.holders else None

    def may_be_in_okr(self, reference: str, place: Place) -> bool:
        """Say whether a reference leads to a cycle that could not be read whole."""
        parts = _in_full(reference, (place.ministry, place.agency, place.period, place.name), 1)
        okr = self.library.okrs.get(Place(*parts[:4])) if parts else None
        return okr is not None and not okr.is_whole

    def shared_measure(self, reference: str, ministry: str) -> MeasureKey | None:
        """Return what `[ministry/]goal/measure` names."""
        parts = _in_full(reference, (ministry,), 2)
        key = MeasureKey(*parts) if parts else None
        return key if key in self.shared_measures else None

    def in_full(self, measure: AnyMeasure, ministry: str) -> Measure:
        """Return a measure in its own right: a shared one as its ministry goal defines it."""
        if isinstance(measure, Measure):
            return measure
        key = self.shared_measure(measure.uses, ministry)
        return _with_own(measure, self.shared_measures[key] if key else None)

    def is_unresolved(self, measure: AnyMeasure, ministry: str) -> TypeGuard[SharedMeasure]:
        """Say whether a measure uses a shared one that is not there."""
        return isinstance(measure, SharedMeasure) and not self.shared_measure(
            measure.uses, ministry
        )

    def agency(self, reference: str, ministry: str) -> Place | None:
        """Return what `[ministry/]agency` names."""
        parts = _in_full(reference, (ministry,), 1)
        place = Place(*parts) if parts else None
        return place if place in self.library.agencies else None


def _in_full(reference: str, own: tuple[str, ...], least: int) -> list[str]:
    """Return the parts of a reference, those left out in front taken from its document.

    Empty where there are fewer parts than `least`, or more than with all of `own` before it.
    """
    parts = reference.split("/")
    most = least + len(own)
    return [*own[: most - len(parts)], *parts] if least <= len(parts) <= most else []


def _with_own(measure: SharedMeasure, shared: Measure | None) -> Measure:
    """Return a shared measure with what the plan says of it itself."""
    base = shared or Measure.model_construct(id=measure.id, name=measure.id)
    own: dict[str, Any] = {
        name: getattr(measure, name)
        for name in ("baseline", "targets", "source", "met_when", "partly_when")
        if getattr(measure, name)
    }
    return base.model_copy(update={"id": measure.id, **own})


def ministry_of(reference: str, own_parts: int, own: str) -> str:
    """Return the ministry a reference names: `own` where it has only its own parts."""
    parts = reference.split("/")
    return parts[0] if len(parts) > own_parts else own


def unknown(problem: Problem, span: Span, value: str, known: Iterable[str]) -> Diagnostic:
    """Return that nothing has this name, with the nearest name or all there are."""
    names = known if isinstance(known, tuple) else tuple(sorted(set(known)))
    meant = nearest(value, names) or _same_ending(value, names)
    shown = ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
    hint = DID_YOU_MEAN if meant else None
    return found(problem, span, hint_key=hint, value=value, known=shown or "–", meant=meant)


def _same_ending(value: str, names: Iterable[str]) -> str:
    """Return the one name that ends as the value does: an id of another ministry."""
    ending = "/" + value.rsplit("/", 1)[-1]
    same = [name for name in names if name.endswith(ending)]
    return ", ".join(same[:3])


def ambiguous(span: Span, value: str, known: Iterable[object]) -> Diagnostic:
    """Return that several have this name."""
    return found(p.AMBIGUOUS, span, value=value, known=", ".join(sorted(map(str, known))))
