"""A plan that was agreed after its period began, or is not agreed yet."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield where the agreement came, or has not come, on the first day of the period."""
    first, agreed = plan.period[0], plan.plan.agreed_on
    if not plan.document.has("agreed_on") and plan.as_of >= first:
        hint = _("Agree it as soon as possible, and write the date in agreed_on.")
        yield remark(
            plan.document.span(),
            first=first,
            agreed=f"{TRANSLATED}{_('not yet')}",
            hint_key=hint,
        )
    elif agreed is not None and agreed >= first:
        yield remark(plan.at("agreed_on"), first=first, agreed=agreed)


RULE = Rule(
    code="M20",
    name="agreed-late",
    severity=Severity.WARNING,
    source=guidance("M20", "6"),
    theme=Theme.PLAN,
    title=_("Agreed too late"),
    message=_("The plan comes too late: it applies from {first}; agreed: {agreed}."),
    hint=_(
        "Begin earlier next time: first the goal picture, then the goals, and the signatures at "
        "least two weeks before the period begins."
    ),
    why=_(
        "A plan is to be final in good time before the year begins. After that it describes what "
        "is already under way, and nobody had the chance to work for it from the first day."
    ),
    bad="agreed_on: 2026-02-03\n",
    good="agreed_on: 2025-12-11\n",
    check=each_plan(check),
)
