"""OKR in words: cycles, states, scores and values, in the reader's language."""

from decimal import Decimal

from pejling.assess import CycleState, KeyResultScore, KeyResultState, Scale
from pejling.assess.figures import in_language
from pejling.assess.okr_words import key_result_word
from pejling.language import Speech, _
from pejling.model import Direction, KeyResult, Kpi, Localized, Origin, Rhythm, Zone
from pejling.pages.parts.standing import Standing

_MARKS = {
    KeyResultState.REACHED: ("v-met", "sea"),
    KeyResultState.PARTLY: ("v-partly", "sea"),
    KeyResultState.NOT_REACHED: ("v-not", "buoy"),
    KeyResultState.NO_RESULT: ("v-none", "buoy"),
    KeyResultState.ON_COURSE: ("o-on", "ink"),
    KeyResultState.BEHIND: ("o-risk", "ink"),
    KeyResultState.UNDER_WAY: ("v-due", "grey"),
    KeyResultState.STALE: ("v-none", "buoy"),
    KeyResultState.NOT_MEASURED: ("v-due", "grey"),
    KeyResultState.NOT_SCORED: ("v-cannot", "grey"),
    KeyResultState.NOT_BEGUN: ("v-due", "grey"),
    KeyResultState.ABANDONED: ("v-gone", "grey"),
}

GROUPS = {
    KeyResultState.REACHED: _("reached"),
    KeyResultState.PARTLY: _("partly reached"),
    KeyResultState.NOT_REACHED: _("not reached"),
    KeyResultState.NO_RESULT: _("without result"),
    KeyResultState.ON_COURSE: _("on schedule"),
    KeyResultState.BEHIND: _("behind schedule"),
    KeyResultState.UNDER_WAY: _("under way"),
    KeyResultState.STALE: _("not measured in time"),
    KeyResultState.NOT_MEASURED: _("not measured yet"),
    KeyResultState.NOT_SCORED: _("cannot be scored"),
    KeyResultState.NOT_BEGUN: _("not begun"),
    KeyResultState.ABANDONED: _("given up"),
}

CYCLE_STATES = {
    CycleState.COMING: _("Not begun"),
    CycleState.RUNNING: _("Running"),
    CycleState.OVER: _("Over, not evaluated"),
    CycleState.EVALUATED: _("Evaluated"),
}

RHYTHMS = {
    Rhythm.WEEKLY: _("every week"),
    Rhythm.FORTNIGHTLY: _("every second week"),
    Rhythm.MONTHLY: _("every month"),
}

ORIGINS = {
    Origin.TOP_DOWN: _("Set by the management"),
    Origin.BOTTOM_UP: _("Set by the team"),
    Origin.MIXED: _("Set by the management and the team together"),
}

_LENGTHS = {
    "h": _("half-year {number} of {year}"),
    "t": _("tertial {number} of {year}"),
    "q": _("quarter {number} of {year}"),
}


def cycle_words(cycle: str, say: Speech) -> str:
    """Return what a cycle is called: quarter 1 of 2026."""
    year, _dash, part = cycle.partition("-")
    return say.text(_LENGTHS[part[0]], number=part[1], year=year) if part else year


def cycle_title(cycle: str, say: Speech) -> str:
    """Return what a cycle is called where it stands alone: Quarter 1 of 2026."""
    words = cycle_words(cycle, say)
    return words[0].upper() + words[1:]


def state_standing(state: KeyResultState, say: Speech) -> Standing:
    """Return a key result's state as word, mark and hue."""
    mark, hue = _MARKS[state]
    return Standing(key_result_word(state, say), mark, hue)


def score_number(score: Decimal | None, say: Speech) -> str:
    """Return a score with two decimals; a dash where there is none."""
    return "–" if score is None else say.number(score, 2)


def percent_words(share: Decimal, say: Speech) -> str:
    """Return a share in whole per cent: 84 pct."""
    return say.text(_("{number}%"), number=say.number(share * 100, 0))


def measured(number: Decimal, of: KeyResult | Kpi, say: Speech) -> str:
    """Return a number with its unit."""
    written = say.number(number, of.decimals)
    return f"{written} {in_language(of.unit, say)}" if of.unit else written


def value_words(one: KeyResultScore, value: Decimal | Zone | None, say: Speech) -> str:
    """Return a value in a cell: the number, or the name of the step; a dash where there is none."""
    if value is None:
        return "–"
    if isinstance(value, Zone):
        return step_name(value)
    return say.number(value, one.key_result.decimals)


def step_name(zone: Zone) -> str:
    """Return what a step is called: the method's own word, the same in every language."""
    return zone.value.capitalize()


def start_words(one: KeyResultScore, say: Speech) -> str:
    """Return where it began; a dash where nothing is said."""
    start = one.key_result.baseline
    return "–" if start is None else say.number(start, one.key_result.decimals)


def target_words(key_result: KeyResult, say: Speech) -> str:
    """Return what the team aims for in a cell: the number, or the name of the step."""
    if key_result.zones is not None:
        numbers = dict(key_result.zones.numbers)
        if Zone.TARGET in numbers:
            return say.number(numbers[Zone.TARGET], key_result.decimals)
        return step_name(Zone.TARGET)
    if key_result.target is None:
        return "–"
    number = say.number(key_result.target, key_result.decimals)
    if key_result.direction is Direction.KEEP_ABOVE:
        return say.text(_("at least {value}"), value=number)
    if key_result.direction is Direction.KEEP_BELOW:
        return say.text(_("at most {value}"), value=number)
    return number


def scale_words(one: KeyResultScore, say: Speech) -> str:
    """Return how a key result is scored, where the numbers do not say it themselves."""
    if one.scale is Scale.BACKWARDS:
        return say.text(_("The target is worse than where it began, so there is nothing to score."))
    if one.scale is Scale.NO_TARGET:
        return say.text(_("There is no target to score it by."))
    if one.scale is Scale.LEVEL:
        return say.text(_("A level to keep: 1 when it is kept, else 0."))
    if one.scale is Scale.WAY and one.key_result.baseline is None:
        return say.text(_("Counted from 0, for no starting point is given."))
    return ""


def step_text(step: Decimal | Localized, key_result: KeyResult, say: Speech) -> str:
    """Return what a step looks like: its number with unit, or its words."""
    if isinstance(step, Decimal):
        return measured(step, key_result, say)
    return in_language(step, say)
