"""New documents carry on what is known, and `check` names what only the author can know."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from pejling.diagnostics import Diagnostic
from pejling.load import Place
from pejling.model import Plan, Reason, Results
from pejling.site import open_site
from pejling.writing.amendments import NewTarget, new_amendment
from pejling.writing.documents import Documents
from pejling.writing.emitting import EMPTY
from pejling.writing.errors import UnknownNameError, WritingError
from pejling.writing.first_plan import first_plan, goal_ids
from pejling.writing.folders import new_agency, new_ministry
from pejling.writing.next_plan import next_plan
from pejling.writing.origins import earlier_plan
from pejling.writing.reports import new_follow_up, new_results
from pejling.writing.scaffold import Scaffold
from tests.writing.conftest import ROOT

Folder = Any

TO_FILL_IN = {"P209", "P302", "P422"}
"""An empty value, a missing key, and a target that says nothing yet."""


def written(folder: Folder, scaffold: Scaffold) -> list[Diagnostic]:
    """Write a document; return what check says of it, and of nothing else."""
    file = folder.root / "plans" / scaffold.path
    already = {one.span.path for one in open_site(folder.root).diagnostics}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(scaffold.text, "utf-8")
    found = open_site(folder.root, as_of=date(2026, 9, 1)).diagnostics
    return [one for one in found if one.span.path not in already]


def lines(folder: Folder, scaffold: Scaffold, found: list[Diagnostic]) -> list[str]:
    """Return the lines that check names, without the space around them."""
    rows = scaffold.text.split("\n")
    return [rows[one.span.line - 1].strip() for one in found if one.problem.code != "P422"]


def plan_for(folder: Folder, year: str = "2027") -> Scaffold:
    documents = folder.documents()
    agency = documents.agency("vandstyrelsen")
    new = Place(agency.ministry, agency.agency, year)
    old = earlier_plan(documents, new, None)
    assert old is not None
    return next_plan(documents, old, new)


def test_next_years_plan_names_only_what_its_authors_know(folder: Folder) -> None:
    scaffold = plan_for(folder)
    found = written(folder, scaffold)
    assert {one.problem.code for one in found} == TO_FILL_IN
    assert sorted(set(lines(folder, scaffold, found))) == [
        "baseline:",
        "due:",
        "value:",
    ]


def content_of(folder: Folder, scaffold: Scaffold) -> Any:
    return next(
        one.content for one in folder.documents().library.documents() if one.path == scaffold.path
    )


RESULTS = """---
as_of: 2026-12-31
approved_on: 2027-02-01
goals:
  ventetid:
    values:
      dage: 176
      andel:
        - value: 71.5
          as_of: 2026-06-30
        - value: 82.25
          as_of: 2026-12-30
  kystplan:
    milestones:
      aftale: 2026-06-12
lessons:
  - id: tidlig
    text: "Høringen [skal] begynde før sommer"
corrections:
  - goal: ventetid
    measure: dage
    from: 176
    to: 178
    date: 2027-03-01
    why: Talt forkert
