"""What serves what: from ministry goals through an agency's goals to its teams' objectives."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from pejling.assess import Verdict
from pejling.assess.words import verdict_word
from pejling.language import _
from pejling.link import GoalKey, KeyResultKey, MinistryGoalKey, ObjectiveKey
from pejling.link.okr_links import Served
from pejling.load import Place
from pejling.model import SupportKind
from pejling.model.cycle import days_of, months_of
from pejling.pages import addresses
from pejling.pages.okr.serving import goal_title, objective_of, objective_score
from pejling.pages.okr.words import cycle_words, score_number, state_standing
from pejling.pages.parts.crumbs import agency_name
from pejling.pages.parts.standing import Standing
from pejling.pages.parts.supports import KINDS
from pejling.pages.view import Passage, View, period_of

MONTHS_OF_A_YEAR = 12


class Level(IntEnum):
    """How far down something stands."""

    MINISTRY_GOAL = 0
    GOAL = 1
    YEARLY = 2
    SHORTER = 3


@dataclass(frozen=True)
class Tie:
    """One thing serves another: how, and why."""

    lower: Served
    upper: Served
    kind: SupportKind
    why: Passage | None


@dataclass(frozen=True)
class Shown:
    """A node's words: what it is, its title, where it is told in full, and how it stands."""

    level: Level
    what: str
    title: Passage
    address: str
    stands: str
    key_results: tuple[tuple[Passage, str, Standing, str], ...] = ()


@dataclass(frozen=True)
class Branch:
    """A node where it stands in the list: under what it serves, with what serves it."""

    number: str
    node: Shown
    kind: str
    why: Passage | None
    also: tuple[str, ...]
    """The numbers of what it serves beside what it stands under."""
    branches: tuple["Branch", ...]
    is_unfolded: bool
    """What serves something is told where it stands first."""


@dataclass(frozen=True)
class Tree:
    """What serves what among some nodes, in order, each with its number."""

    nodes: Mapping[Served, Shown]
    numbers: Mapping[Served, str]
    ties: tuple[Tie, ...]
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class Gaps:
    """Objectives that serve nothing, and goals that no objective serves."""

    orphans: tuple[tuple[Passage, str, str], ...]
    unserved: tuple[tuple[Passage, str], ...]


def tree_of(view: View, agency: Place, places: Iterable[Place], plans: Iterable[Place]) -> Tree:
    """Return what serves what: objectives of some cycles, goals of some plans, and above."""
    below: set[Served] = {
        ObjectiveKey(place, one.id)
        for place in places
        for one in view.library.okrs[place].content.objectives
    }
    below |= {key for plan in plans for key in goals_in_force(view, plan)}
    ties = _ties(view, below)
    known = sorted(below | {tie.upper for tie in ties}, key=lambda one: (_level(one), _order(one)))
    nodes = {key: _shown(view, agency, key) for key in known}
    numbers = _numbers(nodes)
    return Tree(nodes, numbers, ties, tuple(_branches(view, nodes, numbers, ties)))


def goals_in_force(view: View, plan: Place) -> Iterator[GoalKey]:
    """Yield a plan's goals that were not withdrawn."""
    for goal in view.site.verdicts[plan].goals:
        if goal.verdict is not Verdict.WITHDRAWN:
            yield GoalKey(plan, goal.id)


def _ties(view: View, below: Iterable[Served]) -> tuple[Tie, ...]:
    """Return every tie upward from some nodes, those of what they reach included."""
    found: dict[tuple[Served, Served], Tie] = {}
    left, seen = list(below), set(below)
    while left:
        key = left.pop()
        for tie in _upward(view, key):
            found.setdefault((tie.lower, tie.upper), tie)
            if tie.upper not in seen:
                seen.add(tie.upper)
                left.append(tie.upper)
    return tuple(found[key] for key in sorted(found, key=str))


def _upward(view: View, key: Served) -> Iterator[Tie]:
    if isinstance(key, ObjectiveKey):
        for service in view.links.okr.services.get(key, ()):
            support = service.support
            yield Tie(key, service.served, support.kind, view.optional(support.why))
    elif isinstance(key, GoalKey):
        for named in view.links.supported.get(key, ()):
            for one in view.links.contributions[named]:
                if one.goal == key:
                    yield Tie(key, named, one.support.kind, view.optional(one.support.why))


def _level(key: Served) -> Level:
    if isinstance(key, MinistryGoalKey):
        return Level.MINISTRY_GOAL
    if isinstance(key, GoalKey):
        return Level.GOAL
    is_yearly = months_of(key.place.period) == MONTHS_OF_A_YEAR
    return Level.YEARLY if is_yearly else Level.SHORTER


def _order(key: Served) -> tuple[int, str]:
    days = days_of(key.place.period)[0].toordinal() if isinstance(key, ObjectiveKey) else 0
    return days, str(key)


