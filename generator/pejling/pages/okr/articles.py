"""A team's objectives and key results in full."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pejling.assess import CycleState, KeyResultScore, KeyResultState, ObjectiveScore, OkrScore
from pejling.assess.key_results import ZONE_SCORES
from pejling.assess.okr import due_of
from pejling.language import Speech, _
from pejling.link import KeyResultKey, ObjectiveKey
from pejling.load import Place
from pejling.model import KeyResult, Localized, Next, Zone
from pejling.pages.okr.bar import key_result_bar
from pejling.pages.okr.course import course_of
from pejling.pages.okr.serving import Line, key_result_line, lineage, served_by, serves
from pejling.pages.okr.words import (
    ORIGINS,
    percent_words,
    scale_words,
    score_number,
    start_words,
    state_standing,
    step_name,
    step_text,
    target_words,
    value_words,
)
from pejling.pages.parts.bars import Bar
from pejling.pages.parts.chart import Chart
from pejling.pages.parts.standing import Standing
from pejling.pages.plan.papers import REASONS
from pejling.pages.view import Passage, View

NEXTS = {
    Next.KEEP: _("goes on as it is"),
    Next.CHANGE: _("goes on in another form"),
    Next.DROP: _("ends"),
}


@dataclass(frozen=True)
class Step:
    """A step of a key result, and whether it is reached."""

    name: str
    text: Passage | str
    score: str
    is_reached: bool


@dataclass(frozen=True)
class Reading:
    """What one check-in says of a key result."""

    day: str
    value: str
    score: str
    confidence: str


@dataclass(frozen=True)
class Learned:
    """What the evaluation says of a key result."""

    cause: str
    following: str
    comment: Passage | None


@dataclass(frozen=True)
class KeyResultArticle:
    """A key result with everything that is known of it; what is empty is not shown."""

    id: str
    title: Passage
    unit: Passage | None
    definition: Passage | None
    standing: Standing
    silence: str
    score: str
    start: str
    target: str
    value: str
    as_of: str
    confidence: str
    bar: Bar | None
    facts: tuple[tuple[str, Passage | str], ...]
    steps: tuple[Step, ...]
    scale: str
    chart: Chart | None
    readings: tuple[Reading, ...]
    learned: Learned | None
    waits_for: tuple[Line, ...]
    awaited_by: tuple[Line, ...]
    earlier: tuple[Line, ...]
    later: tuple[Line, ...]


@dataclass(frozen=True)
class ObjectiveArticle:
    """An objective with its key results."""

    id: str
    number: str
    title: Passage
    why: Passage | None
    origin: str
    score: str
    counted: str
    abandoned: Passage | None
    abandoned_on: str
    serves: tuple[Line, ...]
    served_by: tuple[Line, ...]
    earlier: tuple[Line, ...]
    later: tuple[Line, ...]
    key_results: tuple[KeyResultArticle, ...]


def objective_articles(view: View, place: Place) -> tuple[ObjectiveArticle, ...]:
    """Return a team's objectives in their order."""
    score = view.site.okr_scores[place]
    return tuple(
        _objective(view, place, score, one, number)
        for number, one in enumerate(score.objectives, start=1)
    )


def _objective(
    view: View, place: Place, score: OkrScore, one: ObjectiveScore, number: int
) -> ObjectiveArticle:
    say, objective = view.say, one.objective
    key = ObjectiveKey(place, objective.id)
    earlier, later = lineage(view, key)
    gone = objective.abandoned if one.is_abandoned else None
    return ObjectiveArticle(
        f"objective-{objective.id}",
        say.number(number),
        view.text(objective.title),
        view.optional(objective.why),
        say.text(ORIGINS[objective.origin]) if objective.origin else "",
        score_number(one.score, say),
        counted_words(one, say),
        view.text(gone.why) if gone else None,
        say.date(gone.on) if gone else "",
        tuple(serves(view, key)),
        tuple(served_by(view, key)),
        earlier,
        later,
        tuple(_key_result(view, place, score, each) for each in one.key_results),
    )


def counted_words(one: ObjectiveScore, say: Speech) -> str:
    """Return what an objective's score is computed over: 2 of 3 key results have a value."""
    if not one.key_results:
        return say.text(_("It has no key results."))
    total = len(one.key_results)
    if one.scored == total:
        if total == 1:
            return say.text(_("its one key result"))
        if any(each.key_result.weight is not None for each in one.key_results):
            return say.text(_("the weighted mean of {count} key results"), count=say.number(total))
        return say.text(_("the mean of {count} key results"), count=say.number(total))
    return say.text(
        _("{scored} of {total} key results have a score"),
        scored=say.number(one.scored),
        total=say.number(total),
    )