---
"""


def test_results_become_baselines_and_agreed_targets_are_kept(folder: Folder) -> None:
    folder.write("results.md", RESULTS)
    scaffold = plan_for(folder)
    written(folder, scaffold)
    plan: Plan = content_of(folder, scaffold)
    goal = plan.goals[0]
    days, share, name = goal.measures
    assert goal.id == "ventetid"
    assert goal.title == "Hurtigere svar: ét ja"
    assert goal.weight == 15
    assert plan.goal_picture == 2026
    assert days.baseline is not None
    assert (days.baseline.value, days.baseline.as_of) == (178, date(2026, 12, 31))
    assert [(one.due, one.value, one.partly_from) for one in days.targets] == [
        (date(2027, 12, 31), 160, 170)
    ]
    assert share.baseline is not None
    assert (str(share.baseline.value), share.baseline.as_of) == ("82.25", date(2026, 12, 30))
    assert name.baseline is None
    assert [one.id for one in plan.goals] == ["ventetid", "kystplan", "trivsel"]
    assert [one.id for one in plan.goals[1].milestones] == ["lov"]
    assert plan.agreed_on is None
    assert plan.follow_up is not None
    assert [one.date for one in plan.follow_up.meetings] == [date(2027, 4, 20), date(2027, 8, 20)]
    assert r"- Høringen \[skal\] begynde før sommer" in scaffold.text
    assert "## Hurtigere svar: ét ja {#ventetid}" in scaffold.text


def test_quarterly_targets_are_asked_for_again(folder: Folder) -> None:
    text = plan_for(folder).text
    assert "          - due: 2027-06-30\n            value:\n          - due: 2027-12-31\n" in text


def test_a_follow_up_is_the_baseline_until_there_are_results(folder: Folder) -> None:
    folder.write(
        "follow-up-2026-08.md",
        "---\nfor: 2026-08-20\ngoals:\n  ventetid:\n    values:\n      dage: 195\n"
        "  trivsel:\n    values:\n      sygefravaer:\n        value: 4\n"
        "        as_of: 2026-06-30\n---\n",
    )
    scaffold = plan_for(folder)
    assert "value: 195\n          as_of: 2026-08-20" in scaffold.text
    assert [one.values["name"] for one in scaffold.notes] == ["trivsel.sygefravaer"]
    assert "- uses: sunde-folk/sygefravaer\n        baseline:\n        targets:" in scaffold.text


def test_staff_values_stay_out_of_a_public_plan(folder: Folder) -> None:
    folder.write(
        "follow-up-2026-08.md",
        "---\naudience: staff\nfor: 2026-08-20\ngoals:\n  ventetid:\n    values:\n"
        "      dage: 195\n---\n",
    )
    assert "195" not in plan_for(folder).text


def test_amendments_are_carried_on(folder: Folder) -> None:
    folder.write(
        "amendment-2026-06.md",
        "---\nagreed_on: 2026-06-18\nreason: external\ngoals:\n  kystplan:\n"
        "    withdrawn: Taget af\n"
        "  ventetid:\n    changed:\n      - measure: dage\n        due: 2027-12-31\n"
        "        value:\n"
        "          from: 160\n          to: 165\n        why: Flere sager\ngoals_added:\n"
        "  - id: flom\n    title: Stormflod\n---\n",
    )
    scaffold = plan_for(folder)
    written(folder, scaffold)
    plan: Plan = content_of(folder, scaffold)
    assert [one.id for one in plan.goals] == ["ventetid", "trivsel", "flom"]
    assert plan.goals[0].measures[0].targets[0].value == 165


def test_nothing_is_carried_on_from_a_document_with_an_error(folder: Folder) -> None:
    folder.write("results.md", "---\ngoals:\n  ventetid:\n    values:\n      dage: 94,5\n---\n")
    with pytest.raises(WritingError, match=r"results.md:5 has an error"):
        plan_for(folder)


def test_a_renamed_agency_says_what_its_goals_continue(folder: Folder) -> None:
    agency = "---\nname: Ny\nformerly:\n  - agency: vandstyrelsen\n---\n"
    folder.write("agency.md", agency, folder.root / "plans/vand/ny")
    documents = folder.documents()
    new = Place("vand", "ny", "2027")
    old = earlier_plan(documents, new, None)
    assert old is not None
    scaffold = next_plan(documents, old, new)
    written(folder, scaffold)
    plan: Plan = content_of(folder, scaffold)
    assert plan.goals[0].continues == ("vandstyrelsen/2026/ventetid",)
    assert not isinstance(plan.goal_picture, int)


def test_a_gap_of_years_leaves_no_target_before_the_period(folder: Folder) -> None:
    scaffold = plan_for(folder, "2031")
    assert {one.problem.code for one in written(folder, scaffold)} == TO_FILL_IN


def test_a_plan_of_several_years_is_followed_by_one_of_one(folder: Folder) -> None:
    text = (folder.year / "plan.md").read_text("utf-8").replace("2026-04-20", "2028-04-20")
    (folder.year / "plan.md").unlink()
    folder.year.rename(folder.year.with_name("2025-2028"))
    folder.write("plan.md", text, folder.year.with_name("2025-2028"))
    scaffold = plan_for(folder, "2029")
    assert {one.problem.code for one in written(folder, scaffold)} == TO_FILL_IN
    plan: Plan = content_of(folder, scaffold)
    assert plan.goal_picture == 2025
    assert plan.follow_up is not None
    assert [one.date for one in plan.follow_up.meetings] == [date(2029, 4, 20)]
    assert "- due: 2029-12-31" in scaffold.text


def test_results_list_every_goal_in_force(folder: Folder) -> None:
    folder.write(
        "follow-up-2026-12.md",
        "---\ndate: 2026-12-31\ngoals:\n  ventetid:\n    values:\n      dage:\n        value: 176\n"
        "        as_of: 2026-12-31\n        n: 40\n      andel:\n        value: 70\n"
        "        as_of: 2026-08-31\n  kystplan:\n    milestones:\n      aftale: 2026-06-12\n---\n",
    )
    documents = folder.documents()
    plan = documents.plan(documents.agency("vand/vandstyrelsen"), "2026")
    scaffold = new_results(documents, plan, "2026")
    found = written(folder, scaffold)
    assert {one.problem.code for one in found} == {"P209", "P302"}
    results: Results = content_of(folder, scaffold)
    assert list(results.goals) == ["ventetid", "kystplan", "trivsel"]
    value = results.goals["ventetid"].values["dage"][0]
    assert (value.value, value.as_of, value.n) == (176, date(2026, 12, 31), 40)
    assert results.goals["kystplan"].milestones == {"aftale": date(2026, 6, 12)}
    named = lines(folder, scaffold, found)
    for owed in ("andel:", "lov:", "hoering:", "verdict:", "sygefravaer:", "svar:", "lessons:"):
        assert owed in named
    assert "- Ventetid: 180 dage, delvist fra 190 (frist 31. december 2026)" in scaffold.text
    assert "- Sygefravær: 8,0 dage (frist 31. december 2026)" in scaffold.text


def test_a_follow_up_answers_the_next_meeting(folder: Folder) -> None:
    documents = folder.documents()
    plan = documents.plan(documents.agency("vandstyrelsen"), "2026")
    first = new_follow_up(documents, plan, None)
    assert first.path.endswith("/2026/follow-up-2026-04.md")
    assert {one.problem.code for one in written(folder, first)} == {"P209"}
    documents = folder.documents()
    second = new_follow_up(documents, plan, None)
    assert second.path.endswith("/2026/follow-up-2026-08.md")
    assert "aftale:" in second.text
    assert "lov:" not in second.text
    with pytest.raises(WritingError, match="has its follow-up already"):
        new_follow_up(documents, plan, date(2026, 4, 20))
    other = new_follow_up(documents, plan, date(2026, 4, 25))
    assert other.path.endswith("/2026/follow-up-2026-04-25.md")
    assert "for:" not in other.text
    assert other.notes


def test_an_amendment_takes_what_is_agreed_now(folder: Folder) -> None:
    documents = folder.documents()
    plan = documents.plan(documents.agency("vandstyrelsen"), "2026")
    scaffold = new_amendment(
        documents,
        plan,
        date(2026, 6, 18),
        Reason.EXTERNAL,
        targets=[NewTarget("ventetid", "dage", Decimal(200)), NewTarget("trivsel", "sygefravaer")],
        withdrawn=["kystplan"],
    )
    found = written(folder, scaffold)
    assert scaffold.path.endswith("/2026/amendment-2026-06.md")
    assert "          from: 180\n          to: 200\n" in scaffold.text
    assert "          from: 8.0\n          to:\n" in scaffold.text
    assert set(lines(folder, scaffold, found)) >= {"why:", "withdrawn:", "to:", "case:"}
    with pytest.raises(UnknownNameError):
        new_amendment(documents, plan, date(2026, 6, 18), Reason.METHOD, withdrawn=["kystplanen"])


def test_ministries_agencies_and_first_plans(folder: Folder) -> None:
    assert {one.problem.code for one in written(folder, new_ministry("Kyst: nu", "kyst"))} == {
        "P209"
    }
    documents = folder.documents()
    agency = new_agency(documents, "kyst", "Kyststyrelsen", "kyststyrelsen")
    assert {one.problem.code for one in written(folder, agency)} == {"P209"}
    documents = folder.documents()
    place = Place("kyst", "kyststyrelsen", "2027")
    assert earlier_plan(documents, place, None) is None
    scaffold = first_plan(place, ["Kysten står: nu"], documents.say)
    found = written(folder, scaffold)
    assert {one.problem.code for one in found} <= TO_FILL_IN
    assert "- id: kysten-staar-nu" in scaffold.text
    with pytest.raises(UnknownNameError):
        new_agency(documents, "kysten", "K", "k")
    with pytest.raises(WritingError, match="did you mean"):
        new_ministry("Kyst", "Kyst og Hav")


def test_ids_of_new_goals_are_short_and_their_own() -> None:
    titles = [
        "Ro",
        "Ro",
        "Search",
        "???",
        "Lejere og udlejere får hurtigere en afgørelse om huslejen",
    ]
    assert goal_ids(titles, ["ro"]) == [
        "ro-2",
        "ro-3",
        "search-2",
        EMPTY,
        "lejere-og-udlejere-faar-hurtigere-en",
    ]


def demonstration_plans() -> Iterator[str]:
    for file in sorted((ROOT / "plans").glob("*/*/*/plan.md")):
        yield file.parent.relative_to(ROOT / "plans").as_posix()


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demonstration")
    copytree(ROOT / "plans", root / "plans")
    (root / "pejling.yml").write_bytes((ROOT / "pejling.yml").read_bytes())
    return root


@pytest.mark.site
@pytest.mark.parametrize("path", [one for one in demonstration_plans() if one.endswith("2026")])
def test_the_demonstrations_next_plans_and_results_are_nearly_right(
    copied: Path, path: str, demonstration: Documents
) -> None:
    ministry, agency, year = path.split("/")
    plan = demonstration.library.plans[Place(ministry, agency, year)]
    new = Place(ministry, agency, "2027")
    for scaffold in (
        next_plan(demonstration, plan, new),
        new_results(demonstration, plan, year),
    ):
        file = copied / "plans" / scaffold.path
        assert not file.exists()
        file.parent.mkdir(exist_ok=True)
        file.write_text(scaffold.text, "utf-8")
        found = [one for one in open_site(copied).diagnostics if one.span.path == scaffold.path]
        file.unlink()
        assert {one.problem.code for one in found} <= {*TO_FILL_IN, "R617"}
        assert scaffold.text.count("  - id: ") >= 1 or "goals:" in scaffold.text
