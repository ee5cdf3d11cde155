"""Results and follow-ups to be filled in: every goal in force, and what is known already."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from pejling.assess import GoalInForce, PartKind
from pejling.assess.evidence import evidence_of, held_on, milestone_record
from pejling.language import Speech, _
from pejling.link import period_of
from pejling.load import Document, Place
from pejling.model import AnyMeasure, FollowUp, Goal, Judged, Measure, Plan, Target
from pejling.writing.carrying import in_plan
from pejling.writing.documents import Documents
from pejling.writing.emitting import EMPTY
from pejling.writing.errors import WritingError
from pejling.writing.plain import values_plain
from pejling.writing.scaffold import Note, Scaffold, in_one_language, section, stated_audience
from pejling.writing.targets import target_words


def new_results(documents: Documents, plan: Document[Plan], year: str) -> Scaffold:
    """Return the year-end evaluation of a plan; values that follow-ups reported are filled in."""
    documents.rely_on(plan.place, "amendment", "follow-up")
    report = _Report(documents, plan, _year_end(plan, year))
    goals = in_plan(report.seen.goals(plan.place))
    content = {
        **stated_audience(plan),
        "as_of": report.ends,
        "headline": EMPTY,
        "goals": {one.id: report.result(one) for one in goals},
        "goal_picture": report.markers(),
        "lessons": EMPTY,
    }
    say = documents.say
    body = "\n".join(
        section(one.goal.title, one.id, say.language, report.agreed(one, say)) for one in goals
    )
    first, last = plan.place.years
    name = "results.md" if first == last else f"results-{report.ends.year}.md"
    return Scaffold(f"{_folder(plan.place)}/{name}", content, body, tuple(report.notes))


def new_follow_up(
    documents: Documents, plan: Document[Plan], day: date | None, meeting: date | None = None
) -> Scaffold:
    """Return a follow-up of the next agreed meeting, or of a day.

    Raises WritingError where no meeting is left to follow up, or the meeting has its follow-up.
    """
    documents.rely_on(plan.place, "amendment", "follow-up")
    meetings = _meetings(plan)
    answered = _answered(documents, plan.place)
    left = [one for one in meetings if one not in answered]
    if meeting is None:
        meeting = day if day in meetings else None if day else next(iter(left), None)
    held = day or meeting
    if held is None:
        raise WritingError(_("No agreed meeting is left to follow up: give the date as DATE."))
    if meeting is not None and meeting in answered:
        message = _("The meeting of {day} has its follow-up already: {path}.")
        raise WritingError(message, day=meeting, path=documents.shown(answered[meeting]))
    report = _Report(documents, plan, held)
    goals = in_plan(report.seen.goals(plan.place))
    content = {
        **stated_audience(plan),
        "for": meeting,
        "date": held,
        "goals": {one.id: report.course(one, held) for one in goals},
    }
    notes = () if meeting else _unagreed(held, left)
    path = f"{_folder(plan.place)}/{_free_name(documents, plan.place, held)}"
    return Scaffold(path, content, "", (*notes, *report.notes))


class _Report:
    """What is known of a plan's goals when a report is to be written."""

    def __init__(self, documents: Documents, plan: Document[Plan], ends: date) -> None:
        self.seen = documents.seen_from(documents.audience_of(plan.place))
        self.plan = plan
        self.ends = ends
        self.notes: list[Note] = []
        self._documents = documents
        earlier, _final = self.seen.site.results_of(plan.place)
        held = [one.content for one in self.seen.library.follow_ups.get(plan.place, ())]
        self._follow_ups: list[FollowUp] = sorted([*earlier, *held], key=held_on)

    def result(self, goal: GoalInForce) -> dict[str, Any]:
        """Return a goal's entry in the results."""
        entry: dict[str, Any] = {
            "values": {one.id: self._value(goal.id, one) for one in _measures(goal)},
            "milestones": self._milestones(goal),
            "criteria": self._criteria(goal),
        }
        if self._is_for_people(goal.goal):
            assessor = goal.goal.assessor or EMPTY
            entry["assessment"] = {
                "verdict": EMPTY,
                "by": EMPTY,
                "assessor": assessor,
                "why": EMPTY,
            }
        entry["explanation"] = EMPTY
        return entry

    def course(self, goal: GoalInForce, held: date) -> dict[str, Any]:
        """Return a goal's entry in a follow-up; of milestones, those that are due by then."""
        milestones = {
            one.id: EMPTY
            for one in _milestones(goal)
            if one.due <= held and self._recorded(goal.id, one.id) is None
        }
        return {
            "values": {one.id: EMPTY for one in _measures(goal)},
            "milestones": milestones,
            "outlook": EMPTY,
            "comment": EMPTY,
            "action": EMPTY,
        }

    def markers(self) -> dict[str, Any] | None:
        """Return the goal picture's guiding markers, to say how far each is."""
        found = self.seen.site.links.pictures.get(self.plan.place)
        if found is None or not found[0].markers:
            return None
        return {"markers": {one.id: EMPTY for one in found[0].markers}}

    def agreed(self, goal: GoalInForce, say: Speech) -> str:
        """Return what was agreed of a goal for the year, in words, one line a part."""
        lines = []
        for one in _measures(goal):
            whole = self._whole(one)
            for target in self._due(whole):
                lines.append(f"- {target_words(whole, target, say)}")
        for milestone in _milestones(goal):
            title = in_one_language(milestone.title, say.language)
            due = say.date(milestone.due)
            lines.append("- " + say.text(_("{title}, by {due}"), title=title, due=due))
        lines += [f"- {in_one_language(one.title, say.language)}" for one in goal.goal.criteria]
        return "\n".join([say.text(_("Agreed:")), "", *lines]) if lines else ""

    def _whole(self, measure: AnyMeasure) -> Measure:
        return self._documents.directory.in_full(measure, self.plan.place.ministry)

    def _due(self, measure: Measure) -> list[Target]:
        begins = max(period_of(self.plan)[0], date(self.ends.year, 1, 1))
        return [one for one in measure.targets if begins <= one.due <= self.ends]

    def _value(self, goal: str, measure: AnyMeasure) -> Any:
        """Return the value a follow-up reported for the due date, or that it is to be filled in."""
        due = [one.due for one in self._due(self._whole(measure))]
        evidence = evidence_of(goal, measure.id, None, self._follow_ups, self.ends)
        judged = evidence.judged_for(max(due, default=self.ends))
        if judged is None or not judged.dated or judged.value.value is None:
            return EMPTY
        return values_plain({"": (judged.value,)})[""]

    def _recorded(self, goal: str, milestone: str) -> Any:
        return milestone_record(goal, milestone, None, self._follow_ups)

    def _milestones(self, goal: GoalInForce) -> dict[str, Any]:
        return {
            one.id: self._recorded(goal.id, one.id) or EMPTY
            for one in _milestones(goal)
            if one.due <= self.ends or self._recorded(goal.id, one.id) is not None
        }

    def _criteria(self, goal: GoalInForce) -> dict[str, Any]:
        judged: dict[str, Judged] = {}
        for one in self._follow_ups:
            said = one.goals.get(goal.id)
            judged |= said.criteria if said else {}
        return {
            one.id: judged.get(one.id, EMPTY)
            for one in goal.goal.criteria
            if not goal.withdrawal_of(PartKind.CRITERION, one.id)
        }

    def _is_for_people(self, goal: Goal) -> bool:
        """Say whether something of the goal is judged by people and not by numbers or dates."""
        measures = [self._whole(one) for one in goal.measures]
        has_words = any(
            one.direction is None or any(_is_words(target) for target in self._due(one))
            for one in measures
        )
        nothing = not goal.measures and not goal.milestones
        return bool(goal.assessor or goal.criteria) or has_words or nothing


