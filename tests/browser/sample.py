"""One page of every kind from a site: the fullest, where there is most that can go wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path, PurePosixPath

VOLUME = "*/<year>/index.html"
_YEAR = re.compile(r"\d{4}(-(\d{4}|[htq]\d))?")
_FIXED = (
    *("goals", "okr", "reference", "explore"),
    *("index.html", "problems.html", "report.html"),
    *("meeting.html", "poster.html", "checklist.html"),
)


@dataclass(frozen=True)
class Sample:
    """A site, where it is served, and by language the fullest page of every kind."""

    folder: Path
    base: str
    pages: dict[str, dict[str, str]]

    def addresses(self, language: str) -> Iterator[tuple[str, str]]:
        """Yield each kind and the URL of its page."""
        for kind, address in sorted(self.pages[language].items()):
            yield kind, self.base + address

    def all_of(self, kind: str, within: str = "") -> list[Path]:
        """Return every page of a kind in the first language whose address holds `within`."""
        return [
            path
            for path in sorted(self.folder.rglob("*.html"))
            if within in (address := path.relative_to(self.folder).as_posix())
            and not address.startswith("en/")
            and kind_of(address) == kind
            and 'http-equiv="refresh"' not in path.read_text("utf-8")
        ]


def kind_of(address: str) -> str:
    """Return what pages of the same kind have in common in their addresses."""
    *folders, name = PurePosixPath(address.removeprefix("en/")).parts
    in_year = bool(folders) and bool(_YEAR.fullmatch(folders[-1]))
    is_team = in_year and folders[-2:-1] == ["okr"] and name != "index.html"
    is_named = name in _FIXED or not folders or (in_year and not is_team)
    last = name if is_named else "*"
    return "/".join([*(_part(folder) for folder in folders), last])


def _part(folder: str) -> str:
    return "<year>" if _YEAR.fullmatch(folder) else folder if folder in _FIXED else "*"


def _fullness(kind: str, text: str) -> float:
    """Return how much can go wrong on a page; a page made of others goes wrong where two meet."""
    pieces = text.count('class="chapter piece"')
    if kind != VOLUME:
        return len(text)
    return 1 / len(text) if pieces > 2 else -len(text)


def sampled(folder: Path, base: str = "") -> Sample:
    """Choose the largest page of every kind and language; from the folder itself without a base."""
    largest: dict[tuple[str, str], tuple[float, str]] = {}
    for path in sorted(folder.rglob("*.html")):
        text = path.read_text("utf-8")
        if 'http-equiv="refresh"' in text:
            continue
        address = path.relative_to(folder).as_posix()
        language = "en" if '<html lang="en"' in text else "da"
        key = (language, kind_of(address))
        largest[key] = max(largest.get(key, (-inf, "")), (_fullness(key[1], text), address))
    pages: dict[str, dict[str, str]] = {"da": {}, "en": {}}
    for (language, kind), (_, address) in sorted(largest.items()):
        pages[language][kind] = address
    return Sample(folder, base or f"{folder.as_uri()}/", pages)
