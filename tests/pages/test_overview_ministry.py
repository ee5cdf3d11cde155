"""A ministry: who supports what, the gaps, and the paper for its meeting."""

import pytest
from lxml import html

from tests.pages.government import GOVERNMENT
from tests.pages.reading import Compile, tree, words

PAGE = "m/index.html"


@pytest.fixture
def page(compiled: Compile) -> html.HtmlElement:
    return tree(compiled(GOVERNMENT), PAGE)


def row(page: html.HtmlElement, title: str, year: int = 2026) -> html.HtmlElement:
    """Return a ministry goal's row in a year's matrix."""
    rows = page.xpath(f"//section[@id='year-{year}']//tbody/tr")
    return next(one for one in rows if words(one.xpath("./th")[0]).startswith(title))


def test_a_column_for_every_agency_and_one_for_other_ministries(page: html.HtmlElement) -> None:
    heads = page.xpath("//section[@id='year-2026']//thead//th")
    assert [words(one) for one in heads] == [
        "Ministermål",
        "Brevtilsynet 1 mål, udkast",
        "Sagsstyrelsen 3 mål",
        "Andre ministerier",
    ]


def test_a_cell_says_mark_goal_and_kind(page: html.HtmlElement) -> None:
    cell = row(page, "Borgerne får svar").xpath("./td[@data-l='Sagsstyrelsen']")[0]
    assert cell.xpath(".//svg/@aria-label") == ["Ikke forfaldent"]
    assert words(cell.xpath(".//small")[0]) == "bærende"


def test_an_agency_of_another_ministry_stands_in_its_own_column(page: html.HtmlElement) -> None:
    cell = row(page, "Borgerne får svar").xpath("./td")[-1]
    assert words(cell.xpath(".//small")[0]) == "Datacentret, forudsætning"
    assert cell.xpath(".//a/@href") == ["../n/u/2026/index.html#goal-data"]


def test_a_goal_nobody_supports_says_so_across_the_row(page: html.HtmlElement) -> None:
    cell = row(page, "Der er et grønt sted", 2025).xpath("./td")[0]
    assert cell.get("colspan") == "1"
    assert words(cell) == "Ingen styrelse støtter dette mål · heller ikke i planerne for 2026"


def test_a_following_plan_that_supports_it_is_named(page: html.HtmlElement) -> None:
    cell = row(page, "Brevene er til at forstå", 2025).xpath("./td")[0]
    assert words(cell).endswith("men en plan for 2026 gør")


def test_goals_outside_stand_in_the_foot(page: html.HtmlElement) -> None:
    cell = page.xpath("//section[@id='year-2026']//tfoot//td[@data-l='Sagsstyrelsen']")[0]
    assert words(cell.xpath(".//span[@class='t']")[0]) == "Medarbejderne trives"
    assert words(cell.xpath(".//small")[0]) == "intern"


def test_many_agencies_scroll_in_their_own_frame(compiled: Compile) -> None:
    many = {f"m/x{n}/agency.md": f"---\nname: Styrelse {n}\n---\n" for n in range(5)} | {
        f"m/x{n}/2026/plan.md": "---\nagreed_on: 2025-12-01\ngoals:\n  - id: g\n    title: G\n---\n"
        for n in range(5)
    }
    page = tree(compiled({**GOVERNMENT, **many}), PAGE)
    frame = page.xpath("//section[@id='year-2026']/div")[0]
    assert frame.get("tabindex") == "0"
    assert "dense" in frame.xpath("./table/@class")[0]


def test_numbers_in_a_matrix_are_explained_under_it(
    compiled: Compile, page: html.HtmlElement
) -> None:
    goals = "".join(f"  - id: g{n}\n    title: Nummer {n} af Y\n" for n in (1, 2))
    many = {f"m/x{n}/agency.md": f"---\nname: Styrelse {n}\n---\n" for n in range(5)} | {
        f"m/x{n}/2026/plan.md": f"---\nagreed_on: 2025-12-01\ngoals:\n{goals}---\n".replace(
            "Y", str(n)
        )
        for n in range(5)
    }
    dense = tree(compiled({**GOVERNMENT, **many}), PAGE)
    (key,) = dense.xpath("//section[@id='year-2026']//div[@class='numbers']")
    groups = {
        words(one.xpath("dt")[0]): [words(goal) for goal in one.xpath("dd")]
        for one in key.xpath("dl/div")
    }
    assert list(groups)[-3:] == ["Styrelse 3", "Styrelse 4", "Andre ministerier"]
    assert groups["Styrelse 4"] == ["1 Nummer 1 af 4", "2 Nummer 2 af 4"]
    assert groups["Andre ministerier"] == ["1 Andre kan bruge vores data (Datacentret)"]
    assert not page.xpath("//div[@class='numbers']")


def test_the_ministry_goals_own_measures_have_results(page: html.HtmlElement) -> None:
    tables = page.xpath("//section[@id='own']//table")
    assert [words(one.xpath("./caption")[0]) for one in tables] == ["2026", "2025"]
    assert "72" in words(tables[1])
    assert "Ikke opfyldt" in words(tables[1])


def test_the_paper_names_what_got_worse_and_asks(page: html.HtmlElement) -> None:
    paper = page.xpath("//section[@id='meeting']")[0]
    worse = words(paper.xpath(".//table[1]/tbody/tr")[0])
    assert "af sporet" in worse
    assert "før: på sporet" in worse
    assert "Ingen handling angivet" in worse
    asked = [words(one) for one in paper.xpath(".//ol[@class='decide']/li")]
    assert any("Ingen styrelse støtter dette mål" in one for one in asked)
    assert any("Planen for 2026 er ikke aftalt" in one for one in asked)


def test_what_is_owed_stands_with_days(page: html.HtmlElement) -> None:
    paper = page.xpath("//section[@id='meeting']")[0]
    assert "257 dage" in words(paper)


def test_older_years_stand_in_the_table_only(compiled: Compile) -> None:
    old = GOVERNMENT["n/u/2026/plan.md"].replace("2026-03-01", "2024-03-01")
    old = old.replace("agreed_on: 2025-12-20", "agreed_on: 2023-12-20")
    files = {**GOVERNMENT, "m/t/2024/plan.md": old.replace("m/hurtigt", "hurtigt")}
    page = tree(compiled(files), PAGE)
    assert not page.xpath("//section[@id='year-2024']")
    assert page.xpath("//section[@id='years']//tbody/tr/th/a/text()") == ["2026", "2025", "2024"]
