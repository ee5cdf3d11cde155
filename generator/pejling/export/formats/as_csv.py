"""CSV for spreadsheets: a line a measure, milestone or judgement; opens in Danish Excel.

Semicolons and a byte order mark; decimal comma in Danish. A text that a spreadsheet would run
as a formula gets an apostrophe in front.
"""

from collections.abc import Sequence
from decimal import Decimal

from pejling.assess import Verdict
from pejling.assess.words import verdict_word
from pejling.export.format import Format, Head
from pejling.export.reader import Datum
from pejling.export.record import GoalRecord
from pejling.language import Speech, _, speech

COLUMNS = (
    _("Ministry"),
    _("Agency"),
    _("Plan"),
    _("No."),
    _("Goal"),
    _("Verdict of the goal"),
    _("Part"),
    _("Unit"),
    _("Direction"),
    _("Baseline"),
    _("Due"),
    _("Target"),
    _("Value"),
    _("Value as of"),
    _("Verdict of the part"),
    _("Goal id"),
    _("Part id"),
)
DIRECTIONS = {
    "increase": _("up"),
    "decrease": _("down"),
    "keep_above": _("at least"),
    "keep_below": _("at most"),
    "range": _("within"),
}
JUDGEMENT = _("Judged by people")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cell(value: Datum, language: str) -> str:
    """Return one cell: numbers plain, everything else quoted and harmless."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = format(Decimal(str(value)), "f")
        return number.replace(".", ",") if language == "da" else number
    text = " ".join(str(value).split())
    if text.startswith(FORMULA_STARTS):
        text = "'" + text
    return '"' + text.replace('"', '""') + '"'


def piece(record: GoalRecord) -> str:
    """Return a line for every part of a goal."""
    language, content, say = record.language, record.content, record.say
    goal = [
        content["ministry_name"],
        content["agency_name"],
        str(content["plan"]),
        content["number"],
        content["title"],
        _verdict(content["verdict"], say),
    ]
    lines = []
    for part in record.parts or ({},):
        said = part_cells(part, language)
        cells: list[Datum] = [*goal, *said, content["goal"], part.get("id")]
        lines.append(";".join(cell(one, language) for one in cells))
    return "\r\n".join(lines)


def part_cells(part: dict[str, Datum], language: str) -> tuple[Datum, ...]:
    """Return what the columns from `Part` to `Verdict of the part` say of a part."""
    say = speech(language)
    target = part.get("target") or {}
    assert isinstance(target, dict)
    return (
        part.get("name") or (say.text(JUDGEMENT) if part.get("kind") == "judgement" else ""),
        part.get("unit"),
        _direction(part.get("direction"), say),
        part.get("baseline"),
        target.get("due") or part.get("due"),
        _target(target, language),
        part.get("value", part.get("reached_on")),
        part.get("value_as_of"),
        _verdict(part.get("verdict"), say),
    )


def _verdict(code: Datum, say: Speech) -> str:
    return verdict_word(Verdict(str(code)), say) if code else ""


def _direction(code: Datum, say: Speech) -> str:
    return say.text(DIRECTIONS[str(code)]) if code else ""


def _target(target: dict[str, Datum], language: str) -> Datum:
    if "min" not in target:
        return target.get("value")
    return f"[{cell(target['min'], language)}; {cell(target['max'], language)}]"


def whole(head: Head, pieces: Sequence[str]) -> bytes:
    """Return the file with its column names."""
    say = speech(head.language)
    names = ";".join(cell(say.text(name), head.language) for name in COLUMNS)
    return ("\ufeff" + "\r\n".join([names, *pieces]) + "\r\n").encode()


FORMAT = Format("csv", ".csv", piece, whole)
