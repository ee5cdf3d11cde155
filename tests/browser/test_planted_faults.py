"""Each check sees the fault it is there for, planted in a page that has none."""

import pytest

from tests.browser.checks import axe, overprinting, passages, reflow, structure
from tests.browser.conftest import Visitor
from tests.browser.sample import Sample, kind_of

pytestmark = pytest.mark.browser

PLANTED = [
    (axe, "document.querySelector('h1').style.color = '#ddd'", "color-contrast"),
    (axe, "document.querySelector('.crumbs a').textContent = ''", "link-name"),
    (axe, "document.querySelector('.brand svg').outerHTML = '<img src=x>'", "image-alt"),
    (
        axe,
        "document.querySelectorAll('.head nav a').forEach("
        "one => one.style.cssText = 'padding: 0; font-size: 8px; line-height: 1; display: block')"
        ", document.querySelectorAll('.head ul').forEach(one => one.style.display = 'block')",
        "target-size",
    ),
    (reflow, "document.querySelector('h1').style.minWidth = '2000px'", "the page scrolls"),
    (
        reflow,
        "document.body.style.overflowX = 'hidden',"
        "document.querySelector('h1').style.minWidth = '2000px'",
        "H1",
    ),
    (structure, "document.querySelector('h2').outerHTML = '<h1>To</h1>'", "not one h1"),
    (structure, "document.querySelector('h2').outerHTML = '<h4>Fire</h4>'", "h1 to h4"),
    (
        structure,
        "document.querySelector('main').outerHTML = document.querySelector('main').innerHTML",
        "not one main",
    ),
    (structure, "document.querySelector('.menu').removeAttribute('aria-label')", "told apart"),
    (structure, "document.querySelectorAll('section').forEach(one => one.id = 'a')", "ids twice"),
    (structure, "document.querySelector('h1').style.color = 'red'", "not in a file"),
    (structure, "document.querySelector('h1').textContent = 'Mål {year}'", "words of the machine"),
    (
        overprinting,
        "document.querySelector('tbody td.n').style.transform = `translateX(${"
        "document.querySelector('tbody td.n + td.n').offsetLeft -"
        " document.querySelector('tbody td.n').offsetLeft}px)`",
        "overprinted",
    ),
    (
        passages,
        "document.querySelector('h1').innerHTML ="
        ' \'<span lang="en" class="small">Across government</span>\'',
        "set apart: Across",
    ),
]


@pytest.mark.parametrize(
    ("check", "spoil", "fault"),
    PLANTED,
    ids=[f"{one.__name__}: {fault}" for one, _, fault in PLANTED],
)
def test_a_planted_fault_is_seen(
    visit: Visitor, demonstration: Sample, check: object, spoil: str, fault: str
) -> None:
    page = visit(1280, bypass_csp=True).to(demonstration.base + "2025/index.html")
    assert callable(check)
    assert check(page) == []
    page.evaluate(spoil)
    assert any(fault in one for one in check(page))


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("fetch('https://example.org/a').catch(() => 0)", "foreign"),
        ("console.error('Av')", "console: Av"),
        ("fetch('/missing.json')", "console"),
        ("setTimeout(() => { throw new Error('Av'); })", "error"),
    ],
)
def test_what_a_page_asks_of_others_or_complains_of_is_seen(
    visit: Visitor, demonstration: Sample, script: str, fault: str
) -> None:
    window = visit(1280, bypass_csp=True)
    page = window.to(demonstration.base + "about.html")
    assert window.faults == []
    page.evaluate(script)
    for _turn in range(100):
        if not any(one.startswith(fault) for one in window.faults):
            page.wait_for_timeout(50)
    assert any(one.startswith(fault) for one in window.faults)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("index.html", "index.html"),
        ("en/2025/index.html", "<year>/index.html"),
        ("vand/goals/klima.html", "*/goals/*"),
        ("vand/kyst/2025-2026/report.html", "*/*/<year>/report.html"),
        ("vand/kyst/2025/poster.html", "*/*/<year>/poster.html"),
        ("vand/kyst/goals/ventetid.html", "*/*/goals/*"),
    ],
)
def test_pages_of_a_kind_are_known_by_their_addresses(address: str, kind: str) -> None:
    assert kind_of(address) == kind
