"""A plan's checklist, "the good plan": eleven points and the questions that people answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import Speech, _
from pejling.lint.subjects import OnePlan, Whole
from pejling.model.checklist import CheckedPoint, Point, PointAnswer
from pejling.pages import addresses
from pejling.pages.checklist.points import LIST, QUESTIONS, source_of
from pejling.pages.checklist.seen import seen
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Crumb, Top, agency_crumbs, agency_name, here
from pejling.pages.parts.standing import Answer
from pejling.pages.view import Passage, View, period_of

ANSWERS = {
    PointAnswer.IS_SO: _("Yes"),
    PointAnswer.PARTLY: _("Partly"),
    PointAnswer.NOT_SO: _("No"),
}
CHECKLIST = _("Checklist")


@dataclass(frozen=True)
class Answered:
    """What people answered to a point."""

    answer: str
    by: str
    date: str
    note: Passage | None


@dataclass(frozen=True)
class PointRow:
    """A point: what it says, what the plan shows of it, and what people answered."""

    word: str
    text: str
    source: str
    verdict: str
    seen: str
    answers: tuple[Answered, ...]
    is_open: bool
    """Neither the plan nor anybody has settled it."""


@dataclass(frozen=True)
class Checklist:
    """What the page shows."""

    top: Top
    points: tuple[PointRow, ...]
    questions: tuple[PointRow, ...]
    example: str


def pages(view: View) -> Iterator[Draft]:
    """Yield the checklist of every plan."""
    for plan in Whole(view.site).plans:
        yield _page(plan, view)


def _page(plan: OnePlan, view: View) -> Draft:
    say, place = view.say, plan.place
    points = tuple(_row(point, plan, view) for point in LIST)
    questions = tuple(_row(point, plan, view) for point in QUESTIONS)
    answer = Answer(_counted([*points, *questions], say))
    crumbs = (
        *agency_crumbs(view, place),
        Crumb(Passage(period_of(place)), addresses.of_plan(place)),
    )
    small = say.text(_("Checklist for the plan {year}"), year=period_of(place))
    shown = Checklist(
        Top(here(crumbs, say.text(CHECKLIST)), agency_name(view, place), small, answer),
        points,
        questions,
        plan.as_of.isoformat(),
    )
    return Draft(
        address=addresses.of_checklist(place),
        title=f"{shown.top.title}, {small}",
        view=shown,
        headings=(
            Heading("points", say.text(_("The guidance's eleven points")), 2),
            Heading("questions", say.text(_("Questions only people can answer")), 2),
            Heading("answering", say.text(_("How to answer")), 2),
        ),
        source=plan.document.path,
    )


def _counted(rows: list[PointRow], say: Speech) -> str:
    """Return how many points are still open; no grade."""
    number = sum(one.is_open for one in rows)
    if not number:
        return say.text(_("Every point is settled by the plan or answered by people."))
    return say.plural(
        _("{count} of {all} points waits for an answer."),
        _("{count} of {all} points wait for an answer."),
        number,
        all=say.number(len(rows)),
    )


def _row(point: Point, plan: OnePlan, view: View) -> PointRow:
    say, found = view.say, seen(point, plan, view.say)
    answers = sorted(
        (one for one in plan.plan.checklist if one.point is point), key=lambda one: one.date
    )
    holds = found.holds if found else None
    return PointRow(
        point.value,
        say.text(point.meaning),
        source_of(point).told(say),
        "" if holds is None else say.text(_("Yes") if holds else _("No")),
        found.words if found else "",
        tuple(_answered(one, view) for one in answers),
        holds is None and not answers,
    )


def _answered(one: CheckedPoint, view: View) -> Answered:
    return Answered(
        view.say.text(ANSWERS[one.answer]),
        one.by,
        view.say.date(one.date),
        view.optional(one.note),
    )


KIND = PageKind("checklist", pages)
