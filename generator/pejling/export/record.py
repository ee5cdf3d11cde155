"""A goal of a plan as data: what pages offer for download and other programs read."""

from dataclasses import dataclass

from pejling.assess import GoalVerdict
from pejling.export.reader import Datum, Reader
from pejling.language import Speech, speech
from pejling.link import GoalKey, period_of
from pejling.load import Place
from pejling.model import Goal
from pejling.site import Site


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
    read = Reader(language, site.config.languages)
    parts = tuple(read.part(one) for part in verdict.parts for one in (part, *part.measures))
    content = {
        **_whose(site, key, read),
        **_agreed(verdict.goal.goal, verdict.goal.number, read),
        **_judged(verdict, read),
        "parts": list(parts),
        **_explained(site, key, read),
    }
    return GoalRecord(key, language, content, parts)


def _whose(site: Site, key: GoalKey, read: Reader) -> dict[str, Datum]:
    place = key.place
    ministry = site.library.ministries.get(place.ministry)
    agency = site.library.agencies.get(Place(place.ministry, place.agency))
    first, last = period_of(site.library.plans[place])
    return {
        "ministry": place.ministry,
        "ministry_name": read.text(ministry.content.name) if ministry else place.ministry,
        "agency": place.agency,
        "agency_name": read.text(agency.content.name) if agency else place.agency,
        "plan": place.period,
        "period": {"from": first.isoformat(), "to": last.isoformat()},
        "goal": key.goal,
    }


def _agreed(goal: Goal, number: int, read: Reader) -> dict[str, Datum]:
    return {
        "number": number,
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
    }


def _judged(verdict: GoalVerdict, read: Reader) -> dict[str, Datum]:
    goal, assessment = verdict.goal, verdict.assessment
    return {
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
        "withdrawn_on": read.day(goal.withdrawn.amendment.agreed_on if goal.withdrawn else None),
        "added_on": read.day(goal.added.agreed_on if goal.added else None),
    }


def _explained(site: Site, key: GoalKey, read: Reader) -> dict[str, Datum]:
    _earlier, results = site.results_of(key.place)
    result = results.goals.get(key.goal) if results else None
    return {
        "explanation": read.text(result.explanation) if result else None,
        "reason": list(result.reason) if result else [],
    }
