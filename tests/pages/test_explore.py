"""All goals as plain lists: each in its place, whole, and never without end."""

import pytest
from lxml import html

from pejling.pages.explore.listing import listing
from pejling.pages.explore.scope import everything, of_ministries
from pejling.pages.page import Output
from pejling.pages.parts.overview import Overview
from pejling.pages.view import View
from pejling.site import open_site
from tests.pages.conftest import AS_OF
from tests.pages.government import GOVERNMENT
from tests.pages.reading import FILES, Compile, tree, words

ROWS = "//section[@id='goals']//tbody/tr[not(@class='sum')]"


@pytest.fixture
def output(compiled: Compile) -> Output:
    return compiled(GOVERNMENT)


@pytest.fixture
def overview(compiled: Compile, tmp_path_factory: pytest.TempPathFactory) -> Overview:
    root = tmp_path_factory.mktemp("government")
    for path, text in GOVERNMENT.items():
        file = root / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Overview(View(open_site(root, as_of=AS_OF), "da"))


def listed(output: Output, address: str) -> list[str]:
    """Return the titles of a list's goals."""
    return [words(row.xpath("./th")[0]) for row in tree(output, address).xpath(ROWS)]


def test_every_goal_is_on_the_whole_list_with_agency_plan_and_verdict(small: Output) -> None:
    rows = {words(row) for row in tree(small, "explore.html").xpath(ROWS)}
    assert rows == {
        "Borgerne venter kortere Sagsstyrelsen 2025 Opfyldt",
        "Alle kan følge deres sag Sagsstyrelsen 2025 Bortfaldet",
        "Medarbejderne trives Sagsstyrelsen 2025 Ikke opfyldt",
        "Borgerne forstår brevene Sagsstyrelsen 2025 Delvist opfyldt",
    }


def test_goals_stand_under_their_verdict_with_their_number(small: Output) -> None:
    group = tree(small, "explore.html").xpath("//tbody[@id='not_met']")[0]
    assert words(group.xpath("./tr[1]")[0]) == "Ikke opfyldt (1)"
    assert group.xpath("./tr[2]/th/a/@href") == ["m/s/2025/index.html#goal-trivsel"]


def test_each_ministry_year_and_verdict_has_its_list(output: Output) -> None:
    whole = sorted(listed(output, "explore.html"))
    ways = tree(output, "explore.html").xpath("//section[@id='ways']//a/@href")
    by = {kind: [one for one in ways if f"/{kind}/" in one] for kind in ("ministry", "verdict")}
    for addresses in by.values():
        assert len(addresses) > 1
        assert sorted(title for one in addresses for title in listed(output, one)) == whole
    assert "explore/year/2025.html" in ways


def test_a_years_list_has_no_other_years_goals(output: Output) -> None:
    for year in ("2025", "2026"):
        rows = tree(output, f"explore/year/{year}.html").xpath(ROWS)
        assert rows
        assert {words(row.xpath("./td[@class='num']")[0]) for row in rows} == {year}


def test_a_list_knows_that_it_is_shown(output: Output) -> None:
    here = tree(output, "explore/year/2025.html").xpath("//section[@id='ways']//*[@aria-current]")
    assert [words(one) for one in here] == ["2025"]


def test_the_goals_of_a_draft_stand_apart(compiled: Compile) -> None:
    draft = FILES["m/s/2025/plan.md"].replace("agreed_on: 2024-12-18\n", "")
    files = {path: FILES[path] for path in ("m/ministry.md", "m/s/agency.md")}
    output = compiled({**files, "m/s/2025/plan.md": draft})
    groups = tree(output, "explore.html").xpath("//section[@id='goals']//tbody/@id")
    assert groups == ["draft"]


def test_a_number_of_goals_leads_to_these_goals(output: Output) -> None:
    for address in ("index.html", "2025/index.html", "m/index.html"):
        links = tree(output, address).xpath("//ul[contains(@class, 'strip')]//a")
        assert links
        for link in links:
            page, _mark, section = link.get("href").replace("../", "").partition("#")
            path, _mark, asked = page.partition("?")
            number = int(words(link).split()[0])
            rows = tree(output, path).xpath(f"//tbody[@id='{section}']/tr[not(@class='sum')]")
            year = asked.partition("year=")[2][:4]
            of_year = [row for row in rows if year in words(row)]
            assert len(of_year) == number, (address, link.get("href"))


def test_too_many_goals_become_plans(overview: Overview) -> None:
    scope = everything(overview)
    goals = tuple(scope.goals(overview, scope.places(overview)))
    shown = listing(overview, scope, goals, most=len(goals) - 1)
    assert not shown.goals
    addresses = [row.address for group in shown.counts for row in group.rows]
    assert "m/s/2025/index.html" in addresses
    assert len(addresses) == len({place for place, _goal in goals})


def test_too_many_plans_become_ministries_and_a_ministrys_become_agencies(
    overview: Overview,
) -> None:
    scope = everything(overview)
    goals = tuple(scope.goals(overview, scope.places(overview)))
    above = listing(overview, scope, goals, most=1, most_plans=1)
    addresses = [row.address for group in above.counts for row in group.rows]
    assert addresses
    assert all(one.startswith("explore/ministry/") for one in addresses)
    ministry = next(one for one in of_ministries(overview) if one.places(overview))
    own = tuple(ministry.goals(overview, ministry.places(overview)))
    shown = listing(overview, ministry, own, most=1, most_plans=1)
    rows = [row for group in shown.counts for row in group.rows]
    assert all(row.address.startswith(f"{ministry.ministry}/") for row in rows)


def test_a_title_is_text(compiled: Compile) -> None:
    title = "<script>alert(1)</script>"
    plan = FILES["m/s/2025/plan.md"].replace("Medarbejderne trives", title)
    output = compiled({**FILES, "m/s/2025/plan.md": plan})
    page = tree(output, "explore.html")
    assert title in listed(output, "explore.html")
    assert not [one for one in page.xpath("//script") if one.text]
    assert isinstance(page, html.HtmlElement)
