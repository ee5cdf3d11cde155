"""The foot of a page: for which date, its data, its address, and the file to edit."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from pejling.pages.kind import Draft
from pejling.pages.view import View


@dataclass(frozen=True)
class Foot:
    """What stands below every page; `json` and `csv` are files at the site's root."""

    as_of: date
    updated: date | None
    address: str
    json: str | None
    csv: str | None
    source: str | None
    edit: str | None


def foot_of(view: View, draft: Draft) -> Foot:
    """Return the foot of a page."""
    stem = draft.address.removesuffix(".html")
    offers = draft.goals is not None
    edit_url = view.config.edit_url
    source = f"{view.config.plans}/{draft.source}" if draft.source else None
    return Foot(
        view.site.as_of,
        draft.updated,
        view.address(draft.address),
        f"{stem}.json" if offers else None,
        f"{stem}.csv" if offers else None,
        source,
        edit_url.replace("{path}", quote(draft.source)) if edit_url and draft.source else None,
    )
