"""The agreed plan of one agency and year, and what was changed during the year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from bench.blueprint import (
    SHARED_GOAL,
    SHARED_MEASURE,
    YEARS,
    AgencyPlan,
    GoalPlan,
    MeasurePlan,
    chance,
)
from bench.prose import Writer
from bench.yaml_text import Value

INTERNAL = "trivsel-og-fravaer"
ADDED = "ny-opgave"
_WEIGHTS = (15, 15, 15, 10, 15, 10, 10, 10)


@dataclass(frozen=True, slots=True)
class YearOfAgency:
    """One agency in one year, with its own random numbers."""

    agency: AgencyPlan
    year: int
    random: Random
    writer: Writer
    amended: bool

    @property
    def withdrawn(self) -> str | None:
        """Return the goal that the amendment takes out."""
        return self.agency.goals[6].id if self.amended else None


def year_of(seed: int, number: int, agency: AgencyPlan, year: int) -> YearOfAgency:
    """Return the year of agency `number`; every seventh plan is amended."""
    random = chance(seed, "agency", number, year)
    writer = Writer(random, agency.name, agency.writer.field)
    return YearOfAgency(agency, year, random, writer, amended=(number + year) % 7 == 0)


def plan(of: YearOfAgency) -> Mapping[str, Value]:
    """Return the front matter of plan.md."""
    year = of.year
    return {
        "agreed_on": date(year - 1, 12, 11),
        "case": f"{year - 1}-{of.random.randint(1300, 9900)}",
        "signatories": signatories(),
        "goal_picture": goal_picture(of),
        "goals": [*(_goal(of, number) for number in range(7)), _internal(of)],
        "follow_up": {
            "meetings": [
                {"date": date(year, 4, 20), "form": "bilateral"},
                {"date": date(year, 8, 20), "form": "group"},
            ],
            "participants": ["permanent_secretary", "director_general"],
        },
        "not_chosen": [of.writer.phrase() for _ in range(2)],
        "resources": [_resources(of, goal, number) for number, goal in enumerate(of.agency.goals)],
    }


def prose(of: YearOfAgency) -> str:
    """Return the body of plan.md: the goal picture, and a narrative for every goal."""
    writer, year = of.writer, of.year
    parts = ["## Strategisk målbillede", *(writer.paragraph(year, 4) for _ in range(3))]
    for goal in of.agency.goals:
        parts += [f"## {goal.title} {{#{goal.id}}}"]
        parts += [writer.paragraph(year, 3), writer.paragraph(year, 3)]
        parts += ["\n".join(f"- {writer.phrase()}" for _ in range(3))]
    parts += [f"## Medarbejderne trives {{#{INTERNAL}}}", writer.paragraph(year, 3)]
    return "\n\n".join(parts) + "\n"


def amendment(of: YearOfAgency) -> Mapping[str, Value]:
    """Return the front matter of the amendment of June."""
    changed = of.agency.goals[4]
    measure = changed.measures[0]
    return {
        "agreed_on": date(of.year, 6, 18),
        "case": f"{of.year}-0412",
        "signatories": signatories(),
        "reason": of.random.choice(["external", "political_change", "ambition"]),
        "goals": {
            of.agency.goals[6].id: {"withdrawn": of.writer.phrase()},
            changed.id: {"changed": [_change(of, measure)]},
        },
        "goals_added": [_added(of)],
    }


def goal_picture(of: YearOfAgency) -> Value:
    """Return the picture where it is new, else the year of the plan that has it."""
    since = max(year for year in (YEARS[0], 2025) if year <= of.year)
    if since != of.year:
        return since
    return {
        "horizon": {"from": since, "to": since + 3},
        "mandate": [
            {
                "title": f"Aftale om {of.writer.noun().many}",
                "kind": "political_agreement",
                "url": "https://example.org/aftale",
            },
            {"title": f"Finanslov for {since}", "kind": "finance_act"},
        ],
        "markers": [{"id": marker, "title": of.writer.phrase()} for marker in markers()],
    }


def markers() -> list[str]:
    """Return the ids of the markers every goal picture has."""
    return ["faglighed", "hurtighed", "sammenhaeng"]


def signatories() -> list[Value]:
    """Return the two who sign."""
    return [
        {"role": "permanent_secretary", "name": "A. Eksempel"},
        {"role": "director_general", "name": "B. Eksempel"},
    ]


def _goal(of: YearOfAgency, number: int) -> Mapping[str, Value]:
    goal = of.agency.goals[number]
    document: dict[str, Value] = {
        "id": goal.id,
        "title": goal.title,
        "task": "core",
        "nature": "operational" if goal.measures else "policy",
        "effect": ("outcome", "output")[number % 2],
        "markers": [markers()[number % 3]],
        "ambitious": number == 0,
        "owner": of.writer.noun().one.capitalize(),
        "weight": _WEIGHTS[number],
    }
    if goal.supports:
        document["supports"] = [_support(of, goal, number)]
    if goal.measures:
        return document | {"measures": [_measure(of, measure) for measure in goal.measures]}
    return document | _judged(of)


def _judged(of: YearOfAgency) -> dict[str, Value]:
    return {
        "assessor": "Departementschefen",
        "criteria": [
            {"id": "hoering", "title": of.writer.phrase()},
            {"id": "kvalitet", "title": of.writer.phrase()},
        ],
        "milestones": [
            {"id": "udkast", "title": of.writer.phrase(), "due": date(of.year, 6, 30)},
            {"id": "aftale", "title": of.writer.phrase(), "due": date(of.year, 11, 30)},
        ],
    }


def _support(of: YearOfAgency, goal: GoalPlan, number: int) -> Mapping[str, Value]:
    return {
        "ministry_goal": goal.supports,
        "kind": ("leads", "contributes", "precondition")[number % 3],
        "why": of.writer.phrase(),
        "confirmed_on": date(of.year - 1, 12, 1),
    }


def _internal(of: YearOfAgency) -> Mapping[str, Value]:
    return {
        "id": INTERNAL,
        "title": "Medarbejderne trives og er mindre syge",
        "task": "internal",
        "effect": "outcome",
        "supports": [
            {"ministry_goal": SHARED_GOAL, "kind": "contributes", "why": of.writer.phrase()}
        ],
        "weight": _WEIGHTS[7],
        "measures": [{"uses": f"{SHARED_GOAL}/{SHARED_MEASURE}"}],
    }


def _measure(of: YearOfAgency, measure: MeasurePlan) -> Mapping[str, Value]:
    document: dict[str, Value] = {
        "id": measure.id,
        "name": measure.name,
        "definition": f"{measure.name}, opgjort efter fast metode",
        "unit": measure.unit,
        "decimals": 1 if measure.unit == "pct." else 0,
        "over": "average",
        "direction": measure.direction,
    }
    if measure.direction in ("increase", "decrease"):
        document["baseline"] = {"value": measure.start, "as_of": date(YEARS[0] - 1, 12, 31)}
    years = (of.year, of.year + 1) if measure.direction == "decrease" else (of.year,)
    document["targets"] = [_target(measure, year) for year in years]
    return document | {"source": "Sagssystemet"}


def _target(measure: MeasurePlan, year: int) -> Mapping[str, Value]:
    due, value = date(year, 12, 31), measure.target(year)
    if measure.direction == "range":
        return {"due": due, "min": value - 40, "max": value + 40}
    if measure.direction == "increase":
        return {"due": due, "value": value, "partly_from": value - 2}
    return {"due": due, "value": value}


def _change(of: YearOfAgency, measure: MeasurePlan) -> Mapping[str, Value]:
    target = measure.target(of.year)
    return {
        "measure": measure.id,
        "due": date(of.year, 12, 31),
        "value": {"from": target, "to": target - 1},
        "why": of.writer.phrase(),
    }


def _added(of: YearOfAgency) -> Mapping[str, Value]:
    return {
        "id": ADDED,
        "title": of.writer.phrase(),
        "task": "core",
        "nature": "operational",
        "effect": "output",
        "markers": [markers()[0]],
        "measures": [
            {
                "id": "afsluttet",
                "name": f"Afsluttede {of.writer.noun().many}",
                "unit": "pct.",
                "direction": "keep_above",
                "targets": [{"due": date(of.year, 12, 31), "value": 95}],
            }
        ],
    }


def _resources(of: YearOfAgency, goal: GoalPlan, number: int) -> Mapping[str, Value]:
    return {
        "goal": goal.id,
        "account": f"24.{21 + number}.01",
        "amount": Decimal(of.random.randint(20, 900)) / 10,
        "unit": "mio. kr.",
    }
