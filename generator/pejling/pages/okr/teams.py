"""An agency's teams in a cycle, a row each: how far they are and whether they check in."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess import CycleState, KeyResultState
from pejling.assess.words import joined
from pejling.language import _
from pejling.link import ObjectiveKey
from pejling.load import Place
from pejling.model.cycle import days_of, months_of
from pejling.pages import addresses
from pejling.pages.okr.sentence import states_of, strip_of
from pejling.pages.okr.serving import objective_score
from pejling.pages.okr.words import CYCLE_STATES, cycle_title, cycle_words, score_number
from pejling.pages.parts.standing import Group
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class TeamObjective:
    """An objective of a team, with how it stands."""

    title: Passage
    address: str
    stands: str


@dataclass(frozen=True)
class TeamRow:
    """A team in a cycle."""

    team: Passage
    address: str
    groups: tuple[Group, ...]
    words: str
    score: str
    state: str
    last_check_in: str
    is_late: bool
    objectives: tuple[TeamObjective, ...]


@dataclass(frozen=True)
class CycleRow:
    """A cycle of an agency."""

    title: str
    address: str
    months: int
    state: str
    is_running: bool
    teams: int
    groups: tuple[Group, ...]
    words: str


def places_of(view: View, agency: Place, cycle: str) -> tuple[Place, ...]:
    """Return an agency's teams in a cycle: the whole agency first, then by name."""
    found = [
        place
        for place in view.library.okrs
        if (place.ministry, place.agency, place.period) == (agency.ministry, agency.agency, cycle)
    ]
    return tuple(sorted(found, key=lambda one: (one.name != "agency", one.name)))


def team_row(view: View, place: Place) -> TeamRow:
    """Return a team's row."""
    say, score = view.say, view.site.okr_scores[place]
    groups = strip_of(states_of(score), say)
    last = score.last_check_in
    return TeamRow(
        view.text(score.okr.team),
        addresses.of_team(place),
        groups,
        group_words(groups),
        score_number(score.score, say),
        say.text(CYCLE_STATES[score.state]),
        say.short_date(last.date) if last else say.text(_("none")),
        score.state is CycleState.RUNNING and score.rhythm.is_missed,
        tuple(_objectives(view, place)),
    )


def _objectives(view: View, place: Place) -> Iterator[TeamObjective]:
    for one in view.library.okrs[place].content.objectives:
        key = ObjectiveKey(place, one.id)
        address = addresses.of_objective(key)
        yield TeamObjective(view.text(one.title), address, objective_score(view, key))


def group_words(groups: tuple[Group, ...]) -> str:
    """Return how many stand how, in words."""
    return ", ".join(f"{one.number} {one.word}" for one in groups)


def cycle_row(view: View, agency: Place, cycle: str) -> CycleRow:
    """Return a cycle's row."""
    say = view.say
    places = places_of(view, agency, cycle)
    scores = [view.site.okr_scores[place] for place in places]
    groups = strip_of([state for score in scores for state in states_of(score)], say)
    return CycleRow(
        cycle_title(cycle, say),
        addresses.of_cycle(agency, cycle),
        months_of(cycle),
        say.text(CYCLE_STATES[state_of(view, agency, cycle)]),
        state_of(view, agency, cycle) is CycleState.RUNNING,
        len(places),
        groups,
        group_words(groups),
    )


def state_of(view: View, agency: Place, cycle: str) -> CycleState:
    """Return the state of a cycle as a whole: evaluated once every team has done so."""
    states = [view.site.okr_scores[place].state for place in places_of(view, agency, cycle)]
    for state in (CycleState.RUNNING, CycleState.OVER, CycleState.COMING):
        if state in states:
            return state
    return CycleState.EVALUATED


def current_cycles(view: View, agency: Place) -> tuple[str, ...]:
    """Return the cycles that run on the site's date; where none does, the last that ended."""
    cycles = view.links.okr.agency_cycles.get(agency, ())
    day = view.site.as_of
    running = [one for one in cycles if days_of(one)[0] <= day <= days_of(one)[1]]
    if running:
        return tuple(running)
    ended = [one for one in cycles if days_of(one)[1] < day]
    return tuple(ended[-1:] or cycles[:1])


def okr_words(view: View, agency: Place) -> str:
    """Return how an agency's running cycles stand in a few words: 2 of 7 key results reached."""
    say = view.say
    cycles = current_cycles(view, agency)
    places = [place for cycle in cycles for place in places_of(view, agency, cycle)]
    states = [state for place in places for state in states_of(view.site.okr_scores[place])]
    return say.text(
        _("{reached} of {total} key results reached in {cycles}"),
        reached=say.number(states.count(KeyResultState.REACHED)),
        total=say.number(len(states)),
        cycles=joined([cycle_words(cycle, say) for cycle in cycles], say),
    )
