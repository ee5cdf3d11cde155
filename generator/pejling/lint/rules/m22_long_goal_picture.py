"""A goal picture that is longer than two pages."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.load import MAIN_LANGUAGE


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first line of a picture that is too long."""
    words, most = plan.picture_words, plan.limits.most_picture_words
    if words > most:
        body = plan.document.bodies[MAIN_LANGUAGE]
        yield remark(body.source.span(body.line), value=words, most=most)


RULE = Rule(
    code="M22",
    name="long-goal-picture",
    severity=Severity.WARNING,
    source=guidance("M22", "7"),
    theme=Theme.PICTURE,
    title=_("A long goal picture"),
    message=_("The goal picture has {value} words; one to two pages, {most} words, are enough."),
    hint=_(
        "Keep what the agency is to reach and change over several years. Move the rest to the "
        "text of the goals, or leave it out."
    ),
    why=_(
        "The goal picture is read by everybody in the agency and by the department's management. "
        "On one to two pages it shows the direction; longer, it becomes a description of tasks."
    ),
    bad="---\n" + "Fyrtilsynet skal gøre det sikkert at sejle.\n" * 130,
    good="---\nFyrtilsynet skal gøre det sikkert at sejle. Et slukket fyr lyser igen samme døgn.\n",
    check=each_plan(check),
    limits=("most_picture_words",),
)
