"""What an explorer page is about: all goals, those of a ministry or a year, or one verdict's."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess import GoalVerdict, Verdict
from pejling.assess.words import verdict_word
from pejling.language import _
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.parts.overview import Overview
from pejling.pages.view import Passage

Listed = tuple[Place, GoalVerdict]
"""A goal of a plan, with how it stands."""


@dataclass(frozen=True)
class Scope:
    """Some of all goals; the explorer is narrowed to the `value` of a `facet`, empty for all."""

    address: str
    title: Passage
    facet: str = ""
    value: str = ""
    ministry: str = ""
    year: int | None = None
    verdict: Verdict | None = None

    def places(self, overview: Overview) -> tuple[Place, ...]:
        """Return the plans there are goals of: by ministry and agency, the latest first."""
        return tuple(
            place
            for ministry in overview.ministries
            if self.ministry in ("", ministry)
            for agency in overview.agencies_of[ministry]
            for place in reversed(overview.plans_of.get(agency, ()))
            if self._is_of_year(overview, place)
        )

    def goals(self, overview: Overview, places: tuple[Place, ...]) -> Iterator[Listed]:
        """Yield the goals of these plans."""
        for place in places:
            for goal in overview.view.site.verdicts[place].goals:
                if self.verdict in (None, goal.verdict):
                    yield place, goal

    def _is_of_year(self, overview: Overview, place: Place) -> bool:
        first, last = overview.covered(place)
        return self.year is None or first <= self.year <= last


def everything(overview: Overview) -> Scope:
    """Return all goals."""
    return Scope(addresses.EXPLORE, Passage(overview.view.say.text(_("All goals"))))


def of_ministries(overview: Overview) -> Iterator[Scope]:
    """Yield the goals of every ministry."""
    for one in overview.ministries:
        name = overview.ministry_name(one)
        address = addresses.explore_ministry(one)
        yield Scope(address, name, "ministry", one, ministry=one)


def of_years(overview: Overview) -> Iterator[Scope]:
    """Yield the goals of every year, the latest first."""
    for year in reversed(overview.years):
        title = Passage(str(year))
        yield Scope(addresses.explore_year(year), title, "year", str(year), year=year)


def of_verdicts(overview: Overview) -> Iterator[Scope]:
    """Yield the goals of every verdict there is."""
    there_are = {
        goal.verdict for plan in overview.view.site.verdicts.values() for goal in plan.goals
    }
    for verdict in Verdict:
        if verdict in there_are:
            title = Passage(verdict_word(verdict, overview.view.say))
            address = addresses.explore_verdict(verdict)
            yield Scope(address, title, "verdict", verdict.value, verdict=verdict)
