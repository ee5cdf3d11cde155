"""What the follow-ups told of a goal, in the order they were held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pejling.assess import GoalVerdict
from pejling.assess.words import figure
from pejling.language import _
from pejling.model import FollowUp, GoalFollowUp, Measure
from pejling.pages.parts.standing import Standing, outlook_standing
from pejling.pages.plan.papers import Papers
from pejling.pages.view import Passage


@dataclass(frozen=True)
class Told:
    """One follow-up of a goal."""

    day: str
    outlook: Standing | None
    values: tuple[Passage, ...]
    comment: Passage | None
    action: Passage | None


def told_of(papers: Papers, goal: GoalVerdict) -> tuple[Told, ...]:
    """Return what every follow-up that mentions the goal said of it."""
    return tuple(
        _told(papers, goal, follow_up, follow_up.goals[goal.id])
        for follow_up in papers.told
        if goal.id in follow_up.goals
    )


def _told(papers: Papers, goal: GoalVerdict, follow_up: FollowUp, said: GoalFollowUp) -> Told:
    view, day = papers.view, follow_up.date or follow_up.for_
    return Told(
        papers.say.date(day) if day else "",
        outlook_standing(said.outlook, papers.say) if said.outlook else None,
        (*_values(papers, goal, said), *_stones(papers, goal, said)),
        view.optional(said.comment),
        view.optional(said.action),
    )


def _values(papers: Papers, goal: GoalVerdict, said: GoalFollowUp) -> Iterable[Passage]:
    say = papers.say
    for measure in goal.goal.goal.measures:
        own = measure if isinstance(measure, Measure) else None
        name = papers.view.text(own.name if own else measure.id)
        for value in said.values.get(measure.id, ()):
            words = (
                figure(value.value, own, say)
                if value.value is not None
                else _none_yet(papers, value.final_expected)
            )
            if value.as_of is not None:
                words += f" ({say.short_date(value.as_of)})"
            yield Passage(f"{name.text}: {words}", name.language)


def _none_yet(papers: Papers, expected: date | None) -> str:
    if expected is None:
        return papers.say.text(_("cannot be assessed"))
    return papers.say.text(_("final value expected {day}"), day=papers.say.short_date(expected))


def _stones(papers: Papers, goal: GoalVerdict, said: GoalFollowUp) -> Iterable[Passage]:
    for stone in goal.goal.goal.milestones:
        record = said.milestones.get(stone.id)
        if record is not None:
            title = papers.view.text(stone.title)
            missed = papers.say.text(_("not reached"))
            words = papers.say.short_date(record) if isinstance(record, date) else missed
            yield Passage(f"{title.text}: {words}", title.language)
