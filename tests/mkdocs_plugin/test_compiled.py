"""An open site as the plugin sees it: what stops a build, what counts, what is told."""

from pathlib import Path

import pytest

from pejling.mkdocs_plugin.compiled import Compiled, compiled

PLAN = """---
agreed_on: 2025-12-01
goals:
  - id: svartid
    title: Borgerne får hurtigere svar
---
"""


def of_settings(root: Path, settings: str) -> Compiled:
    for path, text in {
        "pejling.yml": f"as_of: 2026-06-01\n{settings}",
        "plans/vand/ministry.md": "---\nname: Vand\n---\n",
        "plans/vand/kyst/agency.md": "---\nname: Kyst\n---\n",
        "plans/vand/kyst/2026/plan.md": PLAN,
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return compiled(root)


def test_what_rules_find_is_told_and_counts_in_no_strict_build(tmp_path: Path) -> None:
    site = of_settings(tmp_path, "")
    assert (site.errors, site.warnings, site.total) == ((), (), 0)
    assert any("fejl M40" in one for one in site.remarks)
    assert any("advarsel M24.2" in one for one in site.remarks)
    assert not any(": råd " in one for one in site.remarks)
    assert site.output.pages


@pytest.mark.parametrize("rule", ["no-follow-up", "M24.2"])
def test_a_rule_that_the_settings_make_an_error_stops_it(tmp_path: Path, rule: str) -> None:
    site = of_settings(tmp_path, f"rules:\n  {rule}: error\n")
    assert site.total == len(site.errors) > 0
    assert site.output.pages == ()
