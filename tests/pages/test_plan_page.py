"""The plan page says at the top how it went, and shows everything agreed and changed below."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from pejling.export import all_formats
from pejling.pages.page import Output
from tests.pages.reading import FILES, PLAN, Compile, tree, words

PAGE = "m/s/2025/index.html"


def by_id(page: html.HtmlElement, name: str) -> html.HtmlElement:
    found = page.xpath("//*[@id=$name]", name=name)
    assert len(found) == 1
    return found[0]


def test_the_sentence_is_the_count_then_the_headline(small: Output) -> None:
    answer = tree(small, PAGE).find_class("answer")[0]
    assert words(answer) == (
        "Ét af tre mål er opfyldt, ét delvist og ét ikke. Ventetiden er næsten halveret."
    )


def test_the_sentence_stands_in_the_second_language_too(small: Output) -> None:
    answer = tree(small, f"en/{PAGE}").find_class("answer")[0]
    assert words(answer).startswith("One of three goals is met, one partly and one not.")
    assert answer.xpath(".//span[@lang='da']")


def test_what_is_behind_the_total_is_said(small: Output) -> None:
    note = words(tree(small, PAGE).find_class("count-note")[0])
    for said in ("4 aftalt", "1 bortfaldet", "1 ændret ved skøn", "1 mål ændret ved tillæg"):
        assert said in note


def test_a_mark_never_stands_without_its_word(small: Output) -> None:
    page = tree(small, PAGE)
    for verdict in page.find_class("v"):
        assert words(verdict)
    for picture in page.xpath("//svg[@role='img']"):
        assert picture.get("aria-label")


def test_what_was_agreed_first_stands_struck_above_what_holds_now(small: Output) -> None:
    for section in ("glance", "goal-ventetid"):
        cell = by_id(tree(small, PAGE), section).xpath(".//td[del]")[0]
        assert [words(one) for one in cell] == ["100", "110"]


def test_a_miss_says_by_how_much_beside_its_verdict(small: Output) -> None:
    said = [words(one) for one in tree(small, PAGE).find_class("why")]
    assert "1,2 dage fra målet" in said


def test_a_withdrawn_goal_stays_with_its_number_and_why(small: Output) -> None:
    goal = by_id(tree(small, PAGE), "goal-portal")
    assert "Bortfaldet" in words(goal)
    assert "tillægget af 18. juni 2025 : Der kommer en fælles portal" in words(goal)
    row = tree(small, PAGE).xpath("//tbody[@class='gone']")[0]
    assert words(row).startswith("2 Alle kan følge deres sag")


def test_the_ledger_says_what_the_figures_say_and_what_counts(small: Output) -> None:
    ledger = by_id(tree(small, PAGE), "goal-skrift").find_class("ledger")[0]
    lines = [words(line) for line in ledger]
    assert lines[0].startswith("Tallene siger Opfyldt")
    assert lines[1].startswith("Departementet vurderer Delvist opfyldt Departementschefen")
    assert ledger[1].get("class") == "deciding"


def test_a_corrected_value_names_the_old_one(small: Output) -> None:
    goal = words(by_id(tree(small, PAGE), "goal-trivsel"))
    assert "rettet 1. mar. 2026, var 9,1" in goal
    assert "Forklaring · årsag: ydre forhold En hård vinter" in goal


def test_a_meeting_that_left_nothing_is_missing_not_empty(small: Output) -> None:
    course = by_id(tree(small, PAGE), "course")
    assert "mødet den 20. september 2025" in words(course)
    assert words(course.xpath(".//tbody/tr[1]")[0]) == (
        "1 Borgerne venter kortere i fare mangler Opfyldt"
    )


def test_an_amendment_shows_before_after_and_why(small: Output) -> None:
    rows = by_id(tree(small, PAGE), "amendment-1").xpath(".//tbody/tr")
    assert [words(cell) for cell in rows[1][1:]] == ["100 dage", "110 dage", "Ny lov"]


def test_a_goal_that_an_amendment_will_add_is_there_before_the_amendment_is_agreed(
    compiled: Compile,
) -> None:
    adding = (
        "---\nagreed_on: 2026-06-18\nreason: political_change\ngoals_added:\n"
        "  - id: nyt\n    title: Borgerne kan klage på nettet\n---\n"
    )
    plan = "---\nagreed_on: 2025-12-01\ngoals:\n  - id: a\n    title: Borgerne får svar\n---\n"
    year = {"m/s/2026/plan.md": plan, "m/s/2026/amendment-2026-06.md": adding}
    files = {**FILES, **year}
    page = tree(compiled(files, as_of=date(2026, 2, 1)), "m/s/2026/index.html")
    left = by_id(page, "goal-nyt").xpath(".//a[contains(@href, '#amendment-1')]")
    assert words(left[0]) == "Kommer til ved tillægget af 18. juni 2026"


def test_the_contents_lead_to_what_is_there(small: Output) -> None:
    page = next(one for one in small.pages if one.address == PAGE)
    ids = set(tree(small, PAGE).xpath("//@id"))
    assert {heading.id for heading in page.headings} <= ids
    assert "1 Borgerne venter kortere" in {heading.title for heading in page.headings}


def test_no_id_stands_twice(small: Output) -> None:
    for page in small.pages:
        ids = tree(small, page.address).xpath("//@id")
        assert len(ids) == len(set(ids)), page.address


def test_nothing_asks_for_a_style_or_a_script_that_is_no_file(small: Output) -> None:
    for page in small.pages:
        found = tree(small, page.address)
        assert not found.xpath("//@style | //style | //@*[starts-with(name(), 'on')]")
        assert not found.xpath("//script[not(@src) or not(@defer) or text()]")


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_draft_says_so(compiled: Compile, language: str) -> None:
    draft = PLAN.replace("agreed_on: 2024-12-18\n", "")
    output = compiled({**FILES, "m/s/2025/plan.md": draft})
    said = {"": "endnu ikke: det er et udkast", "en/": "not yet: this is a draft"}
    assert said[language] in words(tree(output, f"{language}{PAGE}").find_class("facts")[0])


def test_a_plan_without_goals_is_a_page(compiled: Compile) -> None:
    files = {name: FILES[name] for name in ("m/ministry.md", "m/s/agency.md")}
    output = compiled({**files, "m/s/2026/plan.md": "---\nagreed_on: 2025-12-01\n---\n"})
    page = tree(output, "m/s/2026/index.html")
    assert words(page.find_class("answer")[0]) == "Der er ingen mål."
    assert not page.xpath("//table")


def test_every_page_offers_its_goals_data(small: Output) -> None:
    links = tree(small, PAGE).xpath("//footer//a[@download]/@href")
    assert sorted(links) == ["index.csv", "index.json"]
    links = tree(small, f"en/{PAGE}").xpath("//footer//a[@download]/@href")
    assert sorted(links) == ["index.csv", "index.json"]
    assert {f"m/s/2025/index{one.suffix}" for one in all_formats()} <= set(small.files)
    assert {f"en/m/s/2025/index{one.suffix}" for one in all_formats()} <= set(small.files)


def test_pages_are_the_same_twice(small: Output, compiled: Compile) -> None:
    again = compiled(FILES)
    assert [replace(page) for page in small.pages] == list(again.pages)
