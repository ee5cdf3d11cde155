"""One goal in full: how it stands, what it serves, its parts, judgement, course and changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from pejling.assess import GoalVerdict, PartVerdict, Verdict
from pejling.assess.words import count_words, reason, target_words
from pejling.language import _
from pejling.link.chains import latest
from pejling.model import Effect, Measure, Nature, Target, Task
from pejling.pages import addresses
from pejling.pages.parts.glance import tags
from pejling.pages.parts.measures import MeasureRow, rows_of
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.plan.judgement import Ledger, ledger_of
from pejling.pages.plan.milestones import PartRow, parts_of
from pejling.pages.plan.papers import Papers, amendment_anchor, reasons_words
from pejling.pages.plan.supporting import Supporting, supporting_of
from pejling.pages.plan.told import Told, told_of
from pejling.pages.view import Passage, Prose, period_of

_TASKS = {Task.CORE: _("core task"), Task.INTERNAL: _("internal")}
_NATURES = {Nature.OPERATIONAL: _("operations"), Nature.POLICY: _("policy")}
_EFFECTS = {
    Effect.OUTCOME: _("outcome"),
    Effect.OUTPUT: _("output"),
    Effect.ACTIVITY: _("activity"),
}


@dataclass(frozen=True)
class SideFact:
    """A fact in the margin; `was` is what was agreed first."""

    label: str
    value: Passage | str
    was: str = ""


@dataclass(frozen=True)
class Left:
    """What took the goal or came with it: an amendment, named with its link and why."""

    words: str
    address: str
    why: Passage | None


@dataclass(frozen=True)
class Dropped:
    """A later target that the following plan does not carry on, and that plan."""

    measure: Passage
    target: str
    plan: str
    address: str


@dataclass(frozen=True)
class Explanation:
    """Why it went as it did; `cause` is the kind of reason, empty where none is given."""

    cause: str
    text: Passage | None


@dataclass(frozen=True)
class GoalArticle:
    """A goal in full."""

    id: str
    number: str
    title: Passage
    was_title: Passage | None
    standing: Standing
    count: str
    not_reported: tuple[Passage, ...]
    tags: tuple[str, ...]
    facts: tuple[SideFact, ...]
    supporting: Supporting
    prose: Prose | None
    rows: tuple[MeasureRow, ...]
    target_label: str
    value_label: str
    parts: tuple[PartRow, ...]
    dropped: tuple[Dropped, ...]
    ledger: Ledger | None
    told: tuple[Told, ...]
    explanation: Explanation | None
    left: Left | None
    history: str
    address: str


def goal_article(papers: Papers, goal: GoalVerdict, labels: tuple[str, str]) -> GoalArticle:
    """Return a goal in full; `labels` name the target's and the value's column."""
    view, say, defined = papers.view, papers.say, goal.goal.goal
    key = papers.key(goal.id)
    title, agreed = view.text(defined.title), view.text(goal.goal.agreed.title)
    page = addresses.of_plan(papers.place)
    return GoalArticle(
        id=addresses.anchor(goal.id),
        number=say.number(goal.goal.number),
        title=title,
        was_title=agreed if agreed != title else None,
        standing=standing(goal.verdict, say),
        count=_count(papers, goal),
        not_reported=tuple(_named(papers, part) for part in goal.missing),
        tags=tuple(tags(goal, say)),
        facts=tuple(_facts(papers, goal)),
        supporting=supporting_of(papers, key, defined),
        prose=view.prose(papers.document, page, section=goal.id, base_level=4),
        rows=rows_of(view, goal),
        target_label=labels[0],
        value_label=labels[1],
        parts=tuple(parts_of(papers, goal)),
        dropped=tuple(_dropped(papers, goal)),
        ledger=ledger_of(papers, goal),
        told=told_of(papers, goal),
        explanation=explanation_of(papers, goal.id),
        left=_left(papers, goal),
        history=addresses.of_history(latest(view.links, key)),
        address=addresses.of_goal(key),
    )


def explanation_of(papers: Papers, goal_id: str) -> Explanation | None:
    """Return why a goal went as it did; None where the results say nothing."""
    result = papers.result(goal_id)
    if result is None or (result.explanation is None and not result.reason):
        return None
    cause = reasons_words(result.reason, papers.say)
    return Explanation(cause, papers.view.optional(result.explanation))


def _count(papers: Papers, goal: GoalVerdict) -> str:
    if goal.verdict is Verdict.WITHDRAWN:
        return papers.say.text(_("not counted"))
    if len(goal.parts) == 1:
        return reason(goal.parts[0], papers.say)
    words = count_words(goal.count, papers.say)
    wanted = goal.goal.goal.met_when
    if wanted is None:
        return words
    needed = papers.say.text(_("{count} needed"), count=papers.say.number(wanted))
    return f"{words}; {needed}"


def _named(papers: Papers, part: PartVerdict) -> Passage:
    if part.name is None:
        return Passage(papers.say.text(_("the judgement")))
    return papers.view.text(part.name)


def _facts(papers: Papers, goal: GoalVerdict) -> Iterable[SideFact]:
    say, view, defined = papers.say, papers.view, goal.goal.goal
    kinds: list[str] = []
    if defined.task is not None:
        kinds.append(say.text(_TASKS[defined.task]))
    if defined.nature is not None:
        kinds.append(say.text(_NATURES[defined.nature]))
    if kinds:
        yield SideFact(say.text(_("Task")), ", ".join(kinds))
    if defined.effect is not None:
        yield SideFact(say.text(_("Effect")), say.text(_EFFECTS[defined.effect]))
    if defined.owner is not None:
        yield SideFact(say.text(_("Owner")), view.text(defined.owner))
    if defined.assessor is not None:
        yield SideFact(say.text(_("Judged by")), view.text(defined.assessor))
    if defined.weight is not None:
        was = goal.goal.agreed.weight
        changed = was is not None and was != defined.weight
        before = say.number(was) if changed and was is not None else ""
        yield SideFact(say.text(_("Weight")), say.number(defined.weight), before)
    if defined.ambitious:
        yield SideFact(say.text(_("Bar")), say.text(_("set high when agreed")))


def _dropped(papers: Papers, goal: GoalVerdict) -> Iterable[Dropped]:
    """Yield the later targets that no following plan carries on (rule 1)."""
    for turn in papers.dropped.get(papers.key(goal.id), ()):
        if isinstance(turn.part, Measure) and isinstance(turn.before, Target):
            words = target_words(turn.before, turn.part, papers.say)
            yield Dropped(
                papers.view.text(turn.part.name),
                f"{words} ({papers.say.short_date(turn.before.due)})",
                period_of(turn.said_in),
                addresses.of_plan(turn.said_in),
            )


def _left(papers: Papers, goal: GoalVerdict) -> Left | None:
    """Return how the goal left the plan, or how it came into it."""
    say, withdrawn, added = papers.say, goal.goal.withdrawn, goal.goal.added
    amendment = withdrawn.amendment if withdrawn else added
    if amendment is None:
        return None
    contents = [content for content, _document in papers.amendments]
    number = next(n for n, one in enumerate(contents, 1) if one is amendment)
    if withdrawn:
        words = _("Withdrawn by the amendment of {day}")
    elif papers.verdict.moment.has_passed(amendment.agreed_on):
        words = _("Added by the amendment of {day}")
    else:
        words = _("To be added by the amendment of {day}")
    address = f"{addresses.of_plan(papers.place)}#{amendment_anchor(number)}"
    why = papers.view.text(withdrawn.why) if withdrawn else None
    return Left(say.text(words, day=say.date(amendment.agreed_on)), address, why)
