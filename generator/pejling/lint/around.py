"""What stands around a plan's goals: its goal picture, its names, what was learned before it."""

from collections.abc import Iterable, Iterator

from pejling.lint.passages import Passage, bodies_of, passages_of, said
from pejling.lint.subjects import OnePlan
from pejling.lint.text import takes_up
from pejling.load import MAIN_LANGUAGE, Place
from pejling.model import Measure


def picture_texts(plan: OnePlan) -> Iterator[Passage]:
    """Yield the Markdown of a plan that is about no goal: the goal picture."""
    goals = {one.goal.id for one in plan.goals}
    body = plan.document.bodies.get(MAIN_LANGUAGE)
    for one in bodies_of(plan.document, plan.site):
        if one.is_main and body:
            text = one.words
            for section in body.prose.sections:
                if section.id in goals:
                    text = text.replace(section.plain_text, "", 1)
            yield Passage(one.language, text, plan.document, (), body)


def own_names(plan: OnePlan) -> tuple[str, ...]:
    """Return the names that a plan's agency goes by."""
    return (said(plan.agency.content.name, plan.site).words,) if plan.agency else ()


def names_around(plan: OnePlan) -> list[str]:
    """Return what agency and ministry say of themselves: it may explain their short names."""
    library = plan.site.library
    ministry = library.ministries.get(plan.place.ministry)
    agency = library.agencies.get(Place(plan.place.ministry, plan.place.agency))
    return [
        passage.words
        for one in (ministry, agency)
        if one
        for passage in passages_of(one, plan.site)
    ]


def mentions(plan: OnePlan, passages: Iterable[Passage], lessons: Iterable[str]) -> bool:
    """Say whether texts of a plan take up one of the lessons of an earlier year.

    A word of the agency's name, or of a goal there was before, does not.
    """
    text = "\n".join(one.words for one in passages)
    known = "\n".join(_known_before(plan))
    return takes_up(text, tuple(lessons), plan.site.config.languages[0], known)


def _known_before(plan: OnePlan) -> Iterator[str]:
    ministry = plan.site.library.ministries.get(plan.place.ministry)
    for one in (ministry, plan.agency):
        if one:
            yield said(one.content.name, plan.site).words
    for goal in plan.previous.goals if plan.previous else ():
        yield said(goal.goal.title, plan.site).words
        for measure in goal.goal.measures:
            if isinstance(measure, Measure):
                yield said(measure.name, plan.site).words
