"""A title of more than twenty words."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import count


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield titles that are too long."""
    most = plan.limits.most_title_words
    for one in plan.goals_in_force:
        title = said(one.goal.title, plan.site)
        if (number := count(title.words)) > most:
            yield remark(one.at("title", *title.steps), value=number, most=most, goal=title.words)


RULE = Rule(
    code="M28.4",
    name="long-title",
    severity=Severity.ADVICE,
    source=guidance("M28", "8"),
    theme=Theme.WORDING,
    title=_("A long title"),
    message=_("The title has {value} words; more than {most} are too many to remember: {goal}"),
    hint=_("Write who gets what. How and by which means can stand in the text."),
    why=_("A goal is worded as simply as can be: it is to be remembered by those who work for it."),
    bad="""\
goals:
  - id: sejlads
    title: >-
      Skibe og lystsejlere i alle danske farvande får uanset vejr og årstid og på alle tider af
      døgnet hurtigere og mere nøjagtige varsler om farer
""",
    good="""\
goals:
  - id: sejlads
    title: Sejlere får varsler om farer i tide
""",
    check=each_plan(check),
    limits=("most_title_words",),
)
