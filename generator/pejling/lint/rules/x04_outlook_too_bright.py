"""An outlook that says on track while the figures are far behind."""

from collections.abc import Iterator
from decimal import Decimal

from pejling.assess import progress
from pejling.diagnostics import Severity
from pejling.language import _, speech
from pejling.lint.outlooks import Figure, elapsed, figures_of, outlooks, title_of
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, practice, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Outlook, Over

_A_THIRD, _FAR = Decimal("0.33"), Decimal("0.25")
_OFF_LIMIT = Decimal("0.2")
_TOO_FAST = Decimal("1.5")
_TURN = _("Change the outlook to at_risk, and say in comment what will turn it.")
_LOST = _("Change the outlook to off_track: what is counted over the year does not go down again.")
_FAST = _(
    "It adds up over the year and nears its limit too soon. Say in comment what will keep it "
    "below, or change the outlook to at_risk."
)


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield outlooks on_track with a figure worse than the baseline, or far behind the time gone.

    A comment can tell how the latter will be made up for, but not that the former is on track, nor
    a sum that is past its limit already.
    """
    shown = speech(plan.site.config.languages[0]).number
    for document, goal, told in outlooks(plan, Outlook.ON_TRACK):
        for figure in figures_of(plan, document, goal):
            is_behind = not told.comment and _is_far_behind(figure, elapsed(plan, document))
            if is_behind or figure.is_past or figure.is_worse_than_before:
                yield remark(
                    document.span("goals", goal, "outlook"),
                    hint_key=_hint(figure),
                    goal=title_of(plan, goal),
                    value=said(figure.measure.name, plan.site).words,
                    figure=shown(figure.value, figure.measure.decimals),
                    target=shown(figure.wanted, figure.measure.decimals),
                )
                break


def _hint(figure: Figure) -> str | None:
    if figure.still_counts:
        return _LOST if figure.is_past else _FAST
    return _TURN if figure.is_worse_than_before else None


def _is_far_behind(figure: Figure, time_gone: Decimal) -> bool:
    """Say whether it goes the wrong way after a quarter of the time, or hardly on after a third.

    Hardly is under a quarter of the pace that it takes; a sum that is to stay low goes the wrong
    way at half as much again as the time gone allows for.
    """
    if figure.still_counts:
        return time_gone > _A_THIRD and figure.value > figure.wanted * time_gone * _TOO_FAST
    if figure.is_reached:
        return False
    way = progress(figure.measure, figure.target, figure.value)
    if way is not None and way.share < 0:
        return time_gone > _FAR
    if time_gone < _A_THIRD:
        return False
    if way is not None:
        return way.share < time_gone * _FAR
    if figure.measure.over is Over.SUM or not figure.wanted:
        return False
    return abs(figure.value - figure.wanted) > abs(figure.wanted) * _OFF_LIMIT


RULE = Rule(
    code="X04",
    name="outlook-too-bright",
    severity=Severity.WARNING,
    source=practice("M42"),
    theme=Theme.FOLLOW_UP,
    title=_("A brighter outlook than the figures"),
    message=_(
        "“{goal}” is said to be on track, but “{value}” stands at {figure}, and the target is "
        "{target}."
    ),
    hint=_("Say in comment what will bring it there, or change the outlook to at_risk."),
    why=_(
        "The department acts on the outlook. One that the figures speak against is trusted once."
    ),
    bad="""\
=== follow-up-2026-08.md
for: 2026-08-20
date: 2026-08-20
goals:
  fyr-i-drift:
    values:
      reparationstid: 35
    outlook: on_track
""",
    good="""\
=== follow-up-2026-08.md
for: 2026-08-20
date: 2026-08-20
goals:
  fyr-i-drift:
    values:
      reparationstid: 28
    outlook: on_track
""",
    check=each_plan(check),
)
