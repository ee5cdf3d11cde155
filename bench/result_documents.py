"""What came of a plan: its two follow-ups and the year-end results."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from bench.blueprint import SHARED_MEASURE, GoalPlan, MeasurePlan
from bench.plan_documents import ADDED, INTERNAL, YearOfAgency, markers
from bench.yaml_text import Value

_OUTLOOKS = ("on_track", "on_track", "at_risk", "off_track")


def follow_up(of: YearOfAgency, month: int) -> Mapping[str, Value]:
    """Return the front matter of the follow-up of April or August."""
    held = date(of.year, month, 20)
    left = [goal for goal in of.agency.goals if month < 6 or goal.id != of.withdrawn]
    return {
        "for": held,
        "date": held,
        "goals": {goal.id: _course(of, goal, held) for goal in left},
    }


def results(of: YearOfAgency) -> Mapping[str, Value]:
    """Return the front matter of results.md."""
    kept = [goal for goal in of.agency.goals if goal.id != of.withdrawn]
    goals: dict[str, Value] = {goal.id: _outcome(of, goal) for goal in kept}
    goals[INTERNAL] = {"values": {SHARED_MEASURE: Decimal(of.random.randint(70, 95)) / 10}}
    if of.amended:
        goals[ADDED] = {"values": {"afsluttet": of.random.randint(88, 99)}}
    return {
        "as_of": date(of.year, 12, 31),
        "approved_on": date(of.year + 1, 2, 20),
        "headline": of.writer.phrase(),
        "goals": goals,
        "goal_picture": {"markers": {marker: of.writer.phrase() for marker in markers()}},
        "lessons": [{"id": "laering", "text": of.writer.phrase()}],
    }


def analysis(of: YearOfAgency) -> str:
    """Return the body of results.md: the analysis of three goals."""
    return "\n\n".join(_analysis(of)) + "\n"


def _analysis(of: YearOfAgency) -> Iterator[str]:
    yield of.writer.paragraph(of.year, 3)
    for goal in of.agency.goals[:3]:
        yield f"## {goal.title} {{#{goal.id}}}"
        yield of.writer.paragraph(of.year, 4)


def _course(of: YearOfAgency, goal: GoalPlan, held: date) -> Mapping[str, Value]:
    document: dict[str, Value] = {}
    if goal.measures:
        document["values"] = {
            measure.id: {"value": _value(of, measure), "as_of": held.replace(day=1)}
            for measure in goal.measures
        }
    return document | {
        "outlook": of.random.choice(_OUTLOOKS),
        "comment": of.writer.phrase(),
        "action": of.writer.phrase(),
    }


def _outcome(of: YearOfAgency, goal: GoalPlan) -> Mapping[str, Value]:
    explanation = of.writer.paragraph(of.year, 2)
    if goal.measures:
        values = {measure.id: _value(of, measure) for measure in goal.measures}
        return {"values": values, "explanation": explanation}
    verdict = of.random.choice(["met", "partly_met", "not_met"])
    late = verdict != "met"
    return {
        "criteria": {"hoering": "met", "kvalitet": "not_met" if late else "met"},
        "milestones": {
            "udkast": date(of.year, 6, 12),
            "aftale": "missed" if late else date(of.year, 11, 12),
        },
        "assessment": {
            "verdict": verdict,
            "by": "department",
            "assessor": "Departementschefen",
            "why": of.writer.phrase(),
        },
        "explanation": explanation,
    }


def _value(of: YearOfAgency, measure: MeasurePlan) -> Decimal:
    """Return a value around the target: a little more than half of them reach it."""
    target = measure.target(of.year)
    better = -1 if measure.direction == "decrease" else 1
    distance = Decimal(of.random.randint(-6, 7)) * (1 if measure.unit != "pct." else Decimal("0.4"))
    return target + better * distance
