"""Which agencies a total lacks results from, by name (rule 8)."""

from collections.abc import Iterable, Mapping

from pejling.assess import Totals, behind
from pejling.assess.words import joined
from pejling.language import Speech, _
from pejling.load import Place
from pejling.pages.parts.overview import Overview

MOST_NAMED = 8


def missing_words(overview: Overview, places: Iterable[Place]) -> str:
    """Return who has goals without result after the deadline; empty where nobody has."""
    say = overview.view.say
    named = [(one.name, one.missing) for one in behind(_by_agency(overview, places)) if one.missing]
    return say.text(_("Without result: {agencies}."), agencies=_named(named, say)) if named else ""


def awaiting_words(overview: Overview, places: Iterable[Place]) -> str:
    """Return who has goals that await their result; empty where nobody has."""
    say = overview.view.say
    found = behind(_by_agency(overview, places))
    named = [(one.name, one.awaiting) for one in found if one.awaiting]
    if not named:
        return ""
    return say.text(_("Awaiting result: {agencies}."), agencies=_named(named, say))


def _by_agency(overview: Overview, places: Iterable[Place]) -> Mapping[str, Totals]:
    verdicts = overview.view.site.verdicts
    return {str(overview.agency_name(place)): verdicts[place].totals for place in places}


def _named(found: list[tuple[str, int]], say: Speech) -> str:
    one, many = _("{agency} ({count} goal)"), _("{agency} ({count} goals)")
    words = [say.plural(one, many, count, agency=name) for name, count in found[:MOST_NAMED]]
    if len(found) > MOST_NAMED:
        more = len(found) - MOST_NAMED
        words.append(say.plural(_("{count} other agency"), _("{count} other agencies"), more))
    return joined(words, say)
