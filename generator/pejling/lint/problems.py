"""What is wrong with a waiver: each code is never used again for something else."""

from pejling.diagnostics import Problem, Severity
from pejling.language import _

UNKNOWN_RULE = Problem(
    "R701",
    "unknown-rule",
    _("There is no rule {value} to waive."),
    _("Write the code or the name that pejling check gives, such as {known}."),
    Severity.WARNING,
)
WAIVES_NOTHING = Problem(
    "R702",
    "waives-nothing",
    _("The rule {value} finds nothing in this document; there is nothing to waive."),
    _("Delete the rule and its reason."),
    Severity.WARNING,
)
WAIVED_ELSEWHERE = _("Write it under waive in {file}: there the rule finds something.")
"""The hint where another document of the same plan is meant."""
WAIVES_STRUCTURE = Problem(
    "R703",
    "waives-structure",
    _("{value} is about structure, and structure cannot be waived."),
    _("Mend what the message says, and delete the rule here."),
    Severity.WARNING,
)
