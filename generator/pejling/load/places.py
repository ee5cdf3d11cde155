"""Which kind of document a path holds."""

import re
from dataclasses import dataclass

from pejling.load.document import Place
from pejling.load.nearest import nearest
from pejling.model.values import ID_PATTERN, LONGEST_ID, RESERVED_IDS

_ID = re.compile(ID_PATTERN)
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{4})?\Z")
_CYCLE = re.compile(r"[0-9]{4}(-(q[1-4]|t[1-3]|h[12]))?\Z")
_TRANSLATION = re.compile(r"(?P<stem>.+)\.(?P<language>da|en)\.md\Z")
_RESULTS_OF_YEAR = re.compile(r"results-[0-9]{4}\.md\Z")

YEAR_DOCUMENTS = ("plan.md", "results.md", "amendment-1.md", "follow-up-1.md")


@dataclass(frozen=True)
class Located:
    """A document's kind and place; `meant` is the name its author most likely meant."""

    kind: str
    place: Place
    meant: str = ""


def original_of(path: str) -> tuple[str, str] | None:
    """Return the document a path translates and the language, or None for an original."""
    match = _TRANSLATION.match(path)
    return (f"{match['stem']}.md", match["language"]) if match else None


def locate(path: str) -> Located:
    """Return what the document at a path is: a known kind, `page`, or `unknown`."""
    *folders, name = path.split("/")
    stem = name.removesuffix(".md")
    match folders:
        case [ministry] if name == "ministry.md":
            return Located("ministry", Place(ministry))
        case [ministry, year] if _PERIOD.match(year):
            return _in_ministry_year(Place(ministry, "", year), name)
        case [ministry, agency] if name == "agency.md":
            return Located("agency", Place(ministry, agency))
        case [ministry, agency, year] if _PERIOD.match(year):
            return _in_year(Place(ministry, agency, year), name)
        case [ministry, agency, "okr", cycle] if _CYCLE.match(cycle):
            return Located("okr", Place(ministry, agency, cycle, stem))
        case [_ministry] if _misnamed(name, "ministry.md"):
            return Located("unknown", Place(), "ministry.md")
        case [_ministry, _agency] if _misnamed(name, "agency.md"):
            return Located("unknown", Place(), "agency.md")
        case [_ministry, _agency, _folder] if _is_year_document(name):
            return Located("bad-year", Place())
    return Located("page", Place("", "", "", path.removesuffix(".md")))


def _in_ministry_year(place: Place, name: str) -> Located:
    if name == "results.md":
        return Located("ministry-results", place)
    return Located("unknown", place, "results.md") if _misnamed(name, "results.md") else _page(name)


def _in_year(place: Place, name: str) -> Located:
    if name == "plan.md":
        return Located("plan", place)
    if name == "results.md" or _RESULTS_OF_YEAR.match(name):
        year = name[8:12] if name != "results.md" else ""
        return Located("results", Place(place.ministry, place.agency, place.period, year))
    stem = name.removesuffix(".md")
    for kind in ("amendment", "follow-up"):
        if stem.startswith(f"{kind}-"):
            return Located(kind, Place(place.ministry, place.agency, place.period, stem))
        if stem == kind:
            return Located("unknown", place, f"{kind}-{place.period}-06.md")
    return Located("unknown", place, nearest(name, YEAR_DOCUMENTS) or "plan.md")


def _is_year_document(name: str) -> bool:
    return name in {"plan.md", "results.md"} or name.startswith(("amendment-", "follow-up-"))


def _page(name: str) -> Located:
    return Located("page", Place("", "", "", name.removesuffix(".md")))


def _misnamed(name: str, known: str) -> bool:
    return (name != known and name.lower() == known) or nearest(name, [known]) == known


def is_id(name: str) -> bool:
    """Say whether a folder or page name can be an address."""
    return bool(_ID.match(name)) and len(name) <= LONGEST_ID and "\n" not in name


def bad_name(path: str, kind: str) -> tuple[str, int] | None:
    """Return the first part of a path that cannot be an address, and its index."""
    *folders, name = path.split("/")
    for index, folder in enumerate(folders):
        fixed = kind == "okr" and index == 2
        if not fixed and (not is_id(folder) or folder in RESERVED_IDS):
            return folder, index
    if kind in {"page", "okr", "amendment", "follow-up"}:
        stem = name.removesuffix(".md")
        if not is_id(stem):
            return stem, len(folders)
    return None
