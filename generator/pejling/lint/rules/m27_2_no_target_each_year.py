"""A goal over several years without a target for each."""

from collections.abc import Iterator
from datetime import date, timedelta

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.load import UNREAD_DAY
from pejling.model import Measure

_GRACE = timedelta(days=92)
"""A target due shortly after a year is of that year."""
_FEW = 2


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield measures that promise something later and nothing this year, or leave out years."""
    first = plan.period[0]
    for one in plan.goals_in_force:
        for index, measure in enumerate(one.goal.measures):
            years = {_year(first, target.due - _GRACE) for target in measure.targets}
            lacking = sorted(set(range(max(years, default=0))) - years)
            is_long = 0 in lacking or len(lacking) > 1
            if is_long and isinstance(measure, Measure):
                last = max(target.due for target in measure.targets)
                if last.isoformat() == UNREAD_DAY:
                    continue
                yield remark(
                    one.at("measures", index, "targets", key=True),
                    value=said(measure.name, plan.site).words,
                    last=last.year,
                    known=_told([_end(first, year) for year in lacking]),
                )


def _told(years: list[int]) -> str:
    is_row = len(years) > _FEW and years[-1] - years[0] == len(years) - 1
    return f"{years[0]}-{years[-1]}" if is_row else ", ".join(map(str, years))


def _year(first: date, due: date) -> int:
    """Return how many whole years after the first day of the plan a date is."""
    is_before = (due.month, due.day) < (first.month, first.day)
    return max(due.year - first.year - is_before, 0)


def _end(first: date, year: int) -> int:
    """Return the calendar year that a year of the plan ends in."""
    begins_in_january = (first.month, first.day) == (1, 1)
    return first.year + year + (0 if begins_in_january else 1)


RULE = Rule(
    code="M27.2",
    name="no-target-each-year",
    severity=Severity.ADVICE,
    source=guidance("M27", "8"),
    theme=Theme.MEASURES,
    title=_("Years without a target"),
    message=_("“{value}” has a target for {last}, but none for {known}."),
    hint=_("Add a target for each year on the way, also where little is expected of the first."),
    why=_(
        "A multi-year goal is followed up each year. Without a target on the way nobody can say "
        "before the last year whether it goes well."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lampealder
        name: Lampernes alder
        unit: år
        direction: decrease
        targets:
          - due: 2029-12-31
            value: 4
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lampealder
        name: Lampernes alder
        unit: år
        direction: decrease
        targets:
          - due: 2026-12-31
            value: 7
          - due: 2027-12-31
            value: 4
""",
    check=each_plan(check),
)
