"""Verdicts, counts, totals and lateness in words, in the reader's language."""

from pejling.assess.figures import distance_words, figure, in_language, partly_words, target_words
from pejling.assess.goals import GoalVerdict
from pejling.assess.lateness import Late, LateKind
from pejling.assess.outcome import Count, Verdict
from pejling.assess.reasons import reason
from pejling.assess.score import Score
from pejling.assess.sentences import joined, number_word, opening_sentence
from pejling.assess.totals import Totals
from pejling.language import Speech, _
from pejling.model import AssessedBy

__all__ = [
    "count_words",
    "distance_words",
    "figure",
    "in_language",
    "joined",
    "judged_words",
    "late_words",
    "number_word",
    "opening_sentence",
    "partly_words",
    "reason",
    "score_words",
    "target_words",
    "totals_words",
    "verdict_word",
]

_VERDICTS = {
    Verdict.MET: _("Met"),
    Verdict.PARTLY_MET: _("Partly met"),
    Verdict.NOT_MET: _("Not met"),
    Verdict.NO_RESULT: _("No result"),
    Verdict.AWAITING: _("Awaiting result"),
    Verdict.NOT_DUE: _("Not due"),
    Verdict.CANNOT_BE_ASSESSED: _("Cannot be assessed"),
    Verdict.WITHDRAWN: _("Withdrawn"),
}

_COUNTED = {
    Verdict.PARTLY_MET: _("{count} partly met"),
    Verdict.NOT_MET: _("{count} not met"),
    Verdict.AWAITING: _("{count} awaiting result"),
    Verdict.NO_RESULT: _("{count} without result"),
    Verdict.NOT_DUE: _("{count} not due"),
    Verdict.CANNOT_BE_ASSESSED: _("{count} cannot be assessed"),
    Verdict.WITHDRAWN: _("{count} withdrawn"),
}


def verdict_word(verdict: Verdict, speech: Speech) -> str:
    """Return a verdict's word."""
    return speech.text(_VERDICTS[verdict])


def count_words(count: Count, speech: Speech) -> str:
    """Return a count: 2 of 5 met, 1 not met, 2 not due. The withdrawn are named beside.

    Of goals that are either met or not, the number met says both.
    """
    words = []
    is_plain = count.met + count.not_met == count.in_force
    if count.in_force > count.not_due:
        met, of = speech.number(count.met), speech.number(count.in_force)
        words.append(speech.text(_("{met} of {of} met"), met=met, of=of))
    for verdict, message in _COUNTED.items():
        if count[verdict] and not (is_plain and verdict is Verdict.NOT_MET):
            words.append(speech.plural(message, message, count[verdict]))
    return ", ".join(words)


_JUDGES = {
    AssessedBy.DEPARTMENT: _("the department's judgement counts; the figures say: {figures}"),
    AssessedBy.EXTERNAL: _("a judgement from outside counts; the figures say: {figures}"),
    AssessedBy.AGENCY: "",
}


def judged_words(goal: GoalVerdict, speech: Speech) -> str:
    """Return whose judgement counts instead of the figures; nothing where the figures do."""
    if not goal.changed_by_judgement or goal.assessment is None:
        return ""
    figures = verdict_word(goal.computed, speech).lower()
    return speech.text(_JUDGES[goal.assessment.by], figures=figures)


def totals_words(totals: Totals, speech: Speech) -> str:
    """Return what is behind a total: 7 agreed, 1 withdrawn, 1 added; 1 changed by judgement."""
    words = [speech.plural(_("{count} agreed"), "{count} agreed", totals.agreed)]
    for number, message in (
        (totals.withdrawn, _("{count} withdrawn")),
        (totals.added, _("{count} added")),
    ):
        if number:
            words.append(speech.plural(message, message, number))
    said = [", ".join(words)]
    for number, message in (
        (totals.changed_by_judgement, _("{count} changed by judgement")),
        (totals.awaiting, _("{count} awaiting result")),
        (totals.missing, _("{count} without result")),
    ):
        if number:
            said.append(speech.plural(message, message, number))
    return "; ".join(said)


_LATE = {
    LateKind.PLAN_NOT_AGREED: (
        _("The plan was not agreed when its period began"),
        _("The plan was agreed on {done}, after its period began"),
    ),
    LateKind.FOLLOW_UP: (
        _("No follow-up of the meeting on {meeting}"),
        _("The follow-up of the meeting on {meeting} came on {done}"),
    ),
    LateKind.OUTLOOK: (_("The outlook is older than agreed"), ""),
    LateKind.TARGET: (_("The target to be set by {due} is not set"), ""),
    LateKind.RESULTS: (_("No results by the deadline, {due}"), ""),
    LateKind.APPROVAL: (
        _("The results were not approved by the deadline, {due}"),
        _("The results were approved on {done}, after the deadline"),
    ),
    LateKind.FINAL_VALUE: (_("The final value expected on {due} has not come"), ""),
}


def late_words(late: Late, speech: Speech) -> str:
    """Return what is late, without the days and without a full stop."""
    owed, done = _LATE[late.kind]
    days = {"due": late.due, "done": late.done, "meeting": late.meeting}
    written = {name: speech.date(day) for name, day in days.items() if day is not None}
    return speech.text(done if late.done and done else owed, **written)


def score_words(score: Score, speech: Speech) -> str:
    """Return an overall score with its denominator, and that it is not linked to pay."""
    sentence = speech.plural(
        _("The overall score is {points} of {out_of}, computed over {count} goal."),
        _("The overall score is {points} of {out_of}, computed over {count} goals."),
        len(score.over),
        points=speech.number(score.points.normalize() + 0),
        out_of=speech.number(score.out_of.normalize() + 0),
    )
    return f"{sentence} {speech.text(_('It is not linked to pay.'))}"
