"""How far a team is, as a sentence and a strip: what a page of OKR opens with."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pejling.assess import CycleState, KeyResultState, OkrScore
from pejling.assess.words import joined, number_word
from pejling.language import Speech, _
from pejling.pages.okr.words import GROUPS, percent_words, score_number, state_standing
from pejling.pages.parts.standing import Group, marks_of

NAMED = (KeyResultState.BEHIND, KeyResultState.STALE, KeyResultState.NO_RESULT)
"""States that the sentence names beside those that are reached."""

_NAMED_WORDS = {
    KeyResultState.BEHIND: (_("{n} is behind schedule"), _("{n} are behind schedule")),
    KeyResultState.STALE: (_("{n} was not measured in time"), _("{n} were not measured in time")),
    KeyResultState.NO_RESULT: (_("{n} was never measured"), _("{n} were never measured")),
}


def states_of(score: OkrScore) -> tuple[KeyResultState, ...]:
    """Return the state of every key result that counts."""
    return tuple(score.state_of(one) for one in score.key_results)


def sentence_of(score: OkrScore, say: Speech) -> str:
    """Return how far a team is."""
    gone = _given_up([score], say)
    if not score.key_results:
        return _closed(gone) if gone else say.text(_("There are no key results."))
    if score.state is CycleState.COMING:
        return say.plural(
            _("The cycle begins on {day}, with {count} key result."),
            _("The cycle begins on {day}, with {count} key results."),
            len(score.key_results),
            day=say.date(score.first),
        )
    states = states_of(score)
    clauses = [_reached(states, score.state, say), *_others(states, say)]
    said = [joined(clauses, say), *gone]
    if score.state is CycleState.RUNNING:
        return _closed([*said, _passed(score, say)])
    if score.score is not None:
        ends = say.text(_("the score is {score}"), score=score_number(score.score, say))
        return _closed([*said, ends])
    return _closed(said)


def together(scores: Sequence[OkrScore], say: Speech) -> str:
    """Return how far several teams of one cycle are."""
    states = [state for score in scores for state in states_of(score)]
    gone = _given_up(scores, say)
    if not states:
        return _closed(gone) if gone else say.text(_("There are no key results."))
    running = [score for score in scores if score.state is CycleState.RUNNING]
    if all(score.state is CycleState.COMING for score in scores):
        return say.text(_("The cycle begins on {day}."), day=say.date(scores[0].first))
    state = CycleState.RUNNING if running else CycleState.OVER
    said = [joined([_reached(states, state, say), *_others(states, say)], say), *gone]
    if running and len({score.elapsed for score in running}) == 1:
        return _closed([*said, _passed(running[0], say)])
    return _closed(said)


def _passed(score: OkrScore, say: Speech) -> str:
    return say.text(_("{share} of the time has passed"), share=percent_words(score.elapsed, say))


def _given_up(scores: Iterable[OkrScore], say: Speech) -> list[str]:
    """Return that objectives were given up, which their key results are not counted with."""
    number = sum(one.is_abandoned for score in scores for one in score.objectives)
    if not number:
        return []
    one, many = _("{n} objective was given up"), _("{n} objectives were given up")
    return [say.plural(one, many, number, n=number_word(number, say))]


def _closed(clauses: Iterable[str]) -> str:
    words = "; ".join(clauses)
    return f"{words[0].upper()}{words[1:]}."


def _reached(states: Sequence[KeyResultState], cycle: CycleState, say: Speech) -> str:
    reached, total = states.count(KeyResultState.REACHED), len(states)
    is_open = cycle is CycleState.RUNNING
    if total == 1:
        if reached:
            return say.text(_("the key result is reached"))
        return say.text(
            _("the key result is not reached yet")
            if is_open
            else _("the key result is not reached")
        )
    words = {"n": number_word(reached, say), "total": number_word(total, say)}
    if not reached and is_open:
        return say.text(_("none of {total} key results is reached yet"), total=words["total"])
    if not reached:
        return say.text(_("none of {total} key results is reached"), total=words["total"])
    if reached == total:
        return say.text(_("all {total} key results are reached"), total=words["total"])
    one, many = (
        _("{n} of {total} key results is reached"),
        _("{n} of {total} key results are reached"),
    )
    return say.plural(one, many, reached, **words)


def _others(states: Sequence[KeyResultState], say: Speech) -> Iterable[str]:
    for state in NAMED:
        number = states.count(state)
        if number:
            one, many = _NAMED_WORDS[state]
            yield say.plural(one, many, number, n=number_word(number, say))


def strip_of(states: Iterable[KeyResultState], say: Speech) -> tuple[Group, ...]:
    """Return one group for every state there is, in the order of the states."""
    counted = Counter(states)
    return tuple(
        Group(
            state_standing(state, say),
            counted[state],
            say.text(GROUPS[state]),
            state is KeyResultState.ABANDONED,
            marks_of(counted[state], counted.total()),
        )
        for state in KeyResultState
        if counted[state]
    )
