"""The explorer: narrowed, sorted, shared by its address and taken along as CSV, from anywhere."""

import csv
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from pejling.config import Config
from pejling.mkdocs_plugin import write_site
from pejling.site import open_site
from tests.browser.checks import CHECKS
from tests.browser.conftest import Visitor
from tests.browser.sample import Sample
from tests.pages.conftest import AS_OF
from tests.pages.reading import FILES

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=alert(1)>"
FORMULA = "=HYPERLINK(0)"
AS_IN_FILES = "goal,verdict,measures,agency,year,ministry,number"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose author tries to run something."""
    root = tmp_path_factory.mktemp("hostile")
    plan = FILES["m/s/2025/plan.md"].replace("Borgerne venter kortere", MARKUP)
    plan = plan.replace("Medarbejderne trives", f'"{FORMULA}"')
    for path, text in {**FILES, "m/s/2025/plan.md": plan}.items():
        file = root / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    write_site(open_site(root, as_of=AS_OF, config=Config()), root / "site")
    return root / "site"


def at(demonstration: Sample, address: str, *, from_file: bool = False) -> str:
    """Return where a page of the demonstration is, with what is asked of it."""
    return (f"{demonstration.folder.as_uri()}/" if from_file else demonstration.base) + address


def column(page: Page, name: str) -> list[str]:
    """Return what a column shows, from the top."""
    return [one.strip() for one in page.locator(f".explored .c-{name}").all_inner_texts()]


def titles(page: Page) -> list[str]:
    return page.locator(".explored tbody th").all_inner_texts()


def downloaded(page: Page) -> list[list[str]]:
    """Return the lines of the file that the explorer makes of what it shows."""
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    return lines(Path(download.value.path()))


def lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_a_choice_narrows_the_goals_and_can_be_shared_and_undone(
    visit: Visitor, demonstration: Sample
) -> None:
    window = visit()
    page = window.to(at(demonstration, "explore.html"))
    status, everything = page.get_by_role("status"), page.get_by_role("status").inner_text()
    choice = page.get_by_role("group", name="Dom").get_by_role("checkbox", name="Ikke opfyldt")
    number = int(choice.locator("xpath=..").locator(".num").inner_text())
    choice.check()
    expect(status).to_contain_text(f"{number} af")
    assert set(column(page, "verdict")) == {"Ikke opfyldt"}
    assert len(titles(page)) == number
    assert page.url.endswith("explore.html?verdict=not_met")
    expect(choice).to_be_focused()
    page.reload()
    page.wait_for_selector("#explorer:not([hidden])")
    assert len(titles(page)) == number
    page.go_back()
    expect(status).to_have_text(everything)
    assert window.faults == []


def test_two_choices_of_a_facet_add_up_and_two_facets_narrow(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit().to(
        at(demonstration, "explore.html?verdict=met&verdict=partly_met&year=2025&task=core")
    )
    assert set(column(page, "verdict")) == {"Opfyldt", "Delvist opfyldt"}
    assert set(column(page, "year")) == {"2025"}
    page.get_by_role("button", name="Vis alle mål igen").click()
    expect(page.get_by_role("status")).to_contain_text("Alle")


def test_a_target_with_two_limits_is_said_in_words(visit: Visitor, demonstration: Sample) -> None:
    page = visit().to(at(demonstration, "explore.html?year=2025"))
    said = " ".join(column(page, "measures"))
    assert "måltal 20 til 35, resultat 31 pct." in said
    assert "[" not in said


def test_a_date_is_written_as_on_every_page(visit: Visitor, demonstration: Sample) -> None:
    page = visit().to(at(demonstration, "en/explore.html"))
    assert "due 31 December 2026" in " ".join(column(page, "measures"))


def test_words_narrow_as_the_search_does_and_a_word_that_is_nowhere_is_said(
    visit: Visitor, demonstration: Sample
) -> None:
    window = visit()
    page = window.to(at(demonstration, "explore.html?year=2025"))
    status, field = page.get_by_role("status"), page.get_by_role("searchbox", name="Ord")
    field.fill("skimmelsvampe")
    expect(status).to_contain_text("»skimmelsvampe«")
    assert titles(page) == ["Lejere slipper af med skimmelsvampen"]
    assert page.url.endswith("?year=2025&q=skimmelsvampe")
    field.fill("skimmel fnuglepops")
    expect(status).to_contain_text("»fnuglepops« findes ikke")
    expect(page.get_by_text("Ingen mål svarer til alle valgene")).to_be_visible()
    assert titles(page) == []
    assert window.faults == []


def test_a_column_sorts_both_ways_and_says_so(visit: Visitor, demonstration: Sample) -> None:
    page = visit().to(at(demonstration, "explore.html?year=2025"))
    head = page.locator(".explored thead th").first
    assert head.get_attribute("aria-sort") is None
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    rising = titles(page)
    assert rising[0].startswith("A")
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert titles(page)[0] == rising[-1]
    assert page.url.endswith("year=2025&sort=-goal")


def test_columns_are_chosen_and_stand_in_the_address(visit: Visitor, demonstration: Sample) -> None:
    page = visit().to(at(demonstration, "explore.html"))
    page.get_by_text("Vælg kolonner").click()
    page.get_by_role("checkbox", name="Ministerium", exact=True).check()
    page.get_by_role("checkbox", name="Dom", exact=True).uncheck()
    heads = page.locator(".explored thead th")
    expect(heads.filter(has_text="Ministerium")).to_have_count(1)
    expect(heads.filter(has_text="Dom")).to_have_count(0)
    assert "columns=goal,measures,agency,year,ministry" in page.url


def test_more_goals_than_a_page_holds_are_turned_to(visit: Visitor, demonstration: Sample) -> None:
    page = visit().to(at(demonstration, "explore.html"))
    first = titles(page)
    assert len(first) == 100
    page.get_by_role("button", name="Næste").click()
    expect(page.locator(".pager span")).to_contain_text("101 til 200")
    assert page.url.endswith("?page=2")
    page.get_by_label("Linjer pr. side").select_option("500")
    expect(page.locator(".explored tbody tr").nth(200)).to_be_visible()


@pytest.mark.parametrize("from_file", [False, True])
def test_what_is_shown_is_the_same_csv_as_the_page_s_own(
    visit: Visitor, demonstration: Sample, *, from_file: bool
) -> None:
    window = visit(accept_downloads=True)
    asked = f"explore/year/2025.html?columns={AS_IN_FILES}"
    page = window.to(at(demonstration, asked, from_file=from_file))
    made = downloaded(page)
    own = lines(demonstration.folder / "2025" / "index.csv")
    assert made[0] == own[0]
    assert sorted(made[1:]) == sorted(own[1:])
    assert window.faults == []


def test_the_file_has_the_rows_and_columns_that_are_shown(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(accept_downloads=True).to(
        at(demonstration, "explore.html?verdict=no_result&columns=goal,owner&sort=goal")
    )
    head, *rows = downloaded(page)
    assert head == ["Mål", "Mål-id", "Ansvarlig"]
    assert [row[0] for row in rows] == titles(page)


def test_what_an_author_wrote_is_text_on_the_page_and_in_the_file(
    visit: Visitor, hostile: Path
) -> None:
    window = visit(accept_downloads=True)
    page = window.to(f"{hostile.as_uri()}/explore.html")
    assert {MARKUP, FORMULA} <= set(titles(page))
    assert page.locator(".explored img").count() == 0
    cells = [cell for row in downloaded(page) for cell in row]
    assert f"'{FORMULA}" in cells
    assert FORMULA not in cells
    assert window.faults == []


@pytest.mark.parametrize("value", [MARKUP, "__proto__", "-1"])
def test_nonsense_in_the_address_shows_everything(
    visit: Visitor, demonstration: Sample, value: str
) -> None:
    window = visit()
    names = ("verdict", "year", "goal", "agency", "plan", "sort", "page", "size", "unknown")
    asked = "&".join(f"{name}={quote(value)}" for name in names)
    page = window.to(at(demonstration, f"explore.html?{asked}&columns={quote(value)}"))
    expect(page.get_by_role("status")).to_contain_text("Alle")
    assert page.locator(".explored thead th").all_inner_texts() == ["Mål"]
    assert MARKUP not in page.locator(".explorer").inner_text()
    assert page.locator(".explorer img").count() == 0
    assert window.faults == []


def test_a_number_on_the_front_page_leads_to_its_goals_with_and_without_a_script(
    visit: Visitor, demonstration: Sample
) -> None:
    shown = []
    for options in ({}, {"java_script_enabled": False}):
        page = visit(**options).page
        page.goto(demonstration.base + "index.html")
        link = page.locator(".before .strip a", has_text="ikke opfyldt")
        number = int(link.inner_text().split()[0])
        link.click()
        section = ".explored tbody th" if not options else "tbody#not_met th[scope=row]"
        expect(page.locator(section)).to_have_count(number)
        expect(page.locator("#list" if not options else "#explorer")).to_be_hidden()
        shown.append(sorted(page.locator(section).all_inner_texts()))
    assert shown[0] == shown[1]


def test_where_the_data_does_not_come_the_list_stays(visit: Visitor, demonstration: Sample) -> None:
    page = visit().page
    page.route("**/search/*.js", lambda route: route.abort())
    page.route("**/javascripts/search/*.js", lambda route: route.continue_())
    page.goto(demonstration.base + "explore.html")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#explorer")).to_be_hidden()
    expect(page.locator("#list")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark"), (768, "light")])
def test_it_passes_what_every_page_must_with_all_that_can_be_opened(
    visit: Visitor, demonstration: Sample, width: int, scheme: str
) -> None:
    window = visit(width, scheme)
    page = window.to(at(demonstration, "explore.html?year=2025&columns=goal,verdict,weight,owner"))
    page.locator(".explorer details:not([open])").evaluate_all(
        "all => all.forEach(one => { one.open = true; })"
    )
    assert [fault for check in CHECKS for fault in check(page)] == []
    assert window.faults == []


def test_what_does_not_come_is_said(visit: Visitor, demonstration: Sample) -> None:
    window = visit(1280)
    window.page.route("**/search/titles.js*", lambda route: route.abort())
    page = window.to(demonstration.base + "explore.html")
    page.locator("thead button[data-sort=goal]").click()
    page.locator("#explorer [role=status]", has_text="kunne ikke indlæses").wait_for()
    page.unroute("**/search/titles.js*")
    page.locator("thead button[data-sort=goal]").click()
    page.locator("#explorer [role=status]", has_text="Alle").wait_for()


def test_the_address_at_the_foot_has_what_is_chosen(visit: Visitor, demonstration: Sample) -> None:
    page = visit(1280).to(demonstration.base + "explore.html?year=2025")
    address = page.locator(".pagefoot a.address")
    assert address.inner_text().endswith("explore.html?year=2025")