_LETTERS = {Level.MINISTRY_GOAL: "M", Level.GOAL: "P", Level.YEARLY: "O", Level.SHORTER: "T"}


def _numbers(nodes: Mapping[Served, Shown]) -> dict[Served, str]:
    counts: dict[Level, int] = defaultdict(int)
    found = {}
    for key, node in nodes.items():
        counts[node.level] += 1
        found[key] = f"{_LETTERS[node.level]}{counts[node.level]}"
    return found


def _shown(view: View, agency: Place, key: Served) -> Shown:
    say = view.say
    if isinstance(key, MinistryGoalKey):
        title = view.text(view.links.ministry_goals[key].title)
        words = say.text(_("Ministry goal"))
        return Shown(Level.MINISTRY_GOAL, words, title, addresses.of_ministry_goal(key), "")
    name = agency_name(view, key.place)
    is_own = (key.place.ministry, key.place.agency) == (agency.ministry, agency.agency)
    if isinstance(key, GoalKey):
        goal = view.site.verdicts[key.place].goal(key.goal)
        what = say.text(_("Goal {year}"), year=period_of(key.place))
        stands = verdict_word(goal.verdict, say) if goal else ""
        whose = what if is_own else f"{what}, {name}"
        return Shown(Level.GOAL, whose, goal_title(view, key), addresses.of_goal(key), stands)
    team = str(view.text(view.library.okrs[key.place].content.team))
    when = cycle_words(key.place.period, say)
    whose = f"{team}, {when}" if is_own else f"{team}, {when}, {name}"
    return Shown(
        _level(key),
        whose,
        view.text(objective_of(view, key).title),
        addresses.of_objective(key),
        objective_score(view, key),
        tuple(_key_results(view, key)),
    )


def _key_results(view: View, key: ObjectiveKey) -> Iterator[tuple[Passage, str, Standing, str]]:
    score = view.site.okr_scores[key.place]
    for objective in score.objectives:
        if objective.objective.id == key.objective:
            for one in objective.key_results:
                address = addresses.of_key_result(KeyResultKey(key.place, one.key_result.id))
                mark = state_standing(score.state_of(one), view.say)
                number = score_number(one.score, view.say)
                yield view.text(one.key_result.title), address, mark, number


def _branches(
    view: View, nodes: Mapping[Served, Shown], numbers: Mapping[Served, str], ties: tuple[Tie, ...]
) -> Iterator[Branch]:
    lower: dict[Served, list[Tie]] = defaultdict(list)
    uppers: dict[Served, list[Served]] = defaultdict(list)
    for tie in ties:
        lower[tie.upper].append(tie)
        uppers[tie.lower].append(tie.upper)
    place = {key: number for number, key in enumerate(nodes)}
    told: set[Served] = set()

    def branch(key: Served, tie: Tie | None) -> Branch:
        is_unfolded = key not in told
        told.add(key)
        under = sorted(lower[key], key=lambda one: place[one.lower])
        others = [one for one in uppers[key] if tie is None or one != tie.upper]
        return Branch(
            numbers[key],
            nodes[key],
            _tied(view, tie.kind) if tie else "",
            tie.why if tie else None,
            tuple(numbers[one] for one in others),
            tuple(branch(one.lower, one) for one in under if is_unfolded),
            is_unfolded,
        )

    for key in nodes:
        if not uppers[key]:
            yield branch(key, None)


def _tied(view: View, kind: SupportKind) -> str:
    """Return how something is tied to what it stands under; the why comes after it."""
    word = view.say.text(KINDS[kind])
    return word[0].upper() + word[1:]


def gaps_of(view: View, places: Iterable[Place], plans: Iterable[Place]) -> Gaps:
    """Return which objectives serve nothing, and which goals nobody serves in the same time.

    A goal is served by a cycle of any length that runs beside these: a tertial beside a quarter.
    """
    links = view.links.okr
    known = tuple(places)
    orphans = [
        (view.text(one.objective.title), addresses.of_objective(key), _whose(view, place))
        for place in known
        for one in view.site.okr_scores[place].objectives
        if (key := ObjectiveKey(place, one.objective.id)) not in links.services
        and not one.is_abandoned
    ]
    unserved = [
        (goal_title(view, key), addresses.of_goal(key))
        for plan in plans
        for key in goals_in_force(view, plan)
        if not any(_is_beside(one.objective.place, known) for one in links.servants.get(key, ()))
    ]
    return Gaps(tuple(orphans), tuple(unserved))


def _is_beside(place: Place, others: Iterable[Place]) -> bool:
    """Say whether a cycle has a day in common with one of some others."""
    first, last = days_of(place.period)
    spans = (days_of(one.period) for one in others)
    return any(begins <= last and first <= ends for begins, ends in spans)


def _whose(view: View, place: Place) -> str:
    team = view.text(view.library.okrs[place].content.team)
    return f"{team}, {cycle_words(place.period, view.say)}"
