"""What a team talks about at its next check-in: what moved, what is silent, what to decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejling.assess import CycleState, KeyResultScore, KeyResultState, OkrScore
from pejling.assess.key_results import Point
from pejling.language import Speech, _
from pejling.link import KeyResultKey
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.okr.articles import silence_words
from pejling.pages.okr.words import (
    percent_words,
    score_number,
    start_words,
    state_standing,
    value_words,
)
from pejling.pages.parts.standing import Standing
from pejling.pages.view import Passage, View

MOST_MOVED, MOST_BLOCKERS, MOST_QUESTIONS = 9, 5, 6
LITTLE_CONFIDENCE = Decimal("0.5")


@dataclass(frozen=True)
class Moved:
    """A key result now and at the value before."""

    title: Passage
    address: str
    standing: Standing
    before: str
    now: str
    score: str
    confidence: str
    silence: str


@dataclass(frozen=True)
class Blocker:
    """Something in the way, and what is done about it."""

    text: Passage
    day: str
    action: Passage | None


@dataclass(frozen=True)
class Question:
    """Something to decide."""

    about: Passage | str
    address: str
    text: str


@dataclass(frozen=True)
class Agenda:
    """The meeting paper of a team; the counts are what there was no room for."""

    moved: tuple[Moved, ...]
    more_moved: int
    blockers: tuple[Blocker, ...]
    more_blockers: int
    questions: tuple[Question, ...]
    more_questions: int


def agenda_of(view: View, place: Place) -> Agenda:
    """Return what a team's meeting is about, the urgent first, as much as one A4 has room for."""
    score = view.site.okr_scores[place]
    ordered = sorted(score.key_results, key=lambda one: _urgency(score, one))
    blockers = tuple(_blockers(view, score))
    questions = tuple(_questions(view, place, score, ordered))
    return Agenda(
        tuple(_moved(view, place, score, one) for one in ordered[:MOST_MOVED]),
        max(len(ordered) - MOST_MOVED, 0),
        blockers[:MOST_BLOCKERS],
        max(len(blockers) - MOST_BLOCKERS, 0),
        questions[:MOST_QUESTIONS],
        max(len(questions) - MOST_QUESTIONS, 0),
    )


_URGENT = (KeyResultState.STALE, KeyResultState.BEHIND, KeyResultState.NOT_MEASURED)


def _urgency(score: OkrScore, one: KeyResultScore) -> tuple[int, int]:
    state = score.state_of(one)
    rank = _URGENT.index(state) if state in _URGENT else len(_URGENT)
    return rank, one.key_result.priority or 99


def _moved(view: View, place: Place, score: OkrScore, one: KeyResultScore) -> Moved:
    say = view.say
    before: Point | None = one.course[-2] if len(one.course) > 1 else None
    return Moved(
        view.text(one.key_result.title),
        addresses.of_key_result(KeyResultKey(place, one.key_result.id)),
        state_standing(score.state_of(one), say),
        value_words(one, before.value, say) if before else start_words(one, say),
        value_words(one, one.value, say),
        score_number(one.score, say),
        percent_words(one.confidence, say) if one.confidence is not None else "–",
        silence_words(score, one, say) if score.state is not CycleState.EVALUATED else "",
    )


def _blockers(view: View, score: OkrScore) -> Iterator[Blocker]:
    """Yield what the latest check-in says is in the way."""
    last = score.last_check_in
    for blocker in last.blockers if last else ():
        assert last is not None
        yield Blocker(
            view.text(blocker), view.say.short_date(last.date), view.optional(last.action)
        )


def _questions(
    view: View, place: Place, score: OkrScore, ordered: Sequence[KeyResultScore]
) -> Iterator[Question]:
    say, team = view.say, addresses.of_team(place)
    if score.state is CycleState.OVER:
        text = say.text(_("What worked? What did not? What does each key result become next?"))
        yield Question(say.text(_("The cycle is over and not evaluated")), team, text)
    last = score.last_check_in
    if last and last.blockers and last.action is None:
        text = say.text(_("Who does what about it, and when?"))
        yield Question(say.text(_("What is in the way has no answer")), team, text)
    for one in ordered:
        text = _question(score, one, say)
        if text:
            address = addresses.of_key_result(KeyResultKey(place, one.key_result.id))
            yield Question(view.text(one.key_result.title), address, text)
    pressed = [one for one in ordered if score.state_of(one) is KeyResultState.BEHIND]
    if len(pressed) > 1:
        last_one = max(ordered, key=lambda one: one.key_result.priority or 0)
        if last_one.key_result.priority is not None:
            text = say.text(_("Several are behind schedule: is this the one that is taken out?"))
            address = addresses.of_key_result(KeyResultKey(place, last_one.key_result.id))
            yield Question(view.text(last_one.key_result.title), address, text)


def _question(score: OkrScore, one: KeyResultScore, say: Speech) -> str:
    state = score.state_of(one)
    if state is KeyResultState.STALE:
        return say.text(_("Measure it, or take it out."))
    doubted = one.confidence is not None and one.confidence < LITTLE_CONFIDENCE
    if state is KeyResultState.BEHIND and doubted:
        return say.text(_("Behind schedule and with little confidence: what must change?"))
    if state is KeyResultState.NOT_SCORED and one.value is not None:
        return say.text(_("It has no target that it can be held against: which is it?"))
    return ""
