"""What a rule weighs: its own severity, or that of the site's settings."""

import pytest

from pejling.diagnostics import Severity
from pejling.errors import SettingsError
from pejling.language import speech
from pejling.lint import findings, lint
from tests.lint.conftest import Opened

FEW = "waive: []\n"
OF_2026 = "hav-og-fyr/fyrtilsynet/2026/plan.md"


def weights(opened: Opened, settings: str, lines: str = FEW) -> list[Severity]:
    told = findings(opened(lines, settings))
    return [
        one.severity for one in told if one.problem.code == "M24.2" and one.span.path == OF_2026
    ]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", [Severity.WARNING]),
        ("rules:\n  M24.2: error\n", [Severity.ERROR]),
        ("rules:\n  too-few-goals: advice\n", [Severity.ADVICE]),
        ("rules:\n  too-few-goals: off\n", []),
        ("limits:\n  fewest_goals: 3\n", []),
        ("limits:\n  fewest_goals: 4\n", [Severity.WARNING]),
    ],
)
def test_the_settings_weigh_a_rule(opened: Opened, settings: str, expected: list[Severity]) -> None:
    assert weights(opened, settings) == expected


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            "name: A\nrules:\n  too-few-gaols: off\n",
            "pejling.yml:3: Der findes ingen regel too-few-gaols; mente du too-few-goals?",
        ),
        ("rules:\n  m2: off\n", "pejling.yml:2: Der findes ingen regel m2; mente du M02?"),
        ("rules:\n  xyz: off\n", "pejling.yml:2: Der findes ingen regel xyz; `pejling check --l"),
        (
            "rules:\n  M24: off\n  M02: off\n  too-many-goals: error\n",
            "pejling.yml:4: Reglen too-many-goals står her to gange: også som M24.",
        ),
        (
            "rules:\n  M24: off\n  P316: off\n",
            "pejling.yml:3: P316 handler om opbygningen og kan ikke indstilles her. Ret det, ",
        ),
        ("rules:\n  R603: warning\n", "pejling.yml:2: R603 handler om opbygningen"),
        ("rules:\n  M28: off\n", "pejling.yml:2: Reglen M28 handler om opbygningen og er altid e"),
    ],
)
def test_rules_that_cannot_be_set(opened: Opened, settings: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        lint(opened("", settings))
    assert caught.value.told(speech("da")).startswith(told)
