"""What can be recorded of a plan: its measures, milestones and criteria, and by which names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from pejling.language import _
from pejling.load import Document, Place
from pejling.model import FollowUp, Goal, Judged, Measure, Plan, Results
from pejling.model.days import read_day
from pejling.model.follow_up import GoalFollowUp
from pejling.model.numbers import read_number
from pejling.model.results import GoalResult
from pejling.writing.documents import Documents
from pejling.writing.errors import UnknownNameError, WritingError
from pejling.writing.placing import Order
from pejling.writing.reading_in import Section
from pejling.writing.said import read_said

Report = Document[FollowUp] | Document[Results]

_SINGULAR: Mapping[Section, str] = {
    Section.VALUES: "measure",
    Section.MILESTONES: "milestone",
    Section.CRITERIA: "criterion",
}


@dataclass(frozen=True)
class Names:
    """The goals of a plan and their parts, withdrawn ones included."""

    documents: Documents
    plan: Document[Plan]

    @cached_property
    def goals(self) -> Mapping[str, Goal]:
        """Return the goals in the plan's order, those added during the year last."""
        return {one.id: one.goal for one in self.documents.goals(self.plan.place)}

    @cached_property
    def parts(self) -> Mapping[tuple[str, Section], tuple[str, ...]]:
        """Return the names of each goal's parts, in the plan's order."""
        found: dict[tuple[str, Section], tuple[str, ...]] = {}
        for name, goal in self.goals.items():
            found[name, Section.VALUES] = tuple(one.id for one in goal.measures)
            found[name, Section.MILESTONES] = tuple(one.id for one in goal.milestones)
            found[name, Section.CRITERIA] = tuple(one.id for one in goal.criteria)
        return found

    def section(self, goal: str, part: str) -> Section:
        """Return where a part is recorded. Raises UnknownNameError with the nearest name."""
        if goal not in self.goals:
            raise UnknownNameError(_("The plan has no goal {name}."), goal, list(self.goals))
        for section in Section:
            if part in self.parts[goal, section]:
                return section
        known = [one for section in Section for one in self.parts[goal, section]]
        message = _("The goal {goal} has no measure, milestone or criterion {name}.")
        raise UnknownNameError(message, part, known, goal=goal)

    def measure(self, goal: str, measure: str) -> Measure:
        """Return a measure, a shared one with what the plan says of it."""
        found = next(one for one in self.goals[goal].measures if one.id == measure)
        return self.documents.directory.in_full(found, self.plan.place.ministry)

    def value(self, goal: str, part: str, text: str, place: str = "") -> Decimal | date | str:
        """Return what was written for a part: a number, a date, or one of the words there are.

        Words are taken for a measure only where people judge it. Raises RefusedValueError.
        """
        section = self.section(goal, part)
        if section is Section.MILESTONES:
            return text if text == "missed" else read_said(read_day, text, place)
        if section is Section.CRITERIA:
            if text not in set(Judged):
                known = [one.value for one in Judged]
                raise UnknownNameError(_("{name} is not a judgement."), text, known)
            return Judged(text)
        if self._is_in_words(goal, part) and not text[:1].isdigit():
            return text
        return read_said(read_number, text, place)

    def _is_in_words(self, goal: str, part: str) -> bool:
        measure = self.measure(goal, part)
        numeric = [one.is_numeric for one in measure.targets if one.set_by is None]
        return measure.direction is None or (bool(numeric) and not any(numeric))

    def order(self, report: Report) -> Order:
        """Return in which order the keys of a report stand."""
        goal = GoalResult if report.kind == "results" else GoalFollowUp
        fields = type(report.content).model_fields
        return Order(
            document=[field.alias or name for name, field in fields.items()],
            goals=list(self.goals),
            goal=list(goal.model_fields),
            parts=self.parts,
        )


def report_of(documents: Documents, plan: Place, wanted: str | None, year: str) -> Report:
    """Return the report that `wanted` names: results, follow-up or follow-up=2026-08-20.

    Where nothing is said, the results, or else the newest follow-up. Raises WritingError.
    """
    kind, _equals, day = (wanted or "").partition("=")
    results = _results(documents, plan, year)
    follow_ups = documents.library.follow_ups.get(plan, ())
    if kind == "results" or (not kind and results):
        if results is None:
            raise WritingError(_("There are no results yet: pejling new results writes them."))
        return results
    if kind not in {"", "follow-up"}:
        raise WritingError(_("{name} is neither results nor follow-up=DATE."), name=wanted)
    if not follow_ups:
        message = _("There is no follow-up yet: pejling new follow-up writes one.")
        raise WritingError(message)
    if not day:
        return follow_ups[-1]
    for one in follow_ups:
        days = {str(one.content.for_), str(one.content.date), one.path.rsplit("/", 1)[-1][10:-3]}
        if day in days:
            return one
    known = [str(one.content.date or one.content.for_) for one in follow_ups]
    raise UnknownNameError(_("There is no follow-up of {name}."), day, known)


def _results(documents: Documents, plan: Place, year: str) -> Document[Results] | None:
    found = documents.library.results.get(plan, ())
    first, last = plan.years
    if first == last:
        return found[-1] if found else None
    of_year = [one for one in found if one.place.name == year]
    of_last = [one for one in found if not one.place.name and year == str(last)]
    return next(iter([*of_year, *of_last]), None)
