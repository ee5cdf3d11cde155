"""Search as readers use it: by keyboard, from a file share, below a path, shared by its address."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route

from pejling.mkdocs_plugin import write_site
from pejling.site import open_site
from tests.browser.checks import axe, reflow
from tests.browser.conftest import Quiet, Visitor
from tests.browser.sample import Sample

pytestmark = pytest.mark.browser

PLAN = "*/*/<year>/index.html"
EVIL = '"><img src=x onerror="window.intruded=1"><script>window.intruded=1</script>'


def opened(page: Page, key: str = "/") -> None:
    page.keyboard.press(key)
    page.wait_for_selector("dialog[open] input:focus")


def asked(page: Page, text: str) -> None:
    page.keyboard.type(text)
    page.wait_for_selector("[role=status]:not(:empty)")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def test_nothing_but_the_button_is_fetched_before_the_reader_asks(
    visit: Visitor, demonstration: Sample
) -> None:
    window, fetched = visit(1280), []
    window.page.on("request", lambda request: fetched.append(request.url))
    page = window.to(demonstration.base + demonstration.pages["da"][PLAN])
    page.wait_for_load_state("networkidle")
    scripts = [url for url in fetched if url.endswith(".js") or "/search/" in url]
    assert [url.rpartition("/")[2] for url in scripts] == ["open.js"]
    button = demonstration.folder / "assets/javascripts/open.js"
    assert button.stat().st_size < 2_200
    opened(page)
    assert any(url.endswith("search/index.js") for url in fetched)


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_reader_searches_with_the_keyboard_alone(
    visit: Visitor, demonstration: Sample, key: str
) -> None:
    window = visit(1280)
    page = window.to(demonstration.base + "about.html")
    for _ in range(10):
        if focused(page) != "Søg":
            page.keyboard.press("Tab")
    assert focused(page) == "Søg"
    opened(page, key)
    page.keyboard.type("sagsbehandlingstid")
    page.wait_for_selector("dialog .hits a")
    assert "resultater" in page.locator("dialog [role=status]").inner_text()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.group') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog:not([open])", state="attached")
    assert focused(page) == "Søg"
    assert window.faults == []


def test_a_result_leads_straight_to_the_goal(visit: Visitor, demonstration: Sample) -> None:
    page = visit(1280).to(demonstration.base + "index.html")
    opened(page)
    asked(page, "sagsbehandlingstid")
    page.wait_for_selector("dialog .hits a")
    page.locator("dialog .hits a").first.click()
    page.wait_for_url("**/index.html#goal-*")
    assert page.evaluate("document.querySelector(location.hash) !== null")


def test_what_is_announced_names_the_word_that_is_nowhere(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "index.html")
    opened(page)
    asked(page, "skimmel fnuglepops")
    page.locator("dialog [role=status]", has_text="»fnuglepops«").wait_for()
    page.wait_for_selector("dialog .offers button")
    page.locator("dialog .offers button").first.click()
    page.wait_for_selector("dialog .hits a")


def test_a_short_word_is_a_whole_word_once_it_is_asked_for(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "index.html")
    opened(page)
    asked(page, "su")
    page.wait_for_selector("dialog .group a")
    page = visit(1280).to(demonstration.base + "search.html?q=su")
    page.locator("[role=status]", has_text="»su« findes ikke").wait_for()
    page = visit(1280).to(demonstration.base + f"search.html?q={quote('øvekørsel 17 år')}")
    page.locator(".offers button", has_text="øvekørsel år (").wait_for()
    assert page.locator(".group").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_fault_in_the_dialog_and_on_the_results_page(
    visit: Visitor, demonstration: Sample, width: int, scheme: str
) -> None:
    window = visit(width, scheme)
    page = window.to(demonstration.base + "index.html")
    opened(page)
    asked(page, "telefon")
    page.wait_for_selector("dialog .snippet")
    assert [*axe(page), *window.faults] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page = window.to(demonstration.base + "search.html?q=telefon&year=2025")
    page.wait_for_selector(".filters details")
    page.wait_for_selector("#answers .snippet")
    assert [*axe(page), *reflow(page), *window.faults] == []


def test_the_last_searches_are_kept_on_the_device_and_forgotten_when_asked(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "index.html")
    opened(page)
    asked(page, "radon")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=radon")
    page.goto(demonstration.base + "index.html")
    opened(page)
    assert page.locator("dialog .recent button").all_inner_texts() == ["radon"]
    page.locator("dialog .forget").click()
    assert page.evaluate("localStorage.getItem('pejling-searches')") == "[]"


def test_where_nothing_can_be_kept_search_works_all_the_same(
    visit: Visitor, demonstration: Sample
) -> None:
    window = visit(1280)
    window.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    page = window.to(demonstration.base + "index.html")
    opened(page)
    asked(page, "radon")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=radon")
    assert window.faults == []


@contextmanager
def below_a_path(folder: Path) -> Iterator[str]:
    handler = partial(Quiet, directory=str(folder.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
        server.shutdown()
        thread.join()


def test_a_choice_stands_in_the_address_and_is_there_again(
    visit: Visitor, demonstration: Sample
) -> None:
    """From a file share, and below a path of a host: the same answer, kept by its address."""
    with below_a_path(demonstration.folder) as deep:
        said = []
        for base in (f"{demonstration.folder.as_uri()}/", deep):
            window = visit(1280)
            page = window.to(f"{base}search.html?q=huslejen")
            page.wait_for_selector(".filters details")
            page.locator("[data-choice='year=2025']").check()
            page.wait_for_url("**year=2025**")
            page.locator("#answers h2 a", has_text="2024").first.wait_for(state="detached")
            said.append(page.locator("#answers .found").inner_text())
            page.reload()
            page.wait_for_selector("[data-choice='year=2025']:checked")
            page.wait_for_selector("#answers .snippet")
            said.append(page.locator("#answers .found").inner_text())
            assert window.faults == []
        assert len(set(said)) == 1


@pytest.mark.parametrize("text", [EVIL, "javascript:alert(1)", "</title><script>x</script>"])
def test_an_address_is_only_ever_text(visit: Visitor, demonstration: Sample, text: str) -> None:
    window = visit(1280, bypass_csp=True)
    page = window.to(f"{demonstration.base}search.html?q={quote(text)}&year={quote(text)}")
    page.wait_for_selector("[role=status]:not(:empty)")
    assert page.input_value("#ask") == text
    assert page.locator("#answers img, #answers script, main img").count() == 0
    assert page.evaluate("window.intruded === undefined")


def test_titles_are_only_ever_text(visit: Visitor, tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    (plans / "vand" / "kyst").mkdir(parents=True)
    (plans / "vand" / "ministry.md").write_text(f"---\nname: 'Vand {EVIL}'\n---\n", "utf-8")
    (plans / "vand" / "kyst" / "agency.md").write_text(
        f"---\nname: 'Kyst {EVIL}'\nmission: 'Klit {EVIL}'\n---\nBrødtekst\n", "utf-8"
    )
    write_site(open_site(tmp_path), tmp_path / "site")
    window = visit(1280, bypass_csp=True)
    page = window.to((tmp_path / "site" / "search.html").as_uri() + "?q=klit+kyst")
    page.wait_for_selector("#answers mark")
    page.wait_for_selector("#answers .snippet")
    assert EVIL in page.locator("#answers").inner_text()
    assert page.locator("#answers img, #answers script").count() == 0
    assert page.evaluate("window.intruded === undefined")


def test_without_scripts_the_button_is_a_link_to_the_page(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280, java_script_enabled=False).to(demonstration.base + "about.html")
    page.locator("a.search-open").click()
    page.wait_for_url("**/search.html")


def test_on_paper_stand_the_query_and_its_results(visit: Visitor, demonstration: Sample) -> None:
    page = visit(1280).to(demonstration.base + "search.html?q=radon")
    page.wait_for_selector("#answers .snippet")
    page.wait_for_selector(".filters details")
    page.emulate_media(media="print")
    assert page.locator("#ask").is_visible()
    assert page.locator("#answers .hits a").first.is_visible()
    assert not page.locator(".filters").is_visible()


SEARCH_IS_BROKEN = "Søgningen kunne ikke indlæses"


def test_an_index_that_is_not_there_is_said(visit: Visitor, demonstration: Sample) -> None:
    window = visit(1280)
    window.page.route("**/search/index.js*", lambda route: route.fulfill(status=404))
    page = window.to(demonstration.base + "about.html")
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    page.locator("#answers [role=status]", has_text=SEARCH_IS_BROKEN).wait_for()


def test_a_shard_that_did_not_come_is_asked_for_again(
    visit: Visitor, demonstration: Sample
) -> None:
    window = visit(1280)
    window.page.route("**/search/terms/*", lambda route: route.abort())
    page = window.to(demonstration.base + "about.html")
    opened(page)
    page.keyboard.type("radon")
    page.locator("dialog [role=status]", has_text=SEARCH_IS_BROKEN).wait_for()
    page.unroute("**/search/terms/*")
    page.keyboard.press("Backspace")
    page.keyboard.type("n")
    page.wait_for_selector("dialog .hits a")


def test_an_impatient_reader_who_asks_twice_keeps_what_is_typed(
    visit: Visitor, demonstration: Sample
) -> None:
    window, waiting = visit(1280), list[Route]()
    window.page.route("**/search/index.js*", lambda route: waiting.append(route))
    page = window.to(demonstration.base + "about.html")
    with page.expect_request("**/search/index.js*"):
        page.locator(".search-open").click()
    page.wait_for_selector(".search-open[aria-busy]")
    page.locator(".search-open").click()
    waiting[0].continue_()
    page.wait_for_selector("dialog[open] input:focus")
    asked(page, "radon")
    page.wait_for_selector("dialog .hits a")
    assert page.locator(".search-open[aria-busy]").count() == 0


def test_a_late_answer_leaves_the_reader_in_the_list(visit: Visitor, demonstration: Sample) -> None:
    window, held, is_held = visit(1280), list[Route](), [False]
    window.page.route(
        "**/search/terms/*",
        lambda route: held.append(route) if is_held[0] else route.continue_(),
    )
    page = window.to(demonstration.base + "about.html")
    opened(page)
    page.keyboard.type("radon")
    page.wait_for_selector("dialog .hits mark:has-text('radon')")
    is_held[0] = True
    with page.expect_request("**/search/terms/*"):
        page.keyboard.type(" grænsen")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.group') !== null")
    is_held[0] = False
    for route in held:
        route.continue_()
    page.wait_for_selector("dialog .hits mark:has-text('grænsen')")
    assert page.evaluate("document.activeElement.closest('.group') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    assert window.faults == []


def test_back_leads_to_the_search_before(visit: Visitor, demonstration: Sample) -> None:
    page = visit(1280).to(demonstration.base + "search.html?q=huslejen")
    page.locator("[data-choice='year=2025']").check()
    page.wait_for_url("**year=2025**")
    page.locator("#ask").fill("radon")
    page.wait_for_url("**q=radon**")
    page.locator("#ask").press("Backspace")
    page.wait_for_url("**q=rado&**")
    page.go_back()
    page.wait_for_selector("[data-choice='year=2025']:checked")
    assert page.input_value("#ask") == "huslejen"
    page.go_back()
    page.wait_for_url("**/search.html?q=huslejen")
    page.wait_for_selector("[data-choice='year=2025']:not(:checked)")
    page.go_forward()
    page.wait_for_selector("[data-choice='year=2025']:checked")


def test_the_word_that_was_meant_is_named_as_it_is_written(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "search.html?q=afgørlserne")
    page.locator("#answers [role=status]", has_text="afgørelser").wait_for()


def test_on_paper_stand_the_choices_and_the_address_that_has_them(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "search.html?q=telefon&year=2025")
    page.wait_for_selector("[data-choice='year=2025']:checked")
    page.emulate_media(media="print")
    shown = page.locator(".filters label").filter(visible=True)
    assert [one.strip() for one in shown.all_inner_texts()] == ["2025"]
    address = page.locator(".pagefoot a.address")
    assert address.inner_text().endswith("search.html?q=telefon&year=2025")
    assert str(address.get_attribute("href")).endswith("search.html?q=telefon&year=2025")


def test_words_that_stand_together_in_another_way_are_told_from_those_that_do_not(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "search.html?q=%22svar+hurtigere%22")
    page.locator("#answers [role=status]", has_text="udtrykket, som det er skrevet").wait_for()
    page.locator("#answers .offers button").first.click()
    page.wait_for_selector("#answers .hits a")


def test_a_screen_reader_is_told_what_a_choice_is_of_and_of_no_empty_list(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "search.html?q=depositum")
    page.get_by_role("list", name="År").get_by_role("checkbox").first.wait_for()
    page = visit(1280).to(demonstration.base + "search.html?q=fnuglepops")
    page.locator("[role=status]", has_text="»fnuglepops«").wait_for()
    assert page.locator("#answers :is(ol, ul):empty").count() == 0


def test_a_teams_cycle_is_told_from_the_plan_of_the_same_name(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + f"search.html?q={quote('nødstrøm 2026')}")
    page.wait_for_selector("#answers .group")
    titles = page.locator("#answers .group h2").all_inner_texts()
    assert {"Tilslutningsstyrelsen 2026", "Tilslutningsstyrelsen 2026 (OKR)"} <= set(titles)
    assert len(titles) == len(set(titles))


def test_what_has_neither_word_nor_number_is_answered_too(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "search.html?q=%C2%A7%20%25")
    page.locator("[role=status]", has_text="Skriv et ord eller et tal.").wait_for()


def test_a_question_says_which_of_its_words_need_not_be_there(
    visit: Visitor, demonstration: Sample
) -> None:
    def status(text: str) -> str:
        page = visit(1280).to(demonstration.base + f"search.html?q={quote(text)}")
        page.wait_for_selector("#answers .found, #answers .offers")
        return page.locator("#answers [role=status]").inner_text()

    assert "»ansvaret« behøver ikke at være der" in status("hvem har ansvaret for radon")
    assert "»ansvaret« behøver ikke at være der" in status("radon – hvem har ansvaret?")
    # No question, or in quotation marks: the word must be there, as all others.
    for text in ("ansvaret for radon", "hvem har »ansvaret« for radon"):
        assert "har alle ordene" in status(text)
    # All that is found has the word.
    assert "behøver" not in status("hvad koster et kryds i gennemsnit")
