"""A goal through the years: its numbers, each year's target, what it was called, how it went."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pejling.assess import Count, GoalVerdict, Verdict
from pejling.assess.figures import number_with_unit, target_words
from pejling.assess.words import opening_sentence
from pejling.language import _
from pejling.link import GoalKey
from pejling.link.chains import chains, past
from pejling.link.turning import Fate, Turn
from pejling.model import Measure, Target
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Fact, Top, agency_crumbs, agency_name, here
from pejling.pages.parts.glance import why_words
from pejling.pages.parts.measure_years import MeasureYears, measure_years
from pejling.pages.parts.series import Series, Value, series_of
from pejling.pages.parts.standing import Answer, Standing, standing
from pejling.pages.view import Passage, View, period_of


@dataclass(frozen=True)
class Support:
    """A ministry goal that the goal supported in a year."""

    title: Passage
    address: str


@dataclass(frozen=True)
class GoalYear:
    """The goal in one plan."""

    period: str
    address: str
    title: Passage
    supports: tuple[Support, ...]
    standing: Standing
    why: str
    is_draft: bool


@dataclass(frozen=True)
class History:
    """What the page shows."""

    top: Top
    measures: tuple[MeasureYears, ...]
    is_drawn: bool
    years: tuple[GoalYear, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield one page for the last id of every chain of goals."""
    by_goal: dict[GoalKey, list[Turn]] = {}
    for turn in view.turns:
        by_goal.setdefault(turn.goal, []).append(turn)
    last = chains(view.links)
    published = {addresses.of_history(key) for key in last.values()}
    for key in last.values():
        yield _page(view, key, by_goal, published)


def _page(
    view: View, key: GoalKey, turned: Mapping[GoalKey, list[Turn]], published: set[str]
) -> Draft:
    keys = past(view.links, key)
    own_turns = [turn for one in keys for turn in turned.get(one, ())]
    series = series_of(view, keys, own_turns)
    title = view.text(_goal(view, key).goal.goal.title)
    years = tuple(_goal_year(view, one) for one in reversed(keys))
    measures = tuple(measure_years(view, one, number) for number, one in enumerate(series, 1))
    say = view.say
    return Draft(
        address=addresses.of_history(key),
        title=f"{title}, {agency_name(view, key.place)}",
        view=History(
            _top(view, key, keys, series, own_turns, published),
            measures,
            any(one.chart for one in measures),
            years,
        ),
        headings=(
            *((Heading("numbers", say.text(_("The numbers")), 2),) if series else ()),
            Heading("years", say.text(_("Year by year")), 2),
        ),
        search_text=" ".join(
            dict.fromkeys(str(one) for year in years for one in (year.title, *_names(series, view)))
        ),
        source=view.library.plans[key.place].path,
        updated=max((day for one in keys if (day := view.updated(one.place))), default=None),
        goals=keys,
    )


def _names(series: Iterable[Series], view: View) -> Iterator[Passage]:
    return (view.text(one.measure.name) for one in series)


def _goal(view: View, key: GoalKey) -> GoalVerdict:
    goal = view.site.verdicts[key.place].goal(key.goal)
    assert goal is not None
    return goal


def _top(
    view: View,
    key: GoalKey,
    keys: tuple[GoalKey, ...],
    series: tuple[Series, ...],
    turned: list[Turn],
    published: set[str],
) -> Top:
    say = view.say
    title = view.text(_goal(view, key).goal.goal.title)
    small = say.text(_("A goal through the years · {agency}"), agency=agency_name(view, key.place))
    course = _course(view, series)
    counted = _counted(view, keys)
    return Top(
        here(agency_crumbs(view, key.place), title),
        title,
        Passage(small),
        Answer(*course) if course else Answer(counted),
        note=counted if course else "",
        notices=tuple(_lost(view, turn) for turn in turned if turn.fate is Fate.NOT_CARRIED_ON),
        facts=tuple(_facts(view, keys, published)),
    )


