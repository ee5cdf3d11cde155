"""The guidance as rules, what they find, and the forms it is reported in."""

from pejling.lint.comparing import comparison
from pejling.lint.excerpts import Excerpts
from pejling.lint.linting import Linted, findings, is_of_guidance, lint, refused, rules
from pejling.lint.listing import rule_list
from pejling.lint.report import MOST_SHOWN, Report, ReportFormat, report_format, report_formats
from pejling.lint.rule import Rule, Theme
from pejling.lint.waivers import Waived

__all__ = [
    "MOST_SHOWN",
    "Excerpts",
    "Linted",
    "Report",
    "ReportFormat",
    "Rule",
    "Theme",
    "Waived",
    "comparison",
    "findings",
    "is_of_guidance",
    "lint",
    "refused",
    "report_format",
    "report_formats",
    "rule_list",
    "rules",
]
