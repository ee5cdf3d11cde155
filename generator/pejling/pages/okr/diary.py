"""What a team wrote along the way: check-ins newest first, pauses, the evaluation, indicators."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pejling.assess import KeyResultScore, OkrScore
from pejling.assess.okr import KpiStand
from pejling.language import Speech, _
from pejling.model import CheckIn, Kpi, Pause, Zone
from pejling.pages.okr.words import measured, percent_words, value_words
from pejling.pages.parts.standing import Standing
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Said:
    """What a check-in says of one key result or indicator."""

    title: Passage
    value: str
    confidence: str


@dataclass(frozen=True)
class Entry:
    """A check-in, or days without."""

    day: str
    is_pause: bool
    said: tuple[Said, ...]
    comment: Passage | None
    blockers: tuple[Passage, ...]
    action: Passage | None
    unanswered: bool
    """Something is in the way, and nothing is said to be done about it (OKR guide, O12)."""


@dataclass(frozen=True)
class KpiRow:
    """An indicator and whether it is within its level."""

    title: Passage
    unit: Passage | None
    level: str
    value: str
    as_of: str
    standing: Standing


@dataclass(frozen=True)
class EvaluationView:
    """What a team learned."""

    day: str
    worked: Passage | None
    did_not: Passage | None


def diary_of(view: View, score: OkrScore) -> tuple[Entry, ...]:
    """Return the check-ins and the pauses that have begun, the newest first."""
    entries: list[tuple[date, Entry]] = [
        (one.date, _entry(view, score, one)) for one in score.check_ins
    ]
    entries += [
        (one.from_, _pause(view, one)) for one in score.okr.pauses if one.from_ <= score.as_of
    ]
    newest_first = sorted(enumerate(entries), key=lambda one: (one[1][0], one[0]), reverse=True)
    return tuple(entry for _number, (_day, entry) in newest_first)


def _entry(view: View, score: OkrScore, one: CheckIn) -> Entry:
    blockers = tuple(view.text(blocker) for blocker in one.blockers)
    return Entry(
        view.say.date(one.date),
        False,
        tuple(_said(view, score, one)),
        view.optional(one.comment),
        blockers,
        view.optional(one.action),
        bool(blockers) and one.action is None,
    )


def _said(view: View, score: OkrScore, one: CheckIn) -> Iterator[Said]:
    say = view.say
    results = (each for objective in score.objectives for each in objective.key_results)
    for each in results:
        key = each.key_result.id
        if key in one.values or key in one.confidence:
            confidence = one.confidence.get(key)
            yield Said(
                view.text(each.key_result.title),
                _with_unit(each, one, say),
                percent_words(confidence, say) if confidence is not None else "",
            )
    for stand in score.kpis:
        value = one.values.get(stand.kpi.id)
        if value is not None:
            yield Said(view.text(stand.kpi.title), _number(stand.kpi, value, say), "")


def _with_unit(one: KeyResultScore, check_in: CheckIn, say: Speech) -> str:
    value = check_in.values.get(one.key_result.id)
    if value is None:
        return say.text(_("not measured"))
    if isinstance(value, Zone):
        return value_words(one, value, say)
    return measured(value, one.key_result, say)


def _number(kpi: Kpi, value: object, say: Speech) -> str:
    return measured(value, kpi, say) if isinstance(value, Decimal) else str(value)


def _pause(view: View, one: Pause) -> Entry:
    days = view.say.text(
        _("{first} to {last}"),
        first=view.say.date(one.from_),
        last=view.say.date(one.to),
    )
    return Entry(days, True, (), view.optional(one.why), (), None, False)


def kpi_rows(view: View, score: OkrScore) -> tuple[KpiRow, ...]:
    """Return a team's indicators."""
    return tuple(_kpi(view, one) for one in score.kpis)


def _kpi(view: View, one: KpiStand) -> KpiRow:
    say = view.say
    return KpiRow(
        view.text(one.kpi.title),
        view.optional(one.kpi.unit),
        level_words(one.kpi, say),
        say.number(one.value, one.kpi.decimals) if one.value is not None else "–",
        say.short_date(one.as_of) if one.as_of else "",
        _kept(one, say),
    )


def level_words(kpi: Kpi, say: Speech) -> str:
    """Return the level an indicator is kept within."""
    words = []
    if kpi.keep_above is not None:
        words.append(
            say.text(_("at least {value}"), value=say.number(kpi.keep_above, kpi.decimals))
        )
    if kpi.keep_below is not None:
        words.append(say.text(_("at most {value}"), value=say.number(kpi.keep_below, kpi.decimals)))
    return ", ".join(words)


def _kept(one: KpiStand, say: Speech) -> Standing:
    if one.is_within is None:
        return Standing(say.text(_("Not measured yet")), "v-due", "grey")
    if one.is_within:
        return Standing(say.text(_("Within its level")), "v-met", "sea")
    return Standing(say.text(_("Outside its level")), "v-not", "buoy")


def evaluation_of(view: View, score: OkrScore) -> EvaluationView | None:
    """Return what a team learned; None before the cycle is evaluated."""
    found = score.evaluation
    if found is None:
        return None
    return EvaluationView(
        view.say.date(found.date or score.last),
        view.optional(found.worked),
        view.optional(found.did_not),
    )
