"""The record of a goal: what it is, what has been said of it, and what it is part of."""

from collections.abc import Iterator

from pejling.assess import GoalVerdict
from pejling.assess.words import verdict_word
from pejling.link import GoalKey
from pejling.load import Place
from pejling.load.document import follow_up_date
from pejling.model import Localized, Measure
from pejling.pages import addresses
from pejling.pages.view import Passage, View
from pejling.search.figures import figures_of
from pejling.search.record import Kind, Record
from pejling.search.texts import section_of, texts


def goal_of(view: View, place: Place, verdict: GoalVerdict) -> Record:
    """Return the record of a plan's goal."""
    goal, key = verdict.goal.goal, GoalKey(place, verdict.id)
    withdrawn = verdict.goal.withdrawn
    return Record(
        kind=Kind.GOAL,
        title=view.text(goal.title),
        address=addresses.of_goal(key),
        names=texts(
            view,
            (
                *(one.name for one in goal.measures if isinstance(one, Measure)),
                *(one.title for one in goal.milestones),
                *(one.title for one in goal.criteria),
            ),
        ),
        body=(
            *section_of(view, view.library.plans[place], verdict.id),
            *texts(view, (withdrawn.why if withdrawn else None, *_said(view, key))),
            *figures_of(view, verdict.parts, key),
            *texts(
                view,
                (
                    *(one.definition for one in goal.measures if isinstance(one, Measure)),
                    *(one.source for one in goal.measures if isinstance(one, Measure)),
                    *(one.why for one in goal.supports),
                    goal.owner,
                    goal.assessor,
                ),
            ),
        ),
        verdict=verdict.verdict,
        task=goal.task,
        nature=goal.nature,
        ministry_goals=view.links.supported.get(key, ()),
        context=(Passage(verdict_word(verdict.verdict, view.say)),),
        around=texts(view, _around(view, key, verdict)),
        number=verdict.goal.number,
    )


def _around(view: View, key: GoalKey, verdict: GoalVerdict) -> Iterator[Localized]:
    """Yield what a goal is part of: its markers, its ministry goals, what its agency is for."""
    picture = view.links.pictures.get(key.place)
    if picture is not None:
        markers = (one for one in picture[0].markers if one.id in verdict.goal.goal.markers)
        yield from (one.title for one in markers)
    for ministry_goal in view.links.supported.get(key, ()):
        yield view.links.ministry_goals[ministry_goal].title
    agency = view.library.agencies.get(Place(key.place.ministry, key.place.agency))
    if agency is not None and agency.content.mission is not None:
        yield agency.content.mission


def _said(view: View, key: GoalKey) -> Iterator[Localized | None]:
    """Yield what results, follow-ups and amendments say of a goal, the newest first."""
    for document in reversed(view.library.results.get(key.place, ())):
        result = document.content.goals.get(key.goal)
        if result is not None:
            yield result.explanation
            yield result.assessment.why if result.assessment else None
    held = view.library.follow_ups.get(key.place, ())
    for follow_up in sorted(held, key=follow_up_date, reverse=True):
        said = follow_up.content.goals.get(key.goal)
        if said is not None:
            yield from (said.comment, said.action)
    for amendment in reversed(view.links.amendments.get(key.place, ())):
        done = amendment.goals.get(key.goal)
        yield from (change.why for change in (done.changed if done else ()))
