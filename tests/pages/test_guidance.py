"""How plans measure up to the guidance: on the plan's page, its checklist, and the ministry's."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from pejling.lint import rules
from pejling.pages import Output, compile_pages
from pejling.site import open_site
from tests.lint.examples import copied, put_in
from tests.pages.reading import tree, words

AGENCY = "hav-og-fyr/fyrtilsynet"
PLAN = f"{AGENCY}/2026/index.html"
CHECKLIST = f"{AGENCY}/2026/checklist.html"
DIALOGUE = "hav-og-fyr/guidance.html"
LINES = """\
waive:
  - rule: unknown-rule
    reason: Ukendt regel
  - rule: nature-missing
    reason: Naturen <i>drøftes</i> endnu
checklist:
  - point: anchored
    answer: not_so
    by: Direktionen
    date: 2025-11-01
    note: Udkastet var ikke set
  - point: anchored
    answer: is_so
    by: Koncernledelsen & direktionen
    date: 2025-12-01
  - point: few_goals
    answer: partly
    by: Departementet
    date: 2025-12-02
=== results.md
waive:
  - rule: M24
    reason: Også resultaterne fraviger
"""


def compiled(root: Path, lines: str, settings: str = "languages: [da, en]\n") -> Output:
    if not (root / "plans").exists():
        copied(root)
    put_in(lines, root / "plans")
    (root / "pejling.yml").write_text(settings, "utf-8")
    site = open_site(root, as_of=date(2027, 4, 1))
    assert [one.message("da") for one in site.errors] == []
    return compile_pages(site)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Output:
    return compiled(tmp_path_factory.mktemp("vejledning"), LINES)


def test_the_plans_page_says_what_the_rules_find_and_leads_to_each(output: Output) -> None:
    part = tree(output, PLAN).get_element_by_id("guidance")
    told = "For få mål: Planen har 3 mål; det anbefales at have mindst 5."
    assert told in guidance(output)
    assert "../../../reference/rules/too-few-goals.html" in part.xpath(".//a/@href")
    assert "checklist.html" in part.xpath(".//a/@href")
    told = "Too few goals: The number of goals is 3; at least 5 are recommended."
    assert told in guidance(output, f"en/{PLAN}")


def test_it_lists_what_the_plan_and_its_papers_depart_from_with_the_reasons(
    output: Output,
) -> None:
    part = guidance(output)
    assert "unknown-rule: Ukendt regel" in part
    assert "Naturen <i>drøftes</i> endnu" in part
    assert "For mange mål: Også resultaterne fraviger" in part


def test_a_rule_that_is_waived_is_not_a_remark_too(tmp_path: Path) -> None:
    lines = "waive:\n  - rule: too-few-goals\n    reason: Styrelsen er ny\n"
    part = guidance(compiled(tmp_path, lines))
    assert part.count("For få mål") == 1
    assert "For få mål: Styrelsen er ny" in part


def test_what_is_departed_from_is_not_said_to_be_kept(tmp_path: Path) -> None:
    off = "".join(f"  {one.code}: off\n" for one in rules() if one.check and one.code != "M24.2")
    waive = "waive:\n  - rule: too-few-goals\n    reason: Styrelsen er ny\n"
    settings = f"languages: [da]\nrules:\n{off}"
    departing = compiled(tmp_path / "a", waive, settings)
    assert "Ingen ud over det, planen fraviger." in guidance(departing)
    page = tree(departing, DIALOGUE)
    said = "2026: Ingen bemærkninger. 1 ud af 1 plan fraviger vejledningen med en begrundelse."
    assert words(page.find_class("answer")[0]) == said
    part = words(page.get_element_by_id("year-2026"))
    assert "Ingen bemærkninger ud over det, planen fraviger." in part
    assert "er fulgt" not in part + guidance(departing)
    keeping = compiled(tmp_path / "b", "", f"{settings}  M24.2: off\n")
    assert "de regler, der kan efterprøves automatisk, er fulgt" in guidance(keeping)
    assert "er fulgt i alle planer" in words(tree(keeping, DIALOGUE).find_class("answer")[0])


def test_many_remarks_of_a_rule_are_counted(tmp_path: Path) -> None:
    lines = "".join(
        f"  - {{id: m{n}, title: Udarbejde handlingsplan nummer {n}}}\n" for n in range(1, 7)
    )
    plans = copied(tmp_path)
    for file in (plans / AGENCY / "2026").glob("*.md"):
        if file.name != "plan.md":
            file.unlink()
    shutil.rmtree(plans / AGENCY / "okr")
    output = compiled(tmp_path, f"goals:\n{lines}# resources:\n=== ../2025/plan.md\n")
    part = tree(output, PLAN).get_element_by_id("guidance")
    (numbers,) = (
        one for one in part.xpath(".//li") if words(one).startswith("En aktivitet som mål")
    )
    assert words(numbers).endswith("Og 3 flere.")


def guidance(output: Output, address: str = PLAN) -> str:
    """Return the words of the part, as they are read: no blank before a colon."""
    return words(tree(output, address).get_element_by_id("guidance")).replace(" :", ":")


def points(output: Output, address: str = CHECKLIST) -> dict[str, str]:
    found = tree(output, address).xpath("//li[@class='point']")
    return {words(one.xpath(".//code")[0]): words(one) for one in found}


def test_the_checklist_has_the_guidances_eleven_points_in_order(output: Output) -> None:
    numbered = tree(output, CHECKLIST).xpath("//ol/li[@class='point']//code/text()")
    assert numbered == [
        "anchored",
        "centre",
        "in_time",
        "department",
        "focused",
        "aligned",
        "picture",
        "few_goals",
        "nature",
        "important",
        "follow_up",
    ]
    assert len(points(output)) == 25


def test_the_example_of_an_answer_can_be_put_into_the_plan(output: Output, tmp_path: Path) -> None:
    example = tree(output, CHECKLIST).xpath("//pre[@class='listing']")[0].text_content().strip()
    answered = compiled(tmp_path, f"{example}\n")
    assert re.search(r"Besvaret af Direktionen [^:]+: Ja\.", points(answered)["anchored"])


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("in_time", "Fremgår af planen: Ja. Aftalt 11. december 2025; perioden begynder 1. jan"),
        ("picture", "Fremgår af planen: Ja. Målbilledet rækker fra 2026 til 2029. To pejlemærker"),
        ("few_goals", "Fremgår af planen: Nej. Tre mål, heraf 1 om intern administration."),
        ("nature", "Fremgår af planen: Ja. Driftslignende: 1. Policylignende: 1. Ikke angivet: 0."),
        ("follow_up", "Fremgår af planen: Ja. "),
        ("economy", "Fremgår af planen: 1 af 3 mål siger, hvad der er afsat til dem. Ikke besva"),
        ("important", "opgave, der er valgt fra. Ikke besvaret."),
        ("centre", "Ikke besvaret."),
    ],
)
def test_what_can_be_counted_is_taken_from_the_plan(output: Output, point: str, said: str) -> None:
    told = points(output)[point]
    plain = said.replace("To pejle", "2 pejle").replace("Tre mål", "3 mål")
    assert plain in told


def test_every_answer_is_kept_in_order_of_its_day(output: Output) -> None:
    told = points(output)["anchored"]
    first = "Besvaret af Direktionen 1. november 2025: Nej. Udkastet var ikke set"
    second = "Besvaret af Koncernledelsen & direktionen 1. december 2025: Ja."
    assert first in told
    assert second in told
    assert told.index(first) < told.index(second)
    assert "Ikke besvaret" not in told


def test_what_the_plan_shows_and_people_say_may_differ(output: Output) -> None:
    told = points(output)["few_goals"]
    assert "Nej. 3 mål" in told
    assert "Besvaret af Departementet 2. december 2025: Delvist." in told


@pytest.mark.parametrize(
    ("lines", "point", "said"),
    [
        ("# agreed_on:\n", "in_time", "Fremgår af planen: Nej. Planen er et udkast"),
        ("agreed_on: 2026-01-01\n", "in_time", "Nej. Aftalt 1. januar 2026"),
        ("# goal_picture:\n", "picture", "Nej. Der er intet målbillede."),
        (
            "goal_picture:\n  horizon: {from: 2026, to: 2026}\n",
            "picture",
            "Nej. Målbilledet rækker fra 2026 til 2026.",
        ),
        ("goal_picture:\n  mandate: []\n", "picture", "Nej. Målbilledet nævner ingen årstal."),
        ("# follow_up:\n", "follow_up", "Nej. Der er ikke aftalt opfølgningsmøder."),
        (
            "follow_up:\n  meetings:\n    - date: 2026-04-21\n    - date: 2026-08-20\n",
            "follow_up",
            "Nej. Der er aftalt 2 opfølgningsmøder. Det fremgår ikke, hvem der deltager.",
        ),
        ("# not_chosen:\n", "important", "Planen nævner intet, der er valgt fra."),
    ],
)
def test_what_a_plan_lacks(tmp_path: Path, lines: str, point: str, said: str) -> None:
    if "goal_picture" in lines:
        plans = copied(tmp_path)
        plan = plans / AGENCY / "2026/plan.md"
        text = re.sub(r" +markers:\n( +- [a-z-]+\n)+", "", plan.read_text("utf-8"))
        plan.write_text(text, "utf-8")
        results = plans / AGENCY / "2026/results.md"
        results.unlink()
    assert said in points(compiled(tmp_path, lines))[point]


def test_the_sentence_on_top_counts_what_is_open(output: Output) -> None:
    page = tree(output, CHECKLIST)
    open_ones = sum("Ikke besvaret." in told for told in points(output).values())
    answer = words(page.find_class("answer")[0])
    assert answer == f"{open_ones} af 25 punkter mangler et svar."


def test_the_ministrys_page_has_its_plans_by_name_and_grades_none(tmp_path: Path) -> None:
    plans = copied(tmp_path)
    for folder, name in (("aa", "Åtilsynet"), ("zz", "Ankerstyrelsen")):
        home = plans / "hav-og-fyr" / folder
        (home / "2026").mkdir(parents=True)
        (home / "agency.md").write_text(f"---\nname: {name}\n---\n", "utf-8")
        plan = "---\ngoals:\n  - id: vand\n    title: Vandet er rent\n---\n"
        (home / "2026/plan.md").write_text(plan, "utf-8")
    page = tree(compiled(tmp_path, ""), DIALOGUE)
    part = page.get_element_by_id("year-2026")
    heads = [words(one) for one in part.xpath(".//h3")]
    assert heads[0] == "Går igen i flere planer"
    assert heads[1:] == ["Ankerstyrelsen 2026", "Fyrtilsynet 2026", "Åtilsynet 2026"]
    shared = words(part.xpath(".//div")[0]).replace(" :", ":").replace(" ,", ",")
    assert "For få mål: Ankerstyrelsen, Fyrtilsynet, Åtilsynet" in shared
    years = page.xpath("//section/@id")
    assert years == ["year-2026", "year-2025"]


def test_the_ministry_and_the_plan_lead_there(output: Output) -> None:
    assert "guidance.html" in tree(output, "hav-og-fyr/index.html").xpath("//a/@href")


def test_no_word_of_a_staff_document_is_found(tmp_path: Path) -> None:
    plans = copied(tmp_path)
    put_in(
        "=== follow-up-2026-04.md\naudience: staff\nwaive:\n  - {rule: M24, reason: Tys}\n", plans
    )
    secret = (
        "audience: staff\nwaive:\n  - {rule: too-few-goals, reason: Tys}\nchecklist:\n"
        "  - {point: staff, answer: not_so, by: Tys, date: 2024-12-01}\n"
    )
    put_in(f"=== ../2025/plan.md\n{secret}", plans)
    output = compiled(tmp_path, "")
    pages = {page.address: page.body for page in output.pages}
    assert f"{AGENCY}/2025/checklist.html" not in pages
    assert not [address for address, body in pages.items() if "Tys" in body]
