"""About the data: what the words mean, what is counted, how it is computed, what it is not."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.okr.meanings import okr_meanings
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top, front_crumb, here
from pejling.pages.parts.standing import Answer
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.view import Passage, View

RULES = (
    _(
        "A plan is judged on its own period. A measure is judged by its last target in the "
        "period; later targets are judged in the plan of their year. A target that no following "
        "plan carries on is named. Once the results are approved, the verdict does not change "
        "because time passes."
    ),
    _(
        "The value that is judged stands in the year-end results, or in a follow-up where it "
        "says that it is from the target's date or later. Other values only show "
        "the course of the year. Values and targets are compared "
        "after rounding to the decimals that the measure states."
    ),
    _(
        "A measure is not due before its date. After it, it awaits its result until the deadline "
        "for reporting, and then it has no result. It is partly met only where the plan says in "
        "advance from where. What has no number is judged by people."
    ),
    _("A milestone is met when it was reached on or before its date; late is not met."),
    _(
        "A goal is met when as many of its measures and milestones are met as the plan asks for, "
        "all of them where it does not say; partly met when at least one is. While one is without "
        "result, so is the goal, unless the others decide it already. The count always stands "
        "beside the verdict."
    ),
    _(
        "A judgement by people stands beside the figures. It counts instead of them only when the "
        "department or someone outside made it, and every total says how many goals it changed."
    ),
    _(
        "Progress is the way covered from the start to the target. Where a level is to be kept, "
        "the distance to the limit is shown instead."
    ),
    _(
        "Totals name what is behind them: withdrawn and added goals apart, and what is missing by "
        "agency. What should have come and did not is late, by name: a plan not agreed when its "
        "period began, a meeting without follow-up, an outlook that is too old, results past the "
        "deadline."
    ),
    _(
        "An overall score exists only where a plan agreed on one. It says what it is computed "
        "over, and it is not linked to pay."
    ),
    _(
        "The key results of teams (OKR) have scores from 0 to 1, not verdicts, and are kept apart "
        "from the goals of the plans. A score says how much of the way from the start to the "
        "target is covered. What was not measured in the agreed rhythm is not shown as reached."
    ),
)
LIMITS = (
    _("The pages show what the documents say. They do not check whether the numbers are right."),
    _(
        "Goals differ in size and difficulty. The number of goals met is no measure of how good an "
        "agency is, and agencies are never ranked."
    ),
    _("A goal that is met shows that the target was reached, not that the plan was the cause."),
    _("Numbers before and after a change of method cannot be compared; the break is drawn."),
)


@dataclass(frozen=True)
class CountRow:
    """A number of something."""

    number: str
    what: str


@dataclass(frozen=True)
class About:
    """What the page shows."""

    top: Top
    meanings: tuple[Meaning, ...]
    rules: tuple[str, ...]
    okr_words: tuple[tuple[str, str], ...]
    counts: tuple[CountRow, ...]
    withheld: str
    deadline: str
    statement: str
    contacts: tuple[tuple[Passage, str, str], ...]
    limits: tuple[str, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the page about the data."""
    say = view.say
    title = say.text(_("About the data"))
    as_of = say.text(_("Everything is computed for {day}."), day=say.date(view.site.as_of))
    top = Top(
        here((front_crumb(view),), title),
        Passage(title),
        Passage(say.text(_("How a goal is judged"))),
        Answer(
            as_of,
            Passage(
                say.text(_("The same documents and the same date always give the same verdicts."))
            ),
        ),
    )
    okr_words = okr_meanings(say) if view.library.okrs else ()
    yield Draft(
        address=addresses.ABOUT,
        title=title,
        view=About(
            top,
            meanings(say),
            tuple(say.text(rule) for rule in RULES),
            okr_words,
            tuple(_counts(view)),
            _withheld(view),
            _deadline(view),
            view.config.accessibility_statement,
            tuple(_contacts(view)),
            tuple(say.text(limit) for limit in LIMITS),
        ),
        headings=(
            Heading("words", say.text(_("What the words mean")), 2),
            Heading("rules", say.text(_("How a verdict comes about")), 2),
            *([Heading("okr", say.text(_("The words of OKR")), 2)] if okr_words else []),
            Heading("sentences", say.text(_("Computed and written")), 2),
            Heading("counts", say.text(_("What there is")), 2),
            Heading("formats", say.text(_("The data for download")), 2),
            Heading("responsible", say.text(_("Who is responsible")), 2),
            Heading("limits", say.text(_("What the pages cannot say")), 2),
        ),
        in_navigation=True,
    )


def _counts(view: View) -> Iterator[CountRow]:
    say, library, links = view.say, view.library, view.links
    documents = sum(1 for _one in library.documents())
    drafts = sum(plan.agreed_on is None for plan in links.plans.values())
    for one, many, count in (
        (_("document"), _("documents"), documents),
        (_("ministry"), _("ministries"), len(library.ministries)),
        (_("agency"), _("agencies"), len(library.agencies)),
        (_("agreed plan"), _("agreed plans"), len(links.plans) - drafts),
        (_("draft of a plan"), _("drafts of plans"), drafts),
        (_("goal in a plan"), _("goals in plans"), len(links.goals)),
        (_("ministry goal"), _("ministry goals"), len(links.ministry_goals)),
        (_("OKR of a team"), _("OKRs of teams"), len(library.okrs)),
    ):
        if count:
            yield CountRow(say.number(count), say.plural(one, many, count))


def _withheld(view: View) -> str:
    if not view.library.withheld:
        return view.say.text(_("Nothing is held back: every document is shown."))
    return view.say.plural(
        _("{count} document is for staff only and is not part of these pages."),
        _("{count} documents are for staff only and are not part of these pages."),
        view.library.withheld,
    )


def _deadline(view: View) -> str:
    if not view.site.years:
        return ""
    last = view.site.years[-1]
    day = view.config.deadline_after(view.site.as_of.replace(year=last, month=12, day=31))
    message = _("Results are due by {day} for the year {year}, and on the same day every year.")
    return view.say.text(message, day=view.say.date(day), year=str(last))


def _contacts(view: View) -> Iterator[tuple[Passage, str, str]]:
    for name, ministry in view.library.ministries.items():
        address = addresses.of_ministry(name)
        yield view.text(ministry.content.name), address, ministry.content.contact or ""


KIND = PageKind("about", pages)
