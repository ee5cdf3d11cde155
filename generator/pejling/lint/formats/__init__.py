"""Forms of report: one file each, ending in `FORMAT = ReportFormat(...)`."""
