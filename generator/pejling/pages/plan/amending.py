"""Amendments in full: who agreed what, why, and every change before and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pejling.assess import GoalVerdict
from pejling.language import _
from pejling.load import Document
from pejling.model import Amendment, Change, GoalAmendment, Localized, Measure
from pejling.pages import addresses
from pejling.pages.parts.figures import figure_of
from pejling.pages.parts.standing import sentence
from pejling.pages.plan.papers import REASONS, Papers, amendment_anchor, signatories_words
from pejling.pages.view import Passage, Prose


@dataclass(frozen=True)
class Altered:
    """One line before and after; `what` says which part, empty where it is the goal itself."""

    number: str
    goal: Passage
    address: str
    what: Passage | str
    before: Passage | str
    after: Passage | str
    why: Passage | None


@dataclass(frozen=True)
class Amended:
    """An amendment in full."""

    id: str
    title: str
    facts: tuple[str, ...]
    explanation: Passage | None
    prose: Prose | None
    rows: tuple[Altered, ...]


def amendments_of(papers: Papers) -> tuple[Amended, ...]:
    """Return a plan's amendments in the order they were agreed in."""
    return tuple(
        _amended(papers, number, amendment, document)
        for number, (amendment, document) in enumerate(papers.amendments, 1)
    )


def _amended(
    papers: Papers, number: int, amendment: Amendment, document: Document[Amendment]
) -> Amended:
    say, view = papers.say, papers.view
    facts = [sentence(say.text(_("reason: {reason}"), reason=say.text(REASONS[amendment.reason])))]
    if amendment.case:
        facts.append(say.text(_("Case {case}."), case=amendment.case))
    if signed := signatories_words(amendment.signatories, say):
        facts.append(say.text(_("Signed by {names}."), names=", ".join(signed)))
    return Amended(
        id=amendment_anchor(number),
        title=say.text(_("Amendment of {day}"), day=say.date(amendment.agreed_on)),
        facts=tuple(facts),
        explanation=view.optional(amendment.explanation),
        prose=view.prose(document, addresses.of_plan(papers.place), base_level=4),
        rows=(*_changes(papers, amendment), *_added(papers, amendment)),
    )


def _changes(papers: Papers, amendment: Amendment) -> Iterable[Altered]:
    for goal_id, what in amendment.goals.items():
        goal = papers.by_id.get(goal_id)
        if goal is not None:
            yield from _of_goal(papers, goal, what)


def _of_goal(papers: Papers, goal: GoalVerdict, what: GoalAmendment) -> Iterable[Altered]:
    view, say = papers.view, papers.say
    if what.withdrawn is not None:
        title = view.text(goal.goal.goal.title)
        after = say.text(_("The goal is withdrawn"))
        yield _altered(papers, goal, "", title, after, view.text(what.withdrawn))
    for change in what.changed:
        name, measure = _part(papers, goal, change)
        why = view.optional(change.why)
        for label, before, after_words in _said(papers, change, measure):
            named = Passage(f"{name.text}: {label}", name.language) if label and name else name
            yield _altered(papers, goal, named or label, before, after_words, why)
        if change.withdrawn is not None:
            after = say.text(_("Withdrawn"))
            yield _altered(papers, goal, name or "", name or "", after, view.text(change.withdrawn))


def _altered(
    papers: Papers,
    goal: GoalVerdict,
    what: Passage | str,
    before: Passage | str,
    after: Passage | str,
    why: Passage | None,
) -> Altered:
    return Altered(
        papers.say.number(goal.goal.number),
        papers.view.text(goal.goal.goal.title),
        addresses.of_goal(papers.key(goal.id)),
        what,
        before,
        after,
        why,
    )


def _part(
    papers: Papers, goal: GoalVerdict, change: Change
) -> tuple[Passage | None, Measure | None]:
    """Return what the changed part was called when it was agreed, and the measure it is."""
    agreed, view = goal.goal.agreed, papers.view
    for measure in agreed.measures:
        if measure.id == change.measure and isinstance(measure, Measure):
            return view.text(measure.name), measure
    for milestone in agreed.milestones:
        if milestone.id == change.milestone:
            return view.text(milestone.title), None
    for criterion in agreed.criteria:
        if criterion.id == change.criterion:
            return view.text(criterion.title), None
    named = change.measure or change.milestone or change.criterion
    return (Passage(named) if named else None), None


_Said = tuple[str, Passage | str, Passage | str]


def _said(papers: Papers, change: Change, measure: Measure | None) -> Iterable[_Said]:
    """Yield every thing a change says: what it is about, before, after."""
    say, view = papers.say, papers.view
    if change.value is not None:
        was, now = change.value.from_, change.value.to
        before = _unit_too(papers, was, measure) if was is not None else "–"
        due = say.short_date(change.due) if change.due else ""
        label = say.text(_("target {due}"), due=due) if due else say.text(_("target"))
        yield label, before, _unit_too(papers, now, measure)
    for words, pair in (
        (_("lower limit"), change.min),
        (_("upper limit"), change.max),
        (_("partly met from"), change.partly_from),
    ):
        if pair is not None:
            old = _unit_too(papers, pair.from_, measure) if pair.from_ is not None else "–"
            yield say.text(words), old, _unit_too(papers, pair.to, measure)
    if change.moved is not None:
        yield say.text(_("date")), say.date(change.moved.from_), say.date(change.moved.to)
    if change.title is not None:
        yield say.text(_("wording")), view.text(change.title.from_), view.text(change.title.to)
    if change.weight is not None:
        weights = say.number(change.weight.from_), say.number(change.weight.to)
        yield say.text(_("weight")), *weights


def _unit_too(papers: Papers, value: Decimal | Localized, measure: Measure | None) -> Passage:
    found = figure_of(papers.view, value, measure)
    if found.is_words or measure is None or measure.unit is None:
        return found.text
    return Passage(f"{found.text} {papers.view.text(measure.unit)}")


def _added(papers: Papers, amendment: Amendment) -> Iterable[Altered]:
    for added in amendment.goals_added:
        goal = papers.by_id.get(added.id)
        if goal is not None:
            after = papers.say.text(_("New goal"))
            yield _altered(papers, goal, "", "–", after, None)
