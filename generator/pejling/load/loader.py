"""Files in, library and diagnostics out; a file with a mistake never disappears unnoticed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from pejling.diagnostics import Diagnostic, Problem, Severity, found
from pejling.load import problems as p
from pejling.load.document import Body, Document, Library, Place, follow_up_date
from pejling.load.front_matter import Split, split
from pejling.load.known_keys import known_keys
from pejling.load.places import Located, bad_name, locate, meant_document, original_of
from pejling.load.refusals import Reading
from pejling.load.tree import IMAGE_SUFFIXES, Entry, read_source, walk
from pejling.load.yaml_reading import read
from pejling.model import KINDS, Article
from pejling.model.ids import RESERVED_IDS, as_id
from pejling.source import Source, Span

MAIN_LANGUAGE = ""
"""The key of a document's own text; its translations stand under their language."""


def load(root: Path) -> tuple[Library, list[Diagnostic]]:
    """Read every document below the plans folder.

    Raises EnvironmentFault where a folder cannot be listed; all else is a diagnostic.
    """
    entries, diagnostics = walk(root)
    images: dict[str, Path] = {}
    documents: list[Document[Any]] = []
    translations: list[tuple[Entry, str, str]] = []
    for entry in entries:
        lowered = entry.path.lower()
        if not lowered.endswith(".md"):
            if lowered.endswith(IMAGE_SUFFIXES):
                images[entry.path] = entry.file
            elif meant := meant_document(entry.path):
                name = entry.path.rsplit("/", 1)[-1]
                span = Span(entry.path)
                diagnostics.append(found(p.UNKNOWN_DOCUMENT, span, value=name, meant=meant))
            else:
                diagnostics.append(found(p.STRAY, Span(entry.path)))
        elif original := original_of(entry.path):
            translations.append((entry, *original))
        else:
            document, problems = read_document(entry)
            diagnostics += problems
            if document:
                documents.append(document)
    documents += _stand_ins(documents, diagnostics)
    by_path = {document.path: document for document in documents}
    diagnostics = _one_per_folder(diagnostics)
    diagnostics += _add_translations(by_path, translations)
    library, problems = gather(by_path.values(), images)
    return library, diagnostics + problems


FOLDER_PROBLEMS = (p.BAD_YEAR, p.BAD_NAME, p.RESERVED_NAME, p.BAD_CYCLE)


