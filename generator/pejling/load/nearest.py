"""The word an author most likely meant."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from pejling.language import _
from pejling.model.ids import as_id

LONGEST_COMPARED = 64
MOST_COMPARED = 300
DID_YOU_MEAN = _("Did you mean {meant}?")

OTHER_WORDS: Mapping[str, str] = {
    "navn": "name",
    "titel": "title",
    "mål": "goals",
    "maal": "goals",
    "frist": "due",
    "dato": "date",
    "deadline": "due",
    "enhed": "unit",
    "retning": "direction",
    "værdi": "value",
    "måltal": "targets",
    "target": "targets",
    "maaling": "measures",
    "måling": "measures",
    "målinger": "measures",
    "indicator": "measures",
    "indicators": "measures",
    "kpi": "measures",
    "milepæl": "milestones",
    "milepæle": "milestones",
    "vægt": "weight",
    "ejer": "owner",
    "kilde": "source",
    "opgave": "task",
    "forklaring": "explanation",
    "årsag": "reason",
    "kommentar": "comment",
    "handling": "action",
    "udgangspunkt": "baseline",
    "opfølgning": "follow_up",
    "pejlemærker": "markers",
    "målbillede": "goal_picture",
    "støtter": "supports",
    "underskrifter": "signatories",
    "sagsnummer": "case",
    "kontakt": "contact",
    "læring": "lessons",
    "delvist_fra": "partly_from",
    "definition_": "definition",
    "decimaler": "decimals",
    "aftalt": "agreed_on",
    "godkendt": "approved_on",
    "værdier": "values",
    "kriterier": "criteria",
    "resultater": "values",
    "result": "values",
    "results": "values",
    "status": "outlook",
    "description": "definition",
}
"""What authors write for a key, and the key they mean."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word the author most likely meant, or an empty text."""
    word = word[:LONGEST_COMPARED].lower()
    choices = _promising(word, list(known))
    other = OTHER_WORDS.get(word)
    if other in choices:
        return str(other)
    close = get_close_matches(word, choices, n=1, cutoff=0.6) or get_close_matches(
        as_id(word).replace("-", "_"), choices, n=1, cutoff=0.7
    )
    return close[0] if close else ""


def _promising(word: str, choices: list[str]) -> list[str]:
    """Return the choices worth a comparison: of many, those whose last part begins alike."""
    if len(choices) <= MOST_COMPARED:
        return choices
    start = word.rpartition("/")[2][:3]
    alike = [one for one in choices if one.rpartition("/")[2].startswith(start)]
    return [*alike, *choices][:MOST_COMPARED]
