"""The figures of measures in words: what a reader sees of a measure can be searched for."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from pejling.assess import KeyResultScore, PartVerdict
from pejling.assess.words import figure, target_words
from pejling.language import _
from pejling.link import GoalKey
from pejling.load.document import follow_up_date
from pejling.model import GoalFollowUp, GoalResult, Measure
from pejling.pages.okr.words import measured
from pejling.pages.view import Passage, View


def figures_of(
    view: View, parts: Iterable[PartVerdict], key: GoalKey | None = None
) -> Iterator[Passage]:
    """Yield each measure with its targets, its values and its baseline; `key` is a plan's goal."""
    said = tuple(_said(view, key)) if key else ()
    for part in _with_judged(parts):
        if isinstance(part.measure, Measure):
            words = ", ".join(_words(view, part, part.measure, said))
            if words:
                yield Passage(words)


def _with_judged(parts: Iterable[PartVerdict]) -> Iterator[PartVerdict]:
    for part in parts:
        yield part
        yield from _with_judged(part.measures)


def _said(view: View, key: GoalKey) -> Iterator[GoalFollowUp | GoalResult]:
    """Yield what the papers of a goal's plan say of it, the newest first."""
    for results in reversed(view.library.results.get(key.place, ())):
        yield from filter(None, [results.content.goals.get(key.goal)])
    held = view.library.follow_ups.get(key.place, ())
    for follow_up in sorted(held, key=follow_up_date, reverse=True):
        yield from filter(None, [follow_up.content.goals.get(key.goal)])


def _words(
    view: View, part: PartVerdict, measure: Measure, said: Iterable[GoalFollowUp | GoalResult]
) -> Iterator[str]:
    targets = [one for one in measure.targets if one.set_by is None]
    if part.target is not None and part.target not in targets:
        targets.append(part.target)
    if targets:
        in_time = sorted(targets, key=lambda one: one.due)
        words = (target_words(one, measure, view.say) for one in in_time)
        yield f"{view.say.text(_('target'))} {', '.join(words)}"
    newest = part.reported or part.latest
    if newest is not None and newest.value.value is not None:
        result = figure(newest.value.value, measure, view.say)
        yield view.say.text(
            _("result {value}") if part.reported else _("latest {value}"), value=result
        )
    if measure.baseline is not None:
        baseline = figure(measure.baseline.value, measure, view.say)
        yield view.say.text(_("baseline {value}"), value=baseline)
    values = (value for one in said for value in reversed(one.values.get(measure.id, ())))
    earlier = [
        figure(one.value, measure, view.say)
        for one in values
        if one.value is not None and not (newest and one.value == newest.value.value)
    ]
    if earlier:
        yield view.say.text(_("earlier {values}"), values=", ".join(dict.fromkeys(earlier)))


def figures_of_key_result(view: View, one: KeyResultScore) -> Iterator[Passage]:
    """Yield where a key result is to go, where it stands, has stood and where it began."""
    said = one.key_result
    numbers = [point.value for point in one.course if isinstance(point.value, Decimal)]
    earlier = dict.fromkeys(number for number in reversed(numbers) if number != one.value)
    written = [
        view.say.text(message, value=measured(number, said, view.say))
        for message, number in (
            (_("target {value}"), said.target),
            (_("latest {value}"), one.value),
            (_("baseline {value}"), said.baseline),
        )
        if isinstance(number, Decimal)
    ]
    if earlier:
        values = ", ".join(measured(number, said, view.say) for number in earlier)
        written.append(view.say.text(_("earlier {values}"), values=values))
    if written:
        yield Passage(", ".join(written))
