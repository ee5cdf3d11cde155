"""A team's meeting paper on one A4: what moved, what is in the way, what is to be decided."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.okr.agenda import Agenda, agenda_of
from pejling.pages.okr.sentence import states_of, strip_of
from pejling.pages.okr.top import answer_of, notices_of, team_crumbs, team_small
from pejling.pages.okr.words import cycle_words
from pejling.pages.parts.crumbs import Top, here
from pejling.pages.view import View


@dataclass(frozen=True)
class MeetingView:
    """What the paper shows."""

    top: Top
    agenda: Agenda
    team: str


def pages(view: View) -> Iterator[Draft]:
    """Yield the meeting paper of every team's cycle that has objectives."""
    for place, document in view.library.okrs.items():
        if document.content.objectives:
            yield _draft(view, place)


def _draft(view: View, place: Place) -> Draft:
    document, score, say = view.library.okrs[place], view.site.okr_scores[place], view.say
    team = view.text(document.content.team)
    paper = say.text(_("Meeting paper"))
    shown = MeetingView(
        Top(
            here(team_crumbs(view, place), paper),
            team,
            team_small(view, place),
            answer_of(view, document, score),
            strip_of(states_of(score), say),
            notices=tuple(notices_of(view, score)),
        ),
        agenda_of(view, place),
        addresses.of_team(place),
    )
    return Draft(
        address=addresses.of_team_paper(place, "meeting"),
        title=f"{paper}, {team}, {cycle_words(place.period, say)}",
        view=shown,
        source=document.path,
    )


KIND = PageKind("okr_meeting", pages)
