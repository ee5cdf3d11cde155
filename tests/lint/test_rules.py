"""Every rule finds its own bad example and is silent on its good one, and on its cases.

A folder under `cases/RULE/` holds only the files in which it differs from the example plan, and
in `expected.txt` what the rule must say: place, sentence and hint; empty where it is silent.
"""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from pejling.config import Config
from pejling.diagnostics import Diagnostic
from pejling.lint import Rule, findings, rules
from pejling.pages.reference.problems import problems
from pejling.site import open_site
from tests.lint.examples import copied, put_in

AS_OF = date(2027, 4, 1)
CASES = Path(__file__).parent / "cases"
ALL = {rule.name: rule for rule in rules()}


def found(plans: Path, rule: Rule) -> list[Diagnostic]:
    """Return what the rule finds; a rule of structure, what is refused for it.

    Nothing else in the plans may be unreadable: an author copies an example as it stands.
    """
    site = open_site(plans.parent, as_of=AS_OF, config=Config())
    codes = {rule.code, *rule.enforced_by}
    all_of_them = findings(site)
    unreadable = [one for one in all_of_them if one.problem.code[0] == "P"]
    assert [told(one) for one in unreadable if one.problem.code not in codes] == []
    return [one for one in all_of_them if one.problem.code in codes]


def told(one: Diagnostic) -> str:
    place = f"{one.span.path}:{one.span.line}:{one.span.column}"
    return f"{place}\n  {one.message('da')}\n  {one.hint('da')}"


@pytest.mark.parametrize("name", ALL)
def test_the_bad_example_is_found(name: str, tmp_path: Path) -> None:
    plans = copied(tmp_path)
    put_in(ALL[name].good, plans)
    without = {told(one) for one in found(plans, ALL[name])}
    put_in(ALL[name].bad, plans)
    assert {told(one) for one in found(plans, ALL[name])} - without


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_said_of_the_good_example(name: str, tmp_path: Path) -> None:
    plans = copied(tmp_path)
    paths = put_in(ALL[name].good, plans)
    assert [told(one) for one in found(plans, ALL[name]) if one.span.path in paths] == []


def cases() -> list[str]:
    return sorted(str(one.parent.relative_to(CASES)) for one in CASES.glob("*/*/expected.txt"))


@pytest.mark.parametrize("case", cases())
def test_case(case: str, tmp_path: Path) -> None:
    plans = copied(tmp_path)
    shutil.copytree(CASES / case / "plans", plans, dirs_exist_ok=True)
    said = [told(one) for one in found(plans, ALL[case.partition("/")[0]])]
    assert "\n".join(said) == (CASES / case / "expected.txt").read_text("utf-8").rstrip("\n")


def test_codes_and_names_are_one_rules_alone() -> None:
    taken = [one.code for one in problems()] + [one.name for one in problems()]
    calls = [call for rule in rules() for call in (rule.code, rule.name)]
    assert len(set(calls)) == len(calls)
    assert not set(calls) & set(taken)


def test_a_code_begins_with_the_rule_it_is_from() -> None:
    for rule in rules():
        assert re.fullmatch(r"[MOXK]\d\d[a-z]?(\.\d)?", rule.code), rule.code
        if rule.code[0] in "MO":
            assert rule.code.split(".")[0] == rule.source.rule


def test_rules_of_structure_name_problems_that_are_there() -> None:
    codes = {one.code for one in problems()}
    assert {one for rule in rules() for one in rule.enforced_by} <= codes


def test_limits_are_settings() -> None:
    for rule in rules():
        assert set(rule.limits) <= set(type(Config().limits).model_fields), rule.code
