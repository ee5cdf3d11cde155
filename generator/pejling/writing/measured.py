"""What can be checked in of a team's cycle: its key results and KPIs, and how each is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from typing import Any

from pejling.language import _
from pejling.model import KeyResult, Kpi, Okr, Zone
from pejling.model.numbers import check_decimals, read_number
from pejling.writing.errors import UnknownNameError, WritingError
from pejling.writing.said import read_said

Said = Sequence[tuple[str, str]]
"""Names and what a person wrote for them."""


@dataclass(frozen=True)
class Measured:
    """The key results and KPIs of a cycle, by name."""

    okr: Okr

    @cached_property
    def parts(self) -> Mapping[str, KeyResult | Kpi]:
        """Return the key results, then the KPIs."""
        parts: tuple[KeyResult | Kpi, ...] = (*self.okr.key_results, *self.okr.kpis)
        return {one.id: one for one in parts}

    def values(self, said: Said) -> dict[str, Decimal | Zone]:
        """Return values in the document's order. Raises WritingError for one that cannot stand."""
        read = {name: self.value(name, text) for name, text in _each_once(said)}
        return {name: read[name] for name in self.parts if name in read}

    def confidences(self, said: Said) -> dict[str, Decimal]:
        """Return confidences in the document's order."""
        read = {name: self.confidence(name, text) for name, text in _each_once(said)}
        return {name: read[name] for name in self.parts if name in read}

    def value(self, name: str, text: str) -> Decimal | Zone:
        """Return the number or step that was written for a key result or KPI."""
        if name not in self.parts:
            message = _("The cycle has no key result or KPI {name}.")
            raise UnknownNameError(message, name, list(self.parts))
        part = self.parts[name]
        if isinstance(part, KeyResult) and part.takes_steps:
            if text in set(Zone):
                return Zone(text)
            if not part.takes_numbers:
                steps = [step.value for step, _words in part.zones.steps] if part.zones else []
                raise UnknownNameError(_("{name} is not a step of {part}."), text, steps, part=name)
        return read_said(partial(_number, decimals=part.decimals), text, name)

    def confidence(self, name: str, text: str) -> Decimal:
        """Return how sure the team is of reaching a key result."""
        known = [one.id for one in self.okr.key_results]
        if name not in known:
            raise UnknownNameError(_("The cycle has no key result {name}."), name, known)
        share = None if text.endswith("%") else read_said(read_number, text, name)
        if share is None or not 0 <= share <= 1:
            message = _("{name}: {value} is not between 0 and 1; write 0.6 for 60 per cent.")
            raise WritingError(message, name=name, value=text)
        return share


def _number(raw: Any, decimals: int | None) -> Decimal:
    number = read_number(raw)
    check_decimals(number, decimals, "")
    return number


def _each_once(said: Said) -> Said:
    names = [name for name, _text in said]
    for name in names:
        if names.count(name) > 1:
            raise WritingError(_("{name} is given twice."), name=name)
    return said
