"""A cycle that does not say how often the team checks in."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide, remark
from pejling.lint.subjects import OneOkr


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield a cycle without a rhythm."""
    if not okr.has("rhythm"):
        yield remark(okr.at("team"))


RULE = Rule(
    code="O12.2",
    name="no-rhythm",
    severity=Severity.ADVICE,
    source=okr_guide("O12"),
    theme=Theme.OKR,
    title=_("No rhythm"),
    message=_("It is not said how often the team checks in."),
    hint=_("Add rhythm: weekly, fortnightly or monthly."),
    why=_("A fixed rhythm turns goals into a habit, and shows when a check-in was missed."),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
# rhythm:
""",
    good="""\
=== ../okr/2026-t2/vagtcentralen.md
rhythm: fortnightly
""",
    check=each_okr(check),
)
