"""The questions of a check-in: each key result and KPI in turn, then how it is going."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

import click

from pejling.assess import OkrScore, assess_okr
from pejling.cli.desk import Desk, someone_to_ask
from pejling.diagnostics import visible
from pejling.language import _
from pejling.load import Document
from pejling.model import KeyResult, Kpi, Localized, Okr, Zone
from pejling.writing.checking_in import NewCheckIn
from pejling.writing.errors import WritingError
from pejling.writing.measured import Measured

T = TypeVar("T")

LONGEST_TITLE = 300


def ask_check_in(desk: Desk, okr: Document[Okr], day: date) -> NewCheckIn:
    """Ask for everything a check-in can say. Raises WritingError where no one can be asked."""
    if not someone_to_ask():
        message = _("{option} is missing: give it, as no one can be asked.")
        raise WritingError(message, option="--set")
    return _Questions(desk, okr.content, okr.place.period, day).asked()


class _Questions:
    """One round of questions about a team's cycle; an empty answer leaves a thing out."""

    def __init__(self, desk: Desk, okr: Okr, cycle: str, day: date) -> None:
        self.desk, self.okr, self.day = desk, okr, day
        self.measured = Measured(okr)
        self.score: OkrScore = assess_okr(okr, cycle, as_of=day)

    def asked(self) -> NewCheckIn:
        """Return the answers."""
        click.echo(f"{self._shown(self.okr.team)}, {self.desk.say.date(self.day)}")
        values: dict[str, Decimal | Zone] = {}
        confidence: dict[str, Decimal] = {}
        for objective in self.score.objectives:
            if objective.is_abandoned:
                continue
            click.echo(f"\n{self._shown(objective.objective.title)}")
            for one in objective.key_results:
                self._ask_value(one.key_result, one.value, one.as_of, values)
                self._ask_confidence(one.key_result.id, one.confidence, confidence)
        if self.okr.kpis:
            click.echo(f"\n{self.desk.say.text(_('KPIs'))}")
        for stand in self.score.kpis:
            self._ask_value(stand.kpi, stand.value, stand.as_of, values)
        click.echo("")
        return NewCheckIn(
            self.day,
            values,
            confidence,
            self._ask_text(_("How it is going (empty: nothing to say)")),
            self.desk.several(_("What stands in the way (empty when there is no more)")),
            self._ask_text(_("What is done about it (empty: nothing)")),
        )

    def _ask_value(
        self,
        part: KeyResult | Kpi,
        last: Decimal | Zone | None,
        last_on: date | None,
        values: dict[str, Decimal | Zone],
    ) -> None:
        unit = f" ({self._shown(part.unit)})" if part.unit is not None else ""
        click.echo(f"- {self._shown(part.title)}{unit}")
        for line in self._known(part, last, last_on):
            click.echo(f"  {line}")
        question = _("Value now (empty: not measured)")
        value = self._answer(question, lambda text: self.measured.value(part.id, text))
        if value is not None:
            values[part.id] = value

    def _ask_confidence(
        self, name: str, last: Decimal | None, confidence: dict[str, Decimal]
    ) -> None:
        question = _("How sure of reaching it, 0 to 1 (empty: not said)")
        if last is not None:
            question = _("How sure of reaching it, 0 to 1 (last: {last}; empty: not said)")
        said = self._answer(
            question, lambda text: self.measured.confidence(name, text), last=str(last)
        )
        if said is not None:
            confidence[name] = said

    def _ask_text(self, question: str) -> str | None:
        return self._answer(question, str)

    def _answer(self, question: str, read: Callable[[str], T], **values: object) -> T | None:
        """Ask until the answer can be read; None where there is none."""
        asked = self.desk.say.text(question, **values)
        while text := str(click.prompt(asked, default="", show_default=False)).strip():
            try:
                return read(text)
            except WritingError as error:
                click.echo(error.told(self.desk.say))
        return None

    def _known(
        self, part: KeyResult | Kpi, last: Decimal | Zone | None, last_on: date | None
    ) -> Iterator[str]:
        """Yield where the thing stands and where it is going."""
        say = self.desk.say
        if last is not None and last_on is not None:
            value = last.value if isinstance(last, Zone) else say.number(last, part.decimals)
            yield say.text(_("last: {value}, {day}"), value=value, day=say.date(last_on))
        if isinstance(part, Kpi):
            for message, level in (
                (_("level: at least {value}"), part.keep_above),
                (_("level: at most {value}"), part.keep_below),
            ):
                if level is not None:
                    yield say.text(message, value=say.number(level, part.decimals))
        if isinstance(part, KeyResult) and part.target is not None:
            target = say.number(part.target, part.decimals)
            yield say.text(_("target: {value}"), value=target)
        if isinstance(part, KeyResult) and part.zones is not None:
            for zone, step in part.zones.steps:
                words = say.number(step) if isinstance(step, Decimal) else self._shown(step)
                yield f"{zone.value}: {words}"

    def _shown(self, text: Localized) -> str:
        language = self.desk.say.language
        words = text if isinstance(text, str) else text.get(language) or next(iter(text.values()))
        return visible(" ".join(words.split()), LONGEST_TITLE)
