"""Ids, which become addresses, and references, which are ids joined by `/`."""

import re
from typing import Any

from pejling.model.refusal import refuse, shown

LONGEST_ID = 64
MOST_PARTS = 5
"""Of a reference: ministry, agency, cycle, team and objective."""
RESERVED_IDS = frozenset(
    {"goals", "okr", "assets", "search", "explore", "reference", "schema", "en", "da", "was"}
    | {"con", "prn", "aux", "nul"}
    | {f"{device}{n}" for device in ("com", "lpt") for n in range(10)}
)
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

_ID = re.compile(ID_PATTERN)
_LETTERS: dict[int, str] = {ord("æ"): "ae", ord("ø"): "oe", ord("å"): "aa"}


def is_id(text: str) -> bool:
    """Say whether a text can be an id, and so a part of an address."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def read_id(raw: Any) -> str:
    """Return an id: lower-case ASCII words joined by hyphens, at most 64 characters."""
    if not isinstance(raw, str):
        raise refuse("not_an_id", value=shown(raw), meant="")
    if not is_id(raw):
        raise refuse("not_an_id", value=raw, meant=as_id(raw))
    if raw in RESERVED_IDS:
        raise refuse("reserved_id", value=raw)
    return str(raw)


def as_id(text: str) -> str:
    """Return the id nearest to a text: `Kortere ventetid` becomes `kortere-ventetid`."""
    letters = text[:200].lower().translate(_LETTERS)
    words = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    return words[:LONGEST_ID].strip("-")


def as_words(name: str) -> str:
    """Return an id as one reads it where no name is known: `told-og-skat` is "Told og skat"."""
    return name.replace("-", " ").capitalize()


def read_reference(raw: Any) -> str:
    """Return a reference: ids joined by `/`."""
    if not isinstance(raw, str):
        raise refuse("not_a_reference", value=shown(raw))
    parts = raw.split("/")
    if len(parts) > MOST_PARTS or not all(map(is_id, parts)):
        raise refuse("not_a_reference", value=raw)
    return str(raw)
