"""A team's checklist: the guide's questions of each key result and of readiness, with answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pejling.diagnostics import Diagnostic
from pejling.language import Speech, _
from pejling.link import KeyResultKey
from pejling.lint.linting import lint
from pejling.load import Document, Place
from pejling.model import Okr
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.okr.asked import Asked, of_key_result, of_readiness
from pejling.pages.okr.top import team_crumbs, team_small
from pejling.pages.okr.words import cycle_words
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top, here
from pejling.pages.parts.standing import Answer
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class AskedOf:
    """A key result with its questions."""

    id: str
    title: Passage
    address: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True)
class OkrChecklist:
    """What the page shows."""

    top: Top
    key_results: tuple[AskedOf, ...]
    readiness: tuple[Asked, ...]
    example: str
    example_id: str
    team: str


def pages(view: View) -> Iterator[Draft]:
    """Yield the checklist of every team's cycle that has objectives."""
    told: dict[str, list[Diagnostic]] = {}
    for one in lint(view.site).findings:
        told.setdefault(one.span.path, []).append(one)
    for place, document in view.library.okrs.items():
        if document.content.objectives:
            yield _draft(view, place, told.get(document.path, ()))


def _draft(view: View, place: Place, told: Iterable[Diagnostic]) -> Draft:
    document, say = view.library.okrs[place], view.say
    team, name = view.text(document.content.team), say.text(_("Checklist"))
    by_result = _by_key_result(document, told)
    asked = tuple(
        AskedOf(
            one.id,
            view.text(one.title),
            addresses.of_key_result(KeyResultKey(place, one.id)),
            of_key_result(view, place, one, by_result.get(one.id, ())),
        )
        for one in document.content.key_results
    )
    readiness = of_readiness(view, place)
    questions = [*readiness, *(each for one in asked for each in one.questions)]
    shown = OkrChecklist(
        Top(
            here(team_crumbs(view, place), name),
            team,
            team_small(view, place),
            Answer(_counted(questions, say)),
        ),
        asked,
        readiness,
        view.site.as_of.isoformat(),
        asked[0].id if asked else "",
        addresses.of_team(place),
    )
    return Draft(
        address=addresses.of_team_paper(place, "checklist"),
        title=f"{name}, {team}, {cycle_words(place.period, say)}",
        view=shown,
        headings=(
            Heading("key-results", say.text(_("Asked of each key result")), 2),
            Heading("readiness", say.text(_("Are we ready for OKR?")), 2),
            Heading("answering", say.text(_("How to answer")), 2),
        ),
        source=document.path,
    )


def _by_key_result(
    document: Document[Okr], told: Iterable[Diagnostic]
) -> dict[str, list[Diagnostic]]:
    """Return what the rules say by the key result in whose lines they say it."""
    told = tuple(told)
    if not told:
        return {}
    begins = {
        document.span("objectives", number, "key_results", index, "id").line: one.id
        for number, objective in enumerate(document.content.objectives)
        for index, one in enumerate(objective.key_results)
    }
    found: dict[str, list[Diagnostic]] = {}
    for one in told:
        above = [line for line in begins if line <= one.span.line]
        if above:
            found.setdefault(begins[max(above)], []).append(one)
    return found


def _counted(questions: list[Asked], say: Speech) -> str:
    """Return how many questions people have answered; no grade."""
    number = sum(not one.is_open for one in questions)
    if not number:
        message = _("None of the {all} questions is answered.")
        return say.text(message, all=say.number(len(questions)))
    return say.plural(
        _("{count} of {all} questions is answered."),
        _("{count} of {all} questions are answered."),
        number,
        all=say.number(len(questions)),
    )


KIND = PageKind("okr_checklist", pages)
