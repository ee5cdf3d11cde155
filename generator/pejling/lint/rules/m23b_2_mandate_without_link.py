"""An agreement or act that the reader cannot go to."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import GoalPicture
from pejling.model.plan import MandateKind

_ON_THE_WEB = frozenset({MandateKind.LEGISLATION, MandateKind.POLITICAL_AGREEMENT})


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first public source without an address, with the titles of all."""
    picture = plan.plan.goal_picture
    if not isinstance(picture, GoalPicture):
        return
    lacking = [
        index
        for index, one in enumerate(picture.mandate)
        if one.kind in _ON_THE_WEB
        and not plan.document.has("goal_picture", "mandate", index, "url")
    ]
    if lacking:
        titles = (said(picture.mandate[index].title, plan.site).words for index in lacking)
        span = plan.at("goal_picture", "mandate", lacking[0], "title")
        yield remark(span, known="; ".join(titles))


RULE = Rule(
    code="M23b.2",
    name="mandate-without-link",
    severity=Severity.ADVICE,
    source=guidance("M23b", "7"),
    theme=Theme.PICTURE,
    title=_("A mandate without a link"),
    message=_("There is no link to what the goal picture rests on: {known}"),
    hint=_("Add url with the address where it can be read."),
    why=_(
        "Whoever reads the goal picture can hold it against the agreement when the agreement is "
        "one click away."
    ),
    bad="""\
goal_picture:
  mandate:
    - title: Aftale om sikker sejlads
      kind: political_agreement
""",
    good="""\
goal_picture:
  mandate:
    - title: Aftale om sikker sejlads
      kind: political_agreement
      url: https://hav-og-fyr.example/aftale
""",
    check=each_plan(check),
)
