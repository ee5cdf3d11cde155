"""What can be seen of a point in the plan itself: counted and dated, never judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pejling.language import Speech, _
from pejling.lint.subjects import OnePlan
from pejling.model import Effect, Nature, Task
from pejling.model.checklist import Point


@dataclass(frozen=True)
class Seen:
    """What the plan shows of a point; `holds` is None where it does not settle the point."""

    words: str
    holds: bool | None = None


def seen(point: Point, plan: OnePlan, say: Speech) -> Seen | None:
    """Return what the plan shows of a point; None where only people can say."""
    look = _LOOKS.get(point)
    return look(plan, say) if look else None


def _in_time(plan: OnePlan, say: Speech) -> Seen:
    agreed, first = plan.plan.agreed_on, plan.period[0]
    begins = say.date(first)
    if agreed is None:
        draft = _("It is a draft; the period begins on {begins}.")
        return Seen(say.text(draft, begins=begins), None if plan.as_of < first else False)
    words = _("Agreed on {agreed}; the period begins on {begins}.")
    return Seen(say.text(words, agreed=say.date(agreed), begins=begins), agreed < first)


def _focused(plan: OnePlan, say: Speech) -> Seen:
    picture = plan.picture
    mandates = len(picture.mandate) if picture else 0
    words = say.plural(
        _("The goal picture has {count} word."),
        _("The goal picture has {count} words."),
        plan.picture_words,
    )
    named = say.plural(
        _("It names {count} source of the political mandate."),
        _("It names {count} sources of the political mandate."),
        mandates,
    )
    return Seen(f"{words} {named}")


def _picture(plan: OnePlan, say: Speech) -> Seen:
    picture = plan.picture
    if picture is None:
        return Seen(say.text(_("There is no goal picture.")), False)
    markers = say.plural(
        _("{count} guiding marker."), _("{count} guiding markers."), len(picture.markers)
    )
    if picture.horizon is None:
        return Seen(f"{say.text(_('The goal picture names no years.'))} {markers}", False)
    first, last = picture.horizon.from_, picture.horizon.to
    years = say.text(_("The goal picture looks from {first} to {last}."), first=first, last=last)
    return Seen(f"{years} {markers}", last > first)


def _few_goals(plan: OnePlan, say: Speech) -> Seen:
    goals = [one.goal for one in plan.goals_in_force]
    internal = sum(one.task is Task.INTERNAL for one in goals)
    words = say.plural(
        _("{count} goal, of which {internal} about internal administration."),
        _("{count} goals, of which {internal} about internal administration."),
        len(goals),
        internal=say.number(internal),
    )
    limits = plan.limits
    is_few = limits.fewest_goals <= len(goals) <= limits.most_goals
    return Seen(words, is_few and internal <= limits.most_internal_goals)


def _nature(plan: OnePlan, say: Speech) -> Seen:
    goals = [one.goal for one in plan.goals_in_force if one.goal.task is not Task.INTERNAL]
    operational = sum(one.nature is Nature.OPERATIONAL for one in goals)
    policy = sum(one.nature is Nature.POLICY for one in goals)
    unsaid = len(goals) - operational - policy
    words = _("Operational: {operational}. Policy-like: {policy}. Not said: {unsaid}.")
    told = {"operational": operational, "policy": policy, "unsaid": unsaid}
    return Seen(say.text(words, **told), bool(goals) and not unsaid)


def _not_chosen(plan: OnePlan, say: Speech) -> Seen:
    number = len(plan.plan.not_chosen)
    if not number:
        return Seen(say.text(_("The plan names nothing that was deliberately left out.")))
    return Seen(
        say.plural(
            _("The plan names {count} task that was deliberately left out."),
            _("The plan names {count} tasks that were deliberately left out."),
            number,
        )
    )


def _follow_up(plan: OnePlan, say: Speech) -> Seen:
    model = plan.plan.follow_up
    meetings = len(model.meetings) if model else 0
    if model is None or not meetings:
        return Seen(say.text(_("No follow-up meeting is agreed.")), False)
    words = say.plural(
        _("{count} follow-up meeting is agreed."),
        _("{count} follow-up meetings are agreed."),
        meetings,
    )
    if not model.participants:
        return Seen(f"{words} {say.text(_('Who takes part is not said.'))}", False)
    return Seen(words, True)


def _economy(plan: OnePlan, say: Speech) -> Seen:
    named = {one.goal for one in plan.plan.resources}
    number = sum(one.goal.id in named for one in plan.goals_in_force)
    words = _("{number} of {count} goals say what is set aside for them.")
    return _share(words, number, plan, say)


def _management(plan: OnePlan, say: Speech) -> Seen:
    number = sum(bool(one.goal.owner) for one in plan.goals_in_force)
    return _share(_("{number} of {count} goals name who answers for them."), number, plan, say)


def _effect(plan: OnePlan, say: Speech) -> Seen:
    number = sum(one.goal.effect is Effect.OUTCOME for one in plan.goals_in_force)
    words = _("{number} of {count} goals are about the effect outside the agency.")
    return _share(words, number, plan, say)


def _share(words: str, number: int, plan: OnePlan, say: Speech) -> Seen:
    return Seen(say.text(words, number=number, count=len(plan.goals_in_force)))


_LOOKS: Mapping[Point, Callable[[OnePlan, Speech], Seen]] = {
    Point.IN_TIME: _in_time,
    Point.FOCUSED: _focused,
    Point.PICTURE: _picture,
    Point.FEW_GOALS: _few_goals,
    Point.NATURE: _nature,
    Point.IMPORTANT: _not_chosen,
    Point.FOLLOW_UP: _follow_up,
    Point.ECONOMY: _economy,
    Point.MANAGEMENT: _management,
    Point.EFFECT: _effect,
    Point.CHOICE: _not_chosen,
}
