"""What rules ask of OKR: objectives and key results in force, and where their cycle is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pejling.link import KeyResultKey
from pejling.lint.passages import Said, said
from pejling.lint.rule import Check, Remark, remark
from pejling.lint.subjects import OneOkr
from pejling.model import KeyResult, Objective
from pejling.model.cycle import days_of
from pejling.source import Span

T = TypeVar("T")

WHOLE_AGENCY = "agency"
"""What the file of the whole agency's objectives is called."""


@dataclass(frozen=True)
class OneObjective:
    """An objective that was not given up, and its place."""

    okr: OneOkr
    objective: Objective
    index: int

    @property
    def title(self) -> Said:
        """Return its title in the site's first language."""
        return said(self.objective.title, self.okr.site)

    @property
    def key_results(self) -> tuple["OneKeyResult", ...]:
        """Return its key results."""
        return tuple(
            OneKeyResult(self, one, index) for index, one in enumerate(self.objective.key_results)
        )

    def remark(self, **values: object) -> Remark:
        """Return a remark at its title, with the title as `value`."""
        place = self.at("title", *self.title.steps)
        return remark(place, hint_key=None, value=self.title.words, **values)

    def at(self, *steps: str | int, key: bool = False) -> Span:
        """Return the place of a field, or of its key; else of its nearest parent."""
        return self.okr.at("objectives", self.index, *steps, key=key)

    def has(self, *steps: str | int) -> bool:
        """Say whether a key is written; where it could not be read, that is told already."""
        return self.okr.has("objectives", self.index, *steps)


@dataclass(frozen=True)
class OneKeyResult:
    """A key result of an objective in force, and its place."""

    of: OneObjective
    key_result: KeyResult
    index: int

    @property
    def okr(self) -> OneOkr:
        """Return the document it stands in."""
        return self.of.okr

    @property
    def title(self) -> Said:
        """Return its title in the site's first language."""
        return said(self.key_result.title, self.okr.site)

    @property
    def is_numeric(self) -> bool:
        """Say whether it is to reach a number, or steps in numbers."""
        zones = self.key_result.zones
        return self.key_result.target is not None or bool(zones and zones.numbers)

    @property
    def waits_for(self) -> tuple[Said, ...]:
        """Return the titles of the key results it depends on."""
        site, key = self.okr.site, KeyResultKey(self.okr.document.place, self.key_result.id)
        return tuple(
            said(one.title, site)
            for waits in site.links.okr.waits_for.get(key, ())
            for one in site.library.okrs[waits.place].content.key_results
            if one.id == waits.key_result
        )

    def remark(self, **values: object) -> Remark:
        """Return a remark at its title, with the title as `value`."""
        place = self.at("title", *self.title.steps)
        return remark(place, hint_key=None, value=self.title.words, **values)

    def at(self, *steps: str | int, key: bool = False) -> Span:
        """Return the place of a field, or of its key; else of its nearest parent."""
        return self.of.at("key_results", self.index, *steps, key=key)

    def has(self, key: str) -> bool:
        """Say whether a key is written; where it could not be read, that is told already."""
        return self.of.has("key_results", self.index, key)


def objectives(okr: OneOkr) -> tuple[OneObjective, ...]:
    """Return the objectives of a cycle that were not given up."""
    return tuple(
        OneObjective(okr, one, index)
        for index, one in enumerate(okr.okr.objectives)
        if one.abandoned is None
    )


def key_results(okr: OneOkr) -> tuple[OneKeyResult, ...]:
    """Return the key results of objectives that were not given up."""
    return tuple(one for objective in objectives(okr) for one in objective.key_results)


def each_objective(check: Callable[[OneObjective], Iterable[Remark]]) -> Check:
    """Return a check of every objective in force, one at a time."""
    return lambda whole: _each((each for okr in whole.okrs for each in objectives(okr)), check)


def each_key_result(check: Callable[[OneKeyResult], Iterable[Remark]]) -> Check:
    """Return a check of every key result in force, one at a time."""
    return lambda whole: _each((each for okr in whole.okrs for each in key_results(okr)), check)


def _each(subjects: Iterable[T], check: Callable[[T], Iterable[Remark]]) -> Iterator[Remark]:
    return (one for each in subjects for one in check(each))


def days(okr: OneOkr) -> tuple[date, date]:
    """Return the first and last day of a cycle."""
    return days_of(okr.document.place.period)


def has_begun(okr: OneOkr) -> bool:
    """Say whether the cycle has begun: until then it is being written."""
    return days(okr)[0] <= okr.site.as_of


def is_over(okr: OneOkr) -> bool:
    """Say whether the cycle has ended."""
    return days(okr)[1] < okr.site.as_of


def is_running(okr: OneOkr) -> bool:
    """Say whether the cycle is going on."""
    return has_begun(okr) and not is_over(okr)
