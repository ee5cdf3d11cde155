"""What is held back from a site's readers: its authors are told, and no page may be."""

from pejling.lint import findings, lint
from tests.lint.conftest import Opened

PLAN = "hav-og-fyr/fyrtilsynet/2026/plan.md"
STAFF = "audience: staff\nwaive: []\n"


def test_pages_are_given_nothing_of_what_is_held_back(opened: Opened) -> None:
    site = opened(STAFF)
    assert PLAN not in {one.span.path for one in lint(site).findings}
    assert PLAN in {one.span.path for one in findings(site)}


def test_an_intranet_is_given_all(opened: Opened) -> None:
    site = opened(STAFF, "audience: staff\n")
    assert PLAN in {one.span.path for one in lint(site).findings}
