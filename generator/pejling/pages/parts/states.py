"""Where a plan is in its life, in a few words."""

from pejling.assess.words import late_words
from pejling.language import _
from pejling.load import Place
from pejling.pages.parts.news import days_over
from pejling.pages.parts.standing import (
    sentence,
)
from pejling.pages.view import View


def plan_state(view: View, place: Place) -> tuple[str, bool]:
    """Return where a plan is in its life, and whether it is late there."""
    say, verdict = view.say, view.site.verdicts[place]
    plan = view.links.plans[place]
    _earlier, results = view.site.results_of(place)
    late = verdict.late[0] if verdict.late else None
    if late is not None:
        days = days_over(late.days, say)
        return sentence(f"{late_words(late, say)}; {days}").removesuffix("."), True
    if results is not None and results.approved_on is not None:
        day = say.date(results.approved_on)
        return say.text(_("results approved {day}"), day=day), False
    if plan.agreed_on is None:
        return say.text(_("draft")), False
    return say.text(_("agreed {day}"), day=say.date(plan.agreed_on)), False
