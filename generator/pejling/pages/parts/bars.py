"""The bullet bar: where a value lies beside its target, which stands at 72 % in every row.

Right of the line is reached, whether the number should rise or fall. Measures that rise or fall
from a baseline show their way to the target; the others only their distance to the limit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejling.assess import PartVerdict, Verdict, distance, progress
from pejling.assess.figures import figure, partly_words, target_words
from pejling.language import Speech, _
from pejling.model import Limits, Measure, Over, Target
from pejling.pages.parts.standing import Standing, standing

TARGET, START = Decimal(72), Decimal(14)
LEFT_END, RIGHT_END = Decimal(3), Decimal(97)
LIMIT_SHARE = Decimal("0.2")
"""How much of the limit itself fills the left side at most, so that a hair is not a mile."""
MOST_TALLIED = 3


@dataclass(frozen=True)
class Bar:
    """A bar in per cent of its width; `label` says in words what it draws."""

    label: str
    mark: Standing
    x: str
    base: str | None = None
    run: str | None = None
    zone: str | None = None
    zone_width: str | None = None


@dataclass(frozen=True)
class Tally:
    """Marks beside the line for what has no scale: reached right of it, not reached left."""

    label: str
    reached: tuple[tuple[Standing, int], ...]
    missed: tuple[tuple[Standing, int], ...]


def bar_of(part: PartVerdict, value: Decimal | None, say: Speech) -> Bar | None:
    """Return the bar of a value; None where there is no number to hold against another."""
    measure, target = part.measure, part.target
    if value is None or target is None or not isinstance(measure, Measure) or part.targets:
        return None
    scale = _way(measure, target, value) or _limit(measure, target, value)
    if scale is None:
        return None
    x, base, zone, runs = scale
    x = _beside(x, part.verdict)
    return Bar(
        label=_label(part, value, say),
        mark=standing(part.verdict, say),
        x=_percent(x),
        base=_percent(base) if base is not None and not (runs and _from_zero(measure)) else None,
        run=_percent(base) if runs and base is not None else None,
        zone=_percent(zone) if zone is not None else None,
        zone_width=_percent(TARGET - zone) if zone is not None else None,
    )


def _from_zero(measure: Measure) -> bool:
    """Say whether the way begins at 0: a sum has no baseline on it."""
    return measure.over is Over.SUM


_Scale = tuple[Decimal, Decimal | None, Decimal | None, bool]


def _way(measure: Measure, target: Target, value: Decimal) -> _Scale | None:
    """Return value, start and partly zone on the way from the start to the target."""
    way = progress(measure, target, value)
    if way is None:
        return None
    partly = target.partly_from if isinstance(target.partly_from, Decimal) else None
    share = progress(measure, target, partly) if partly is not None else None
    return (
        _on_way(way.share),
        START,
        _on_way(share.share) if share else None,
        True,
    )


def _on_way(share: Decimal) -> Decimal:
    return _clamped(START + share * (TARGET - START))


def _limit(measure: Measure, target: Target, value: Decimal) -> _Scale | None:
    """Return value, start and partly zone by their distance to the limit, on one scale."""
    here = distance(measure, target, value)
    if here is None:
        return None
    start = measure.baseline.value if measure.baseline else None
    partly = target.partly_from.min if isinstance(target.partly_from, Limits) else None
    partly = target.partly_from if isinstance(target.partly_from, Decimal) else partly
    others = [
        distance(measure, target, one) if one is not None else None for one in (start, partly)
    ]
    away = [Decimal(0), *(one.by for one in (here, *others) if one is not None)]
    unit = _unit(-min(away), max(away), abs(here.limit))
    base, zone = (_clamped(TARGET + one.by * unit) if one else None for one in others)
    return _clamped(TARGET + here.by * unit), base, zone, False


def _unit(left: Decimal, right: Decimal, limit: Decimal) -> Decimal:
    """Return how many per cent of the width one unit of the measure is."""
    rooms = [(TARGET - START, left), (RIGHT_END - TARGET, right)]
    rooms.append((TARGET - START, limit * LIMIT_SHARE))
    return min((room / size for room, size in rooms if size), default=Decimal(0))


def _beside(x: Decimal, verdict: Verdict) -> Decimal:
    """Keep what is not reached left of the line, however near it is."""
    missed = verdict in {Verdict.NOT_MET, Verdict.PARTLY_MET}
    return min(x, TARGET - 2) if missed else x


def _clamped(x: Decimal) -> Decimal:
    return min(max(x, LEFT_END), RIGHT_END)


def _percent(x: Decimal) -> str:
    return f"{x.quantize(Decimal('0.1')).normalize():f}%"


def _label(part: PartVerdict, value: Decimal, say: Speech) -> str:
    measure = part.measure
    assert isinstance(measure, Measure)
    assert part.target is not None
    words = [
        say.text(
            _("{value}; the target is {target}"),
            value=figure(value, measure, say),
            target=target_words(part.target, measure, say),
        )
    ]
    if part.target.partly_from is not None:
        partly = partly_words(part.target, measure, say)
        words.append(say.text(_("partly met: {partly}"), partly=partly))
    if measure.baseline and not _from_zero(measure):
        start = figure(measure.baseline.value, measure, say)
        words.append(say.text(_("at the start {value}"), value=start))
    return "; ".join(words)


def tally_of(verdicts: Iterable[Verdict], say: Speech) -> Tally | None:
    """Return the marks of milestones and criteria; None while nothing is decided."""
    decided = [verdict for verdict in verdicts if verdict.is_decided]
    if not decided:
        return None
    reached = [one for one in decided if one is Verdict.MET]
    missed = [one for one in decided if one is not Verdict.MET]
    label = say.text(
        _("{reached} reached, {missed} not reached"),
        reached=say.number(len(reached)),
        missed=say.number(len(missed)),
    )
    return Tally(label, _placed(reached, 1, say), _placed(missed, -1, say))


def _placed(
    verdicts: Sequence[Verdict], side: int, say: Speech
) -> tuple[tuple[Standing, int], ...]:
    """Return marks with their distance from the line in px; at most three, the label counts all."""
    shown = sorted(verdicts, key=list(Verdict).index)[:MOST_TALLIED]
    return tuple(
        (standing(verdict, say), side * (12 + 17 * place)) for place, verdict in enumerate(shown)
    )
