"""The top of a plan's page: the sentence, what is behind it, the facts, the years, who is late."""

from collections.abc import Iterable

from pejling.assess import Late, LateKind
from pejling.assess.words import late_words
from pejling.language import Speech, _
from pejling.load import Place
from pejling.model import Period
from pejling.pages import addresses
from pejling.pages.parts.crumbs import Fact, Top, YearLink, agency_crumbs, agency_name, here
from pejling.pages.parts.standing import answer, count_note, sentence, strip
from pejling.pages.plan.papers import Papers, amendment_anchor
from pejling.pages.view import period_of


def plan_top(papers: Papers) -> Top:
    """Return the top of the plan page."""
    view, totals = papers.view, papers.verdict.totals
    years = _years(papers)
    now = next(n for n, year in enumerate(years) if year.is_current)
    results = papers.results
    return Top(
        crumbs=here(agency_crumbs(view, papers.place), papers.name),
        title=agency_name(view, papers.place),
        small=view.say.text(_small(papers), year=papers.name),
        answer=answer(view, totals, (results.headline if results else None, papers.plan.headline)),
        strip=strip(totals, view.say),
        note=count_note(totals, view.say) if totals.count.total else "",
        notices=tuple(late_notice(papers, late) for late in papers.verdict.late),
        facts=tuple(_facts(papers)),
        years=years,
        years_label=view.say.text(_("The agency's plans by year")),
        earlier=years[now - 1] if now else None,
        later=years[now + 1] if now + 1 < len(years) else None,
    )


def _small(papers: Papers) -> str:
    if papers.plan.agreed_on is None:
        return _("Performance plan {year}, draft")
    return _("Performance plan {year}")


def _years(papers: Papers) -> tuple[YearLink, ...]:
    """Return every plan of the agency."""
    agency = Place(papers.place.ministry, papers.place.agency)
    places = papers.view.links.agency_plans.get(agency, (papers.place,))
    return tuple(
        YearLink(period_of(one), addresses.of_plan(one), one == papers.place) for one in places
    )


def _facts(papers: Papers) -> Iterable[Fact]:
    say, plan = papers.say, papers.plan
    if plan.agreed_on is None:
        yield Fact(say.text(_("Agreed")), say.text(_("not yet: this is a draft")), is_late=True)
    else:
        yield Fact(say.text(_("Agreed")), say.date(plan.agreed_on))
    page = addresses.of_plan(papers.place)
    for number, (amendment, _document) in enumerate(papers.amendments, 1):
        address = f"{page}#{amendment_anchor(number)}"
        yield Fact(say.text(_("Amended")), say.date(amendment.agreed_on), address)
    yield from _result_facts(papers)
    yield Fact(say.text(_("Period")), _period(papers))
    if papers.verdict.goals:
        poster = addresses.of_poster(papers.place)
        yield Fact(
            say.text(_("Poster")), say.text(_("One sheet for the wall")), poster, is_way=True
        )


def _result_facts(papers: Papers) -> Iterable[Fact]:
    say, results = papers.say, papers.results
    if results is not None:
        approved = say.date(results.approved_on) if results.approved_on else say.text(_("not yet"))
        yield Fact(say.text(_("Results approved")), approved)
    if not papers.years_results:
        return
    report = addresses.of_report(papers.place)
    yield Fact(say.text(_("Year-end report")), say.text(_("Read the report")), report, is_way=True)


def _period(papers: Papers) -> str:
    say, period = papers.say, papers.plan.period
    if isinstance(period, Period):
        words = {"first": say.date(period.from_), "last": say.date(period.to)}
        return say.text(_("{first} to {last}"), **words)
    first, last = papers.place.years
    return say.text(_("all of {year}"), year=first) if first == last else f"{first}–{last}"


def late_notice(papers: Papers, late: Late) -> str:
    """Return what is late as a sentence with its days and, where it is about goals, their names."""
    say = papers.say
    words = late_words(late, say)
    days = days_late(late, say)
    about = _about(papers, late)
    return sentence(f"{words} ({days}){': ' if about else ''}{about}")


def days_late(late: Late, say: Speech) -> str:
    """Return how many days late something is."""
    return say.plural(_("{count} day late"), _("{count} days late"), late.days)


def _about(papers: Papers, late: Late) -> str:
    if late.kind not in {LateKind.OUTLOOK, LateKind.TARGET, LateKind.FINAL_VALUE}:
        return ""
    titles = (str(papers.view.text(goal.goal.goal.title)) for goal in late.goals)
    return "; ".join(titles)
