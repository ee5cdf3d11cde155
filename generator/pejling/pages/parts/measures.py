"""A measure as a row: what it is, where it began, what was agreed, what came, how it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pejling.assess import GoalVerdict, PartVerdict, Verdict, Why
from pejling.assess.evidence import Reported
from pejling.assess.words import distance_words, partly_words, reason, target_words
from pejling.language import Speech, _
from pejling.model import Direction, Measure, Target
from pejling.pages.parts.bars import Bar, bar_of
from pejling.pages.parts.figures import Figure, figure_of, plain_number, target_figure
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.parts.value_notes import notes_of, why_no_value
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class MeasureRow:
    """One measure in a table. Numbers are without their unit, which stands by the name."""

    id: str
    name: Passage
    unit: Passage | None
    side: str
    """At least, at most: which side of the limit is kept; empty where the way says it."""
    definition: Passage | None
    source: Passage | None
    baseline: str
    target: Figure | None
    due: str
    """The target's date, where it is not the plan's last day."""
    value: Figure | None
    is_course: bool
    """The value shows the course of the year; it is not the result."""
    notes: tuple[Passage, ...]
    gone: Passage | None
    """Why the measure was withdrawn."""
    outcomes: tuple[str, ...]
    """Each target of the period with its value and verdict, where they are counted."""
    later: tuple[str, ...]
    partly: str
    break_note: tuple[Passage, ...]
    standing: Standing
    verdict: Verdict
    reason: str
    bar: Bar | None
    was_target: Figure | None = None
    """What was agreed first, where an amendment changed it."""
    was_name: Passage | None = None


def rows_of(view: View, goal: GoalVerdict) -> tuple[MeasureRow, ...]:
    """Return a goal's measures in the plan's order, with those that people judge."""
    parts = (goal.part_of(measure.id) for measure in goal.goal.goal.measures)
    return tuple(_with_agreed(view, goal, row_of(view, part), part) for part in parts if part)


def _with_agreed(view: View, goal: GoalVerdict, row: MeasureRow, part: PartVerdict) -> MeasureRow:
    """Return a row with what was agreed first, where it is not what holds now."""
    agreed = next((one for one in goal.goal.agreed.measures if one.id == part.id), None)
    if not isinstance(agreed, Measure) or not goal.goal.changes:
        return row
    was = target_figure(view, _agreed_target(goal, part, agreed), agreed)
    name = view.text(agreed.name)
    return replace(
        row,
        was_target=was if was and row.target and was != row.target else None,
        was_name=name if name != row.name else None,
    )


def _agreed_target(goal: GoalVerdict, part: PartVerdict, agreed: Measure) -> Target | None:
    """Return the target judged as it was agreed first, also where its date was moved."""
    if part.target is None:
        return None
    due = part.target.due
    for applied in reversed(goal.goal.changes):
        moved = applied.change.moved
        if applied.change.measure == part.id and moved and moved.to == due:
            due = moved.from_
    return next((target for target in agreed.targets if target.due == due), None)


def row_of(view: View, part: PartVerdict) -> MeasureRow:
    """Return one measure as a row; `part` is of kind MEASURE."""
    assert part.measure is not None
    measure = part.measure
    own = measure if isinstance(measure, Measure) else None
    shown = part.reported if _has_value(part.reported) else part.latest
    is_course = shown is not None and shown is not part.reported
    number = shown.value.number if shown else None
    why = _reason_here(part, own, view.say)
    notes = (*notes_of(view, shown, is_course=is_course), *why_no_value(view, part, shown))
    return MeasureRow(
        id=measure.id,
        name=view.text(own.name if own else measure.id),
        unit=view.optional(own.unit if own else None),
        side=_side(own, view.say),
        definition=view.optional(own.definition if own else None),
        source=view.optional(measure.source),
        baseline=plain_number(measure.baseline.value if measure.baseline else None, own, view.say),
        target=target_figure(view, part.target, own),
        due=view.say.short_date(part.target.due) if part.target else "",
        value=_value(view, shown, own),
        is_course=is_course,
        notes=tuple(note for note in notes if str(note).rstrip(".") != why),
        gone=view.text(part.withdrawal.why) if part.withdrawal else None,
        outcomes=tuple(_outcomes(part, own, view.say)),
        later=tuple(_later(part, own, view.say)),
        partly=partly_words(part.target, own, view.say) if part.target else "",
        break_note=tuple(_break(view, own)),
        standing=standing(part.verdict, view.say),
        verdict=part.verdict,
        reason=why,
        bar=None if part.verdict is Verdict.WITHDRAWN else bar_of(part, number, view.say),
    )


def short_reason(part: PartVerdict, say: Speech) -> str:
    """Return why a part stands as it does, beside its numbers, which it does not repeat."""
    if part.ground.code in {Why.REACHED, Why.NOT_REACHED}:
        return ""
    if part.ground.code is Why.PARTLY_REACHED and part.target is not None:
        partly = partly_words(part.target, part.measure, say)
        return say.text(_("partly met: {partly}"), partly=partly)
    return reason(part, say)


def _reason_here(part: PartVerdict, measure: Measure | None, say: Speech) -> str:
    """Return the reason beside the numbers, where the distance between them is left to say."""
    if part.ground.code not in {Why.PARTLY_REACHED, Why.NOT_REACHED}:
        return short_reason(part, say)
    value = part.reported.value.number if part.reported else None
    if value is None or part.target is None or measure is None:
        return ""
    return distance_words(value, part.target, measure, say)


def _has_value(reported: Reported | None) -> bool:
    return reported is not None and reported.value.value is not None


def _side(measure: Measure | None, say: Speech) -> str:
    match measure.direction if measure else None:
        case Direction.KEEP_ABOVE:
            return say.text(_("at least"))
        case Direction.KEEP_BELOW:
            return say.text(_("at most"))
    return ""


def _value(view: View, shown: Reported | None, measure: Measure | None) -> Figure | None:
    if shown is None or shown.value.value is None:
        return None
    return figure_of(view, shown.value.value, measure)


def _outcomes(part: PartVerdict, measure: Measure | None, say: Speech) -> Iterable[str]:
    for one in part.targets:
        value = one.reported.value.number if one.reported else None
        words = {
            "day": say.short_date(one.target.due),
            "value": plain_number(value, measure, say) or "–",
            "verdict": standing(one.verdict, say).word.lower(),
        }
        yield say.text(_("{day}: {value}, {verdict}"), **words)


def _later(part: PartVerdict, measure: Measure | None, say: Speech) -> Iterable[str]:
    """Yield the targets after the one judged: they reach to the horizon."""
    if part.measure is None or part.target is None:
        return
    for target in sorted(part.measure.targets, key=lambda one: one.due):
        if target.due > part.target.due:
            yield f"{target_words(target, measure, say)} ({say.short_date(target.due)})"


def _break(view: View, measure: Measure | None) -> Iterable[Passage]:
    if measure is None or measure.comparable_from is None:
        return
    year = str(measure.comparable_from)
    yield Passage(view.say.text(_("Comparable from {year}"), year=year))
    if measure.comparable_why is not None:
        yield view.text(measure.comparable_why)
