"""Every kind of page in both languages, light and dark, on a telephone and on a desk."""

import pytest

from tests.browser.checks import CHECKS, reflow
from tests.browser.conftest import Visitor
from tests.browser.sample import Sample
from tests.browser.visiting import Visit

pytestmark = pytest.mark.browser


def _faults(visit: Visit, site: Sample, language: str) -> str:
    """Return a line a fault, with the page it stands on; nothing where there is none."""
    found: list[str] = []
    for kind, url in site.addresses(language):
        page = visit.to(url)
        faults = [fault for check in CHECKS for fault in check(page)] + visit.faults
        if page.evaluate("document.documentElement.lang") != language:
            faults.append("not in its own language")
        found += [f"{site.pages[language][kind]}: {fault}" for fault in faults]
    return "\n".join(found)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_fault_in_the_demonstration(
    visit: Visitor, demonstration: Sample, width: int, scheme: str, language: str
) -> None:
    assert _faults(visit(width, scheme), demonstration, language) == ""


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_no_fault_in_real_data(visit: Visitor, canadian: Sample, width: int, scheme: str) -> None:
    language = "en" if canadian.pages["en"] else "da"
    assert _faults(visit(width, scheme), canadian, language) == ""


@pytest.mark.parametrize("site", ["demonstration", "canadian"])
def test_nothing_runs_over_the_edge_of_a_tablet(
    visit: Visitor, request: pytest.FixtureRequest, site: str
) -> None:
    sample: Sample = request.getfixturevalue(site)
    window = visit(768)
    found = [
        f"{url}: {fault}"
        for language in sample.pages
        for _, url in sample.addresses(language)
        for fault in reflow(window.to(url))
    ]
    assert found == []


def test_every_kind_is_there_in_both_languages(demonstration: Sample) -> None:
    kinds = demonstration.pages
    assert {
        "index.html",
        "about.html",
        "<year>/index.html",
        "*/index.html",
        "*/goals/*",
        "*/*/index.html",
        "*/*/goals/*",
        "*/*/<year>/index.html",
        "*/*/<year>/report.html",
        "reference/index.html",
        "reference/*",
        "reference/problems.html",
    } <= kinds["da"].keys()
    assert kinds["en"].keys() <= kinds["da"].keys()
