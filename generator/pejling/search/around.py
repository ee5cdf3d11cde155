"""The records around the plans: ministries and their goals, agencies, teams, ordinary pages."""

import html
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from pejling.assess import KeyResultScore, ObjectiveScore, OkrScore
from pejling.language import speech
from pejling.link import MinistryGoalKey, ObjectiveKey
from pejling.load import Document, Place
from pejling.model import Localized, Ministry, Okr
from pejling.pages import addresses
from pejling.pages.kinds.article import FRONT_PROSE
from pejling.pages.okr.words import cycle_words
from pejling.pages.page import Page
from pejling.pages.view import Passage, View
from pejling.search.figures import figures_of, figures_of_key_result
from pejling.search.record import Found, Group, Kind, Record
from pejling.search.texts import in_other_languages, prose_of, texts

_TAGS = re.compile(r"<(svg|nav|header|footer)\b.*?</\1>|<[^>]*>", re.DOTALL)


def ministries(view: View) -> Iterator[Found]:
    """Yield every ministry with its goals."""
    for name, document in view.library.ministries.items():
        content = document.content
        group = Group(view.text(content.name), addresses.of_ministry(name), ministry=name)
        yield Found(
            group,
            (
                Record(
                    Kind.MINISTRY,
                    group.title,
                    group.address,
                    names=(
                        *in_other_languages(view, content.name),
                        *texts(view, (content.mission,)),
                    ),
                    body=(*texts(view, (content.headline,)), *prose_of(view, document)),
                ),
                *_ministry_goals(view, name, document),
            ),
        )


def _ministry_goals(view: View, name: str, document: Document[Ministry]) -> Iterator[Record]:
    of_years = [
        one.content
        for place, one in view.library.ministry_results.items()
        if place.ministry == name
    ]
    for goal in document.content.goals:
        key = MinistryGoalKey(name, goal.id)
        said = [year.goals[goal.id].explanation for year in of_years if goal.id in year.goals]
        of_measures = (text for one in goal.measures for text in (one.definition, one.source))
        parts = (view.site.ministry_verdicts.get((key, year), ()) for year in view.site.years)
        figures = dict.fromkeys(figures_of(view, (one for some in parts for one in some)))
        yield Record(
            Kind.MINISTRY_GOAL,
            view.text(goal.title),
            addresses.of_ministry_goal(key),
            names=texts(view, (one.name for one in goal.measures)),
            body=(*texts(view, (*of_measures, *reversed(said))), *figures),
            ministry_goals=(key,),
            context=texts(view, (document.content.name,)),
        )


def agencies(view: View) -> Iterator[Found]:
    """Yield every agency."""
    for place, document in view.library.agencies.items():
        content, ministry = document.content, view.library.ministries.get(place.ministry)
        group = Group(
            view.text(content.name), addresses.of_agency(place), place.ministry, place.agency
        )
        yield Found(
            group,
            (
                Record(
                    Kind.AGENCY,
                    group.title,
                    group.address,
                    names=(
                        *in_other_languages(view, content.name),
                        *texts(view, (content.mission,)),
                    ),
                    body=tuple(prose_of(view, document)),
                    context=texts(view, (ministry.content.name if ministry else None,)),
                ),
            ),
        )


def teams(view: View) -> Iterator[Found]:
    """Yield every team's cycle with its objectives."""
    for place, document in view.library.okrs.items():
        agency = view.library.agencies.get(Place(place.ministry, place.agency))
        team = view.text(document.content.team)
        year = int(place.period[:4])
        cycle = cycle_words(place.period, speech(team.language or view.language))
        group = Group(
            Passage(f"{team.text} {cycle} (OKR)", team.language),
            addresses.of_team(place),
            place.ministry,
            place.agency,
            (year, year),
            context=texts(view, (agency.content.name if agency else None,)),
        )
        score = view.site.okr_scores[place]
        objectives = (_objective(view, place, one) for one in score.objectives)
        yield Found(group, (_team(view, group, document, score), *objectives))


def _team(view: View, group: Group, document: Document[Okr], score: OkrScore) -> Record:
    content = document.content
    learned = score.evaluation
    return Record(
        Kind.OKR,
        group.title,
        group.address,
        names=texts(view, (content.headline, *(one.title for one in content.kpis))),
        body=(
            *prose_of(view, document),
            *texts(view, (learned.worked, learned.did_not) if learned else ()),
            *texts(view, _told(score)),
        ),
    )


def _told(score: OkrScore) -> Iterator[Localized | None]:
    for one in reversed(score.check_ins):
        yield from (one.comment, one.action, *one.blockers)


def _objective(view: View, place: Place, one: ObjectiveScore) -> Record:
    objective = one.objective
    given_up = objective.abandoned if one.is_abandoned else None
    return Record(
        Kind.OKR,
        view.text(objective.title),
        addresses.of_objective(ObjectiveKey(place, objective.id)),
        names=texts(view, (each.title for each in objective.key_results)),
        body=(
            *texts(view, (objective.why, given_up.why if given_up else None)),
            *(passage for each in one.key_results for passage in _of_key_result(view, each)),
        ),
    )


def _of_key_result(view: View, one: KeyResultScore) -> Iterator[Passage]:
    said = one.key_result
    steps = [step for _zone, step in said.zones.steps] if said.zones else []
    in_words = (step for step in steps if not isinstance(step, Decimal))
    yield from texts(view, (said.definition, *in_words, said.owner, said.source))
    yield from figures_of_key_result(view, one)


def articles(view: View) -> Iterator[Found]:
    """Yield every ordinary page."""
    for path, document in view.library.articles.items():
        body, language = view.body(document)
        front = path == FRONT_PROSE
        address = addresses.FRONT if front else addresses.of_article(path)
        written = (body.prose.title if body else None) or path.removesuffix(".md")
        own = Passage(view.config.name) if front else view.optional(document.content.title)
        title = own or Passage(written, language)
        record = Record(
            Kind.PAGE,
            title,
            address,
            names=texts(view, (document.content.headline,)),
            body=tuple(prose_of(view, document)),
        )
        yield Found(Group(title, address), (record,))


def other_pages(view: View, pages: Iterable[Page]) -> Iterator[Found]:
    """Yield the pages that no document is behind, of the site itself, by title and headings."""
    for page in pages:
        own = page.address.removeprefix("" if view.is_first else f"{view.language}/")
        if page.language == view.language and _is_of_the_site(own):
            title = Passage(page.title)
            names = tuple(Passage(one.title) for one in page.headings)
            body = (Passage(_words(page.body)),) if own == addresses.ABOUT else ()
            yield Found(Group(title, own), (Record(Kind.PAGE, title, own, names, body),))


def _is_of_the_site(address: str) -> bool:
    return address == addresses.ABOUT or address.startswith(f"{addresses.REFERENCE}/")


def _words(body: str) -> str:
    """Return what a reader sees of a finished page."""
    return " ".join(html.unescape(_TAGS.sub(" ", body)).split())
