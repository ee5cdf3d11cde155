"""The foot of a page: for which date, its data, its address, and the file to edit."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from pejling.export import all_formats
from pejling.pages.kind import Draft
from pejling.pages.view import View


@dataclass(frozen=True)
class Foot:
    """What stands below every page; `downloads` are a format's name and the file's address."""

    as_of: date
    updated: date | None
    address: str
    downloads: tuple[tuple[str, str], ...]
    source: str | None
    edit: str | None


def foot_of(view: View, draft: Draft) -> Foot:
    """Return the foot of a page."""
    stem = view.address(draft.address).removesuffix(".html")
    has_data = draft.goals is not None or draft.okrs is not None
    formats = all_formats() if has_data else ()
    edit_url = view.config.edit_url
    source = f"{view.config.plans}/{draft.source}" if draft.source else None
    return Foot(
        view.site.as_of,
        draft.updated,
        view.address(draft.address),
        tuple((one.name.upper(), f"{stem}{one.suffix}") for one in formats),
        source,
        edit_url.replace("{path}", quote(draft.source)) if edit_url and draft.source else None,
    )
