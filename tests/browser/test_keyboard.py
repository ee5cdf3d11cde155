"""A page walked through with the Tab key alone."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.sample import Sample

pytestmark = pytest.mark.browser

STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  window.stops = window.stops || new Map();
  if (!window.stops.has(one)) window.stops.set(one, window.stops.size);
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return {number: window.stops.get(one), text: one.textContent.trim(), ringed, seen};
}"""
REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter(one => !one.disabled && one.checkVisibility({visibilityProperty: true})).length"""


def walk(page: Page) -> list[str]:
    """Walk from the top until the focus leaves the page; name what is wrong on the way."""
    faults: list[str] = []
    expected = page.evaluate(REACHABLE)
    for number in range(expected):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["number"] != number:
            return [*faults, f"stop {number + 1} of {expected} is never reached"]
        if not stop["ringed"]:
            faults.append(f"no ring: {stop['text'][:40]}")
        if not stop["seen"]:
            faults.append(f"out of sight: {stop['text'][:40]}")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement !== document.body && window.stops.size > 1"):
        last = page.evaluate(STOP)
        if last and last["number"] == expected - 1:
            faults.append("the focus is held at the end")
    return faults


@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_is_reached_seen_and_ringed(
    visit: Visitor, demonstration: Sample, width: int
) -> None:
    window = visit(width)
    found = [
        f"{kind}: {fault}"
        for kind, url in demonstration.addresses("da")
        for fault in walk(window.to(url))
    ]
    assert found == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_stops_are_the_skip_link_the_name_and_the_menu(
    visit: Visitor, demonstration: Sample, width: int
) -> None:
    window = visit(width)
    for _, url in demonstration.addresses("da"):
        page, texts = window.to(url), []
        for _ in range(5):
            page.keyboard.press("Tab")
            texts.append(page.evaluate("document.activeElement.textContent.trim()"))
        assert texts == ["Gå til indhold", "Pejling", "Ministerier", "År", "Alle mål"], url


def test_the_skip_link_leads_past_the_head(visit: Visitor, demonstration: Sample) -> None:
    page = visit(320).to(demonstration.base + demonstration.pages["da"]["*/*/<year>/index.html"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        ("document.querySelector('.brand').style.outline = 'none'", "no ring: Pejling"),
        ("document.querySelector('.brand').tabIndex = -1", "is never reached"),
        (
            "document.querySelector('.brand').addEventListener("
            "'focus', () => document.querySelector('.skip').focus())",
            "is never reached",
        ),
        (
            "Object.assign(document.querySelector('.brand').style,"
            " {position: 'fixed', left: '-999px'})",
            "out of sight: Pejling",
        ),
    ],
    ids=["no ring", "left out", "trap", "out of sight"],
)
def test_a_planted_fault_is_seen(
    visit: Visitor, demonstration: Sample, spoil: str, fault: str
) -> None:
    page = visit(1280, bypass_csp=True).to(demonstration.base + "about.html")
    page.evaluate(spoil)
    assert any(fault in one for one in walk(page))
