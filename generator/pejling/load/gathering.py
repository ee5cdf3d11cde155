"""Documents gathered into a library, and what lacks the document it belongs to."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from pejling.diagnostics import Diagnostic, Problem, found
from pejling.load import problems as p
from pejling.load.document import Document, Library, Place, follow_up_date

RESERVED_PAGES = frozenset({"about", "explore", "search"})
"""The site's own pages at its root, which no document is behind."""


def gather(
    documents: Iterable[Document[Any]], images: Mapping[str, Path]
) -> tuple[Library, list[Diagnostic]]:
    """Return the documents by place, and what lacks the document it belongs to."""
    kinds: dict[str, list[Document[Any]]] = defaultdict(list)
    for document in sorted(documents, key=lambda one: one.path):
        kinds[document.kind].append(document)
    library = Library(
        ministries={one.place.ministry: one for one in kinds["ministry"]},
        ministry_results={one.place: one for one in kinds["ministry-results"]},
        agencies={one.place: one for one in kinds["agency"]},
        plans={one.place: one for one in kinds["plan"]},
        amendments=_by_plan(kinds["amendment"], lambda one: one.content.agreed_on),
        follow_ups=_by_plan(kinds["follow-up"], follow_up_date),
        results=_by_plan(kinds["results"], lambda one: one.place.name),
        okrs={one.place: one for one in kinds["okr"]},
        articles={one.path: one for one in kinds["page"]},
        images=dict(sorted(images.items())),
    )
    return library, [*_homeless(library), *_doubled(library), *_taken(library)]


def _by_plan(
    documents: list[Document[Any]], order: Callable[[Document[Any]], Any]
) -> dict[Place, tuple[Document[Any], ...]]:
    grouped: dict[Place, list[Document[Any]]] = defaultdict(list)
    for document in documents:
        grouped[document.place.plan].append(document)
    return {
        place: tuple(sorted(group, key=lambda one: (order(one), one.path)))
        for place, group in grouped.items()
    }


def _homeless(library: Library) -> list[Diagnostic]:
    """Name each ministry, agency and plan that files belong to and that is not there, once."""
    missing: dict[tuple[str, str], Diagnostic] = {}

    def lacks(problem: Problem, folder: str, document: Document[Any]) -> None:
        missing.setdefault((problem.code, folder), found(problem, document.span(), value=folder))

    for document in sorted(library.documents(), key=lambda one: (one.path.count("/"), one.path)):
        place = document.place
        if place.ministry and place.ministry not in library.ministries:
            lacks(p.NO_MINISTRY, place.ministry, document)
        if place.agency and Place(place.ministry, place.agency) not in library.agencies:
            lacks(p.NO_AGENCY, f"{place.ministry}/{place.agency}", document)
        belongs = document.kind in {"amendment", "follow-up", "results"}
        if belongs and place.plan not in library.plans:
            lacks(p.NO_PLAN, document.path.rsplit("/", 1)[0], document)
    return list(missing.values())


def _doubled(library: Library) -> list[Diagnostic]:
    diagnostics = []
    for place, group in library.results.items():
        first, last = place.years
        years = [one.place.name or (str(first) if first == last else "") for one in group]
        for document, year in zip(group, years, strict=True):
            if years.count(year) > 1 and document.place.name:
                diagnostics.append(found(p.TWO_RESULTS, document.span(), value=year))
    return diagnostics


def _taken(library: Library) -> list[Diagnostic]:
    """Refuse pages and teams at the addresses of pages that are made from plans."""
    own: dict[str, str] = {"index": "index.md"} if not library.articles.get("index.md") else {}
    for ministry in library.ministries:
        own |= {f"{ministry}/{name}": f"{ministry}/ministry.md" for name in ("index", "guidance")}
    for place in library.agencies:
        folder = f"{place.ministry}/{place.agency}"
        own[f"{folder}/index"] = f"{folder}/agency.md"
    for place in library.plans:
        folder = f"{place.ministry}/{place.agency}/{place.period}"
        of_plan = ("index", "poster", "checklist")
        own |= {f"{folder}/{name}": f"{folder}/plan.md" for name in of_plan}
        own[f"{folder}/report"] = f"{folder}/results.md"
    years = {str(year) for place in library.plans for year in place.years}
    own |= {f"{year}/index": "index.md" for year in sorted(years)}
    diagnostics = []
    for path, document in library.articles.items():
        address = path.removesuffix(".md")
        if address in RESERVED_PAGES:
            diagnostics.append(found(p.RESERVED_NAME, document.span(), value=address))
        elif address in own:
            value = f"{address}.html"
            diagnostics.append(
                found(p.ADDRESS_TAKEN, document.span(), value=value, meant=own[address])
            )
    for place, okr in library.okrs.items():
        if place.name == "index":
            value = okr.path.removesuffix(".md") + ".html"
            meant = f"{place.ministry}/{place.agency}/agency.md"
            diagnostics.append(found(p.ADDRESS_TAKEN, okr.span(), value=value, meant=meant))
    return diagnostics
