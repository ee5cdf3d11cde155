"""The index of one language: every file that search, the results page and the explorer load."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pejling.collecting import without_collecting
from pejling.pages import addresses
from pejling.pages.page import Page
from pejling.pages.view import Passage, View
from pejling.search.around import agencies, articles, ministries, other_pages, teams
from pejling.search.explore import explorer
from pejling.search.function_words import asked_with, function_words, openers
from pejling.search.plans import plans
from pejling.search.postings import Postings
from pejling.search.record import Group, Kind, Record
from pejling.search.shards import script
from pejling.search.table import Table, batched, facets, labels, quiet, rows, sizes, table
from pejling.search.terms import Part, Text, forms
from pejling.search.vocabulary import vocabulary
from pejling.search.wording import wording

EXCERPTS_IN_A_SHARD = 2


def index(view: View, pages: Iterable[Page]) -> Mapping[str, bytes]:
    """Return the files of a language's index by address; `pages` are the site's finished pages."""
    with without_collecting():
        shown = table(
            (
                *ministries(view),
                *agencies(view),
                *plans(view),
                *teams(view),
                *articles(view),
                *other_pages(view, pages),
            )
        )
        files = dict(_files(shown, view))
    return {
        view.address(f"{addresses.SEARCH_INDEX}{name}.js"): data for name, data in files.items()
    }


def _files(shown: Table, view: View) -> Iterator[tuple[str, bytes]]:
    begins, of_words = _of_words(shown, view)
    parts = [
        *of_words,
        *rows(shown),
        *_excerpts(shown),
        ("facets", facets(shown, view)),
        ("labels", labels(view.say)),
        *explorer(shown, view),
    ]
    digest = hashlib.sha256()
    for name, data in parts:
        digest.update(data)
        yield name, data
    yield (
        "index",
        script(
            "index",
            {
                "version": digest.hexdigest()[:12],
                "language": view.language,
                "stems": sorted({view.language, *view.config.languages}),
                "records": sum(len(one.records) for one in shown.found),
                "groups": sizes(shown),
                "quiet": quiet(shown),
                **{name: " ".join(firsts) for name, firsts in begins.items()},
                "passing": " ".join(function_words(_languages(view))),
                "openers": " ".join(openers(_languages(view))),
                "asked": " ".join(asked_with(_languages(view))),
                "say": wording(view.say),
            },
        ),
    )


def _languages(view: View) -> Iterable[str]:
    """Return the languages a reader may ask in: what is not translated stands in the first.

    In the first alone nobody asks in another, whose small words may be its nouns: by is a town.
    """
    return (view.language,) if view.is_first else view.config.languages


def _of_words(shown: Table, view: View) -> tuple[dict[str, list[str]], list[tuple[str, bytes]]]:
    """Return the files that words are looked up in, and by kind the beginning of each."""
    by_key = forms(_texts(shown, view))
    postings = Postings(by_key)
    stubs, stub_files = postings.stubs()
    begins = {"terms": postings.begins, "stubs": stubs}
    files = [*postings.shards(), *stub_files]
    for name, firsts, shards in vocabulary(by_key):
        begins[name] = firsts
        files += shards
    return begins, files


def _texts(shown: Table, view: View) -> Iterator[Iterator[Text]]:
    for position, record in shown.records:
        yield _texts_of(record, shown.found[position].group, view.language)


def _texts_of(record: Record, group: Group, language: str) -> Iterator[Text]:
    counts_as, title = _title(record)
    for part, passages in (
        (counts_as, (title,)),
        (Part.NAMES, record.names),
        (Part.BODY, record.body),
        (Part.CONTEXT, (record.title, *group.context, *record.context)),
        (Part.AROUND, record.around),
    ):
        for passage in passages:
            yield part, passage.language or language, passage.text


def _title(record: Record) -> tuple[Part, Passage]:
    """Return a title without its day or year, by which nobody means what a paper is about.

    A plan's title is its agency's name: that is the title of the agency's own page.
    """
    if record.kind not in _PAPERS:
        return Part.TITLE, record.title
    part = Part.NAMES if record.kind is Kind.PLAN else Part.TITLE
    return part, replace(record.title, text=_NUMBERS.sub(" ", record.title.text))


_PAPERS = {Kind.PLAN, Kind.AMENDMENT, Kind.FOLLOW_UP, Kind.RESULTS, Kind.OKR}
_NUMBERS = re.compile("[0-9]+")


def _excerpts(shown: Table) -> Iterator[tuple[str, bytes]]:
    """Yield what snippets are cut from: of each record the names in it, then the rest."""
    texts = [
        [
            [_text(one) for one in of_part if one.text != record.title.text]
            for of_part in (record.names, record.body)
        ]
        for _position, record in shown.records
    ]
    for number, part in enumerate(batched(texts, EXCERPTS_IN_A_SHARD)):
        name = f"excerpts/{number}"
        yield name, script(name, part)


def _text(passage: Passage) -> object:
    return [passage.text, passage.language] if passage.language else passage.text
