"""Goals at a glance: one table of goals, their measures and how they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from pejling.assess import GoalVerdict, PartKind, Verdict
from pejling.assess.words import count_words, judged_words
from pejling.language import Speech, _
from pejling.pages.parts.bars import Tally, tally_of
from pejling.pages.parts.measures import MeasureRow, rows_of, short_reason
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class GlanceGoal:
    """One goal in the table: its title row, then a row for each measure."""

    number: str
    title: Passage
    address: str
    is_gone: bool
    parts: Passage | str
    """What has no scale in a few words: milestones and criteria, or why it was withdrawn."""
    tally: Tally | None
    rows: tuple[MeasureRow, ...]
    standing: Standing
    why: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Glance:
    """The table; the labels name the target's and the value's column."""

    caption: str
    target_label: str
    value_label: str
    goals: tuple[GlanceGoal, ...]


def glance_goal(view: View, goal: GoalVerdict, address: str) -> GlanceGoal:
    """Return a goal's rows; `address` is where it is told in full."""
    say, gone = view.say, goal.verdict is Verdict.WITHDRAWN
    withdrawn = goal.goal.withdrawn
    return GlanceGoal(
        number=say.number(goal.goal.number),
        title=view.text(goal.goal.goal.title),
        address=address,
        is_gone=gone,
        parts=view.text(withdrawn.why) if withdrawn else parts_words(goal, say),
        tally=None if gone else tally_of(_scaleless(goal), say),
        rows=() if gone else rows_of(view, goal),
        standing=standing(goal.verdict, say),
        why=why_words(goal, say),
        tags=tuple(tags(goal, say)),
    )


def _scaleless(goal: GoalVerdict) -> Iterable[Verdict]:
    """Yield how milestones and criteria stand."""
    for part in goal.parts:
        if part.kind is PartKind.MILESTONE:
            yield part.verdict
        for one in part.criteria:
            if one.judged is not None and one.withdrawal is None:
                yield Verdict(one.judged.value)


def parts_words(goal: GoalVerdict, say: Speech) -> str:
    """Return milestones and criteria in words: 2 of 3 milestones reached, 1 of 2 criteria met."""
    stones = [
        part.verdict
        for part in goal.parts
        if part.kind is PartKind.MILESTONE and part.verdict is not Verdict.WITHDRAWN
    ]
    criteria = [
        one.judged for part in goal.parts for one in part.criteria if one.withdrawal is None
    ]
    words = []
    if stones and set(stones) == {Verdict.NOT_DUE}:
        words.append(say.plural(_("{count} milestone"), _("{count} milestones"), len(stones)))
    elif stones:
        words.append(
            say.plural(
                _("{met} of {count} milestone reached"),
                _("{met} of {count} milestones reached"),
                len(stones),
                met=say.number(stones.count(Verdict.MET)),
            )
        )
    if criteria and not any(criteria):
        words.append(say.plural(_("{count} criterion"), _("{count} criteria"), len(criteria)))
    elif criteria:
        met = sum(one is not None and one.value == Verdict.MET.value for one in criteria)
        words.append(
            say.plural(
                _("{met} of {count} criterion met"),
                _("{met} of {count} criteria met"),
                len(criteria),
                met=say.number(met),
            )
        )
    return ", ".join(words)


def why_words(goal: GoalVerdict, say: Speech) -> str:
    """Return why a goal stands as it does, in a few words."""
    if goal.goal.withdrawn is not None:
        return say.short_date(goal.goal.withdrawn.amendment.agreed_on)
    if judged := judged_words(goal, say):
        return judged
    if len(goal.parts) == 1:
        return short_reason(goal.parts[0], say)
    words = count_words(goal.count, say)
    if goal.missing:
        one, many = _("{count} not reported"), _("{count} not reported")
        words += f"; {say.plural(one, many, len(goal.missing))}"
    return words


def tags(goal: GoalVerdict, say: Speech) -> Iterable[str]:
    """Yield what an amendment did to a goal."""
    if goal.goal.added is not None:
        yield say.text(_("added {day}"), day=say.short_date(goal.goal.added.agreed_on))
    if goal.goal.changes and goal.goal.withdrawn is None:
        last = goal.goal.changes[-1].amendment.agreed_on
        yield say.text(_("changed {day}"), day=say.short_date(last))
