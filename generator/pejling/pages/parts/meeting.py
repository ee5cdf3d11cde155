"""The meeting paper: what got worse, what is owed, what must be decided; on one sheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pejling.assess import GoalVerdict, LateKind, Verdict
from pejling.assess.evidence import held_on
from pejling.language import _
from pejling.link import GoalKey
from pejling.load import Place
from pejling.model import FollowUp, GoalFollowUp, Outlook
from pejling.pages import addresses
from pejling.pages.parts.news import LateRow, late_rows
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Standing, outlook_standing
from pejling.pages.parts.supports import contributions_in, goals_in
from pejling.pages.view import Passage, View, period_of

MOST_WORSE, MOST_OWED, MOST_DECISIONS = 5, 6, 4
_RANK = {Outlook.ON_TRACK: 0, Outlook.AT_RISK: 1, Outlook.OFF_TRACK: 2}


@dataclass(frozen=True)
class Worse:
    """A goal whose outlook is worse than last time."""

    title: Passage
    address: str
    agency: Passage
    now: Standing
    before: str
    on: date
    comment: Passage | None
    action: Passage | None


@dataclass(frozen=True)
class Question:
    """Something the meeting has to decide: what is said, about what."""

    text: str
    address: str
    about: Passage


@dataclass(frozen=True)
class MeetingPaper:
    """One sheet; what does not fit is counted."""

    year: str
    as_of: date
    worse: tuple[Worse, ...]
    more_worse: int
    owed: tuple[LateRow, ...]
    more_owed: int
    questions: tuple[Question, ...]
    more_questions: int


def meeting_paper(overview: Overview, ministry: str, year: int) -> MeetingPaper:
    """Return a ministry's meeting paper on the site's date."""
    places = [
        place
        for agency in overview.agencies_of[ministry]
        for place in overview.plans_of.get(agency, ())
    ]
    of_year = overview.plans_in(ministry, year)
    worse = sorted(
        (one for place in of_year for one in _worse(overview, place)),
        key=lambda one: (not one.before, one.now.hue != "buoy"),
    )
    owed = late_rows(overview, places)
    questions = list(_questions(overview, ministry, year, of_year))
    return MeetingPaper(
        str(year),
        overview.view.site.as_of,
        tuple(worse[:MOST_WORSE]),
        max(0, len(worse) - MOST_WORSE),
        owed[:MOST_OWED],
        max(0, len(owed) - MOST_OWED),
        tuple(questions[:MOST_DECISIONS]),
        max(0, len(questions) - MOST_DECISIONS),
    )


def outlooks(
    view: View, place: Place, goal_id: str
) -> list[tuple[FollowUp, GoalFollowUp, Outlook]]:
    """Return what was expected of a goal at each follow-up up to the site's date, oldest first."""
    found = []
    for document in view.library.follow_ups.get(place, ()):
        said = document.content.goals.get(goal_id)
        if said and said.outlook and held_on(document.content) <= view.site.as_of:
            found.append((document.content, said, said.outlook))
    return sorted(found, key=lambda one: held_on(one[0]))


def _worse(overview: Overview, place: Place) -> Iterator[Worse]:
    view, verdict = overview.view, overview.view.site.verdicts[place]
    for goal in () if verdict.closed else verdict.goals:
        said = outlooks(view, place, goal.id)
        if not said or goal.verdict is Verdict.WITHDRAWN:
            continue
        now, before = said[-1], said[-2] if len(said) > 1 else None
        if _RANK[now[2]] > (_RANK[before[2]] if before else 0):
            yield Worse(
                view.text(goal.goal.goal.title),
                addresses.of_goal(GoalKey(place, goal.id)),
                overview.agency_name(place),
                outlook_standing(now[2], view.say),
                outlook_standing(before[2], view.say).word if before else "",
                held_on(now[0]),
                view.optional(now[1].comment),
                view.optional(now[1].action),
            )


def _questions(
    overview: Overview, ministry: str, year: int, places: Iterable[Place]
) -> Iterator[Question]:
    yield from _of_gaps(overview, ministry, year)
    for place in places:
        verdict = overview.view.site.verdicts[place]
        if verdict.closed:
            continue
        for late in verdict.late:
            if late.kind is LateKind.PLAN_NOT_AGREED:
                text = _("The plan for {period} is not agreed. What stands in the way?")
                yield _question(overview, place, text)
        for goal in verdict.goals:
            yield from _of_goal(overview, place, goal)


def _of_gaps(overview: Overview, ministry: str, year: int) -> Iterator[Question]:
    view, say = overview.view, overview.view.say
    for key in goals_in(view, ministry, year):
        title = view.text(view.links.ministry_goals[key].title)
        address = addresses.of_ministry_goal(key)
        if not contributions_in(view, key, year):
            text = _("No agency supports this goal. Shall one have a goal, or shall it go?")
            yield Question(say.text(text), address, title)
        for part in view.site.ministry_verdicts.get((key, year), ()):
            if part.verdict in {Verdict.NOT_MET, Verdict.NO_RESULT}:
                text = _("{measure} did not reach the year's target. Does the next target hold?")
                name = view.text(part.name or part.id)
                yield Question(say.text(text, measure=name), address, title)


def _of_goal(overview: Overview, place: Place, goal: GoalVerdict) -> Iterator[Question]:
    view = overview.view
    said = outlooks(view, place, goal.id)
    is_open = goal.verdict in {Verdict.NOT_DUE, Verdict.AWAITING}
    if is_open and said and said[-1][2] is Outlook.OFF_TRACK:
        text = _("The goal is off track. Does it hold, and what is done about it?")
        if said[-1][1].action is None:
            text = _("The goal is off track and no action is stated. What is done about it?")
        yield _of(overview, place, goal, text)
    for late in view.site.verdicts[place].late:
        if late.kind is LateKind.TARGET and any(one.id == goal.id for one in late.goals):
            text = _("A target should have been set by {day}. What is it?")
            yield _of(overview, place, goal, text, day=view.say.date(late.due))


def _of(
    overview: Overview, place: Place, goal: GoalVerdict, text: str, **values: object
) -> Question:
    about = Passage(f"{overview.agency_name(place)}: {overview.view.text(goal.goal.goal.title)}")
    address = addresses.of_goal(GoalKey(place, goal.id))
    return Question(overview.view.say.text(text, **values), address, about)


def _question(overview: Overview, place: Place, text: str) -> Question:
    said = overview.view.say.text(text, period=period_of(place))
    return Question(said, addresses.of_plan(place), overview.agency_name(place))
