"""What stands around a plan's goals: its goal picture, and the names it goes by."""

from collections.abc import Iterator

from pejling.lint.passages import Passage, bodies_of, passages_of, said
from pejling.lint.subjects import OnePlan
from pejling.load import MAIN_LANGUAGE, Place


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
