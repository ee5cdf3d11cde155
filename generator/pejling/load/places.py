"""Which kind of document a path holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from pejling.load.document import Place
from pejling.model.cycle import is_cycle
from pejling.model.ids import LONGEST_ID, RESERVED_IDS, is_id

_YEAR = r"(?:19|20|21)[0-9]{2}"
_PERIOD = re.compile(rf"({_YEAR})(?:-({_YEAR}))?\Z")
_TRANSLATION = re.compile(r"(?P<stem>.+)\.(?P<language>da|en)\.md\Z")
_RESULTS_OF_YEAR = re.compile(rf"results-({_YEAR})\.md\Z")
_NUMBERED = re.compile(r"(amendment|follow-up)-.+\.md\Z", re.DOTALL)
_COUNTER = re.compile(r"[-_ .]?[0-9].*", re.DOTALL)
_OTHER_TEXT = re.compile(r"(?P<stem>[^.]+)\.(md\.txt|txt|markdown|mdown|mkd|ya?ml|docx?)\Z", re.I)

HOMES: Mapping[str, str] = {
    "ministry": "<ministry>/ministry.md",
    "agency": "<ministry>/<agency>/agency.md",
    "plan": "<ministry>/<agency>/<year>/plan.md",
    "results": "<ministry>/<agency>/<year>/results.md",
    "amendment": "<ministry>/<agency>/<year>/amendment-….md",
    "follow-up": "<ministry>/<agency>/<year>/follow-up-….md",
    "okr": "<ministry>/<agency>/okr/<cycle>/<team>.md",
}
"""Where each kind of document stands."""

_OTHER_NAMES: Mapping[str, str] = {
    "followup": "follow-up",
    "opfoelgning": "follow-up",
    "opfølgning": "follow-up",
    "result": "results",
    "resultat": "results",
    "resultater": "results",
    "aarsrapport": "results",
    "årsrapport": "results",
    "tillaeg": "amendment",
    "tillæg": "amendment",
    "resultatplan": "plan",
    "mrp": "plan",
}
_CLOSE = 0.75


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


def is_period(folder: str) -> bool:
    """Say whether a folder is a year, or a span whose first year comes first."""
    match = _PERIOD.match(folder)
    return match is not None and (match[2] is None or match[1] < match[2])


def locate(path: str) -> Located:
    """Return what the document at a path is: a known kind, `page`, or what is wrong with it."""
    *folders, name = path.split("/")
    match folders:
        case [ministry] if name == "ministry.md":
            return Located("ministry", Place(ministry))
        case [ministry, year] if is_period(year) and name == "results.md":
            return Located("ministry-results", Place(ministry, "", year))
        case [ministry, agency] if name == "agency.md" and not is_period(agency):
            return Located("agency", Place(ministry, agency))
        case [ministry, agency, year] if is_period(year) and _is_year_document(name):
            return _in_year(Place(ministry, agency, year), name)
        case [ministry, agency, "okr", cycle] if is_cycle(cycle):
            return Located("okr", Place(ministry, agency, cycle, name.removesuffix(".md")))
        case [_ministry, _agency, "okr", _cycle, *_rest]:
            return Located("bad-cycle", Place())
        case [_ministry, _agency, "okr"]:
            return Located("misplaced", Place(), HOMES["okr"])
        case [_ministry, _agency, _folder] if _is_year_document(name):
            return Located("bad-year", Place())
    return _misnamed(folders, name) or Located("page", Place("", "", "", path.removesuffix(".md")))


def _in_year(place: Place, name: str) -> Located:
    stem = name.removesuffix(".md")
    if name == "plan.md":
        return Located("plan", place)
    if numbered := _NUMBERED.match(name):
        return Located(numbered[1], Place(place.ministry, place.agency, place.period, stem))
    of_year = _RESULTS_OF_YEAR.match(name)
    year = of_year[1] if of_year else ""
    if year and not place.years[0] <= int(year) <= place.years[1]:
        return Located("other-year", place, year)
    return Located("results", Place(place.ministry, place.agency, place.period, year))


def _is_year_document(name: str) -> bool:
    return (
        name in {"plan.md", "results.md"}
        or _NUMBERED.match(name) is not None
        or _RESULTS_OF_YEAR.match(name) is not None
    )


def _misnamed(folders: list[str], name: str) -> Located | None:
    """Return the document a page's name comes close to in its folder, or where it belongs."""
    named = _COUNTER.sub("", name.lower().removesuffix(".md"))
    if name.lower() in {f"{kind}.md" for kind in ("ministry", "agency", "plan", "results")}:
        kind = named
    elif _is_year_document(name.lower()):
        kind = "results" if named == "results" else named.rstrip("-")
    else:
        close = get_close_matches(named[:LONGEST_ID], _expected(folders), n=1, cutoff=_CLOSE)
        kind = _OTHER_NAMES.get(named, close[0] if close else "")
    if kind in _expected(folders):
        return Located("unknown", Place(), _name_of(kind, folders))
    if name in {f"{kind}.md" for kind in HOMES} or _is_year_document(name):
        return Located("misplaced", Place(), HOMES[kind])
    return None


def _expected(folders: list[str]) -> tuple[str, ...]:
    match folders:
        case [_ministry]:
            return ("ministry",)
        case [_ministry, folder] if is_period(folder):
            return ("results",)
        case [_ministry, _agency]:
            return ("agency",)
        case [_ministry, _agency, folder] if is_period(folder):
            return ("plan", "results", "amendment", "follow-up")
    return ()


def _name_of(kind: str, folders: list[str]) -> str:
    if kind in {"amendment", "follow-up"}:
        return f"{kind}-{folders[-1][:4]}-06.md"
    return f"{kind}.md"


def meant_document(path: str) -> str:
    """Return the document that a file of another format seems to be: `plan.txt` is plan.md."""
    folder, _, name = path.rpartition("/")
    match = _OTHER_TEXT.match(name)
    if not match:
        return ""
    meant = f"{match['stem'].lower()}.md"
    located = locate(f"{folder}/{meant}" if folder else meant)
    return meant if located.kind not in {"page", "okr", "misplaced"} else ""


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
