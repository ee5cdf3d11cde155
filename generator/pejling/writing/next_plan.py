"""Next year's plan, from this year's: nearly right, and a draft until it is agreed."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from pejling.language import Speech, _
from pejling.load import Document, Place
from pejling.model import FollowUpModel, Plan, Resource, Results
from pejling.writing.carrying import Carrying, in_plan
from pejling.writing.documents import Documents
from pejling.writing.emitting import EMPTY
from pejling.writing.first_plan import goal_ids, new_goal, sections
from pejling.writing.plain import plain
from pejling.writing.scaffold import (
    Note,
    Scaffold,
    in_one_language,
    moved,
    moved_meeting,
    section,
    stated_audience,
    years_of,
)

DAYS_AFTER_THE_END = 120
"""A year's last meeting is often held after it, when its results are known."""


def next_plan(
    documents: Documents, old: Document[Plan], new: Place, titles: Sequence[str] = ()
) -> Scaffold:
    """Return the plan that follows `old` for the agency and period of `new`.

    Goals of the given titles are added, their figures left to be filled in.
    """
    documents.rely_on(old.place, "amendment", "follow-up", "results")
    seen = documents.seen_from(documents.audience_of(old.place))
    follow_ups, results = seen.site.results_of(old.place)
    held = [one.content for one in seen.library.follow_ups.get(old.place, ())]
    years = years_of(new.period)[0] - old.place.years[0]
    old_end = documents.period(old.place)[1]
    period = _period(old.content, years)
    carrying = Carrying(
        old=old.place,
        new=new,
        old_end=old_end,
        begins=period["from"] if period else date(years_of(new.period)[0], 1, 1),
        new_end=period["to"] if period else old_end.replace(year=years_of(new.period)[1]),
        results=results,
        follow_ups=[*follow_ups, *held],
        directory=documents.directory,
    )
    goals = in_plan(seen.goals(old.place))
    kept = [one.id for one in goals]
    ids = goal_ids(titles, kept)
    content = {
        **stated_audience(old),
        "period": period,
        "contact": old.content.contact,
        "goal_picture": _picture(seen, old.place, new),
        "goals": [
            *(carrying.goal(one) for one in goals),
            *(new_goal(*one, carrying.new_end) for one in zip(ids, titles, strict=True)),
        ],
        "follow_up": _follow_up(old.content.follow_up, carrying),
        "resources": [_resource(one) for one in old.content.resources if one.goal in kept],
        "scoring": plain(old.content.scoring) if old.content.scoring else None,
    }
    path = f"{new.ministry}/{new.agency}/{new.period}/plan.md"
    say = documents.say
    told = [
        *(section(one.goal.title, one.id, say.language) for one in goals),
        *sections(ids, titles, say),
    ]
    body = "\n".join([*_lessons(results, old.place, say), *told])
    return Scaffold(path, content, body, (*_withdrawn(seen, old.place), *carrying.notes))


def _period(plan: Plan, years: int) -> dict[str, Any] | None:
    if plan.period is None:
        return None
    return {"from": moved(plan.period.from_, years), "to": moved(plan.period.to, years)}


def _picture(documents: Documents, old: Place, new: Place) -> Any:
    """Return the year of the plan whose goal picture still holds; in another agency, all of it."""
    found = documents.site.links.pictures.get(old)
    if found is None:
        return None
    picture, place = found
    if (place.ministry, place.agency) == (new.ministry, new.agency):
        return str(place.years[0])
    return plain(picture)


def _follow_up(model: FollowUpModel | None, carrying: Carrying) -> dict[str, Any] | None:
    """Return the agreed model with its meetings in the new period, or soon after its end."""
    if model is None:
        return None
    years = carrying.new_end.year - carrying.old_end.year
    last = carrying.new_end + timedelta(days=DAYS_AFTER_THE_END)
    meetings = [{**plain(one), "date": moved_meeting(one.date, years)} for one in model.meetings]
    kept = [one for one in meetings if carrying.begins <= one["date"] <= last]
    return {"meetings": kept, "participants": list(model.participants)}


def _resource(resource: Resource) -> dict[str, Any]:
    return {**plain(resource), "amount": EMPTY}


def _withdrawn(documents: Documents, old: Place) -> Iterator[Note]:
    for goal in documents.goals(old):
        if goal.withdrawn is not None:
            note = _("{name} was withdrawn during the year and is not carried on.")
            yield Note(note, {"name": goal.id})


def _lessons(results: Results | None, old: Place, say: Speech) -> Iterator[str]:
    """Yield the section that answers what was learned; last year's lessons stand in it."""
    if results is None or not results.lessons:
        return
    yield f"## {say.text(_('What we learned in {year}'), year=old.period)}\n"
    for lesson in results.lessons:
        yield f"- {in_one_language(lesson.text, say.language)}"
    yield ""
