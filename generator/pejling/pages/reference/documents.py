"""What each kind of document is for, where its file lies, and its example."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pejling.export.schema import NAMES
from pejling.language import Speech, _

AGENCY = "hav-og-fyr/fyrtilsynet"


@dataclass(frozen=True)
class Guide:
    """A kind of document: where its file lies, the example, and what is said of it."""

    place: str
    example: str
    purpose: str
    when: str


GUIDES: Mapping[str, Guide] = {
    "ministry": Guide(
        _("<ministry>/ministry.md"),
        "hav-og-fyr/ministry.md",
        _("The ministry, and the goals of its own that its agencies' goals support."),
        _(
            "Written once. Changed when a ministry goal comes, ends or is replaced; its id stays "
            "the same, because plans point to it."
        ),
    ),
    "ministry-results": Guide(
        _("<ministry>/<year>/results.md"),
        "hav-og-fyr/2026/results.md",
        _("A year's results of the ministry goals that have measures of their own."),
        _("Written after the end of the year. A ministry without such measures has none."),
    ),
    "agency": Guide(
        _("<ministry>/<agency>/agency.md"),
        f"{AGENCY}/agency.md",
        _("The agency: its name, what it is there for, and where it can be reached."),
        _("Written once. Changed when the agency gets another name or is merged with others."),
    ),
    "plan": Guide(
        _("<ministry>/<agency>/<year>/plan.md"),
        f"{AGENCY}/2026/plan.md",
        _(
            "The plan of goals and results (mål- og resultatplan) that the agency and the "
            "department agree for a year."
        ),
        _(
            "Written before the year begins. Without agreed_on it is a draft. Once it is agreed "
            "it is not changed; what changes during the year is an amendment."
        ),
    ),
    "amendment": Guide(
        _("<ministry>/<agency>/<year>/amendment-<name>.md"),
        f"{AGENCY}/2026/amendment-2026-06.md",
        _("A signed change of the plan: a target, a date, a goal that is withdrawn or added."),
        _(
            "Written when the change is agreed. What was agreed before stays in plan.md, and the "
            "page shows both."
        ),
    ),
    "follow-up": Guide(
        _("<ministry>/<agency>/<year>/follow-up-<name>.md"),
        f"{AGENCY}/2026/follow-up-2026-08.md",
        _("How the goals stand during the year, and what is done about those at risk."),
        _("Written for each of the meetings that the plan agrees; also where one is cancelled."),
    ),
    "results": Guide(
        _("<ministry>/<agency>/<year>/results.md"),
        f"{AGENCY}/2026/results.md",
        _("The year-end evaluation: what was reached, why, and what was learned."),
        _(
            "Written after the end of the year. Once it has approved_on the plan is closed; a "
            "mistake found later is a correction, and the approved value stays."
        ),
    ),
    "okr": Guide(
        _("<ministry>/<agency>/okr/<cycle>/<team>.md"),
        f"{AGENCY}/okr/2026-t2/vagtcentralen.md",
        _("One team's objectives and key results in one cycle, with its check-ins."),
        _(
            "For those who work with OKR. The cycle is 2026, 2026-h1, 2026-t2 or 2026-q3; the "
            "agency's own OKR are called agency.md."
        ),
    ),
    "page": Guide(
        _("anywhere among the plans, with a name of its own"),
        "saadan-foelger-vi-op.md",
        _("An ordinary page: text with a title, linked to from other pages."),
        _("For what does not fit into a plan. The file index.md is the front page's text."),
    ),
}


def name_of(kind: str, say: Speech) -> str:
    """Return what a kind of document is called."""
    return say.text(NAMES[kind])


@cache
def example_of(kind: str) -> str:
    """Return the text of a kind's example."""
    file = files("pejling.pages.reference") / "examples" / GUIDES[kind].example
    return file.read_text("utf-8")