def _is_words(target: Target) -> bool:
    return target.value is not None and not target.is_numeric


def _measures(goal: GoalInForce) -> Iterator[AnyMeasure]:
    for one in goal.goal.measures:
        if not goal.withdrawal_of(PartKind.MEASURE, one.id):
            yield one


def _milestones(goal: GoalInForce) -> Iterator[Any]:
    for one in goal.goal.milestones:
        if not goal.withdrawal_of(PartKind.MILESTONE, one.id):
            yield one


def _folder(place: Place) -> str:
    return f"{place.ministry}/{place.agency}/{place.period}"


def _year_end(plan: Document[Plan], year: str) -> date:
    """Return the last day that the results are about: of a year in a span, or of the period."""
    _begins, ends = period_of(plan)
    return date(int(year), 12, 31) if year.isdigit() and int(year) < ends.year else ends


def _meetings(plan: Document[Plan]) -> list[date]:
    agreed = plan.content.follow_up
    return sorted(one.date for one in agreed.meetings) if agreed else []


def _answered(documents: Documents, place: Place) -> dict[date, str]:
    answered: dict[date, str] = {}
    for one in documents.library.follow_ups.get(place, ()):
        day = one.content.for_ or one.content.date
        if day is not None:
            answered[day] = one.path
    return answered


def _unagreed(held: date, left: Sequence[date]) -> tuple[Note, ...]:
    known = ", ".join(one.isoformat() for one in left) or "–"
    message = _("{day} is not an agreed meeting; without a follow-up are: {known}.")
    return (Note(message, {"day": held.isoformat(), "known": known}),)


def _free_name(documents: Documents, place: Place, day: date) -> str:
    """Return the name by month, by day where the month has one already."""
    taken = {one.path for one in documents.library.follow_ups.get(place, ())}
    name = f"follow-up-{day:%Y-%m}.md"
    return f"follow-up-{day:%Y-%m-%d}.md" if f"{_folder(place)}/{name}" in taken else name