def _one_per_folder(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Say once what is wrong with the name of a folder, not for each file in it."""
    told: set[tuple[str, str]] = set()
    kept = []
    for one in diagnostics:
        folders = one.span.path.split("/")[:-1]
        value = one.values.get("value", "")
        if one.problem in FOLDER_PROBLEMS and value in folders:
            place = (one.problem.code, "/".join(folders[: folders.index(value) + 1]))
            if place in told:
                continue
            told.add(place)
        kept.append(one)
    return kept


def _stand_ins(
    documents: list[Document[Any]], diagnostics: list[Diagnostic]
) -> list[Document[Any]]:
    """Return stand-ins for files that are there but were not read, or have not quite their name.

    So a plan in the wrong encoding is named once, and not again by all that belongs to it.
    """
    there = {(document.kind, document.place) for document in documents}
    stand_ins: list[Document[Any]] = []
    for one in diagnostics:
        folder = one.span.path.rpartition("/")[0]
        is_misnamed = one.problem is p.UNKNOWN_DOCUMENT
        path = f"{folder}/{one.values['meant']}" if is_misnamed and folder else one.span.path
        located = locate(path)
        if (located.kind, located.place) not in there:
            stand_in = _unread(located, Source(one.span.path, ""))
            if stand_in:
                there.add((located.kind, located.place))
                stand_ins.append(stand_in)
    return stand_ins


def read_document(entry: Entry) -> tuple[Document[Any] | None, list[Diagnostic]]:
    """Return the document in a file, and every mistake in it."""
    located = locate(entry.path)
    if misplaced := _misplaced(entry.path, located):
        return None, [misplaced]
    source = read_source(entry)
    if isinstance(source, Diagnostic):
        return None, [source]
    parts = split(source)
    if located.kind == "page" and parts.front is None and not _is_unclosed(parts):
        parts = Split(None, source.text, 1)
    elif parts.problem:
        return _unread(located, source), [parts.problem]
    return _validated(located, source, parts)


def _is_unclosed(parts: Split) -> bool:
    return parts.problem is not None and parts.problem.problem is p.UNCLOSED_FRONT_MATTER


def _misplaced(path: str, located: Located) -> Diagnostic | None:
    name = path.rsplit("/", 1)[-1]
    if located.kind == "unknown":
        return found(p.UNKNOWN_DOCUMENT, Span(path), value=name, meant=located.meant)
    if located.kind == "misplaced":
        return found(p.MISPLACED, Span(path), value=name, meant=located.meant)
    if located.kind == "other-year":
        period = located.place.period
        return found(p.OTHER_YEAR, Span(path), value=located.meant, meant=period)
    if located.kind == "bad-year":
        return found(p.BAD_YEAR, Span(path), value=path.split("/")[-2])
    if located.kind == "bad-cycle":
        return found(p.BAD_CYCLE, Span(path), value=path.split("/")[3])
    if bad := bad_name(path, located.kind):
        if bad[0] in RESERVED_IDS:
            return found(p.RESERVED_NAME, Span(path), value=bad[0])
        return found(p.BAD_NAME, Span(path), value=bad[0], meant=as_id(bad[0]) or "…")
    return None


def _unread(located: Located, source: Source) -> Document[Any] | None:
    """Return an empty stand-in, so that what belongs to a broken document is still checked."""
    stand_ins: Mapping[str, dict[str, Any]] = {
        "ministry": {"name": source.path},
        "agency": {"name": source.path},
        "plan": {},
        "amendment": {"agreed_on": "2199-12-31", "reason": "external"},
        "follow-up": {"date": "2199-12-31"},
        "results": {},
        "ministry-results": {},
        "page": {},
        "okr": {"team": source.path},
    }
    if located.kind not in stand_ins:
        return None
    content = KINDS[located.kind].model_validate(stand_ins[located.kind])
    return Document(located.kind, source.path, located.place, content, None, {}, is_whole=False)


def _validated(
    located: Located, source: Source, parts: Split
) -> tuple[Document[Any] | None, list[Diagnostic]]:
    is_page = located.kind == "page"
    bodies = {MAIN_LANGUAGE: Body(parts.body, source, parts.body_line, is_page)}
    if parts.front is None:
        return Document(located.kind, source.path, located.place, Article(), None, bodies), []
    model = KINDS[located.kind]
    tree = read(parts.front)
    if not tree.data and any(one.severity is Severity.ERROR for one in tree.diagnostics):
        first_keys = ", ".join(known_keys(model, ())[2:5])
        named = [_with_meant(one, first_keys) for one in tree.diagnostics]
        return _unread(located, source), named
    reading = Reading(model, tree).read()
    diagnostics = _each_once([*tree.diagnostics, *reading.diagnostics])
    if reading.content is None:
        return _unread(located, source), diagnostics
    document = Document(
        located.kind,
        source.path,
        located.place,
        reading.content,
        reading.front,
        bodies,
        reading.is_whole,
    )
    return document, diagnostics


def _each_once(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out that a key has no value where more is said of its line."""
    said = {one.span.line for one in diagnostics if one.problem is not p.EMPTY_VALUE}
    return [
        one for one in diagnostics if one.problem is not p.EMPTY_VALUE or one.span.line not in said
    ]


def _with_meant(diagnostic: Diagnostic, meant: str) -> Diagnostic:
    if diagnostic.problem is not p.NOT_KEYS:
        return diagnostic
    return found(p.NOT_KEYS, diagnostic.span, meant=meant)


def _add_translations(
    documents: dict[str, Document[Any]], translations: Iterable[tuple[Entry, str, str]]
) -> list[Diagnostic]:
    diagnostics: list[Diagnostic] = []
    for entry, original, language in translations:
        if original not in documents:
            diagnostics.append(found(p.TRANSLATION_ALONE, Span(entry.path), value=original))
            continue
        source = read_source(entry)
        if isinstance(source, Diagnostic):
            diagnostics.append(source)
            continue
        body, problem = _translation(source, original, documents[original].kind == "page")
        if problem:
            diagnostics.append(problem)
        document = documents[original]
        bodies = {**document.bodies, language: body}
        documents[original] = Document(
            document.kind,
            document.path,
            document.place,
            document.content,
            document.front,
            bodies,
            document.is_whole,
        )
    return diagnostics


def _translation(source: Source, original: str, is_page: bool) -> tuple[Body, Diagnostic | None]:
    parts = split(source)
    if parts.front is None:
        return Body(source.text, source, 1, is_page), None
    keys = read(parts.front).data
    problem = None
    if keys:
        span = parts.front.span((next(iter(keys)),), key=True)
        problem = found(p.TRANSLATION_KEYS, span, value=original)
    return Body(parts.body, source, parts.body_line, is_page), problem


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


def plan_place(place: Place) -> Place:
    """Return the place of the plan that an amendment, follow-up or results file belongs to."""
    return Place(place.ministry, place.agency, place.period)


def _by_plan(documents: list[Document[Any]], order: Any) -> dict[Place, tuple[Document[Any], ...]]:
    grouped: dict[Place, list[Document[Any]]] = defaultdict(list)
    for document in documents:
        grouped[plan_place(document.place)].append(document)
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
        if belongs and plan_place(place) not in library.plans:
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
    """Refuse ordinary pages at the addresses of pages that are made from plans."""
    own: dict[str, str] = {"index": "index.md"} if not library.articles.get("index.md") else {}
    for ministry in library.ministries:
        own[f"{ministry}/index"] = f"{ministry}/ministry.md"
    for place in library.agencies:
        folder = f"{place.ministry}/{place.agency}"
        own[f"{folder}/index"] = f"{folder}/agency.md"
    for place in library.plans:
        folder = f"{place.ministry}/{place.agency}/{place.period}"
        own |= {f"{folder}/index": f"{folder}/plan.md", f"{folder}/report": f"{folder}/results.md"}
    years = {str(year) for place in library.plans for year in place.years}
    own |= {f"{year}/index": "index.md" for year in sorted(years)}
    diagnostics = []
    for path, document in library.articles.items():
        address = path.removesuffix(".md")
        if address in own:
            value = f"{address}.html"
            diagnostics.append(
                found(p.ADDRESS_TAKEN, document.span(), value=value, meant=own[address])
            )
    return diagnostics


def without_staff(library: Library) -> Library:
    """Return the library as the public may see it, and how many documents are held back.

    What belongs to a staff document is held back with it.
    """
    hidden_ministries = {key for key, one in library.ministries.items() if _is_staff(one)}
    hidden = {place for place, one in library.agencies.items() if _is_staff(one)}
    hidden_plans = {place for place, one in library.plans.items() if _is_staff(one)}

    def is_shown(document: Document[Any]) -> bool:
        place = document.place
        return not (
            _is_staff(document)
            or place.ministry in hidden_ministries
            or Place(place.ministry, place.agency) in hidden
            or plan_place(place) in hidden_plans
        )

    everything = list(library.documents())
    shown = [document for document in everything if is_shown(document)]
    if len(shown) == len(everything):
        return library
    public, _problems = gather(shown, library.images)
    return replace(
        public,
        withheld=len(everything) - len(shown),
        answered=_answered(library),
        unseen_results=_unseen_results(library),
    )


def _unseen_results(library: Library) -> frozenset[Place]:
    """Return the plans, and the years of ministries, whose final results are for staff."""
    of_ministries = (place for place, one in library.ministry_results.items() if _is_staff(one))
    of_plans = (
        place
        for place, documents in library.results.items()
        for one in documents
        if _is_staff(one) and one.place.name in {"", str(place.years[1])}
    )
    return frozenset([*of_ministries, *of_plans])


def _answered(library: Library) -> dict[Place, tuple[date, ...]]:
    """Return the meetings, or days, of the follow-ups that are for staff."""
    days = {
        place: tuple(one.content.for_ or follow_up_date(one) for one in documents if _is_staff(one))
        for place, documents in library.follow_ups.items()
    }
    return {place: held for place, held in days.items() if held}


def _is_staff(document: Document[Any]) -> bool:
    return cast(str, document.content.audience) == "staff"
