"""A signed change of a plan, to be filled in: what is agreed now is carried in as `from`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pejling.assess import GoalInForce
from pejling.language import _
from pejling.load import Document
from pejling.model import Measure, Plan, Reason, Target
from pejling.writing.carrying import in_plan
from pejling.writing.documents import Documents
from pejling.writing.emitting import EMPTY
from pejling.writing.errors import UnknownNameError, WritingError
from pejling.writing.plain import plain
from pejling.writing.scaffold import Scaffold, stated_audience


@dataclass(frozen=True)
class NewTarget:
    """A measure whose target is changed, and to what where that is known."""

    goal: str
    measure: str
    value: Decimal | None = None


def new_amendment(
    documents: Documents,
    plan: Document[Plan],
    agreed_on: date,
    reason: Reason,
    *,
    case: str | None = None,
    targets: Sequence[NewTarget] = (),
    withdrawn: Sequence[str] = (),
) -> Scaffold:
    """Return an amendment of a plan. Raises UnknownNameError for a goal or measure it has not."""
    documents.rely_on(plan.place, "amendment")
    seen = documents.seen_from(documents.audience_of(plan.place))
    goals = {one.id: one for one in in_plan(seen.goals(plan.place))}
    changed: dict[str, Any] = {}
    for name in withdrawn:
        changed[_goal(goals, name).id] = {"withdrawn": EMPTY}
    for one in targets:
        if one.goal in withdrawn:
            message = _("{name} is both withdrawn and changed: choose one.")
            raise WritingError(message, name=one.goal)
        entry = changed.setdefault(_goal(goals, one.goal).id, {"changed": []})
        measures = [
            documents.directory.in_full(each, plan.place.ministry)
            for each in goals[one.goal].goal.measures
        ]
        entry["changed"].append(_change(_measure(measures, one), one, documents.period(plan.place)))
    content = {
        **stated_audience(plan),
        "agreed_on": agreed_on,
        "case": case or EMPTY,
        "signatories": [plain(one) for one in plan.content.signatories] or EMPTY,
        "reason": reason,
        "explanation": EMPTY,
        "goals": {one: changed[one] for one in goals if one in changed} or EMPTY,
    }
    place = plan.place
    folder = f"{place.ministry}/{place.agency}/{place.period}"
    taken = {one.path for one in documents.library.amendments.get(place, ())}
    path = f"{folder}/amendment-{agreed_on:%Y-%m}.md"
    path = f"{folder}/amendment-{agreed_on:%Y-%m-%d}.md" if path in taken else path
    return Scaffold(path, content)


def _goal(goals: dict[str, GoalInForce], name: str) -> GoalInForce:
    if name not in goals:
        raise UnknownNameError(_("The plan has no goal {name}."), name, list(goals))
    return goals[name]


def _measure(measures: Iterable[Measure], wanted: NewTarget) -> Measure:
    known = {one.id: one for one in measures}
    if wanted.measure not in known:
        message = _("The goal {goal} has no measure {name}.")
        raise UnknownNameError(message, wanted.measure, list(known), goal=wanted.goal)
    return known[wanted.measure]


def _change(measure: Measure, wanted: NewTarget, period: tuple[date, date]) -> dict[str, Any]:
    """Return the change of a measure's target: the last one due in the plan's period."""
    due = [one for one in measure.targets if period[0] <= one.due <= period[1]]
    due = due or list(measure.targets)
    if not due:
        message = _("{name} has no target to change.")
        raise WritingError(message, name=f"{wanted.goal}.{wanted.measure}")
    target = max(due, key=lambda one: one.due)
    return {
        "measure": measure.id,
        "due": target.due,
        **_figures(target, wanted.value),
        "why": EMPTY,
    }


def _figures(target: Target, value: Decimal | None) -> dict[str, Any]:
    to: Any = EMPTY if value is None else value
    if target.min is not None:
        return {
            "min": {"from": target.min, "to": to},
            "max": {"from": target.max, "to": EMPTY},
        }
    if target.value is None:
        return {"value": {"to": to}}
    return {"value": {**_from(target), "to": to}}


def _from(target: Target) -> dict[str, Any]:
    written = plain(target)["value"]
    return {"from": written}
