"""Old addresses of renamed ministries, agencies and goals lead to the new ones."""

from pejling.link.chains import latest
from pejling.load import Place
from pejling.pages import addresses
from pejling.site import Site


def redirects(site: Site, published: set[str]) -> dict[str, str]:
    """Return old addresses with the new; an address that has a page of its own stays."""
    languages = site.config.languages
    moved = {**_moved_folders(site, published), **_renamed_goals(site)}
    found: dict[str, str] = {}
    for old, new in sorted(moved.items()):
        for language in languages:
            source = addresses.in_language(old, language, languages)
            target = addresses.in_language(new, language, languages)
            if source not in published and target in published:
                found[source] = target
    return found


def _moved_folders(site: Site, published: set[str]) -> dict[str, str]:
    """Return every page below a renamed folder under its old name."""
    folders: dict[str, str] = {}
    for place, agency in site.library.agencies.items():
        for former in agency.content.formerly:
            named = former.agency if "/" in former.agency else f"{place.ministry}/{former.agency}"
            folders[f"{named}/"] = f"{place.ministry}/{place.agency}/"
    for name, ministry in site.library.ministries.items():
        for former_ministry in ministry.content.formerly:
            folders[f"{former_ministry.ministry}/"] = f"{name}/"
    return {
        old + address.removeprefix(new): address
        for old, new in folders.items()
        for address in published
        if address.startswith(new)
    }


def _renamed_goals(site: Site) -> dict[str, str]:
    """Return the history of a goal under each id it had, where exactly one goal carried it on."""
    found: dict[str, str] = {}
    for key in site.links.goals:
        now = latest(site.links, key)
        if now.goal != key.goal or _agency(now.place) != _agency(key.place):
            found[addresses.of_history(key)] = addresses.of_history(now)
    return found


def _agency(place: Place) -> tuple[str, str]:
    return place.ministry, place.agency
