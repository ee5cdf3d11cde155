"""A team's poster for the wall: its objectives and key results in plain words, and how they stand.

OKR guide: common direction needs that everybody knows what is to be reached, and when.
"""

from collections.abc import Iterator

from pejling.assess import KeyResultScore, KeyResultState, OkrScore
from pejling.language import Speech, _
from pejling.link import KeyResultKey
from pejling.load import Place
from pejling.model import Zone
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.kinds.poster import Poster, PosterGoal, PosterGroup
from pejling.pages.okr.sentence import sentence_of
from pejling.pages.okr.top import team_crumbs
from pejling.pages.okr.words import (
    cycle_words,
    measured,
    state_standing,
    step_name,
    step_text,
    target_words,
)
from pejling.pages.parts.crumbs import Top, agency_name, here
from pejling.pages.view import Passage, View


def pages(view: View) -> Iterator[Draft]:
    """Yield the poster of every team's cycle that has objectives."""
    for place, document in view.library.okrs.items():
        if document.content.objectives:
            yield _draft(view, place)


def _draft(view: View, place: Place) -> Draft:
    document, score, say = view.library.okrs[place], view.site.okr_scores[place], view.say
    team, cycle = view.text(document.content.team), cycle_words(place.period, say)
    agency, calling = agency_name(view, place), _calling(view, place, score)
    return Draft(
        address=addresses.of_team_paper(place, "poster"),
        title=f"{team}, {say.text(_('OKR poster {year}'), year=cycle)}",
        view=Poster(
            Top(here(team_crumbs(view, place), say.text(_("Poster"))), team),
            f"OKR {cycle}",
            calling or agency,
            tuple(_groups(view, place, score)),
            sentence_of(score, say),
            addresses.of_team(place),
            say.text(_("The team's cycle in full")),
            whose=agency if calling and agency != team else None,
        ),
        source=document.path,
    )


def _calling(view: View, place: Place, score: OkrScore) -> Passage | None:
    """Return what stands large on top: a lone objective's reason, else what the agency is for."""
    objectives = [one.objective for one in score.objectives if not one.is_abandoned]
    if len(objectives) == 1 and objectives[0].why is not None:
        return view.text(objectives[0].why)
    agency = view.library.agencies.get(Place(place.ministry, place.agency))
    return view.optional(agency.content.mission) if agency else None


def _groups(view: View, place: Place, score: OkrScore) -> Iterator[PosterGroup]:
    for objective in score.objectives:
        if objective.is_abandoned:
            continue
        results = tuple(
            PosterGoal(
                view.text(one.key_result.title),
                addresses.of_key_result(KeyResultKey(place, one.key_result.id)),
                state_standing(score.state_of(one), view.say),
                figures_of(one, score, view.say),
            )
            for one in objective.key_results
        )
        yield PosterGroup(view.text(objective.objective.title), results)


def figures_of(one: KeyResultScore, score: OkrScore, say: Speech) -> str:
    """Return a key result's number beside its target; the target alone before it begins."""
    key_result = one.key_result
    target, alone = target_words(key_result, say), _("The target is {target}")
    beside = _("{value}; the target is {target}")
    if key_result.zones is not None and not key_result.zones.numbers:
        target, alone = step_text(key_result.zones.target, key_result, say), _("Target: {target}")
        beside = _("{value}; target: {target}")
    said = say.text(alone, target=target)
    if one.value is None or score.state_of(one) is KeyResultState.NOT_BEGUN:
        return said if target != "–" else ""
    if isinstance(one.value, Zone):
        value = step_name(one.value)
    else:
        value = measured(one.value, key_result, say)
    if target == "–":
        return value
    return say.text(beside, value=value, target=target)


KIND = PageKind("okr_poster", pages)
