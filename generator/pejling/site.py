"""A site: settings, linked documents, verdicts and what is wrong, for one date."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from pejling.assess import (
    OkrScore,
    PartVerdict,
    PlanVerdict,
    assess_measures,
    assess_okr,
    assess_plan,
)
from pejling.config import Config, read_config
from pejling.diagnostics import Diagnostic, Severity, in_order
from pejling.errors import SettingsError
from pejling.language import _
from pejling.link import Links, MinistryGoalKey, check, check_prose, link, period_of, without_echoes
from pejling.load import Library, Place, load, without_staff
from pejling.load.images import Image
from pejling.model import FollowUp, GoalFollowUp, MinistryResults, Results


@dataclass(frozen=True, eq=False)
class Site:
    """Everything pages, exports and commands are made from; equal to itself alone."""

    root: Path
    config: Config
    as_of: date
    links: Links
    diagnostics: tuple[Diagnostic, ...] = ()
    images: Mapping[str, Image] = field(default_factory=dict)
    documents: int = 0
    """How many documents were read, those held back included."""
    everything: Library | None = None
    """Every document, where some are held back from the site's readers."""

    @cached_property
    def with_staff(self) -> "Site":
        """This site with what is held back from its readers: for its authors, never for pages."""
        if self.everything is None:
            return self
        return replace(self, links=link(self.everything), everything=None)

    @property
    def library(self) -> Library:
        """Return the documents this site may show."""
        return self.links.library

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Return what stops a build."""
        return tuple(one for one in self.diagnostics if one.severity is Severity.ERROR)

    @cached_property
    def verdicts(self) -> Mapping[Place, PlanVerdict]:
        """Return how every plan stands, by its place."""
        return {place: self._assess(place) for place in self.links.plans}

    def _assess(self, place: Place) -> PlanVerdict:
        period = period_of(self.library.plans[place])
        earlier, results = self.results_of(place)
        held = [one.content for one in self.library.follow_ups.get(place, ())]
        return assess_plan(
            self.links.plans[place],
            period,
            self.links.amendments.get(place, ()),
            sorted([*earlier, *held, *self._held_back(place)], key=_day_of),
            results,
            as_of=self.as_of,
            config=self.config,
            withheld=place in self.library.unseen_results,
        )

    def _held_back(self, place: Place) -> list[FollowUp]:
        """Return follow-ups that say nothing, for those held back: their meetings were held."""
        return [
            FollowUp.model_construct(for_=day, date=day, cancelled=None, goals={})
            for day in self.library.answered.get(place, ())
        ]

    def results_of(self, place: Place) -> tuple[list[FollowUp], Results | None]:
        """Return a plan's final results; those of earlier years of its span are follow-ups."""
        last_year = str(period_of(self.library.plans[place])[1].year)
        final: Results | None = None
        earlier: list[FollowUp] = []
        for document in self.library.results.get(place, ()):
            if document.place.name in {"", last_year}:
                final = document.content
            else:
                year_end = date(int(document.place.name), 12, 31)
                earlier.append(_as_follow_up(document.content, year_end))
        return earlier, final

    @cached_property
    def ministry_verdicts(self) -> Mapping[tuple[MinistryGoalKey, int], tuple[PartVerdict, ...]]:
        """Return how ministry goals' own measures stand, by goal and year."""
        return {
            (key, year): assess_measures(
                goal,
                (date(year, 1, 1), date(year, 12, 31)),
                self._ministry_results(key.ministry, year),
                as_of=self.as_of,
                config=self.config,
                withheld=Place(key.ministry, "", str(year)) in self.library.unseen_results,
            )
            for key, goal in self.links.ministry_goals.items()
            if goal.measures
            for year in self.years
            if goal.applies_in(year)
        }

    def _ministry_results(self, ministry: str, year: int) -> MinistryResults | None:
        document = self.library.ministry_results.get(Place(ministry, "", str(year)))
        return document.content if document else None

    @cached_property
    def okr_scores(self) -> Mapping[Place, OkrScore]:
        """Return how every team's cycle stands, by its place."""
        return {
            place: assess_okr(document.content, place.period, as_of=self.as_of)
            for place, document in sorted(self.library.okrs.items())
        }

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Return every year that a plan covers, in order."""
        return tuple(
            sorted(
                {
                    year
                    for place in self.links.plans
                    for year in range(place.years[0], place.years[1] + 1)
                }
            )
        )


def _day_of(follow_up: FollowUp) -> date:
    return follow_up.date or follow_up.for_ or date.min


def _as_follow_up(results: Results, year_end: date) -> FollowUp:
    day = results.as_of or year_end
    goals = {
        goal_id: GoalFollowUp.model_construct(
            values={
                measure: tuple(
                    one if one.as_of else one.model_copy(update={"as_of": day}) for one in entries
                )
                for measure, entries in result.values.items()
            },
            milestones=result.milestones,
            criteria=result.criteria,
            outlook=None,
            comment=result.explanation,
            action=None,
        )
        for goal_id, result in results.goals.items()
    }
    return FollowUp.model_construct(
        for_=None, date=day, cancelled=None, goals=goals, audience=results.audience, waive=()
    )


def open_site(root: Path, *, as_of: date | None = None, config: Config | None = None) -> Site:
    """Read, check and link the plans of the site at `root`.

    `as_of` goes before the settings'; where neither says, it is today. Raises SettingsError,
    and EnvironmentFault where a folder cannot be read.
    """
    config = config or read_config(root)
    plans = root / config.plans
    if not plans.is_dir():
        raise SettingsError(_("There is no folder of plans here."))
    everything, diagnostics = load(plans)
    found = [*diagnostics, *without_echoes(check(everything), diagnostics)]
    prose, images = check_prose(everything)
    shown = without_staff(everything) if config.audience == "public" else everything
    return Site(
        root,
        config,
        as_of or config.as_of or date.today(),
        link(shown),
        in_order([*found, *prose]),
        images,
        sum(1 for _document in everything.documents()),
        everything if shown.withheld else None,
    )
