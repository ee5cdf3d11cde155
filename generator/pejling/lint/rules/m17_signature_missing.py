"""An agreed plan that one of the two parties has not signed."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import SignatoryRole

_DEPARTMENT = frozenset({SignatoryRole.PERMANENT_SECRETARY, SignatoryRole.MINISTER})


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield each party of an agreed plan that is not among the signatories."""
    if not plan.is_agreed:
        return
    roles = [one.role for one in plan.plan.signatories]
    stand_ins = roles.count(SignatoryRole.DEPUTY)
    if not _DEPARTMENT & set(roles):
        if not stand_ins:
            yield remark(
                plan.at("signatories", key=True), party=f"{TRANSLATED}{_('permanent secretary')}"
            )
        stand_ins -= 1
    if SignatoryRole.DIRECTOR_GENERAL not in roles and stand_ins < 1:
        yield remark(plan.at("signatories", key=True), party=f"{TRANSLATED}{_('director-general')}")


RULE = Rule(
    code="M17",
    name="signature-missing",
    severity=Severity.WARNING,
    source=guidance("M17", "6"),
    theme=Theme.PLAN,
    title=_("A signature is missing"),
    message=_("The plan is agreed, but the signature of the {party} is missing."),
    hint=_("Add role and name under signatories."),
    why=_(
        "The plan is an agreement at the top level: between the permanent secretary and the "
        "director-general. Who signed it answers for it."
    ),
    bad="""\
signatories:
  - role: director_general
    name: B. Eksempel
""",
    good="""\
signatories:
  - role: permanent_secretary
    name: A. Eksempel
  - role: director_general
    name: B. Eksempel
""",
    check=each_plan(check),
)
