"""Canadian results as goals: their order, their breaks, and what joins them over the years."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tests.real_data.canada_measures import FILE as INDICATORS
from tests.real_data.canada_measures import Indicator, indicator
from tests.real_data.canada_source import Canada, Responsibility
from tests.real_data.csv_rows import Row, one_line
from tests.real_data.plan_text import slug
from tests.real_data.tally import Tally

FIRST_YEARS = {"drr17": 2017, "dp18": 2018, "dp19": 2019}


@dataclass(frozen=True)
class Goal:
    """A result as a goal with its indicators."""

    row: Row
    id: str
    title: str
    responsibility: Responsibility
    programme: str | None
    internal: bool
    indicators: tuple[Indicator, ...]
    continues: str | None = None

    @property
    def document(self) -> str:
        """Return the document that has the goal: dp18, dp19 or drr17."""
        return self.row["doc"]


def fiscal_year(document: str) -> str:
    """Return the folder of a document: a fiscal year runs from April to March, so it is a span."""
    first = FIRST_YEARS[document]
    return f"{first}-{first + 1}"


def period(document: str) -> tuple[date, date]:
    """Return the first and last day of a document's fiscal year."""
    first = FIRST_YEARS[document]
    return date(first, 4, 1), date(first + 1, 3, 31)


def goals_of(tables: Canada, tally: Tally) -> list[Goal]:
    """Return every result as a goal, joined over the years, in the order of the plans."""
    breaks = _breaks(tables)
    tally.dirt(INDICATORS, "indicators that moved to another goal in 2019-20", _moved(tables))
    rows = sorted(tables.results, key=lambda row: _order(row, tables))
    return _joined([_goal(row, tables, breaks, tally) for row in rows], tally)


def _goal(row: Row, tables: Canada, breaks: set[tuple[str, str]], tally: Tally) -> Goal:
    programme = tables.programmes.get(row["subject_id"])
    responsibility = tables.responsibility_of(row)
    end = period(row["doc"])[1]
    return Goal(
        row=row,
        id=slug(row["stable_id"]),
        title=one_line(row["name_en"]),
        responsibility=responsibility,
        programme=programme.name if programme else None,
        internal=programme.internal if programme else responsibility.internal,
        indicators=tuple(
            indicator(
                found,
                end,
                FIRST_YEARS["dp19"] if (found["stable_id"], found["doc"]) in breaks else None,
                tally,
            )
            for found in tables.indicators[row["id"]]
        ),
    )


def _order(row: Row, tables: Canada) -> tuple[Any, ...]:
    """Sort by document and core responsibility, departmental results before programmes'."""
    return (
        FIRST_YEARS[row["doc"]],
        tables.responsibility_of(row).id,
        row["subject_id"] in tables.programmes,
        row["subject_id"],
        [int(figure) for figure in re.findall(r"\d+", row["stable_id"])],
    )


def _breaks(tables: Canada) -> set[tuple[str, str]]:
    """Return where an indicator changes between a percentage and a number: a broken series."""
    percent: dict[str, dict[str, bool]] = defaultdict(dict)
    for rows in tables.indicators.values():
        for row in rows:
            if row["target_type"] not in ("text", "tbd"):
                percent[row["stable_id"]][row["doc"]] = row["target_type"].startswith("percent")
    changed = [name for name, kinds in percent.items() if len(set(kinds.values())) > 1]
    return {(name, "dp19") for name in changed}


def _moved(tables: Canada) -> int:
    places: dict[str, set[str]] = defaultdict(set)
    for result in tables.results:
        for row in tables.indicators[result["id"]]:
            places[row["stable_id"]].add(result["stable_id"])
    return sum(len(goals) > 1 for goals in places.values())


def _joined(goals: list[Goal], tally: Tally) -> list[Goal]:
    """Join the plans' goals to the report's: the same title under the same subject, if only one.

    The report of 2017-18 uses other ids than the plans, which share theirs.
    """
    named: dict[tuple[str, str, str], list[Goal]] = defaultdict(list)
    for goal in goals:
        named[goal.document, goal.row["subject_id"], goal.title.lower()].append(goal)
    joined: list[Goal] = []
    renamed: dict[str, Goal] = {}
    for goal in goals:
        key = (goal.row["subject_id"], goal.title.lower())
        before = named.get(("drr17", *key), [])
        if goal.document == "dp18" and len(before) == 1 == len(named["dp18", *key]):
            tally.dirt("results.csv", "goals of 2018-19 joined to 2017-18 by subject and title")
            renamed[before[0].id] = _with_ids_of(before[0], goal, tally)
            goal = replace(goal, continues=f"{fiscal_year('drr17')}/{before[0].id}")
        joined.append(goal)
    return [renamed.get(goal.id, goal) for goal in joined]


def _with_ids_of(goal: Goal, later: Goal, tally: Tally) -> Goal:
    """Return a goal of the report whose indicators have the ids the plan knows them by.

    They are the same where name and unit are, and one of each has them.
    """
    names = Counter(_same(one) for found in (goal, later) for one in found.indicators)
    ids = {_same(one): one.id for one in later.indicators}
    indicators = []
    for one in goal.indicators:
        if _same(one) in ids and names[_same(one)] == 2:
            tally.dirt(INDICATORS, "indicators of 2017-18 joined to 2018-19 by name and unit")
            one = one.under(ids[_same(one)])
        indicators.append(one)
    return replace(goal, indicators=tuple(indicators))


def _same(found: Indicator) -> tuple[str, str]:
    name = one_line(found.row["name_en"]).lower()
    return " ".join(re.findall(r"[^\W_]+", name)), found.measure.get("unit", "")
