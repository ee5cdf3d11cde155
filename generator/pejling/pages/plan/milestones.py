"""Milestones and criteria of a goal: as agreed, as changed, and how each stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pejling.assess import GoalVerdict, PartKind, PartVerdict, Verdict
from pejling.assess.outcome import CriterionOutcome
from pejling.language import _
from pejling.model import Milestone
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.plan.papers import Papers
from pejling.pages.view import Passage


@dataclass(frozen=True)
class PartRow:
    """A milestone or a criterion; `was` and `was_due` are what was agreed first."""

    title: Passage
    was: Passage | None
    due: str
    was_due: str
    reached: str
    standing: Standing
    gone: Passage | None
    """Why it was withdrawn."""


def parts_of(papers: Papers, goal: GoalVerdict) -> Iterable[PartRow]:
    """Yield a goal's milestones, then its criteria."""
    for part in goal.parts:
        if part.kind is PartKind.MILESTONE and part.milestone is not None:
            yield _stone(papers, goal, part, part.milestone)
    for part in goal.parts:
        for one in part.criteria:
            if one.withdrawal is not None:
                verdict = Verdict.WITHDRAWN
            else:
                verdict = Verdict(one.judged.value) if one.judged else _unjudged(part)
            yield _criterion(papers, goal, one, verdict)


def _unjudged(part: PartVerdict) -> Verdict:
    """Return how a criterion stands that nobody has judged yet."""
    return part.verdict if not part.verdict.is_decided else Verdict.NO_RESULT


def _stone(papers: Papers, goal: GoalVerdict, part: PartVerdict, stone: Milestone) -> PartRow:
    say, view = papers.say, papers.view
    agreed = next((one for one in goal.goal.agreed.milestones if one.id == stone.id), stone)
    title, was = view.text(stone.title), view.text(agreed.title)
    return PartRow(
        title=title,
        was=was if was != title else None,
        due=say.short_date(stone.due),
        was_due=say.short_date(agreed.due) if agreed.due != stone.due else "",
        reached=_reached(papers, part.reached_on, missed=part.missed),
        standing=standing(part.verdict, say),
        gone=_why_gone(papers, goal, part),
    )


def _why_gone(papers: Papers, goal: GoalVerdict, part: PartVerdict) -> Passage | None:
    """Return why a part alone was withdrawn; a whole goal's reason stands above its parts."""
    if part.withdrawal is None or goal.goal.withdrawn is not None:
        return None
    return papers.view.text(part.withdrawal.why)


def _reached(papers: Papers, day: date | None, *, missed: bool) -> str:
    if day is not None:
        return papers.say.short_date(day)
    return papers.say.text(_("not reached")) if missed else ""


def _criterion(
    papers: Papers, goal: GoalVerdict, one: CriterionOutcome, verdict: Verdict
) -> PartRow:
    view, criterion = papers.view, one.criterion
    agreed = next((was for was in goal.goal.agreed.criteria if was.id == criterion.id), criterion)
    title, was = view.text(criterion.title), view.text(agreed.title)
    gone = view.text(one.withdrawal.why) if one.withdrawal and not goal.goal.withdrawn else None
    changed = was if was != title else None
    return PartRow(title, changed, "", "", "", standing(verdict, papers.say), gone)
