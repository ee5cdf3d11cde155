"""The figures of measures in words: what a reader sees of a measure can be searched for."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from pejling.assess import KeyResultScore, PartVerdict
from pejling.assess.words import figure, target_words
from pejling.language import _
from pejling.model import Measure
from pejling.pages.okr.words import measured
from pejling.pages.view import Passage, View


def figures_of(view: View, parts: Iterable[PartVerdict]) -> Iterator[Passage]:
    """Yield each measure with its targets, its value and its baseline."""
    for part in parts:
        if isinstance(part.measure, Measure):
            words = ", ".join(_words(view, part, part.measure))
            if words:
                yield Passage(words)
        yield from figures_of(view, part.measures)


def _words(view: View, part: PartVerdict, measure: Measure) -> Iterator[str]:
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


def figures_of_key_result(view: View, one: KeyResultScore) -> Iterator[Passage]:
    """Yield where a key result is to go, where it stands and where it began."""
    said = one.key_result
    words = ", ".join(
        view.say.text(message, value=measured(number, said, view.say))
        for message, number in (
            (_("target {value}"), said.target),
            (_("latest {value}"), one.value),
            (_("baseline {value}"), said.baseline),
        )
        if isinstance(number, Decimal)
    )
    if words:
        yield Passage(words)