def _key_result(view: View, place: Place, score: OkrScore, one: KeyResultScore) -> KeyResultArticle:
    say, key_result = view.say, one.key_result
    key = KeyResultKey(place, key_result.id)
    standing = state_standing(score.state_of(one), say)
    earlier, later = lineage(view, key)
    links = view.links.okr
    title = view.text(key_result.title)
    return KeyResultArticle(
        f"key-result-{key_result.id}",
        title,
        view.optional(key_result.unit),
        view.optional(key_result.definition),
        standing,
        silence_words(score, one, say),
        score_number(one.score, say),
        start_words(one, say),
        target_words(key_result, say),
        value_words(one, one.value, say),
        say.short_date(one.as_of) if one.as_of else "",
        percent_words(one.confidence, say) if one.confidence is not None else "–",
        key_result_bar(one, standing, say),
        tuple(_facts(view, score, key_result)),
        tuple(_steps(view, one)),
        scale_words(one, say),
        course_of(score, one, say, str(title)),
        tuple(_readings(score, one, say)),
        _learned(view, score, key_result.id),
        tuple(key_result_line(view, each) for each in links.waits_for.get(key, ())),
        tuple(key_result_line(view, each) for each in links.awaited_by.get(key, ())),
        earlier,
        later,
    )


def silence_words(score: OkrScore, one: KeyResultScore, say: Speech) -> str:
    """Return how long a key result has been silent, where that is too long."""
    if not score.is_stale(one) or score.state_of(one) is KeyResultState.ABANDONED:
        return ""
    days = score.silent(one)
    if one.touched is None and score.state is not CycleState.RUNNING:
        return say.text(_("never measured"))
    if one.touched is None:
        return say.plural(
            _("never measured, {count} day into the cycle"),
            _("never measured, {count} days into the cycle"),
            days,
        )
    return say.plural(
        _("silent for {count} day; at most {allowed} were agreed"),
        _("silent for {count} days; at most {allowed} were agreed"),
        days,
        allowed=say.number(score.rhythm.allowed),
    )


def _facts(
    view: View, score: OkrScore, key_result: KeyResult
) -> Iterator[tuple[str, Passage | str]]:
    say = view.say
    yield say.text(_("Due")), say.date(due_of(key_result, score.last))
    if key_result.owner is not None:
        yield say.text(_("Carried by")), view.text(key_result.owner)
    if key_result.source is not None:
        yield say.text(_("Source")), view.text(key_result.source)
    if key_result.priority is not None:
        last = max(one.priority or 0 for one in score.okr.key_results)
        number = say.number(key_result.priority)
        is_dropped_first = key_result.priority == last and len(score.okr.key_results) > 1
        if is_dropped_first:
            number = say.text(_("{number}, dropped first under pressure"), number=number)
        yield say.text(_("Priority")), number
    if key_result.weight is not None:
        yield say.text(_("Weight")), say.number(key_result.weight)


def _steps(view: View, one: KeyResultScore) -> Iterator[Step]:
    zones = one.key_result.zones
    for zone, step in zones.steps if zones else ():
        least = ZONE_SCORES[zone]
        is_reached = one.score is not None and one.score >= least and zone is not Zone.FAIL
        text = step_words(view, step, one.key_result)
        yield Step(step_name(zone), text, score_number(least, view.say), is_reached)


def step_words(view: View, step: Decimal | Localized, key_result: KeyResult) -> Passage | str:
    """Return what a step looks like, marked with its language."""
    if isinstance(step, Decimal):
        return step_text(step, key_result, view.say)
    return view.text(step)


def _readings(score: OkrScore, one: KeyResultScore, say: Speech) -> Iterator[Reading]:
    """Yield every check-in that says something of it, the newest first."""
    points = {point.date: point for point in one.course}
    known = one.key_result.id
    for check_in in reversed(score.check_ins):
        confidence = check_in.confidence.get(known)
        point = points.get(check_in.date) if known in check_in.values else None
        if point or confidence is not None:
            yield Reading(
                say.short_date(check_in.date),
                value_words(one, point.value if point else None, say),
                score_number(point.score if point else None, say),
                percent_words(confidence, say) if confidence is not None else "–",
            )


def _learned(view: View, score: OkrScore, key_result: str) -> Learned | None:
    found = score.evaluation.key_results.get(key_result) if score.evaluation else None
    if found is None:
        return None
    say = view.say
    return Learned(
        say.text(REASONS[found.cause]) if found.cause else "",
        say.text(NEXTS[found.next]) if found.next else "",
        view.optional(found.comment),
    )
