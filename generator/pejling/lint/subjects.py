"""What rules look at: the whole site, one plan with all that belongs to it, one ministry."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from pejling.assess import PlanVerdict
from pejling.config import Limits
from pejling.link import MinistryGoalKey, period_of
from pejling.lint.passages import Passage, joined, passages_of
from pejling.load import MAIN_LANGUAGE, Document, Library, Place
from pejling.model import (
    Agency,
    Amendment,
    FollowUp,
    Goal,
    GoalPicture,
    Ministry,
    Okr,
    Plan,
    Results,
)
from pejling.site import Site
from pejling.source import Span


@dataclass(frozen=True)
class Whole:
    """The whole site as the rules see it; what could not be read whole is left out."""

    site: Site

    @property
    def limits(self) -> Limits:
        """Return the numbers an organisation can set."""
        return self.site.config.limits

    @cached_property
    def by_place(self) -> dict[Place, "OnePlan"]:
        """Every plan whose documents could all be read, by its place."""
        plans = {
            place: OnePlan(self, document)
            for place, document in sorted(self.site.library.plans.items())
        }
        return {place: plan for place, plan in plans.items() if plan.is_whole}

    @property
    def plans(self) -> tuple["OnePlan", ...]:
        """Return every plan whose documents could all be read, in order of their places."""
        return tuple(self.by_place.values())

    @cached_property
    def okrs(self) -> tuple["OneOkr", ...]:
        """Every OKR document that could be read, in order of their places."""
        okrs = sorted(self.site.library.okrs.items())
        return tuple(OneOkr(self, document) for _place, document in okrs if document.is_whole)

    @cached_property
    def ministries(self) -> tuple["OneMinistry", ...]:
        """Every ministry that could be read, by name of its folder."""
        ministries = sorted(self.site.library.ministries.items())
        return tuple(OneMinistry(self, one) for _name, one in ministries if one.is_whole)


@dataclass(frozen=True)
class OneGoal:
    """A goal, its shared measures in full, and the document it stands in.

    `at` gives the place of a field: `goal.at("measures", 0, "unit")`.
    """

    goal: Goal
    document: Document[Plan] | Document[Amendment]
    way: tuple[str | int, ...]

    def at(self, *steps: str | int, key: bool = False) -> Span:
        """Return the place of a field of the goal, or of its key; else of its nearest parent."""
        return self.document.span(*self.way, *steps, key=key)

    def has(self, *steps: str | int) -> bool:
        """Say whether a key is written; where it could not be read, that is told already."""
        return self.document.has(*self.way, *steps)


@dataclass(frozen=True)
class OnePlan:
    """A plan, and all that belongs to it and that these readers may see."""

    whole: Whole
    document: Document[Plan]

    @property
    def site(self) -> Site:
        """Return the site."""
        return self.whole.site

    @property
    def limits(self) -> Limits:
        """Return the numbers an organisation can set."""
        return self.whole.limits

    @property
    def as_of(self) -> date:
        """Return the date everything is said for."""
        return self.site.as_of

    @property
    def place(self) -> Place:
        """Return where it stands."""
        return self.document.place

    @property
    def plan(self) -> Plan:
        """Return what it says, shared measures in full."""
        return self.site.links.plans[self.place]

    @property
    def agency(self) -> Document[Agency] | None:
        """Return the agency whose plan it is."""
        place = Place(self.place.ministry, self.place.agency)
        return self.site.library.agencies.get(place)

    @cached_property
    def period(self) -> tuple[date, date]:
        """Its first and last day."""
        return period_of(self.document)

    @property
    def is_agreed(self) -> bool:
        """Say whether it is agreed; else it is a draft."""
        return self.plan.agreed_on is not None

    @cached_property
    def goals(self) -> tuple[OneGoal, ...]:
        """Its goals, then those that amendments added."""
        own = [
            OneGoal(goal, self.document, ("goals", index))
            for index, goal in enumerate(self.plan.goals)
        ]
        amended = self.site.links.amendments.get(self.place, ())
        added = [
            OneGoal(goal, document, ("goals_added", index))
            for document, amendment in zip(self.amendments, amended, strict=True)
            for index, goal in enumerate(amendment.goals_added)
        ]
        return (*own, *added)

    @cached_property
    def goals_in_force(self) -> tuple[OneGoal, ...]:
        """Its goals as amended by the site's date, added ones too, without the withdrawn."""
        verdicts = {one.id: one.goal for one in self.verdict.goals}
        return tuple(
            replace(one, goal=verdict.goal)
            for one in self.goals
            if (verdict := verdicts.get(one.goal.id)) and verdict.withdrawn is None
        )

    @property
    def picture(self) -> GoalPicture | None:
        """Return the goal picture it is under, its own or an earlier plan's."""
        found = self.site.links.pictures.get(self.place)
        return found[0] if found else None

    @cached_property
    def picture_words(self) -> int:
        """How many words the goal picture's text has: the plan's text outside its goals' own."""
        prose = self.document.bodies[MAIN_LANGUAGE].prose
        ids = {one.goal.id for one in self.goals}
        return prose.words - sum(one.words for one in prose.sections if one.id in ids)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the plan's own document, translations apart."""
        return tuple(passages_of(self.document, self.site))

    @cached_property
    def text(self) -> Passage:
        """Its texts as one."""
        return joined(self.passages, self.document, self.site)

    @property
    def amendments(self) -> tuple[Document[Amendment], ...]:
        """Return its amendments, in order."""
        return self._library.amendments.get(self.place, ())

    @property
    def follow_ups(self) -> tuple[Document[FollowUp], ...]:
        """Return its follow-ups, in order."""
        return self._library.follow_ups.get(self.place, ())

    @property
    def results(self) -> tuple[Document[Results], ...]:
        """Return its results, those of the years of a longer plan in order."""
        return self._library.results.get(self.place, ())

    @property
    def has_unseen_results(self) -> bool:
        """Say whether it has results that these readers may not see: none may be called missing."""
        return self.place in self._library.unseen_results

    @property
    def verdict(self) -> PlanVerdict:
        """Return how it stands."""
        return self.site.verdicts[self.place]

    @property
    def previous(self) -> "OnePlan | None":
        """Return the agency's plan before it."""
        return self._beside(-1)

    @property
    def following(self) -> "OnePlan | None":
        """Return the agency's plan after it."""
        return self._beside(1)

    def _beside(self, step: int) -> "OnePlan | None":
        agency = Place(self.place.ministry, self.place.agency)
        plans = self.site.links.agency_plans.get(agency, (self.place,))
        index = plans.index(self.place) + step
        return self.whole.by_place.get(plans[index]) if 0 <= index < len(plans) else None

    @property
    def is_whole(self) -> bool:
        """Say whether all its documents could be read: else what seems missing may be there."""
        return all(document.is_whole for document in self.documents())

    def documents(self) -> Iterator[Document[Any]]:
        """Yield the plan's document and those that belong to it."""
        yield self.document
        yield from self.amendments
        yield from self.follow_ups
        yield from self.results

    @property
    def _library(self) -> Library:
        return self.site.library

    def at(self, *steps: str | int, key: bool = False) -> Span:
        """Return the place of a field of the plan, or of its key; else of its nearest parent."""
        return self.document.span(*steps, key=key)


