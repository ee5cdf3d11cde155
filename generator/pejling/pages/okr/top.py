"""The top of OKR pages: the way there, the sentence, what is late, and the team's other cycles."""

from collections.abc import Iterable, Iterator

from pejling.assess import CycleState, OkrScore
from pejling.assess.words import joined
from pejling.language import _
from pejling.load import Document, Place
from pejling.model import Okr
from pejling.pages import addresses
from pejling.pages.okr.sentence import sentence_of, states_of, strip_of
from pejling.pages.okr.words import CYCLE_STATES, RHYTHMS, cycle_title, cycle_words
from pejling.pages.parts.crumbs import Crumb, Fact, Top, YearLink, agency_crumbs, agency_name, here
from pejling.pages.parts.standing import Answer
from pejling.pages.view import Passage, View


def okr_crumbs(view: View, place: Place) -> tuple[Crumb, ...]:
    """Return the way to an agency's OKR, itself included."""
    agency = Place(place.ministry, place.agency)
    return *agency_crumbs(view, agency), Crumb(Passage("OKR"), addresses.of_okrs(agency))


def cycle_crumbs(view: View, place: Place) -> tuple[Crumb, ...]:
    """Return the way to a cycle of an agency, itself included."""
    title = Passage(cycle_title(place.period, view.say))
    return *okr_crumbs(view, place), Crumb(title, addresses.of_cycle(place, place.period))


def team_crumbs(view: View, place: Place) -> tuple[Crumb, ...]:
    """Return the way to a team's cycle, itself included."""
    team = view.text(view.library.okrs[place].content.team)
    return *cycle_crumbs(view, place), Crumb(team, addresses.of_team(place))


def team_small(view: View, place: Place) -> Passage:
    """Return what stands above a team's name: what it is, when, and where."""
    words = ["OKR", cycle_words(place.period, view.say)]
    name = str(agency_name(view, place))
    team = str(view.text(view.library.okrs[place].content.team))
    return Passage(" · ".join([*words, name] if name != team else words))


def team_top(view: View, place: Place) -> Top:
    """Return the top of a team's page."""
    document, score = view.library.okrs[place], view.site.okr_scores[place]
    team = view.text(document.content.team)
    earlier, later = _neighbours(view, place)
    return Top(
        here(cycle_crumbs(view, place), team),
        team,
        team_small(view, place),
        answer_of(view, document, score),
        strip_of(states_of(score), view.say),
        notices=tuple(notices_of(view, score)),
        facts=tuple(_facts(view, place, score)),
        years=_cycles(view, place),
        years_label=view.say.text(_("The team's cycles")),
        earlier=earlier,
        later=later,
    )


def answer_of(view: View, document: Document[Okr], score: OkrScore) -> Answer:
    """Return how far a team is, and what it says itself."""
    computed = sentence_of(score, view.say)
    headline = view.optional(document.content.headline)
    if headline is None:
        return Answer(computed)
    return Answer(computed, headline, "" if headline.text.rstrip()[-1:] in ".!?…" else ".")


def notices_of(view: View, score: OkrScore) -> Iterator[str]:
    """Yield what is late: the check-in, the evaluation."""
    say, rhythm = view.say, score.rhythm
    if score.state is CycleState.RUNNING and rhythm.is_missed:
        last = score.last_check_in
        if last is None:
            yield say.plural(
                _("There has been no check-in since the cycle began, {count} day ago."),
                _("There has been no check-in since the cycle began, {count} days ago."),
                rhythm.silent,
            )
        else:
            yield say.plural(
                _("Last check-in {day}, {count} day ago; at most {allowed} were agreed."),
                _("Last check-in {day}, {count} days ago; at most {allowed} were agreed."),
                rhythm.silent,
                day=say.date(last.date),
                allowed=say.number(rhythm.allowed),
            )
    if score.state is CycleState.OVER:
        days = (score.as_of - score.last).days
        yield say.plural(
            _("The cycle ended {count} day ago, on {day}, and is not evaluated."),
            _("The cycle ended {count} days ago, on {day}, and is not evaluated."),
            days,
            day=say.date(score.last),
        )


def notices_together(view: View, places: Iterable[Place]) -> tuple[str, ...]:
    """Return what is late in several teams, each thing once with the names of all it is true of."""
    teams: dict[str, list[str]] = {}
    for place in places:
        for notice in notices_of(view, view.site.okr_scores[place]):
            team = view.text(view.library.okrs[place].content.team)
            teams.setdefault(notice, []).append(str(team))
    return tuple(
        view.say.text(_("{team}: {what}"), team=joined(named, view.say), what=notice)
        for notice, named in teams.items()
    )


def _facts(view: View, place: Place, score: OkrScore) -> Iterator[Fact]:
    say, okr = view.say, score.okr
    state = say.text(CYCLE_STATES[score.state])
    yield Fact(say.text(_("State")), state, is_late=score.state is CycleState.OVER)
    days = {"first": say.date(score.first), "last": say.date(score.last)}
    yield Fact(say.text(_("Period")), say.text(_("{first} to {last}"), **days))
    count = len(score.check_ins)
    held = say.plural(_("{count} check-in"), _("{count} check-ins"), count)
    agreed = f", {say.text(RHYTHMS[okr.rhythm])}" if okr.rhythm else ""
    yield Fact(say.text(_("Check-ins")), f"{held}{agreed}")
    if score.rhythm.missed:
        longest = max(gap.days for gap in score.rhythm.missed)
        yield Fact(
            say.text(_("Longest silence")),
            say.plural(_("{count} day"), _("{count} days"), longest),
            is_late=True,
        )
    if okr.parent:
        where = addresses.of_cycle(place, okr.parent)
        name = cycle_words(okr.parent, say)
        is_known = okr.parent in cycles_of(view, place)
        yield Fact(say.text(_("Part of")), name, where if is_known else None)
    for paper, label in PAPERS.items() if okr.objectives else ():
        address = addresses.of_team_paper(place, paper)
        yield Fact(say.text(label), say.text(_PURPOSES[paper]), address, is_way=True)


PAPERS = {
    "meeting": _("Meeting paper"),
    "poster": _("Poster"),
    "checklist": _("Checklist"),
}
"""The papers of a team's cycle: the end of their address, and what they are called."""
_PURPOSES = {
    "meeting": _("For the next check-in"),
    "poster": _("One sheet for the wall"),
    "checklist": _("Questions to the team"),
}


def _cycles(view: View, place: Place) -> tuple[YearLink, ...]:
    """Return every cycle of the same team, in order."""
    places = [
        Place(place.ministry, place.agency, cycle, place.name) for cycle in cycles_of(view, place)
    ]
    return tuple(
        YearLink(cycle_words(one.period, view.say), addresses.of_team(one), one == place)
        for one in places
        if one in view.library.okrs
    )


def cycles_of(view: View, place: Place) -> tuple[str, ...]:
    """Return the cycles of an agency, in order."""
    return view.links.okr.agency_cycles.get(Place(place.ministry, place.agency), ())


def _neighbours(view: View, place: Place) -> tuple[YearLink | None, YearLink | None]:
    links = view.links.okr
    found = [links.before.get(place), links.after.get(place)]
    before, after = (
        YearLink(cycle_words(one.period, view.say), addresses.of_team(one)) if one else None
        for one in found
    )
    return before, after
