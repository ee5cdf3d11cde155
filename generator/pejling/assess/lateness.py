"""What is late, by name: silence is never green (rule 8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from pejling.assess.evidence import held_on
from pejling.assess.goals import GoalVerdict
from pejling.assess.moment import Moment
from pejling.assess.outcome import PartVerdict, Verdict
from pejling.model import FollowUp, Plan, Results, Target


class LateKind(StrEnum):
    """What can be late."""

    PLAN_NOT_AGREED = "plan_not_agreed"
    FOLLOW_UP = "follow_up"
    OUTLOOK = "outlook"
    TARGET = "target"
    RESULTS = "results"
    APPROVAL = "approval"
    FINAL_VALUE = "final_value"


@dataclass(frozen=True)
class Late:
    """Something that is late: the last day it would have been in time, and the days since.

    `done` is the day it came after all; `goals` and `part` say what it is about.
    """

    kind: LateKind
    due: date
    days: int
    done: date | None = None
    meeting: date | None = None
    goals: tuple[GoalVerdict, ...] = ()
    part: PartVerdict | None = None
    target: Target | None = None


@dataclass(frozen=True)
class Course:
    """A plan and its documents, as far as lateness asks."""

    plan: Plan
    goals: tuple[GoalVerdict, ...]
    follow_ups: Sequence[FollowUp]
    results: Results | None
    moment: Moment
    follow_up_days: int

    @property
    def today(self) -> date:
        """Return the day lateness is counted to: the approval, once the plan is closed."""
        approved = self.results.approved_on if self.results else None
        return approved or self.moment.as_of


def lateness(
    plan: Plan,
    goals: tuple[GoalVerdict, ...],
    follow_ups: Sequence[FollowUp],
    results: Results | None,
    moment: Moment,
    follow_up_days: int,
) -> tuple[tuple[Late, ...], tuple[Late, ...]]:
    """Return what is still owed, and what came late or never came before the plan was closed."""
    course = Course(plan, goals, follow_ups, results, moment, follow_up_days)
    found = [
        *_agreement(course),
        *_meetings(course),
        *_outlooks(course),
        *_targets(course),
        *_results(course),
    ]
    owed = [one for one in found if one.done is None and not moment.closed]
    past = [one for one in found if one.done is not None or moment.closed]
    owed += _final_values(course)
    return _in_order(owed), _in_order(past)


def _in_order(late: Iterable[Late]) -> tuple[Late, ...]:
    return tuple(sorted(late, key=lambda one: (one.due, one.kind)))


def _agreement(course: Course) -> Iterable[Late]:
    agreed, first = course.plan.agreed_on, course.moment.first
    if agreed is None and course.today >= first:
        yield Late(LateKind.PLAN_NOT_AGREED, first, (course.today - first).days)
    elif agreed is not None and agreed > first:
        yield Late(LateKind.PLAN_NOT_AGREED, first, (agreed - first).days, done=agreed)


def _meetings(course: Course) -> Iterable[Late]:
    for day in _meeting_days(course.plan):
        due = day + timedelta(days=course.follow_up_days)
        answer = _answer_to(day, course.follow_ups)
        if answer is None and course.today > due:
            yield Late(LateKind.FOLLOW_UP, due, (course.today - due).days, meeting=day)
        elif answer is not None and not answer.cancelled and held_on(answer) > due:
            done = held_on(answer)
            yield Late(LateKind.FOLLOW_UP, due, (done - due).days, done=done, meeting=day)


def _meeting_days(plan: Plan) -> list[date]:
    return sorted(meeting.date for meeting in plan.follow_up.meetings) if plan.follow_up else []


def _answer_to(meeting: date, follow_ups: Iterable[FollowUp]) -> FollowUp | None:
    """Return the follow-up of a meeting: it names it, or names none and was held that day."""
    return next((one for one in follow_ups if (one.for_ or one.date) == meeting), None)


def _outlooks(course: Course) -> Iterable[Late]:
    """Find goals whose outlook was not renewed at a meeting held for it.

    An outlook may be as old as the longest time between two agreed meetings; after the last
    agreed meeting of the year none is owed. A plan that gives no outlooks at all owes none.
    """
    days = _meeting_days(course.plan)
    interval = max((b - a for a, b in pairwise(days)), default=None)
    today = course.moment.as_of
    if interval is None or course.moment.closed or today > course.moment.last:
        return
    if not any(said.outlook for one in course.follow_ups for said in one.goals.values()):
        return
    grace = timedelta(days=course.follow_up_days)
    asked = [day for day in days if day + grace < today and not _is_silent(day, course)]
    by_due: dict[date, list[GoalVerdict]] = {}
    for goal in course.goals:
        since = _outlook_day(goal, course)
        due = since + interval
        if goal.verdict is Verdict.NOT_DUE and today > due and any(day > since for day in asked):
            by_due.setdefault(due, []).append(goal)
    for due, goals in by_due.items():
        yield Late(LateKind.OUTLOOK, due, (today - due).days, goals=tuple(goals))


def _is_silent(meeting: date, course: Course) -> bool:
    """Say whether a meeting was cancelled, or its follow-up says nothing here of any goal."""
    answer = _answer_to(meeting, course.follow_ups)
    return answer is not None and (answer.cancelled is not None or not answer.goals)


def _outlook_day(goal: GoalVerdict, course: Course) -> date:
    """Return the day of a goal's latest outlook; where it has none, the day the goal began."""
    added = goal.goal.added
    began = max(course.moment.first, added.agreed_on) if added else course.moment.first
    given = [
        held_on(follow_up)
        for follow_up in course.follow_ups
        if (said := follow_up.goals.get(goal.id)) is not None and said.outlook is not None
    ]
    return max([began, *given])


def _targets(course: Course) -> Iterable[Late]:
    for goal in course.goals:
        if goal.verdict is Verdict.WITHDRAWN:
            continue
        for measure in goal.goal.goal.measures:
            part = goal.part_of(measure.id)
            if part is None or part.verdict is Verdict.WITHDRAWN:
                continue
            for target in measure.targets:
                if target.set_by is not None and course.today > target.set_by:
                    days = (course.today - target.set_by).days
                    yield Late(
                        LateKind.TARGET, target.set_by, days, None, None, (goal,), part, target
                    )


def _results(course: Course) -> Iterable[Late]:
    deadline = course.moment.deadline
    if course.today <= deadline or course.moment.withheld:
        return
    days = (course.today - deadline).days
    if course.results is None:
        yield Late(LateKind.RESULTS, deadline, days)
    else:
        yield Late(LateKind.APPROVAL, deadline, days, done=course.results.approved_on)


def _final_values(course: Course) -> Iterable[Late]:
    """Find promised final values that did not come: owed also once the plan is closed."""
    today = course.moment.as_of
    for goal in course.goals:
        for part in (one for outer in goal.parts for one in (outer, *outer.measures)):
            expected = part.reported.value.final_expected if part.reported else None
            if expected is not None and today > expected:
                days = (today - expected).days
                yield Late(LateKind.FINAL_VALUE, expected, days, goals=(goal,), part=part)
