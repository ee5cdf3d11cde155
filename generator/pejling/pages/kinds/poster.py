"""The staff's poster of a plan: one sheet for the wall, read at two metres.

2014 guidance, M04: the staff deliver the goals, so the plan must be told to them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess import GoalVerdict, PartVerdict
from pejling.assess.words import opening_sentence, target_words
from pejling.language import Speech, _
from pejling.load import Place
from pejling.model import Measure
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.parts.crumbs import Crumb, Top, agency_crumbs, agency_name, here
from pejling.pages.parts.glance import parts_words, why_words
from pejling.pages.parts.measures import rows_of
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.plan.papers import Papers, all_papers
from pejling.pages.view import Passage, View

SIZES = (26, 22, 20, 18, 16, 14, 12, 10)
"""The sizes of type of poster.css, in points; below the last the goals stand in two columns."""
_SHEET, _WIDTH = 950.0, 728.0
"""The room on a sheet of A3 inside its margins, in points, but for its head and its sum."""
LONG_MISSION = 140
"""From so many letters a mission is no call any more, and is set as text."""
_LETTER = 0.5
"""How wide a letter is on the whole, beside its size."""


@dataclass(frozen=True)
class PosterGoal:
    """A goal in plain words and how it stands; `figures` is one line below it."""

    title: Passage
    address: str
    standing: Standing
    figures: Passage | str


@dataclass(frozen=True)
class PosterGroup:
    """The goals that serve a marker; without one they are those that serve none."""

    marker: Passage | None
    goals: tuple[PosterGoal, ...]


@dataclass(frozen=True)
class Poster:
    """What a poster shows: of a plan, or of a team's cycle.

    `whole` is the address of the page that says all of it, and `whole_words` its name there;
    `whose` is the agency, where neither the title nor the call names it.
    """

    top: Top
    small: str
    calling: Passage | None
    groups: tuple[PosterGroup, ...]
    sentence: str
    whole: str
    whole_words: str
    whose: Passage | None = None

    @property
    def is_long(self) -> bool:
        """Say whether what stands large on top is too long to be a call."""
        return self.calling is not None and len(str(self.calling)) > LONG_MISSION

    @property
    def size(self) -> str:
        """Return the largest type in which everything has room on one sheet."""
        return size_of(self.calling, self.groups)


def pages(view: View) -> Iterator[Draft]:
    """Yield the poster of every plan that has goals."""
    for papers in all_papers(view):
        if papers.verdict.goals:
            yield _draft(papers)


def _draft(papers: Papers) -> Draft:
    view, say = papers.view, papers.say
    agency = view.library.agencies.get(Place(papers.place.ministry, papers.place.agency))
    name = agency_name(view, papers.place)
    plan = addresses.of_plan(papers.place)
    crumbs = (*agency_crumbs(view, papers.place), Crumb(Passage(papers.name), plan))
    mission = view.optional(agency.content.mission) if agency else None
    return Draft(
        address=addresses.of_poster(papers.place),
        title=f"{name}, {say.text(_('poster {year}'), year=papers.name)}",
        view=Poster(
            Top(here(crumbs, say.text(_("Poster"))), name),
            say.text(_("Our goals {year}"), year=papers.name),
            mission,
            tuple(_groups(papers)),
            opening_sentence(papers.verdict.totals.count, say),
            plan,
            say.text(_("The whole plan")),
        ),
        source=papers.document.path,
        updated=view.updated(papers.place),
    )


def _groups(papers: Papers) -> Iterator[PosterGroup]:
    """Yield the markers in their order, each goal under the first that it serves."""
    own = papers.view.links.pictures.get(papers.place)
    markers = own[0].markers if own else ()
    left = list(papers.verdict.goals)
    for marker in markers:
        served = [goal for goal in left if marker.id in goal.goal.goal.markers]
        left = [goal for goal in left if goal not in served]
        if served:
            title = papers.view.text(marker.title)
            yield PosterGroup(title, tuple(_goal(papers, goal) for goal in served))
    if left:
        yield PosterGroup(None, tuple(_goal(papers, goal) for goal in left))


def _goal(papers: Papers, goal: GoalVerdict) -> PosterGoal:
    return PosterGoal(
        papers.view.text(goal.goal.goal.title),
        addresses.of_goal(papers.key(goal.id)),
        standing(goal.verdict, papers.say),
        _figures(papers, goal),
    )


def _figures(papers: Papers, goal: GoalVerdict) -> Passage | str:
    """Return who judged it, else its one number beside its target, else how many parts are met."""
    if goal.goal.withdrawn is not None:
        return ""
    if goal.changed_by_judgement:
        return why_words(goal, papers.say)
    if len(goal.parts) == 1 and isinstance(goal.parts[0].measure, Measure):
        return _figure(papers, goal, goal.parts[0], goal.parts[0].measure)
    return parts_words(goal, papers.say) or why_words(goal, papers.say)


def _figure(papers: Papers, goal: GoalVerdict, part: PartVerdict, measure: Measure) -> str:
    say: Speech = papers.say
    row = next(iter(rows_of(papers.view, goal)), None)
    if part.target is None:
        return ""
    target = target_words(part.target, measure, say)
    if row is None or row.value is None or row.value.is_words:
        return say.text(_("The target is {target}"), target=target)
    value = f"{row.value.text} {row.unit}" if row.unit else str(row.value.text)
    return say.text(_("{value}; the target is {target}"), value=value, target=target)


def size_of(mission: Passage | None, groups: tuple[PosterGroup, ...]) -> str:
    """Return the largest type in which everything has room on one sheet."""
    fitting = (size for size in SIZES if _height(mission, groups, size) <= _SHEET)
    return f"at-{next(fitting, 'columns')}"


def _height(mission: Passage | None, groups: tuple[PosterGroup, ...], size: float) -> float:
    """Return how high the groups stand at a size, by the proportions of poster.css."""
    call = 1.4 if mission and len(str(mission)) > LONG_MISSION else 2.1
    high = 4.0 + (1.2 * call * _lines(str(mission), call * size, _WIDTH) if mission else 0)
    for group in groups:
        beside = 1.3 * _lines(str(group.marker or ""), 1.05 * size, _WIDTH * 0.31)
        inside = sum(
            1.6 * _lines(str(goal.title), 1.3 * size, _WIDTH * 0.58) + 2.2 for goal in group.goals
        )
        high += max(beside, inside) + 1.0
    return high * size


def _lines(text: str, size: float, width: float) -> int:
    """Return how many lines a text takes, its words never broken."""
    letters, ends = width / (size * _LETTER), [0]
    for word in text.split():
        room = ends[-1] + len(word) + (1 if ends[-1] else 0)
        if room <= letters or not ends[-1]:
            ends[-1] = room
        else:
            ends.append(len(word))
    return len(ends)


KIND = PageKind("poster", pages)
