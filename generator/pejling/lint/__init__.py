"""What is found wrong, and the forms it is reported in."""

from pejling.lint.report import MOST_SHOWN, Report, ReportFormat, report_format, report_formats

__all__ = ["MOST_SHOWN", "Report", "ReportFormat", "report_format", "report_formats"]
