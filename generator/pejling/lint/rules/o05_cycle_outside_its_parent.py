"""A cycle lies inside the longer one it is part of; linking refuses others."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, okr_guide

RULE = Rule(
    code="O05",
    name="cycle-outside-its-parent",
    severity=Severity.ERROR,
    source=okr_guide("O05"),
    theme=Theme.OKR,
    title=_("A cycle outside the one around it"),
    why=_(
        "A year can be broken down into quarters or tertials. A cycle that is part of another "
        "lies inside it, and so do its dates."
    ),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
parent: 2025
""",
    good="""\
=== ../okr/2026-t2/vagtcentralen.md
parent: 2026
""",
    enforced_by=("R610", "R621", "R622", "R625"),
)
