"""A plan with all its papers: what the plan page and the year-end report are made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pejling.assess import GoalVerdict, PlanVerdict
from pejling.assess.evidence import held_on
from pejling.language import Speech, _
from pejling.link import Directory, GoalKey, MinistryGoalKey
from pejling.link.turning import Fate, Turn
from pejling.load import Document, Place
from pejling.load.document import follow_up_date
from pejling.model import Amendment, FollowUp, GoalResult, Plan, Reason, Results, Signatory
from pejling.model.base import SignatoryRole
from pejling.pages.view import Passage, View, period_of


@dataclass(frozen=True)
class Papers:
    """One plan in one language, with its amendments, follow-ups and final results."""

    view: View
    place: Place
    directory: Directory
    dropped: Mapping[GoalKey, tuple[Turn, ...]]
    """The agreed targets of each goal that no following plan carries on."""
    sharing: Mapping[tuple[MinistryGoalKey, int], tuple[GoalKey, ...]]
    """The goals that support a ministry goal in a year."""

    @property
    def say(self) -> Speech:
        """Return the words of the page's language."""
        return self.view.say

    @property
    def document(self) -> Document[Plan]:
        """Return the plan's file."""
        return self.view.library.plans[self.place]

    @property
    def plan(self) -> Plan:
        """Return the plan with its shared measures in full."""
        return self.view.links.plans[self.place]

    @property
    def verdict(self) -> PlanVerdict:
        """Return how the plan stands."""
        return self.view.site.verdicts[self.place]

    @cached_property
    def amendments(self) -> tuple[tuple[Amendment, Document[Amendment]], ...]:
        """Return the amendments in order, each with its file."""
        contents = self.view.links.amendments.get(self.place, ())
        documents = self.view.library.amendments.get(self.place, ())
        return tuple(zip(contents, documents, strict=True))

    @cached_property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups in the order of their dates."""
        documents = self.view.library.follow_ups.get(self.place, ())
        return tuple(one.content for one in sorted(documents, key=follow_up_date))

    @cached_property
    def told(self) -> tuple[FollowUp, ...]:
        """Return everything told along the way: follow-ups, and results of a span's years."""
        earlier, _final = self.view.site.results_of(self.place)
        return tuple(sorted((*self.follow_ups, *earlier), key=held_on))

    @cached_property
    def results_document(self) -> Document[Results] | None:
        """Return the file of the final results."""
        _earlier, final = self.view.site.results_of(self.place)
        documents = self.view.library.results.get(self.place, ())
        return next((one for one in documents if one.content is final), None)

    @property
    def results(self) -> Results | None:
        """Return the final results."""
        return self.results_document.content if self.results_document else None

    @property
    def years_results(self) -> tuple[Document[Results], ...]:
        """Return every results file of the plan, those of the years of its span included."""
        return self.view.library.results.get(self.place, ())

    @property
    def lessons(self) -> tuple[Passage, ...]:
        """Return what was learned, from every year's results."""
        lessons = (one for document in self.years_results for one in document.content.lessons)
        return tuple(self.view.text(one.text) for one in lessons)

    def result(self, goal_id: str) -> GoalResult | None:
        """Return what the results say of a goal."""
        return self.results.goals.get(goal_id) if self.results else None

    def key(self, goal_id: str) -> GoalKey:
        """Return a goal's key."""
        return GoalKey(self.place, goal_id)

    @cached_property
    def by_id(self) -> Mapping[str, GoalVerdict]:
        """Return how each goal stands, by its id."""
        return {goal.id: goal for goal in self.verdict.goals}

    @property
    def name(self) -> str:
        """Return the plan's years as they are said: 2025, 2025–2028."""
        return period_of(self.place)


def all_papers(view: View) -> Iterator[Papers]:
    """Yield every plan with its papers, in order."""
    directory = Directory(view.library)
    dropped: dict[GoalKey, tuple[Turn, ...]] = {}
    for turn in view.turns:
        if turn.fate is Fate.NOT_CARRIED_ON:
            dropped[turn.goal] = (*dropped.get(turn.goal, ()), turn)
    sharing = _sharing(view)
    for place in view.links.plans:
        yield Papers(view, place, directory, dropped, sharing)


def _sharing(view: View) -> Mapping[tuple[MinistryGoalKey, int], tuple[GoalKey, ...]]:
    found: dict[tuple[MinistryGoalKey, int], list[GoalKey]] = {}
    for named, contributions in view.links.contributions.items():
        for one in contributions:
            first, last = one.goal.place.years
            for year in range(first, last + 1):
                found.setdefault((named, year), []).append(one.goal)
    return {key: tuple(goals) for key, goals in found.items()}


REASONS = {
    Reason.EXTERNAL: _("external circumstances"),
    Reason.POLITICAL_CHANGE: _("changed political priorities"),
    Reason.AMBITION: _("the level of ambition"),
    Reason.OWN_PERFORMANCE: _("the agency's own performance"),
    Reason.METHOD: _("method"),
}

_ROLES = {
    SignatoryRole.PERMANENT_SECRETARY: _("Permanent Secretary"),
    SignatoryRole.DIRECTOR_GENERAL: _("Director General"),
    SignatoryRole.DEPUTY: _("Deputy"),
    SignatoryRole.MINISTER: _("Minister"),
    SignatoryRole.OTHER: "",
}


def reasons_words(reasons: Iterable[Reason], say: Speech) -> str:
    """Return causes in words, joined by commas."""
    return ", ".join(say.text(REASONS[reason]) for reason in reasons)


def signatories_words(signatories: Iterable[Signatory], say: Speech) -> tuple[str, ...]:
    """Return who signed: the office, then the name."""
    return tuple(
        f"{say.text(_ROLES[one.role])} {one.name}" if _ROLES[one.role] else one.name
        for one in signatories
    )


def amendment_anchor(number: int) -> str:
    """Return the id of an amendment on its plan's page; the first is number 1."""
    return f"amendment-{number}"
