"""References and back-links between documents."""

from pejling.link.directory import Directory
from pejling.link.echoes import names_unread_day, without_echoes
from pejling.link.keys import (
    Contribution,
    GoalKey,
    KeyResultKey,
    MeasureKey,
    MinistryGoalKey,
    ObjectiveKey,
    period_of,
    years_covered,
)
from pejling.link.links import Links, check, link
from pejling.link.okr_links import OkrLinks, Service
from pejling.link.prose_checks import check_prose

__all__ = [
    "Contribution",
    "Directory",
    "GoalKey",
    "KeyResultKey",
    "Links",
    "MeasureKey",
    "MinistryGoalKey",
    "ObjectiveKey",
    "OkrLinks",
    "Service",
    "check",
    "check_prose",
    "link",
    "names_unread_day",
    "period_of",
    "without_echoes",
    "years_covered",
]
