"""The front page: every ministry this year and last, what happened, who is late."""

import pytest

from pejling.pages.page import Output
from tests.pages.government import GOVERNMENT
from tests.pages.reading import FILES, Compile, tree, words


@pytest.fixture
def output(compiled: Compile) -> Output:
    return compiled(GOVERNMENT)


def test_the_sentence_counts_the_agreed_goals_of_the_current_year(output: Output) -> None:
    answer = words(tree(output, "index.html").xpath("//p[@class='answer']")[0])
    assert answer == "2026: Ét af fire mål afventer resultat og tre forfalder senere."


def test_last_year_stands_beside_it(output: Output) -> None:
    before = words(tree(output, "index.html").xpath("//p[@class='before-answer']")[0])
    assert before == "2025: Ét af tre mål er opfyldt, ét delvist og ét ikke."


def test_each_ministry_has_a_row_for_this_year_and_last(output: Output) -> None:
    bodies = tree(output, "index.html").xpath("//section[@id='ministries']//tbody")
    names = [words(body.xpath(".//th/a")[0]) for body in bodies]
    years = [body.xpath(".//td[contains(@class, 'yr')]/text()") for body in bodies]
    assert names == ["Ministeriet for Data", "Ministeriet for Sager"]
    assert years == [["2026", "2025"], ["2026", "2025"]]


def test_numbers_stand_under_their_verdicts(output: Output) -> None:
    row = tree(output, "index.html").xpath("//section[@id='ministries']//tbody[2]/tr[2]")[0]
    cells = {cell.get("data-l"): words(cell) for cell in row.xpath("./td[@data-l]")}
    assert cells["Delvist opfyldt"] == "1"
    assert cells["Bortfaldet"] == "1"


def test_a_draft_is_named_and_not_counted(output: Output) -> None:
    row = tree(output, "index.html").xpath("//section[@id='ministries']//tbody[2]/tr[1]")[0]
    assert "1 plan er et udkast" in words(row)
    assert sum(int(words(cell)) for cell in row.xpath("./td[@data-l]")) == 3


def test_news_are_newest_first(output: Output) -> None:
    days = tree(output, "index.html").xpath("//section[@id='news']//time/@datetime")
    assert days == sorted(days, reverse=True)
    assert days[0] == "2026-08-20"


def test_what_lies_after_the_date_is_no_news(compiled: Compile) -> None:
    later = GOVERNMENT["n/u/2026/plan.md"].replace("2025-12-20", "2026-12-20")
    files = {**GOVERNMENT, "n/u/2027/plan.md": later.replace("2026-03-01", "2027-03-01")}
    days = tree(compiled(files), "index.html").xpath("//section[@id='news']//time/@datetime")
    assert max(days) == "2026-08-20"


def test_a_correction_is_news(output: Output) -> None:
    news = words(tree(output, "index.html").xpath("//section[@id='news']")[0])
    assert "Sagsstyrelsen 2025 : 1 værdi rettet efter godkendelsen" in news


def test_who_is_late_stands_by_name_with_days_over(output: Output) -> None:
    late = tree(output, "index.html").xpath("//section[@id='late']//li")
    assert words(late[0]).startswith("257 dage Brevtilsynet 2026")


def test_prose_of_the_author_is_shown(compiled: Compile) -> None:
    files = {**FILES, "index.md": "Velkommen til *planerne*.\n"}
    about = tree(compiled(files), "index.html").xpath("//section[@id='about']")[0]
    assert "Velkommen til planerne" in words(about)


def test_the_menu_has_a_place_to_link_to(output: Output) -> None:
    assert tree(output, "en/index.html").xpath("//section[@id='ministries']")


def test_a_site_without_plans_says_so(compiled: Compile) -> None:
    output = compiled({"m/ministry.md": "---\nname: M\n---\n"})
    assert words(tree(output, "index.html").xpath("//p[@class='answer']")[0]) == (
        "Ingen plan er aftalt endnu."
    )


def test_who_lacks_results_is_named(compiled: Compile) -> None:
    silent = GOVERNMENT["m/s/2025/results.md"].replace("approved_on: 2026-02-20\n", "")
    silent = silent.replace("  skrift:\n    values:\n      forstaar: 85\n", "  skrift:\n")
    silent = silent[: silent.index("    assessment:")] + silent[silent.index("corrections:") :]
    silent = silent.replace("  skrift:\n", "")
    page = tree(compiled({**GOVERNMENT, "m/s/2025/results.md": silent}), "index.html")
    notices = [words(one) for one in page.xpath("//ul[@class='notices']/li")]
    assert notices == ["Uden resultat: Sagsstyrelsen (1 mål)."]
    assert "Afventer resultat: Datacentret (1 mål)." in words(page.xpath("//div[@class='top']")[0])
