"""A firm's OKR database as documents: every key result counted, scores as the tool computes them.

The tool's rule, worked out here from its tables alone: a metric key result stands where its last
check-in is between baseline and stretch goal, 0 on the wrong side of the baseline; an ordinal one
in the zone of its last check-in. Below 30 per cent of the way is fail, below 70 commit, then
target, and stretch from the stretch goal on.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pejling.assess import assess_okr
from pejling.assess.okr import OkrScore
from pejling.load import Place
from pejling.site import Site, open_site
from tests.real_data.okr_database import CheckIn, Database, KeyResult, invent
from tests.real_data.okr_tool import AGENCY, MINISTRY, Written, convert, cycle_of

pytestmark = pytest.mark.site

ZONES = {"FAIL": 0.0, "COMMIT": 0.3, "TARGET": 0.7, "STRETCH": 1.0}


@dataclass(frozen=True)
class Converted:
    """The rows, where they went, and the site that was made of them."""

    database: Database
    written: Mapping[int, Written]
    site: Site
    scores: Mapping[tuple[str, str], OkrScore]

    def last(self, row: KeyResult) -> CheckIn | None:
        """Return the last check-in of a key result, as the tool's view takes it."""
        rows = [one for one in self.database.check_ins if one.key_result_id == row.id]
        return max(rows, key=lambda one: (one.modified_on, one.id), default=None)

    def begins(self, check_in: CheckIn) -> date:
        """Return the first day of the quarter that a check-in is of."""
        cycle = self.written[check_in.key_result_id].cycle
        return next(one.start_date for one in self.database.quarters if cycle_of(one) == cycle)


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Converted:
    root: Path = tmp_path_factory.mktemp("firm")
    database = invent()
    written = convert(database, root)
    site = open_site(root)
    scores = {
        (place.period, place.name): assess_okr(one.content, place.period, as_of=site.as_of)
        for place, one in site.library.okrs.items()
    }
    return Converted(database, written, site, scores)


def percent(row: KeyResult, value: float) -> float:
    """Return how far a metric key result is, as the tool's front end computes it."""
    assert row.baseline is not None
    assert row.stretch_goal is not None
    rises = row.baseline < row.stretch_goal
    if (value < row.baseline) if rises else (value > row.baseline):
        return 0
    return abs(value - row.baseline) / abs(row.stretch_goal - row.baseline)


def score(firm: Converted, row: KeyResult) -> float | None:
    """Return the tool's score from 0 to 1; None where nobody ever checked in."""
    last = firm.last(row)
    if last is None:
        return None
    if row.key_result_type == "ordinal":
        return ZONES[str(last.zone)]
    assert last.value_metric is not None
    return min(percent(row, last.value_metric), 1)


def ours(firm: Converted, row: KeyResult) -> Decimal | None:
    at = firm.written[row.id]
    for objective in firm.scores[at.cycle, at.team].objectives:
        for one in objective.key_results:
            if (objective.objective.id, one.key_result.id) == (at.objective, at.key_result):
                return one.score
    raise AssertionError(f"{at} is not there")


def test_the_database_is_as_large_as_the_firms(firm: Converted) -> None:
    rows = firm.database
    sizes = [len(one) for one in (rows.teams, rows.quarters, rows.objectives, rows.check_ins)]
    assert sizes == [9, 8, 77, 860]
    kinds = Counter(one.key_result_type for one in rows.key_results)
    assert kinds == {"metric": 109, "ordinal": 111}
    assert invent() == rows


def test_the_documents_hold_no_mistake(firm: Converted) -> None:
    assert [(one.span, one.message("en")) for one in firm.site.diagnostics] == []


def test_every_row_is_there(firm: Converted) -> None:
    documents = [one.content for one in firm.site.library.okrs.values()]
    assert len({place.name for place in firm.site.library.okrs}) == 9
    assert len({place.period for place in firm.site.library.okrs}) == 8
    assert sum(len(one.objectives) for one in documents) == 77
    assert sum(len(one.key_results) for one in documents) == 220
    assert len(set(firm.written.values())) == 220
    held = {
        (one.key_result_id, max(one.modified_on.date(), firm.begins(one)))
        for one in firm.database.check_ins
    }
    values = sum(len(one.values) for okr in documents for one in okr.check_ins)
    assert values == len(held)
    twice, early = (
        860 - len(held),
        sum(one.modified_on.date() < firm.begins(one) for one in firm.database.check_ins),
    )
    assert min(twice, early) > 3


def test_every_score_is_the_tools(firm: Converted) -> None:
    compared: Counter[str] = Counter()
    for row in firm.database.key_results:
        wanted, found = score(firm, row), ours(firm, row)
        if wanted is None:
            assert found is None
            compared["silent"] += 1
            continue
        assert found is not None, row
        # The documents hold six decimals of a float, and scores are exact.
        assert abs(float(found) - wanted) < 1e-5, (row, found, wanted)
        compared[row.key_result_type] += 1
    assert sum(compared.values()) == 220
    assert compared["silent"] == 23
    assert min(compared["metric"], compared["ordinal"]) > 90


def test_the_counts_of_each_team_and_quarter_are_the_tools(firm: Converted) -> None:
    theirs: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in firm.database.key_results:
        at = firm.written[row.id]
        theirs[at.cycle, at.team][_zone(score(firm, row))] += 1
    mine = {
        place: Counter(
            _zone(None if one.score is None else float(one.score) + 1e-9)
            for one in found.key_results
        )
        for place, found in firm.scores.items()
    }
    assert mine == theirs
    assert sum(sum(one.values()) for one in mine.values()) == 220


def _zone(share: float | None) -> str:
    if share is None:
        return "no check-in"
    return next(zone for zone, least in reversed(ZONES.items()) if share >= least - 1e-9)


def test_an_objective_is_the_mean_of_both_kinds(firm: Converted) -> None:
    rows: dict[int, list[float]] = defaultdict(list)
    for row in firm.database.key_results:
        if (one := score(firm, row)) is not None:
            rows[row.objective_id].append(one)
    for found in firm.scores.values():
        for objective in found.objectives:
            shares = rows[int(objective.objective.id.removeprefix("z-"))]
            assert objective.scored == len(shares)
            if shares:
                assert objective.score is not None
                assert abs(float(objective.score) - sum(shares) / len(shares)) < 1e-5


def test_confidence_is_the_last_one_said(firm: Converted) -> None:
    at = {(one.cycle, one.team, one.key_result): key for key, one in firm.written.items()}
    rows = {one.id: one for one in firm.database.key_results}
    told = 0
    for (cycle, team), found in firm.scores.items():
        for one in found.key_results:
            last = firm.last(rows[at[cycle, team, one.key_result.id]])
            assert one.confidence == (Decimal(last.confidence) / 10 if last else None)
            told += last is not None
    assert told == 197


def test_german_texts_come_through_as_they_are(firm: Converted) -> None:
    okrs = firm.site.library.okrs
    titles = {one.title for okr in okrs.values() for one in okr.content.key_results}
    assert titles == {one.title for one in firm.database.key_results}
    place = Place(MINISTRY, AGENCY, "2022-q3", "plattform-betrieb")
    assert okrs[place].content.team == "Plattform & Betrieb"
