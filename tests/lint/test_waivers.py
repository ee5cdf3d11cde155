"""A document departs from a rule with a reason; a waiver that does nothing is told."""

from pathlib import Path

import pytest

from pejling.lint import lint
from tests.lint.conftest import Opened

PLAN = "hav-og-fyr/fyrtilsynet/2026/plan.md"
WAIVE = "waive:\n  - rule: {}\n    reason: Styrelsen er ny\n"


def told(opened: Opened, lines: str, settings: str = "") -> list[str]:
    found = lint(opened(lines, settings)).findings
    return [
        f"{one.span.line}:{one.span.column} {one.problem.code} {one.message('da')}"
        for one in found
        if one.span.path == PLAN and one.problem.code in {"M24.2", "R701", "R702", "R703"}
    ]


@pytest.mark.parametrize("call", ["too-few-goals", "M24.2"])
def test_a_finding_is_waived_by_code_or_name_and_its_reason_kept(opened: Opened, call: str) -> None:
    site = opened(WAIVE.format(call))
    assert told(opened, "") == []
    (waived,) = [one for one in lint(site).waived if one.document == PLAN]
    assert waived.waiver.reason == "Styrelsen er ny"
    assert waived.finding.problem.code == "M24.2"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("to-few-goals", "R701 Der findes ingen regel to-few-goals at fravige."),
        ("too-many-goals", "R702 Reglen too-many-goals har ikke noget at sige til dokumentet,"),
        ("M28", "R703 M28 handler om dokumentets opbygning, og den kan ikke fraviges."),
        ("P301", "R703 P301 handler om dokumentets opbygning"),
    ],
)
def test_a_waiver_that_does_nothing_is_told(opened: Opened, call: str, said: str) -> None:
    found = told(opened, WAIVE.format(call))
    assert [one.split(" ")[1] for one in found] == ["M24.2", said.split(" ")[0]]
    assert said in found[1]


@pytest.mark.parametrize(
    ("call", "meant"), [("to-few-goals", "too-few-goals"), ("m2", "M02"), ("m24.2", "M24.2")]
)
def test_the_nearest_rule_is_named(opened: Opened, call: str, meant: str) -> None:
    (one,) = [
        each for each in lint(opened(WAIVE.format(call))).findings if each.problem.code == "R701"
    ]
    assert one.hint("da") == f"Mente du {meant}?"


AGENCY_OKR = "hav-og-fyr/fyrtilsynet/okr/2026/agency.md"


def test_an_okr_of_the_plans_year_is_not_the_plans(opened: Opened, tmp_path: Path) -> None:
    """Whether a cycle could be read says nothing of the plan of that year, and the other way."""
    opened(f"=== ../okr/2026/agency.md\n{WAIVE.format('many-objectives')}")
    assert _waives_nothing(opened) == [AGENCY_OKR]
    plan, okr = tmp_path / "plans" / PLAN, tmp_path / "plans" / AGENCY_OKR
    agreed = plan.read_text("utf-8")
    plan.write_text("---\ngoals: [\n---\n", "utf-8")
    assert _waives_nothing(opened) == [AGENCY_OKR]
    plan.write_text(agreed, "utf-8")
    okr.write_text(okr.read_text("utf-8").replace("  - id:", "  - ident:"), "utf-8")
    assert _waives_nothing(opened) == []


def test_the_way_is_not_shown_to_another_teams_okr(opened: Opened) -> None:
    site = opened(
        f"=== ../okr/2026-t2/havnevagten.md\nteam: Havnevagten\n{WAIVE.format('check-in-owed')}"
        "=== ../okr/2026-t2/vagtcentralen.md\n# rhythm:\n"
        f"=== ../okr/2026-t2/lodserne.md\nteam: Lodserne\nrhythm: weekly\n{WAIVE.format('O12.2')}"
    )
    hints = {one.hint("da") for one in lint(site).findings if one.problem.code == "R702"}
    assert hints == {"Slet reglen og begrundelsen."}


def _waives_nothing(opened: Opened) -> list[str]:
    return [one.span.path for one in lint(opened()).findings if one.problem.code == "R702"]


def test_a_waiver_in_another_of_the_plans_documents_is_shown_the_way(opened: Opened) -> None:
    """Goals are counted in the plan; the amendment that withdrew one is not where it is told."""
    amendment = PLAN.replace("plan.md", "amendment-2026-06.md")
    site = opened(f"=== amendment-2026-06.md\n{WAIVE.format('too-few-goals')}")
    (one,) = [each for each in lint(site).findings if each.problem.code == "R702"]
    assert one.span.path == amendment
    assert one.hint("da") == "Skriv den under waive i plan.md; dér har den noget at sige."


def test_a_rule_that_is_off_may_be_waived(opened: Opened) -> None:
    assert told(opened, WAIVE.format("too-many-goals"), "rules:\n  M24: off\n  M24.2: off\n") == []


def test_nothing_is_said_of_a_plan_that_could_not_be_read_whole(
    opened: Opened, tmp_path: Path
) -> None:
    """What seems missing may stand in the line that cannot be read."""
    opened(WAIVE.format("too-many-goals"))
    results = tmp_path / "plans" / PLAN.replace("plan.md", "results.md")
    results.write_text("---\ngoals: [\n---\n", "utf-8")
    assert told(opened, "") == []


def test_a_waiver_counts_for_its_own_document_alone(opened: Opened) -> None:
    opened(WAIVE.format("too-few-goals"))
    site = opened("=== ../2025/plan.md\nwaive: []\n")
    assert "hav-og-fyr/fyrtilsynet/2025/plan.md" in {
        one.span.path for one in lint(site).findings if one.problem.code == "M24.2"
    }
