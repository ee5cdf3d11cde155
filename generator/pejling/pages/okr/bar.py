"""A key result beside what the team aims for, which stands where every target stands."""

from decimal import Decimal

from pejling.assess import KeyResultScore, Scale
from pejling.assess.key_results import ZONE_SCORES
from pejling.language import Speech, _
from pejling.model import Zone
from pejling.pages.okr.words import score_number, target_words, value_words
from pejling.pages.parts.bars import LEFT_END, RIGHT_END, START, TARGET, Bar
from pejling.pages.parts.standing import Standing

_KEPT, _LOST = TARGET + 10, TARGET - 14
"""Where a level stands that is kept, and one that is not: it has no way to measure along."""


def key_result_bar(one: KeyResultScore, mark: Standing, say: Speech) -> Bar | None:
    """Return the bar of a key result's latest value; None where there is nothing to compare."""
    if one.score is None:
        return None
    x = _place(one)
    has_way = one.scale is not Scale.LEVEL
    label = say.text(
        _("{value}; the target is {target}; score {score}"),
        value=value_words(one, one.value, say),
        target=target_words(one.key_result, say),
        score=score_number(one.score, say),
    )
    base = _percent(START) if has_way and one.scale is Scale.WAY else None
    return Bar(label, mark, _percent(x), base, _percent(START) if has_way else None)


def _place(one: KeyResultScore) -> Decimal:
    assert one.score is not None
    if one.scale is Scale.LEVEL:
        return _KEPT if one.is_reached else _LOST
    if one.scale is Scale.STEPS:
        share = one.score / ZONE_SCORES[Zone.TARGET]
    else:
        share = one.progress if one.progress is not None else one.score
    x = min(max(START + share * (TARGET - START), LEFT_END), RIGHT_END)
    return x if one.is_reached else min(x, TARGET - 2)


def _percent(x: Decimal) -> str:
    return f"{x.quantize(Decimal('0.1')).normalize():f}%"
