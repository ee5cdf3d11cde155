"""The strategic goal picture: prose, horizon, mandate, and the markers with what serves them."""

from collections.abc import Iterable
from dataclasses import dataclass

from pejling.language import _
from pejling.load import Place
from pejling.model import GoalPicture
from pejling.model.plan import MandateKind
from pejling.pages import addresses
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.plan.papers import Papers
from pejling.pages.view import Passage, Prose, period_of

_MANDATES = {
    MandateKind.FINANCE_ACT: _("Finance Act"),
    MandateKind.LEGISLATION: _("Legislation"),
    MandateKind.POLITICAL_AGREEMENT: _("Political agreement"),
    MandateKind.VISION: _("Vision"),
    MandateKind.MISSION: _("Mission"),
    MandateKind.OTHER: "",
}


@dataclass(frozen=True)
class Mandated:
    """A source of the mandate; `url` leads out of the site."""

    title: Passage
    kind: str
    url: str | None


@dataclass(frozen=True)
class ServingGoal:
    """A goal that serves a marker."""

    number: str
    title: Passage
    address: str
    standing: Standing


@dataclass(frozen=True)
class MarkerCard:
    """A guiding marker, the goals that serve it, and how far it is."""

    title: Passage
    goals: tuple[ServingGoal, ...]
    follow_up: Passage | None


@dataclass(frozen=True)
class Picture:
    """The goal picture; `of` is the plan it is unchanged since, with its address."""

    horizon: str
    of: str
    of_address: str
    prose: Prose | None
    of_prose: Prose | None
    mandate: tuple[Mandated, ...]
    markers: tuple[MarkerCard, ...]
    follow_up: Passage | None


def picture_of(papers: Papers) -> Picture | None:
    """Return the goal picture; None where there is neither picture nor prose."""
    view, page = papers.view, addresses.of_plan(papers.place)
    own = view.links.pictures.get(papers.place)
    prose = view.prose(papers.document, page, without=tuple(papers.by_id))
    if own is None and prose is None:
        return None
    picture, source = own or (GoalPicture(), papers.place)
    inherited = source if source != papers.place else None
    results = papers.results.goal_picture if papers.results else None
    return Picture(
        horizon=f"{picture.horizon.from_}–{picture.horizon.to}" if picture.horizon else "",
        of=period_of(inherited) if inherited else "",
        of_address=addresses.of_plan(inherited) + "#picture" if inherited else "",
        prose=prose,
        of_prose=_inherited_prose(papers, inherited) if inherited and prose is None else None,
        mandate=tuple(
            Mandated(view.text(one.title), view.say.text(_MANDATES[one.kind]), one.url)
            if _MANDATES[one.kind]
            else Mandated(view.text(one.title), "", one.url)
            for one in picture.mandate
        ),
        markers=tuple(_markers(papers, picture)),
        follow_up=view.optional(results.text) if results else None,
    )


def _inherited_prose(papers: Papers, source: Place) -> Prose | None:
    """Return the words of the plan the picture was written in."""
    document = papers.view.library.plans[source]
    goals = tuple(goal.id for goal in document.content.goals)
    return papers.view.prose(document, addresses.of_plan(papers.place), without=goals)


def _markers(papers: Papers, picture: GoalPicture) -> Iterable[MarkerCard]:
    view = papers.view
    results = papers.results.goal_picture if papers.results else None
    for marker in picture.markers:
        said = results.markers.get(marker.id) if results else None
        yield MarkerCard(
            view.text(marker.title),
            tuple(
                ServingGoal(
                    view.say.number(goal.goal.number),
                    view.text(goal.goal.goal.title),
                    addresses.of_goal(papers.key(goal.id)),
                    standing(goal.verdict, view.say),
                )
                for goal in papers.verdict.goals
                if marker.id in goal.goal.goal.markers
            ),
            view.optional(said),
        )
