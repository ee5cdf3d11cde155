"""The days that the plans of an agency cover, and the plans they take their picture from."""

from collections.abc import Iterator

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, unknown
from pejling.link.keys import period_of
from pejling.load import Document, Place
from pejling.model import Plan


def check_periods(directory: Directory) -> Iterator[Diagnostic]:
    """Yield plans of one agency that cover the same days, and goal pictures that are not there."""
    plans = directory.library.plans
    for place in directory.library.agencies:
        named = directory.plans_of(place)
        last: Place | None = None
        for one in sorted(named, key=lambda one: (period_of(plans[one]), one)):
            if last and period_of(plans[one])[0] <= period_of(plans[last])[1]:
                key = "period" if plans[one].content.period else "agreed_on"
                yield found(p.TWO_PLANS, plans[one].span(key, key=True), value=plans[last].path)
            else:
                last = one
        for one in named:
            yield from _check_period(plans[one])
            picture = plans[one].content.goal_picture
            if isinstance(picture, int) and len(directory.plans_for(one, str(picture))) != 1:
                known = [other.period for other in named if other != one]
                span = plans[one].span("goal_picture")
                yield unknown(p.NO_SUCH_PICTURE, span, str(picture), known)


def _check_period(plan: Document[Plan]) -> Iterator[Diagnostic]:
    period = plan.content.period
    first, last = plan.place.years
    if period is None:
        return
    for key, day in (("from", period.from_), ("to", period.to)):
        if not first <= day.year <= last:
            span = plan.span("period", key)
            yield found(p.PERIOD_OUTSIDE, span, value=day, meant=plan.place.period)
            return
