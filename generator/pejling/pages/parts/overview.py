"""The plans by year, ministry and agency, found once for all pages of a kind in one language."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pejling.assess import Totals, sum_of
from pejling.link import years_covered
from pejling.load import Place
from pejling.pages.parts.crumbs import agency_name
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Overview:
    """What pages about more than one plan ask; every mapping is made once."""

    view: View

    @cached_property
    def ministries(self) -> tuple[str, ...]:
        """Return the ministries by name."""
        folders = {*self.view.library.ministries, *(one.ministry for one in self.agencies)}
        return tuple(sorted(folders, key=lambda one: (str(self.ministry_name(one)), one)))

    @cached_property
    def agencies(self) -> tuple[Place, ...]:
        """Return every agency by name."""
        places = {Place(one.ministry, one.agency) for one in self.view.links.plans}
        return tuple(
            sorted(
                {*places, *self.view.library.agencies},
                key=lambda one: (str(self.agency_name(one)).casefold(), one),
            )
        )

    @cached_property
    def agencies_of(self) -> Mapping[str, tuple[Place, ...]]:
        """Return the agencies of each ministry by name."""
        found: dict[str, list[Place]] = {name: [] for name in self.ministries}
        for agency in self.agencies:
            found[agency.ministry].append(agency)
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def _names(self) -> dict[Place, Passage]:
        return {}

    def agency_name(self, place: Place) -> Passage:
        """Return an agency's name; `place` may be any place below it."""
        agency = Place(place.ministry, place.agency)
        if agency not in self._names:
            self._names[agency] = agency_name(self.view, agency)
        return self._names[agency]

    def ministry_name(self, ministry: str) -> Passage:
        """Return a ministry's name."""
        document = self.view.library.ministries.get(ministry)
        return self.view.text(document.content.name) if document else Passage(ministry)

    def is_agreed(self, place: Place) -> bool:
        """Say whether a plan is agreed; else it is a draft."""
        return self.view.links.plans[place].agreed_on is not None

    @cached_property
    def plans_of(self) -> Mapping[Place, tuple[Place, ...]]:
        """Return every plan of each agency, in order of their years."""
        found: dict[Place, list[Place]] = defaultdict(list)
        for place in sorted(self.view.links.plans, key=lambda one: (one.years, one)):
            found[Place(place.ministry, place.agency)].append(place)
        return {agency: tuple(places) for agency, places in found.items()}

    def covered(self, place: Place) -> tuple[int, int]:
        """Return the first and last calendar year that a plan is of."""
        return years_covered(self.view.library.plans[place])

    @cached_property
    def _plans_in(self) -> Mapping[tuple[str, int], tuple[Place, ...]]:
        found: dict[tuple[str, int], list[Place]] = defaultdict(list)
        for agency in self.agencies:
            for place in self.plans_of.get(agency, ()):
                first, last = self.covered(place)
                for year in range(first, last + 1):
                    found[place.ministry, year].append(place)
        return {key: tuple(places) for key, places in found.items()}

    def plans_in(self, ministry: str, year: int) -> tuple[Place, ...]:
        """Return a ministry's plans of a year by the agency's name, drafts included."""
        return self._plans_in.get((ministry, year), ())

    def agreed_in(self, ministry: str, year: int) -> tuple[Place, ...]:
        """Return a ministry's agreed plans of a year by the agency's name."""
        return tuple(one for one in self.plans_in(ministry, year) if self.is_agreed(one))

    @cached_property
    def reaching_into(self) -> Mapping[int, tuple[Place, ...]]:
        """Return the plans that reach into a year without being of it."""
        found: dict[int, list[Place]] = defaultdict(list)
        for agency in self.agencies:
            for place in self.plans_of.get(agency, ()):
                first, last = self.covered(place)
                for year in range(place.years[0], place.years[1] + 1):
                    if not first <= year <= last:
                        found[year].append(place)
        return {year: tuple(places) for year, places in found.items()}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Return every year that a plan is of or reaches into, in order."""
        return self.view.site.years

    @cached_property
    def _agreed_years(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, set[int]] = defaultdict(set)
        for (ministry, year), places in self._plans_in.items():
            if any(self.is_agreed(one) for one in places):
                found[ministry].add(year)
                found[""].add(year)
        return {ministry: tuple(sorted(years)) for ministry, years in found.items()}

    def years_of(self, ministry: str) -> tuple[int, ...]:
        """Return the years of a ministry's plans, drafts included."""
        return tuple(sorted(year for name, year in self._plans_in if name == ministry))

    def current_year(self, ministry: str = "") -> int | None:
        """Return the latest year with an agreed plan, up to the site's date; else the first."""
        agreed = self._agreed_years.get(ministry, ())
        begun = [year for year in agreed if year <= self.view.site.as_of.year]
        return max(begun, default=min(agreed, default=None))

    def totals(self, places: Iterable[Place]) -> Totals:
        """Return what the goals of several plans add up to."""
        return sum_of(self.view.site.verdicts[place].totals for place in places)
