"""What rules ask of a plan's goals: those in force, their own measures, their results."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pejling.assess import GoalInForce, GoalVerdict, PartKind, Verdict
from pejling.link import years_covered
from pejling.lint.passages import said
from pejling.lint.rule import Remark, remark
from pejling.lint.subjects import OneGoal, OnePlan
from pejling.load import Document
from pejling.model import AnyMeasure, Goal, GoalResult, Measure, Nature, Results


def verdict_of(plan: OnePlan, goal: OneGoal) -> GoalVerdict:
    """Return how one of the plan's goals stands."""
    found = plan.verdict.goal(goal.goal.id)
    assert found is not None
    return found


def measures_in_force(plan: OnePlan, goal: OneGoal) -> tuple[AnyMeasure, ...]:
    """Return a goal's measures without those an amendment withdrew."""
    in_force = verdict_of(plan, goal).goal
    return tuple(one for one in goal.goal.measures if _is_in_force(one, in_force))


def _is_in_force(measure: AnyMeasure, goal: GoalInForce) -> bool:
    return goal.withdrawal_of(PartKind.MEASURE, measure.id) is None


def own_measures(
    plan: OnePlan, *, as_agreed: bool = False
) -> Iterator[tuple[OneGoal, int, Measure]]:
    """Yield the measures in force that the plan defines itself, with goal and place in its list.

    They are as amended, or as they were first agreed.
    """
    for one in plan.goals_in_force:
        in_force, written = verdict_of(plan, one).goal, _as_written(one).measures
        for index, (measure, first) in enumerate(zip(one.goal.measures, written, strict=False)):
            if not isinstance(first, Measure) or not isinstance(measure, Measure):
                continue
            if _is_in_force(measure, in_force):
                yield one, index, first if as_agreed else measure


def _as_written(goal: OneGoal) -> Goal:
    """Return the goal as its document has it: shared measures as references."""
    listed, index = goal.way
    written: Goal = getattr(goal.document.content, str(listed))[index]
    return written


def has_numbers(goal: Goal) -> bool:
    """Say whether a goal has a measure with a number to be reached, or one still to be set."""
    return any(
        target.is_numeric or target.set_by for one in goal.measures for target in one.targets
    )


def is_judged(goal: Goal) -> bool:
    """Say whether people's judgement decides a goal: a milestone says when, and not how well."""
    is_policy = goal.nature is Nature.POLICY
    return not has_numbers(goal) and (is_policy or bool(goal.criteria))


def at_first(plan: OnePlan, lacking: Sequence[OneGoal]) -> Iterator[Remark]:
    """Yield one remark at the first of the goals, with the titles of all as `known`."""
    if lacking:
        titles = [said(one.goal.title, plan.site) for one in lacking]
        span = lacking[0].at("title", *titles[0].steps)
        yield remark(span, known="; ".join(one.words for one in titles))


def at_first_measure(
    plan: OnePlan, lacking: Sequence[tuple[OneGoal, int, Measure]]
) -> Iterator[Remark]:
    """Yield one remark at the first of the measures, with the names of all as `known`."""
    if lacking:
        goal, index, _measure = lacking[0]
        names = (said(measure.name, plan.site).words for _goal, _index, measure in lacking)
        yield remark(goal.at("measures", index, "name"), known="; ".join(names))


@dataclass(frozen=True)
class Miss:
    """A goal that was not met, or only partly, and what its results say of it."""

    id: str
    title: str
    result: GoalResult
    is_explained: bool
    """In the facts or in the text."""


def misses(plan: OnePlan, results: Document[Results]) -> Iterator[Miss]:
    """Yield the goals of final results that were not fully met."""
    told = {section.id for body in results.bodies.values() for section in body.prose.sections}
    for one in plan.verdict.goals:
        result = results.content.goals.get(one.id)
        if result is None or one.verdict not in _MISSED:
            continue
        judged = result.assessment and result.assessment.why
        is_explained = bool(result.explanation or judged or one.id in told)
        # One that could not be read is told already.
        is_explained = is_explained or results.has("goals", one.id, "explanation")
        yield Miss(one.id, said(one.goal.goal.title, plan.site).words, result, is_explained)


_MISSED = frozenset({Verdict.NOT_MET, Verdict.PARTLY_MET})


def years_of(plan: OnePlan) -> tuple[int, ...]:
    """Return the calendar years a plan is of."""
    first, last = years_covered(plan.document)
    return tuple(range(first, last + 1))


def final_results(plan: OnePlan) -> Document[Results] | None:
    """Return the results of the plan's last year; None while there are none."""
    last = str(plan.period[1].year)
    return next((one for one in plan.results if one.place.name in {"", last}), None)
