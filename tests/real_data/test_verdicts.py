"""Our verdicts against the statuses the owners published, and goals through the years."""

import csv
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from pejling.assess import PartVerdict, Verdict
from pejling.link import GoalKey
from pejling.link.chains import latest, past
from pejling.load import Place
from pejling.site import Site
from tests.real_data import gsa
from tests.real_data.canada import Conversion, Published
from tests.real_data.tally import Report

pytestmark = pytest.mark.site

# Published as `future` although its date is past; IN00222-2017, the same indicator with the
# same numbers, is published as `not_met`.
CONTRADICTED = "IN00185-2017"


def _part(site: Site, found: Published) -> PartVerdict:
    goal = site.verdicts[Place(found.ministry, found.agency, found.year)].goal(found.goal)
    assert goal is not None
    part = goal.part_of(found.measure)
    assert part is not None
    return part


def test_the_plans_hold_no_mistake(
    canadian_site: tuple[Conversion, Site], american_site: tuple[Report, Site]
) -> None:
    for _, site in (canadian_site, american_site):
        assert [(one.span, one.message("en")) for one in site.errors] == []


def test_every_status_of_numbers_is_our_verdict(canadian_site: tuple[Conversion, Site]) -> None:
    conversion, site = canadian_site
    numeric = [found for found in conversion.published if found.numeric]
    agree = [found for found in numeric if _part(site, found).verdict == found.status]
    print(f"{len(agree)} of {len(numeric)} published statuses agree")
    assert (len(agree), len(numeric)) == (56, 56)


def test_the_other_statuses_have_the_verdict_that_means_the_same(
    canadian_site: tuple[Conversion, Site],
) -> None:
    conversion, site = canadian_site
    others = [
        found
        for found in conversion.published
        if not found.numeric and found.indicator != CONTRADICTED
    ]
    pairs = Counter((found.status, _part(site, found).verdict) for found in others)
    assert pairs == {
        ("met", Verdict.MET): 1,  # a rank in words
        ("future", Verdict.NOT_DUE): 15,
        ("future", Verdict.CANNOT_BE_ASSESSED): 38,  # no date, or no target, to judge by
        ("not_available", Verdict.NO_RESULT): 2,
    }


def test_a_goal_stands_as_the_published_statuses_of_its_indicators_say(
    canadian_site: tuple[Conversion, Site],
) -> None:
    conversion, site = canadian_site
    goals: dict[GoalKey, list[Published]] = defaultdict(list)
    for found in conversion.published:
        goals[GoalKey(Place(found.ministry, found.agency, found.year), found.goal)].append(found)
    assert len(goals) == 42
    for key, indicators in goals.items():
        verdict = site.verdicts[key.place].goal(key.goal)
        assert verdict is not None
        statuses = [
            "not_met" if found.indicator == CONTRADICTED else found.status for found in indicators
        ]
        assert verdict.verdict in _meant(statuses), (key, statuses, verdict.verdict)


def _meant(statuses: list[str]) -> set[Verdict]:
    due = {status for status in statuses if status != "future"}
    if not due:
        return {Verdict.NOT_DUE, Verdict.CANNOT_BE_ASSESSED}
    if due == {"not_available"}:
        return {Verdict.NO_RESULT}
    if due == {"met"}:
        return {Verdict.MET}
    return {Verdict.PARTLY_MET} if "met" in due else {Verdict.NOT_MET}


def test_the_agency_of_ten_years_shows_goal_histories(
    american_site: tuple[Report, Site],
) -> None:
    _, site = american_site
    place = Place(gsa.MINISTRY, gsa.AGENCY, "2018")
    goals = [key for key in site.links.goals if key.place == place]
    lengths = Counter(len(past(site.links, latest(site.links, key))) for key in goals)
    assert len(goals) == 28
    assert sum(length * count for length, count in lengths.items()) == 178
    assert max(lengths) == 10


def test_a_target_missed_by_a_tenth_of_a_per_cent_is_missed(
    american_site: tuple[Report, Site],
) -> None:
    _, site = american_site
    verdicts = {}
    for year in ("2016", "2017", "2018", "2019"):
        goal = site.verdicts[Place(gsa.MINISTRY, gsa.AGENCY, year)].goal("vacant-space-inventory")
        assert goal is not None
        verdicts[year] = goal.verdict
    assert verdicts == {
        "2016": Verdict.MET,  # 3.0 of at most 3.2
        "2017": Verdict.MET,
        "2018": Verdict.NOT_MET,  # 3.3 of at most 3.0
        "2019": Verdict.NOT_DUE,
    }


def test_american_verdicts_are_those_of_the_published_fractions(
    gsa_folder: Path, american_site: tuple[Report, Site]
) -> None:
    _, site = american_site
    with (gsa_folder / "kpis.csv").open(encoding="utf-8", newline="") as file:
        expected = Counter((row["year"], _of_fractions(row)) for row in csv.DictReader(file))
    ours = Counter(
        (place.period, goal.verdict)
        for place, verdict in site.verdicts.items()
        for goal in verdict.goals
    )
    assert ours == {key: count for key, count in expected.items() if key[1]}
    totals = Counter[Verdict]()
    for (_, verdict), count in ours.items():
        totals[verdict] += count
    assert totals == {
        Verdict.MET: 52,
        Verdict.NOT_MET: 27,
        Verdict.NOT_DUE: 49,
        Verdict.CANNOT_BE_ASSESSED: 50,
    }


def _of_fractions(row: dict[str, str]) -> Verdict | None:
    """Return the verdict of a row as it was published, before anything is scaled."""
    target, actual = row["target"], row["actual"]
    if not actual:
        return Verdict.NOT_DUE if target else None
    value = Decimal(actual)
    if row["min_target"] and target:
        met = Decimal(row["min_target"]) <= value <= Decimal(row["max_target"])
    elif target and row["desired_direction"] in ("Increase", "Decrease"):
        rises = row["desired_direction"] == "Increase"
        met = value >= Decimal(target) if rises else value <= Decimal(target)
    else:
        return Verdict.CANNOT_BE_ASSESSED
    return Verdict.MET if met else Verdict.NOT_MET
