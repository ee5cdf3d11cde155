"""What became of something agreed, as a row: the day, whose goal, what, and why."""

from dataclasses import dataclass
from datetime import date

from pejling.assess.words import target_words
from pejling.language import Speech, _
from pejling.link.turning import Fate, Turn
from pejling.model import Criterion, Measure, Milestone, Reason, SharedMeasure, Target
from pejling.pages import addresses
from pejling.pages.parts.overview import Overview
from pejling.pages.view import Passage, period_of

FATES = {
    Fate.EASED: _("Target eased"),
    Fate.CHANGED: _("Target changed"),
    Fate.POSTPONED: _("Postponed"),
    Fate.WITHDRAWN: _("Withdrawn"),
    Fate.NOT_CARRIED_ON: _("Not carried on"),
    Fate.ADDED: _("Goal added"),
}
REASONS = {
    Reason.EXTERNAL: _("circumstances outside"),
    Reason.POLITICAL_CHANGE: _("political change"),
    Reason.AMBITION: _("ambition"),
    Reason.OWN_PERFORMANCE: _("own performance"),
    Reason.METHOD: _("method"),
}


@dataclass(frozen=True)
class TurnRow:
    """One thing agreed that became something else."""

    day: date
    fate: str
    is_dropped: bool
    agency: Passage
    goal: Passage
    address: str
    part: Passage | None
    before: str
    after: str
    reason: str
    why: Passage | None


def turn_row(overview: Overview, turn: Turn) -> TurnRow:
    """Return what became of something agreed; the link leads to the goal it was agreed in."""
    view, say = overview.view, overview.view.say
    goal = view.site.verdicts[turn.goal.place].goal(turn.goal.goal)
    before, after = (_words(turn, one, say) for one in (turn.before, turn.after))
    if before and isinstance(turn.before, Target) and turn.fate is Fate.NOT_CARRIED_ON:
        before = say.text(_("{target} by {day}"), target=before, day=say.date(turn.before.due))
    reason = say.text(REASONS[turn.reason]) if turn.reason else ""
    if turn.reason is None:
        reason = say.text(_("said in the plan for {period}"), period=period_of(turn.said_in))
    return TurnRow(
        turn.on,
        say.text(FATES[turn.fate]),
        turn.fate in {Fate.NOT_CARRIED_ON, Fate.WITHDRAWN},
        overview.agency_name(turn.goal.place),
        view.text(goal.goal.goal.title if goal else turn.goal.goal),
        addresses.of_goal(turn.goal),
        _part_name(overview, turn),
        before,
        after,
        reason,
        view.optional(turn.why),
    )


def _part_name(overview: Overview, turn: Turn) -> Passage | None:
    match turn.part:
        case Measure(name=name):
            return overview.view.text(name)
        case Milestone(title=title) | Criterion(title=title):
            return overview.view.text(title)
        case SharedMeasure(id=name):
            return Passage(name)
    return None


def _words(turn: Turn, one: Target | date | None, say: Speech) -> str:
    if one is None:
        return ""
    if isinstance(one, date):
        return say.date(one)
    measure = turn.part if isinstance(turn.part, Measure) else None
    if (one.min is None) != (one.max is None):
        limits = [say.number(limit) for limit in (one.min, one.max) if limit is not None]
        return "–".join(limits)
    return target_words(one, measure, say)
