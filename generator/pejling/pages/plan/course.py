"""The course of the year: what was expected of every goal at every agreed meeting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pejling.assess import GoalVerdict, LateKind
from pejling.language import _
from pejling.model import FollowUp
from pejling.model.plan import MeetingForm
from pejling.pages import addresses
from pejling.pages.parts.standing import Standing, outlook_standing, standing
from pejling.pages.plan.opening import late_notice
from pejling.pages.plan.papers import Papers
from pejling.pages.view import Passage

_FORMS = {MeetingForm.BILATERAL: _("bilateral"), MeetingForm.GROUP: _("group management")}


@dataclass(frozen=True)
class Meeting:
    """A column: an agreed meeting, or a follow-up outside them."""

    day: str
    form: str


@dataclass(frozen=True)
class Cell:
    """What was expected of a goal at a meeting: an outlook, or words; `is_missing` is owed."""

    outlook: Standing | None = None
    verdict: Standing | None = None
    words: str = ""
    is_missing: bool = False


@dataclass(frozen=True)
class CourseRow:
    """One goal through the year; `end` is how it stands."""

    number: str
    title: Passage
    address: str
    cells: tuple[Cell, ...]
    end: Standing


@dataclass(frozen=True)
class Cancelled:
    """A meeting that was not held, and why."""

    day: str
    why: Passage


@dataclass(frozen=True)
class Course:
    """Goals by meetings; `late` is what came late or never came."""

    meetings: tuple[Meeting, ...]
    rows: tuple[CourseRow, ...]
    cancelled: tuple[Cancelled, ...]
    missing: tuple[str, ...]
    late: tuple[str, ...]
    end_label: str


@dataclass(frozen=True)
class _Column:
    day: date
    form: MeetingForm | None
    answer: FollowUp | None
    is_missing: bool


def course_of(papers: Papers) -> Course | None:
    """Return the course of the year; None where no meeting was agreed and none was held."""
    columns = _columns(papers)
    if not columns:
        return None
    say, closed = papers.say, papers.verdict.closed
    end = _("At the end of the year") if closed else _("Now")
    return Course(
        tuple(Meeting(say.date(one.day), _form(papers, one)) for one in columns),
        tuple(_row(papers, goal, columns) for goal in papers.verdict.goals),
        tuple(
            Cancelled(say.date(one.day), papers.view.text(one.answer.cancelled))
            for one in columns
            if one.answer is not None and one.answer.cancelled is not None
        ),
        tuple(say.date(one.day) for one in columns if one.is_missing),
        tuple(late_notice(papers, late) for late in papers.verdict.was_late),
        say.text(end),
    )


def _columns(papers: Papers) -> list[_Column]:
    agreed = papers.plan.follow_up.meetings if papers.plan.follow_up else ()
    late = (*papers.verdict.late, *papers.verdict.was_late)
    owed = {one.meeting for one in late if one.kind is LateKind.FOLLOW_UP and one.done is None}
    answers = {one.for_ or one.date: one for one in papers.follow_ups}
    columns = [
        _Column(one.date, one.form, answers.get(one.date), one.date in owed) for one in agreed
    ]
    days = {one.date for one in agreed}
    columns += [
        _Column(day, None, one, is_missing=False)
        for day, one in answers.items()
        if day is not None and day not in days
    ]
    return sorted(columns, key=lambda one: one.day)


def _form(papers: Papers, column: _Column) -> str:
    if column.answer is not None and column.answer.cancelled is not None:
        return papers.say.text(_("cancelled"))
    return papers.say.text(_FORMS[column.form]) if column.form else ""


def _row(papers: Papers, goal: GoalVerdict, columns: Iterable[_Column]) -> CourseRow:
    return CourseRow(
        papers.say.number(goal.goal.number),
        papers.view.text(goal.goal.goal.title),
        addresses.of_goal(papers.key(goal.id)),
        tuple(_cell(papers, goal, column) for column in columns),
        standing(goal.verdict, papers.say),
    )


def _cell(papers: Papers, goal: GoalVerdict, column: _Column) -> Cell:
    say, added, withdrawn = papers.say, goal.goal.added, goal.goal.withdrawn
    said = column.answer.goals.get(goal.id) if column.answer else None
    if said is not None and said.outlook is not None:
        return Cell(outlook=outlook_standing(said.outlook, say))
    if said is not None:
        return Cell(words=say.text(_("followed up, no outlook")))
    if added is not None and added.agreed_on > column.day:
        return Cell(words="–")
    if withdrawn is not None and withdrawn.amendment.agreed_on <= column.day:
        return Cell(verdict=standing(goal.verdict, say))
    if column.is_missing:
        return Cell(words=say.text(_("missing")), is_missing=True)
    if column.answer is None:
        past = column.day <= papers.view.site.as_of
        return Cell(words=say.text(_("not yet reported") if past else _("to come")))
    if column.answer.cancelled is not None:
        return Cell(words=say.text(_("cancelled")))
    return Cell(words=say.text(_("not mentioned")))
