"""What links can find wrong: each code is never used again for something else."""

from pejling.diagnostics import Problem, Severity
from pejling.language import _

UNKNOWN_MINISTRY_GOAL = Problem(
    "R601",
    "unknown-ministry-goal",
    _("There is no ministry goal {value}."),
    _("Known here: {known}"),
)
UNKNOWN_GOAL = Problem(
    "R602", "unknown-goal", _("There is no goal {value}."), _("Known here: {known}")
)
UNKNOWN_OBJECTIVE = Problem(
    "R603", "unknown-objective", _("There is no objective {value}."), _("Known here: {known}")
)
UNKNOWN_MARKER = Problem(
    "R604",
    "unknown-marker",
    _("The goal picture has no guiding marker {value}."),
    _("Known here: {known}"),
)
UNKNOWN_MEASURE = Problem(
    "R605", "unknown-measure", _("The goal has no measure {value}."), _("Known here: {known}")
)
GOAL_NOT_IN_PLAN = Problem(
    "R606", "goal-not-in-plan", _("The plan has no goal {value}."), _("Known here: {known}")
)
UNKNOWN_PART = Problem(
    "R607",
    "unknown-part",
    _("The goal has no milestone or criterion {value}."),
    _("Known here: {known}"),
)
UNKNOWN_SHARED_MEASURE = Problem(
    "R608",
    "unknown-shared-measure",
    _("There is no shared measure {value}."),
    _("Known here: {known}"),
)
RING = Problem(
    "R609", "ring", _("The references go round in a ring: {value}."), _("Take one of them out.")
)
TARGET_BEFORE_PERIOD = Problem(
    "R610",
    "target-before-period",
    _("The date {value} is before the plan's period, which begins {meant}."),
    _("Check the year of the date."),
)
TWO_PLANS = Problem(
    "R611",
    "two-plans",
    _("Two plans cover the same days: this one and {value}."),
    _("Keep one of them, or give each a period of its own."),
)
FROM_DIFFERS = Problem(
    "R612",
    "from-differs",
    _("The amendment says the agreed value was {value}, but it was {meant}."),
    _("Write from: {meant}, or correct which target is changed."),
)
NO_SUCH_TARGET = Problem(
    "R613",
    "no-such-target",
    _("The measure has no target due {value}."),
    _("Due dates here: {known}"),
)
GOAL_EXISTS = Problem(
    "R614",
    "goal-exists",
    _("The plan already has a goal {value}."),
    _("Give the added goal another id, or change the one that is there."),
)
UNKNOWN_AGENCY = Problem(
    "R615", "unknown-agency", _("There is no agency {value}."), _("Known here: {known}")
)
DECIMALS_MISSING = Problem(
    "R616",
    "decimals-missing",
    _("{value} can be read in two ways."),
    _("Write {meant} for thousands, or set decimals: 3 on the measure."),
)
NOT_THEN = Problem(
    "R617",
    "not-then",
    _("The ministry goal {value} does not apply in {meant}."),
    _("Correct from and until of the ministry goal, or the support."),
    Severity.WARNING,
)
NOT_A_MEETING = Problem(
    "R618",
    "not-a-meeting",
    _("{value} is not one of the agreed meetings."),
    _("Agreed meetings: {known}"),
    Severity.WARNING,
)
CORRECTION_DIFFERS = Problem(
    "R619",
    "correction-differs",
    _("The correction says the value was {value}, but the results say {meant}."),
    _("Keep the approved value under values:, and write it as from:."),
)
NO_SUCH_PICTURE = Problem(
    "R620",
    "no-such-picture",
    _("There is no plan {value} with a goal picture to take over."),
    _("Plans of the agency: {known}"),
)
UNKNOWN_PARENT = Problem(
    "R621", "unknown-parent", _("The agency has no cycle {value}."), _("Cycles: {known}")
)
OUTSIDE_PARENT = Problem(
    "R622",
    "outside-parent",
    _("The cycle is not inside its parent {value}."),
    _("Correct parent:, or move the file."),
)
AMBIGUOUS = Problem(
    "R623",
    "ambiguous",
    _("{value} can be several: {known}."),
    _("Write the one that is meant in full."),
)
NOT_EARLIER = Problem(
    "R624",
    "not-earlier",
    _("{value} is not of an earlier year; a goal continues goals of earlier plans."),
    _("Correct the year, or delete the line."),
)
DATE_BEFORE_PERIOD = Problem(
    "R625",
    "date-before-period",
    _("The date {value} is before the period, which begins {meant}."),
    _("Check the year of the date."),
    Severity.WARNING,
)
UNKNOWN_KEY_RESULT = Problem(
    "R626",
    "unknown-key-result",
    _("There is no key result or KPI {value}."),
    _("Known here: {known}"),
)
WITHDRAWN_CHANGED = Problem(
    "R627",
    "withdrawn-changed",
    _("The goal {value} was withdrawn by an earlier amendment."),
    _("Delete the change, or correct the order of the amendments."),
)
TWO_FOLLOW_UPS = Problem(
    "R628",
    "two-follow-ups",
    _("Two follow-ups answer the meeting of {value}."),
    _("Correct for: in one of them."),
    Severity.WARNING,
)
APPROVED_EARLY = Problem(
    "R629",
    "approved-early",
    _("The results were approved on {value}, before the period ends on {meant}."),
    _("Check the date."),
    Severity.WARNING,
)
PERIOD_OUTSIDE = Problem(
    "R631",
    "period-outside",
    _("The period's day {value} is outside the years of the folder, {meant}."),
    _("Correct the period, or move the plan to the folder of its years."),
)
UNCHANGED_TARGET = Problem(
    "R630",
    "unchanged-target",
    _("The change is from {value} to the same."),
    _("Delete it, or correct to:."),
    Severity.WARNING,
)
OTHER_SCALE = Problem(
    "R632",
    "other-scale",
    _("{meant} is not measured in that way: {value}."),
    _("Write {known}."),
)
NOT_EARLIER_CYCLE = Problem(
    "R633",
    "not-earlier-cycle",
    _("{value} is not of a cycle that ended before this one began."),
    _("Correct the cycle, or delete the line."),
)
FAINT_COLOUR = Problem(
    "R634",
    "faint-colour",
    _(
        "The colour {value} cannot be read on {pages}: "
        "its contrast is {contrast}, and text needs 4.5."
    ),
    _("Take one that stands out more, such as {meant}."),
)
