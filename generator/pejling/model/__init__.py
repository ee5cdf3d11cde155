"""The plan language: frozen types with a description on every field."""

from pejling.model.agency import Agency, FormerAgency
from pejling.model.amendment import Amendment, Change, GoalAmendment
from pejling.model.base import (
    Audience,
    DocumentBase,
    Element,
    FormerKind,
    Reason,
    Signatory,
    SignatoryRole,
    Waiver,
)
from pejling.model.check_in import CheckIn, Evaluation, KeyResultEvaluation, Next, Pause
from pejling.model.follow_up import FollowUp, GoalFollowUp, Outlook
from pejling.model.goal import (
    Criterion,
    Effect,
    Goal,
    Milestone,
    Nature,
    Support,
    SupportKind,
    Task,
)
from pejling.model.key_result import KeyResult, Kpi, Zone, Zones
from pejling.model.measure import AnyMeasure, Baseline, Measure, Over, SharedMeasure
from pejling.model.ministry import (
    FormerMinistry,
    Ministry,
    MinistryGoal,
    MinistryGoalResult,
    MinistryResults,
)
from pejling.model.okr import Abandonment, Objective, Okr, Origin, Rhythm
from pejling.model.page import Article
from pejling.model.plan import (
    FollowUpModel,
    GoalPicture,
    Mandate,
    Marker,
    Meeting,
    Period,
    Plan,
    Resource,
    Scoring,
    Years,
)
from pejling.model.refusal import Quoted
from pejling.model.results import (
    AssessedBy,
    Assessment,
    Correction,
    GoalResult,
    Judged,
    Lesson,
    Results,
    Unassessable,
    Value,
)
from pejling.model.target import Direction, Limits, Target
from pejling.model.values import Localized, Translations

KINDS: dict[str, type[DocumentBase]] = {
    "ministry": Ministry,
    "ministry-results": MinistryResults,
    "agency": Agency,
    "plan": Plan,
    "amendment": Amendment,
    "follow-up": FollowUp,
    "results": Results,
    "okr": Okr,
    "page": Article,
}
"""Every kind of document by the name `pejling schema` knows it by."""

__all__ = [
    "KINDS",
    "Abandonment",
    "Agency",
    "Amendment",
    "AnyMeasure",
    "Article",
    "AssessedBy",
    "Assessment",
    "Audience",
    "Baseline",
    "Change",
    "CheckIn",
    "Correction",
    "Criterion",
    "Direction",
    "DocumentBase",
    "Effect",
    "Element",
    "Evaluation",
    "FollowUp",
    "FollowUpModel",
    "FormerAgency",
    "FormerKind",
    "FormerMinistry",
    "Goal",
    "GoalAmendment",
    "GoalFollowUp",
    "GoalPicture",
    "GoalResult",
    "Judged",
    "KeyResult",
    "KeyResultEvaluation",
    "Kpi",
    "Lesson",
    "Limits",
    "Localized",
    "Mandate",
    "Marker",
    "Measure",
    "Meeting",
    "Milestone",
    "Ministry",
    "MinistryGoal",
    "MinistryGoalResult",
    "MinistryResults",
    "Nature",
    "Next",
    "Objective",
    "Okr",
    "Origin",
    "Outlook",
    "Over",
    "Pause",
    "Period",
    "Plan",
    "Quoted",
    "Reason",
    "Resource",
    "Results",
    "Rhythm",
    "Scoring",
    "SharedMeasure",
    "Signatory",
    "SignatoryRole",
    "Support",
    "SupportKind",
    "Target",
    "Task",
    "Translations",
    "Unassessable",
    "Value",
    "Waiver",
    "Years",
    "Zone",
    "Zones",
]
