"""A goal of a plan as data: what pages offer for download and other programs read."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pejling.assess import GoalVerdict, PartKind, PartVerdict, progress
from pejling.language import Speech, speech
from pejling.link import GoalKey, period_of
from pejling.load import Place
from pejling.model import Limits, Localized, Measure, Target, Translations, Value
from pejling.site import Site

Datum = str | int | float | bool | None | list[Any] | dict[str, Any]


@dataclass(frozen=True)
class GoalRecord:
    """One goal of one plan in one language, with its verdict; values are plain data."""

    key: GoalKey
    language: str
    content: dict[str, Datum]
    parts: tuple[dict[str, Datum], ...]

    @property
    def say(self) -> Speech:
        """Return the words of the record's language."""
        return speech(self.language)


def record_of(site: Site, key: GoalKey, language: str) -> GoalRecord | None:
    """Return a goal as data; None where the plan has no such goal."""
    verdict = site.verdicts[key.place].goal(key.goal)
    if verdict is None:
        return None
    read = _Reader(language, site.config.languages)
    parts = tuple(read.part(one) for part in verdict.parts for one in (part, *part.measures))
    return GoalRecord(key, language, _content(site, key, verdict, read, parts), parts)


def _content(
    site: Site, key: GoalKey, verdict: GoalVerdict, read: "_Reader", parts: tuple[Any, ...]
) -> dict[str, Datum]:
    place, goal = key.place, verdict.goal.goal
    ministry = site.library.ministries.get(place.ministry)
    agency = site.library.agencies.get(Place(place.ministry, place.agency))
    first, last = period_of(site.library.plans[place])
    _earlier, results = site.results_of(place)
    result = results.goals.get(key.goal) if results else None
    assessment = verdict.assessment
    return {
        "ministry": place.ministry,
        "ministry_name": read.text(ministry.content.name) if ministry else place.ministry,
        "agency": place.agency,
        "agency_name": read.text(agency.content.name) if agency else place.agency,
        "plan": place.period,
        "period": {"from": first.isoformat(), "to": last.isoformat()},
        "goal": key.goal,
        "number": verdict.goal.number,
        "title": read.text(goal.title),
        "task": goal.task,
        "nature": goal.nature,
        "effect": goal.effect,
        "owner": read.text(goal.owner),
        "weight": read.number(goal.weight),
        "markers": list(goal.markers),
        "supports": [
            {
                "ministry_goal": one.ministry_goal,
                "goal": one.goal,
                "objective": one.objective,
                "kind": one.kind,
                "why": read.text(one.why),
            }
            for one in goal.supports
        ],
        "verdict": verdict.verdict,
        "computed": verdict.computed,
        "changed_by_judgement": verdict.changed_by_judgement,
        "assessment": {
            "verdict": assessment.verdict,
            "by": assessment.by,
            "assessor": read.text(assessment.assessor),
            "why": read.text(assessment.why),
        }
        if assessment
        else None,
        "count": {name: number for name, number in vars(verdict.count).items() if number},
        "missing": [part.id for part in verdict.missing],
        "withdrawn_on": read.day(
            verdict.goal.withdrawn.amendment.agreed_on if verdict.goal.withdrawn else None
        ),
        "added_on": read.day(verdict.goal.added.agreed_on if verdict.goal.added else None),
        "parts": list(parts),
        "explanation": read.text(result.explanation) if result else None,
        "reason": list(result.reason) if result else [],
    }


class _Reader:
    """Turns model values into plain data of one language."""

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        self.languages = (language, *languages)

    def text(self, text: Localized | None) -> str | None:
        if not isinstance(text, Translations):
            return text
        found = (text[one] for one in (*self.languages, *sorted(text)) if one in text)
        return next(found, None)

    def number(self, number: Decimal | None) -> int | float | str | None:
        """Return the number as JSON has it; as text where a float could not hold it."""
        if number is None:
            return None
        if number == number.to_integral_value():
            return int(number)
        return float(number) if Decimal(repr(float(number))) == number else str(number)

    def figure(self, figure: Decimal | Localized | None) -> Datum:
        return self.number(figure) if isinstance(figure, Decimal) else self.text(figure)

    def day(self, day: date | None) -> str | None:
        return day.isoformat() if day else None

    def part(self, part: PartVerdict) -> dict[str, Datum]:
        """Return a measure, a milestone or a judgement."""
        entry: dict[str, Datum] = {"kind": part.kind, "id": part.id, "verdict": part.verdict}
        if part.kind is PartKind.MEASURE and isinstance(part.measure, Measure):
            entry |= self._measure(part, part.measure)
        elif part.milestone is not None:
            entry |= {
                "name": self.text(part.milestone.title),
                "due": self.day(part.milestone.due),
                "reached_on": self.day(part.reached_on),
                "missed": part.missed,
            }
        if part.kind is PartKind.JUDGEMENT:
            entry["criteria"] = [
                {
                    "id": one.criterion.id,
                    "title": self.text(one.criterion.title),
                    "judged": one.judged,
                }
                for one in part.criteria
            ]
        return entry

    def _measure(self, part: PartVerdict, measure: Measure) -> dict[str, Datum]:
        value = part.reported.value if part.reported else None
        way = None
        if part.target and value and isinstance(value.value, Decimal):
            way = progress(measure, part.target, value.value)
        return {
            "name": self.text(measure.name),
            "definition": self.text(measure.definition),
            "unit": self.text(measure.unit),
            "decimals": measure.decimals,
            "over": measure.over,
            "direction": measure.direction,
            "source": self.text(measure.source),
            "baseline": self.number(measure.baseline.value) if measure.baseline else None,
            "baseline_as_of": self.day(measure.baseline.as_of) if measure.baseline else None,
            "targets": [self._target(one) for one in measure.targets],
            "target": self._target(part.target) if part.target else None,
            **self._value(value),
            "value_as_of": self.day(part.reported.as_of) if part.reported else None,
            "corrected": part.corrected,
            "progress": self.number(round(way.share, 4)) if way else None,
            "comparable_from": measure.comparable_from,
        }

    def _value(self, value: Value | None) -> dict[str, Datum]:
        return {
            "value": self.figure(value.value) if value else None,
            "preliminary": value.preliminary if value else False,
            "final_expected": self.day(value.final_expected) if value else None,
            "n": value.n if value else None,
            "cannot_be_assessed": value.cannot_be_assessed if value else None,
        }

    def _target(self, target: Target) -> dict[str, Datum]:
        partly = target.partly_from
        entry: dict[str, Datum] = {
            "due": self.day(target.due),
            "value": self.figure(target.value),
            "min": self.number(target.min),
            "max": self.number(target.max),
            "partly_from": [self.number(partly.min), self.number(partly.max)]
            if isinstance(partly, Limits)
            else self.number(partly),
            "set_by": self.day(target.set_by),
        }
        return {name: datum for name, datum in entry.items() if datum is not None}
