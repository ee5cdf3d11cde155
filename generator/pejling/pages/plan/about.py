"""About a plan: what it left out, its follow-up, costs, weights, adoption and methods."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pejling.assess import overall_score
from pejling.assess.words import score_words
from pejling.language import _
from pejling.load import Place
from pejling.model import Direction, Measure, Over
from pejling.model.plan import MeetingForm, Participant
from pejling.pages import addresses
from pejling.pages.plan.papers import Papers, signatories_words
from pejling.pages.view import Passage

_PARTICIPANTS = {
    Participant.PERMANENT_SECRETARY: _("the Permanent Secretary"),
    Participant.DIRECTOR_GENERAL: _("the Director General"),
    Participant.DEPUTY: _("the deputy"),
    Participant.GROUP_MANAGEMENT: _("the group management"),
    Participant.OTHER: _("others"),
}
_FORMS = {MeetingForm.BILATERAL: _("bilateral"), MeetingForm.GROUP: _("group management")}
_OVERS = {
    Over.POINT: _("the value of a day"),
    Over.AVERAGE: _("average of the period"),
    Over.SUM: _("sum of the period"),
}
_WAYS = {
    Direction.INCREASE: _("should rise"),
    Direction.DECREASE: _("should fall"),
    Direction.KEEP_ABOVE: _("should stay at or above the limit"),
    Direction.KEEP_BELOW: _("should stay at or below the limit"),
    Direction.RANGE: _("should stay within the limits"),
}

_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\Z", re.ASCII)


@dataclass(frozen=True)
class Cost:
    """What a goal costs."""

    number: str
    title: Passage
    address: str
    account: str
    amount: str
    unit: Passage


@dataclass(frozen=True)
class Method:
    """How a measure is counted."""

    number: str
    name: Passage
    address: str
    definition: Passage | None
    source: Passage | None
    counts: str
    break_note: str
    break_why: Passage | None


@dataclass(frozen=True)
class About:
    """Everything about the plan itself; what is empty is not shown."""

    not_chosen: tuple[Passage, ...]
    follow_up: tuple[str, ...]
    costs: tuple[Cost, ...]
    score: str
    weights: str
    adopted: tuple[str, ...]
    contact: str
    contact_link: str
    methods: tuple[Method, ...]


def about_plan(papers: Papers) -> About:
    """Return what is to be said about a plan."""
    view, plan = papers.view, papers.plan
    agency = view.library.agencies.get(Place(papers.place.ministry, papers.place.agency))
    contact = plan.contact or (agency.content.contact if agency else None)
    score = overall_score(plan, papers.verdict.goals)
    return About(
        not_chosen=tuple(view.text(one) for one in plan.not_chosen),
        follow_up=tuple(_follow_up(papers)),
        costs=tuple(_costs(papers)),
        score=score_words(score, view.say) if score else "",
        weights=_weights(papers),
        adopted=tuple(_adopted(papers)),
        contact=contact or "",
        contact_link=f"mailto:{contact}" if contact and _MAIL.match(contact) else "",
        methods=tuple(_methods(papers)),
    )


def _follow_up(papers: Papers) -> Iterable[str]:
    say, model = papers.say, papers.plan.follow_up
    if model is None:
        return
    if model.meetings:
        days = (
            f"{say.date(one.date)} ({say.text(_FORMS[one.form])})"
            if one.form
            else say.date(one.date)
            for one in model.meetings
        )
        count = say.plural(_("{count} meeting"), _("{count} meetings"), len(model.meetings))
        yield f"{count}: {', '.join(days)}."
    if model.participants:
        names = ", ".join(say.text(_PARTICIPANTS[one]) for one in model.participants)
        yield say.text(_("Taking part: {names}."), names=names)


def _costs(papers: Papers) -> Iterable[Cost]:
    for one in papers.plan.resources:
        goal = papers.by_id.get(one.goal)
        if goal is not None:
            yield Cost(
                papers.say.number(goal.goal.number),
                papers.view.text(goal.goal.goal.title),
                addresses.of_goal(papers.key(goal.id)),
                one.account or "",
                papers.say.number(one.amount),
                papers.view.text(one.unit),
            )


def _weights(papers: Papers) -> str:
    """Return what the weights in force add up to; empty where none are agreed."""
    weights = [
        goal.goal.goal.weight
        for goal in papers.verdict.goals
        if goal.goal.goal.weight is not None and goal.goal.withdrawn is None
    ]
    if not weights:
        return ""
    words = papers.say.text(_("The weights add up to {sum}."), sum=papers.say.number(sum(weights)))
    if papers.plan.scoring is None:
        words += " " + papers.say.text(
            _("No overall score is computed, and no number is linked to pay.")
        )
    return words


def _adopted(papers: Papers) -> Iterable[str]:
    say, plan = papers.say, papers.plan
    if plan.agreed_on is None:
        yield say.text(_("The plan is a draft and has not been agreed."))
        return
    names = signatories_words(plan.signatories, say)
    if names:
        words = {"day": say.date(plan.agreed_on), "names": ", ".join(names)}
        yield say.text(_("Agreed on {day} by {names}."), **words)
    else:
        yield say.text(_("Agreed on {day}."), day=say.date(plan.agreed_on))
    if plan.case:
        yield say.text(_("Case {case}."), case=plan.case)


def _methods(papers: Papers) -> Iterable[Method]:
    say, view = papers.say, papers.view
    for goal in papers.verdict.goals:
        for measure in goal.goal.goal.measures:
            if not isinstance(measure, Measure):
                continue
            counts = [say.text(_OVERS[measure.over])]
            if measure.direction is not None:
                counts.append(say.text(_WAYS[measure.direction]))
            year = measure.comparable_from
            yield Method(
                say.number(goal.goal.number),
                view.text(measure.name),
                addresses.of_goal(papers.key(goal.id)),
                view.optional(measure.definition),
                view.optional(measure.source),
                ", ".join(counts),
                say.text(_("Comparable from {year}"), year=year) if year else "",
                view.optional(measure.comparable_why),
            )