def _course(view: View, series: tuple[Series, ...]) -> tuple[str, Passage | None] | None:
    """Return how the first measure went, and how its last year stands against the target."""
    for one in series:
        results = [value for value in one.comparable if not value.is_course]
        shown = results if len(results) > 1 else one.comparable
        if len(shown) < 2:
            continue
        first, last = shown[0], shown[-1]
        values = {
            "before": number_with_unit(first.number, one.measure, view.say),
            "after": number_with_unit(last.number, one.measure, view.say),
            "first": str(first.year),
            "last": str(last.year),
            "name": view.text(one.measure.name),
        }
        message = _("{name}: {before} in {first}, {after} in {last}.")
        if last.is_course:
            message = _("{name}: {before} in {first}, so far {after} in {last}.")
        return view.say.text(message, **values), _against_target(view, one, last)
    return None


def _against_target(view: View, series: Series, value: Value) -> Passage | None:
    """Return what was to be reached in the year of a value, and the verdict where there is one."""
    aim, part, say = series.aim(value.year), series.verdicts.get(value.year), view.say
    if aim is None:
        return None
    words = {"year": str(value.year), "target": target_words(aim.target, series.measure, say)}
    if part is None or not part.verdict.is_decided or part.target != aim.target:
        return Passage(say.text(_("The target for {year} is {target}."), **words))
    word = standing(part.verdict, say).word.lower()
    return Passage(
        say.text(_("The target for {year} was {target}: {verdict}."), **words, verdict=word)
    )


def _counted(view: View, keys: tuple[GoalKey, ...]) -> str:
    """Return in how many plans the goal was met; of a single one, how it stands there."""
    stands = {key: _goal(view, key).verdict for key in keys}
    decided = [key for key in keys if stands[key].is_decided]
    if len(keys) == 1 or len(decided) == 1:
        key = (decided or list(keys))[0]
        sentence = opening_sentence(Count.of([stands[key]]), view.say)
        return view.say.text(_("{year}: {sentence}"), year=period_of(key.place), sentence=sentence)
    if not decided:
        message = _("The goal stands in {count} plans; no result yet.")
        return view.say.text(message, count=view.say.number(len(keys)))
    met = sum(stands[key] is Verdict.MET for key in decided)
    if not met:
        message = _("The goal was met in none of the {count} plans that have a result.")
        return view.say.text(message, count=view.say.number(len(decided)))
    return view.say.text(
        _("The goal was met in {met} of the {count} plans that have a result."),
        met=view.say.number(met),
        count=view.say.number(len(decided)),
    )


def _lost(view: View, turn: Turn) -> str:
    assert isinstance(turn.before, Target)
    assert isinstance(turn.part, Measure)
    words = target_words(turn.before, turn.part, view.say)
    return view.say.text(
        _(
            "{name}: {target} by {due} was agreed in the plan for {agreed}; "
            "the plan for {later} does not carry it on."
        ),
        name=view.text(turn.part.name),
        target=words,
        due=view.say.date(turn.before.due),
        agreed=period_of(turn.goal.place),
        later=period_of(turn.said_in),
    )


def _facts(view: View, keys: tuple[GoalKey, ...], published: set[str]) -> Iterator[Fact]:
    """Yield the goals that carry this one on besides itself: it was split."""
    seen = {addresses.of_history(one) for one in keys}
    for following in (one for key in keys for one in view.links.successors.get(key, ())):
        address = addresses.of_history(following)
        if address not in seen:
            seen.add(address)
            title = view.text(_goal(view, following).goal.goal.title)
            label = view.say.text(_("Carried on in {year} by"), year=period_of(following.place))
            where = address if address in published else addresses.of_goal(following)
            yield Fact(label, title, where)


def _goal_year(view: View, key: GoalKey) -> GoalYear:
    goal = _goal(view, key)
    supports = tuple(
        Support(view.text(view.links.ministry_goals[one].title), addresses.of_ministry_goal(one))
        for one in view.links.supported.get(key, ())
    )
    return GoalYear(
        period_of(key.place),
        addresses.of_goal(key),
        view.text(goal.goal.goal.title),
        supports,
        standing(goal.verdict, view.say),
        why_words(goal, view.say),
        view.links.plans[key.place].agreed_on is None,
    )


KIND = PageKind("history", pages)
