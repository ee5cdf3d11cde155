"""The reason of a part's verdict, in about eight words."""

from pejling.assess.figures import figure, in_language, partly_words, target_words
from pejling.assess.outcome import Ground, PartVerdict, Why
from pejling.language import Speech, _
from pejling.model import AssessedBy


def reason(part: PartVerdict, speech: Speech) -> str:
    """Return why a part stands as it does, without a full stop."""
    ground = part.ground
    if ground.code in {Why.REACHED, Why.PARTLY_REACHED, Why.NOT_REACHED}:
        return _by_value(part, speech)
    if ground.code in {Why.TOO_LATE, Why.MISSED} and part.milestone is not None:
        due = speech.date(part.milestone.due)
        if ground.day is None:
            return speech.text(_("not reached; due {due}"), due=due)
        day = speech.date(ground.day)
        return speech.text(_("reached {day}; due {due}"), day=day, due=due)
    if ground.code is Why.TARGETS_MET:
        met, of = speech.number(ground.count or 0), speech.number(ground.of or 0)
        return speech.text(_("{met} of {of} targets met"), met=met, of=of)
    if ground.code in {Why.METHOD, Why.NO_EVENTS} and ground.text is not None:
        return in_language(ground.text, speech).rstrip(".")
    if ground.code is Why.JUDGED:
        return speech.text(_JUDGED_BY[ground.by or AssessedBy.AGENCY])
    return _by_day(ground, speech)


def _by_value(part: PartVerdict, speech: Speech) -> str:
    assert part.target is not None
    assert part.reported is not None
    assert part.reported.value.value is not None
    value = figure(part.reported.value.value, part.measure, speech)
    if part.preliminary:
        value = speech.text(_("{value} (preliminary)"), value=value)
    target = target_words(part.target, part.measure, speech)
    if part.ground.code is Why.PARTLY_REACHED:
        partly = partly_words(part.target, part.measure, speech)
        return speech.text(_("{value}; partly met: {partly}"), value=value, partly=partly)
    return speech.text(_("{value}; the target is {target}"), value=value, target=target)


def _by_day(ground: Ground, speech: Speech) -> str:
    if ground.day is None:
        return speech.text(_WITHOUT_DAY[ground.code])
    return speech.text(_WITH_DAY[ground.code], day=speech.date(ground.day))


_JUDGED_BY = {
    AssessedBy.DEPARTMENT: _("judged by the department"),
    AssessedBy.EXTERNAL: _("judged by somebody outside"),
    AssessedBy.AGENCY: _("judged by the agency itself"),
}

_WITHOUT_DAY = {
    Why.WITHHELD: _("the results are not public"),
    Why.NO_VALUE: _("no value in the approved results"),
    Why.NOT_JUDGED: _("not judged in the approved results"),
    Why.METHOD: _("the method does not allow it"),
    Why.NO_EVENTS: _("nothing happened that could be assessed"),
    Why.NO_TARGET: _("followed without a target"),
}

_WITH_DAY = {
    Why.ON_TIME: _("reached {day}"),
    Why.NOT_DUE: _("due {day}"),
    Why.LATER_TARGET: _("first target due {day}"),
    Why.AWAITING_RESULTS: _("result expected by {day}"),
    Why.AWAITING_FINAL: _("final value expected {day}"),
    Why.NO_VALUE: _("no value reported by {day}"),
    Why.NOT_JUDGED: _("not judged by {day}"),
    Why.WITHDRAWN: _("withdrawn {day}"),
}
