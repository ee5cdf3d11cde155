"""What a reader must know of a value: its date, its cases, that it may change or was corrected."""

from collections.abc import Iterable
from decimal import Decimal

from pejling.assess import PartVerdict
from pejling.assess.evidence import Reported
from pejling.language import _
from pejling.pages.view import Passage, View


def notes_of(view: View, shown: Reported | None, *, is_course: bool) -> Iterable[Passage]:
    """Yield what a reader must know of a value: date, cases, preliminary, corrected."""
    if shown is None:
        return
    say, value = view.say, shown.value
    if shown.dated or is_course:
        yield Passage(say.text(_("as of {day}"), day=say.short_date(shown.as_of)))
    if value.preliminary:
        yield Passage(say.text(_("preliminary")))
    if value.final_expected and (value.preliminary or value.value is None):
        day = say.short_date(value.final_expected)
        yield Passage(say.text(_("final value expected {day}"), day=day))
    if value.n is not None:
        yield Passage(say.plural(_("{count} case"), _("{count} cases"), value.n))
    if shown.correction is not None:
        was = shown.correction.from_
        written = say.number(was) if isinstance(was, Decimal) else str(view.text(was))
        day = say.short_date(shown.correction.date)
        yield Passage(say.text(_("corrected {day}, was {value}"), day=day, value=written))
    if value.note is not None:
        yield view.text(value.note)


def why_no_value(view: View, part: PartVerdict, shown: Reported | None) -> Iterable[Passage]:
    """Yield what was said where the report judged holds no value: why it cannot be assessed."""
    if part.reported is not None and part.reported is not shown and part.reported.value.note:
        yield view.text(part.reported.value.note)