@dataclass(frozen=True)
class OneOkr:
    """A team's OKR document of one cycle."""

    whole: Whole
    document: Document[Okr]

    @property
    def site(self) -> Site:
        """Return the site."""
        return self.whole.site

    @property
    def okr(self) -> Okr:
        """Return what it says."""
        return self.document.content

    def has(self, *steps: str | int) -> bool:
        """Say whether a key is written; where it could not be read, that is told already."""
        return self.document.has(*steps)

    def at(self, *steps: str | int, key: bool = False) -> Span:
        """Return the place of a field, or of its key; else of its nearest parent."""
        return self.document.span(*steps, key=key)


@dataclass(frozen=True)
class OneMinistry:
    """A ministry and its goals."""

    whole: Whole
    document: Document[Ministry]

    @property
    def site(self) -> Site:
        """Return the site."""
        return self.whole.site

    @property
    def name(self) -> str:
        """Return the name of its folder."""
        return self.document.place.ministry

    @property
    def plans(self) -> tuple[OnePlan, ...]:
        """Return the plans of its agencies."""
        return tuple(one for one in self.whole.plans if one.place.ministry == self.name)

    def key(self, goal: str) -> MinistryGoalKey:
        """Return the key of one of its goals in the site's links."""
        return MinistryGoalKey(self.name, goal)

    def at(self, *steps: str | int, key: bool = False) -> Span:
        """Return the place of a field, or of its key; else of its nearest parent."""
        return self.document.span(*steps, key=key)
