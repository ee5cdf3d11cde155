"""The records of a plan: itself, its goals, and what its papers say through the year."""

from collections.abc import Iterator

from pejling.language import _
from pejling.load import Document, Place
from pejling.load.document import follow_up_date
from pejling.model import Amendment, FollowUp, Localized, Plan, Results
from pejling.pages import addresses
from pejling.pages.plan.papers import amendment_anchor, signatories_words
from pejling.pages.view import Passage, View, period_of
from pejling.search.goals import goal_of
from pejling.search.record import Found, Group, Kind, Record
from pejling.search.texts import prose_of, texts


def plans(view: View) -> Iterator[Found]:
    """Yield every plan with its records."""
    for place in view.links.plans:
        group = _group(view, place)
        yield Found(
            group,
            (
                _plan(view, place, group),
                *(goal_of(view, place, goal) for goal in view.site.verdicts[place].goals),
                *_amendments(view, place),
                *(_follow_up(view, one) for one in view.library.follow_ups.get(place, ())),
                *(_results(view, one) for one in view.library.results.get(place, ())),
            ),
        )


def _group(view: View, place: Place) -> Group:
    agency = view.library.agencies.get(Place(place.ministry, place.agency))
    ministry = view.library.ministries.get(place.ministry)
    name = view.text(agency.content.name) if agency else Passage(place.agency)
    above = (view.text(ministry.content.name),) if ministry else ()
    first, last = place.years
    years = [str(year) for year in range(first, last + 1)]
    if first < last:  # as people write a year that begins within another: 2018-19, 2018/19
        years += [f"{first}{sign}{end}" for sign in "-/" for end in (f"{last % 100:02}", last)]
    return Group(
        title=Passage(f"{name.text} {period_of(place)}", name.language),
        address=addresses.of_plan(place),
        ministry=place.ministry,
        agency=place.agency,
        years=(first, last),
        context=(name, *above, Passage(" ".join(years))),
    )


def _plan(view: View, place: Place, group: Group) -> Record:
    document = view.library.plans[place]
    plan = view.links.plans[place]
    word = view.say.text(_("Plan {year}"), year=period_of(place))
    return Record(
        kind=Kind.PLAN,
        title=Passage(f"{group.context[0].text}, {word}", group.context[0].language),
        address=group.address,
        names=texts(view, _picture(view, place)),
        body=(
            *texts(view, (plan.headline, *plan.not_chosen)),
            *prose_of(view, document, without=[goal.id for goal in plan.goals]),
            *_agreed(view, plan),
            *_resources(view, plan),
        ),
    )


def _picture(view: View, place: Place) -> Iterator[Localized]:
    found = view.links.pictures.get(place)
    if found is not None and found[1] == place:
        yield from (marker.title for marker in found[0].markers)
        yield from (mandate.title for mandate in found[0].mandate)


def _agreed(view: View, plan: Plan) -> Iterator[Passage]:
    if plan.case:
        yield Passage(view.say.text(_("Case {case}."), case=plan.case))
    if plan.signatories:
        names = ", ".join(signatories_words(plan.signatories, view.say))
        yield Passage(view.say.text(_("Signed by {names}."), names=names))


def _resources(view: View, plan: Plan) -> Iterator[Passage]:
    """Yield what is set aside for each goal, with its account."""
    titles = {goal.id: view.text(goal.title) for goal in plan.goals}
    for one in plan.resources:
        title = titles.get(one.goal, Passage(""))
        amount = f"{view.say.number(one.amount)} {view.text(one.unit)}"
        account = view.say.text(_("account {account}"), account=one.account or "")
        words = (title.text, amount, account if one.account else "")
        yield Passage(", ".join(filter(None, words)), title.language)


def _amendments(view: View, place: Place) -> Iterator[Record]:
    documents = view.library.amendments.get(place, ())
    contents = view.links.amendments.get(place, ())
    for number, (one, document) in enumerate(zip(contents, documents, strict=True), 1):
        day = view.say.date(one.agreed_on)
        yield Record(
            kind=Kind.AMENDMENT,
            title=Passage(view.say.text(_("Amendment of {day}"), day=day)),
            address=f"{addresses.of_plan(place)}#{amendment_anchor(number)}",
            names=texts(view, _changed_goals(view, place, one)),
            body=(
                *texts(view, (one.explanation, *_reasons(one))),
                *prose_of(view, document),
                *((Passage(view.say.text(_("Case {case}."), case=one.case)),) if one.case else ()),
            ),
        )


def _changed_goals(view: View, place: Place, amendment: Amendment) -> Iterator[Localized]:
    known = {goal.id: goal for goal in view.links.plans[place].goals}
    yield from (known[one].title for one in amendment.goals if one in known)
    yield from (goal.title for goal in amendment.goals_added)


def _reasons(amendment: Amendment) -> Iterator[Localized | None]:
    for goal in amendment.goals.values():
        yield goal.withdrawn
        for change in goal.changed:
            yield from (change.withdrawn, change.why)


def _follow_up(view: View, document: Document[FollowUp]) -> Record:
    content, place = document.content, document.place.plan
    day = view.say.date(follow_up_date(document))
    said = (text for goal in content.goals.values() for text in (goal.comment, goal.action) if text)
    return Record(
        kind=Kind.FOLLOW_UP,
        title=Passage(view.say.text(_("Follow-up of {day}"), day=day)),
        address=f"{addresses.of_plan(place)}#course",
        body=(*texts(view, (content.cancelled, *said)), *prose_of(view, document)),
    )


def _results(view: View, document: Document[Results]) -> Record:
    content, place = document.content, document.place.plan
    picture = content.goal_picture
    year = document.place.name or period_of(place)
    return Record(
        kind=Kind.RESULTS,
        title=Passage(view.say.text(_("Year-end report {year}"), year=year)),
        address=addresses.of_report(place),
        names=texts(view, (content.headline,)),
        body=(
            *prose_of(view, document),
            *texts(
                view,
                (
                    picture.text if picture else None,
                    *(picture.markers.values() if picture else ()),
                    *(one.text for one in content.lessons),
                    *(one.why for one in content.corrections),
                ),
            ),
        ),
    )
