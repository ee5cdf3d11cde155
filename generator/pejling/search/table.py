"""The table of records: what is shown of each, in shards, and what all are filtered by.

`rows/N.js` holds `{"groups": {…}, "rows": […]}` of 24 records, from number 24 N up: a row is
`[group, title, address, kind, verdict, number]`, a group `[title, address, agency, years]`.
An address that begins with `#` stands on the group's page; a title in another language is
`[title, language]`; kind and verdict are positions in `labels.js`, 0 for none.

`facets.js` holds for all records, in the order of their numbers, one character of `codes` for
each: its position among `combinations` of `[kind, task, nature, verdict]`; for every group, whose
sizes stand in `index.js`, `[ministry, agency, first year, last year]` in `places`; and `goals`,
`[id, title, the numbers of what supports it]`. Lists of names begin at 1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pejling.assess import Verdict
from pejling.language import Speech, _
from pejling.model import Nature, Task
from pejling.pages.parts.standing import standing
from pejling.pages.view import Passage, View
from pejling.search.coding import DIGITS, numbers, rising
from pejling.search.record import Found, Kind, Record
from pejling.search.shards import script

ROWS_IN_A_SHARD = 24

T = TypeVar("T")

KINDS = {
    Kind.PLAN: _("Plan"),
    Kind.GOAL: _("Goal"),
    Kind.AMENDMENT: _("Amendment"),
    Kind.FOLLOW_UP: _("Follow-up"),
    Kind.RESULTS: _("Year-end report"),
    Kind.MINISTRY_GOAL: _("Ministry goal"),
    Kind.MINISTRY: _("Ministry"),
    Kind.AGENCY: _("Agency"),
    Kind.OKR: _("OKR"),
    Kind.PAGE: _("Page"),
}
TASKS = {Task.CORE: _("core task"), Task.INTERNAL: _("internal")}
NATURES = {Nature.OPERATIONAL: _("operations"), Nature.POLICY: _("policy")}


@dataclass(frozen=True)
class Table:
    """The records of one language, in order, with their groups' positions."""

    found: tuple[Found, ...]

    @property
    def records(self) -> Iterator[tuple[int, Record]]:
        """Yield every record with the position of its group."""
        for position, one in enumerate(self.found):
            for record in one.records:
                yield position, record


def table(found: Iterable[Found]) -> Table:
    """Return records in the order in which equals are shown: timeless first, then the newest."""
    return Table(tuple(sorted(found, key=_order)))


def _order(one: Found) -> tuple[Any, ...]:
    group = one.group
    timeless = group.years == (0, 0)
    first = _FIRST.get(one.records[0].kind, len(_FIRST))
    return (not timeless, -group.years[1], -group.years[0], first, group.address)


_FIRST = {Kind.AGENCY: 0, Kind.MINISTRY: 1, Kind.PLAN: 2, Kind.PAGE: 4}


def rows(shown: Table) -> Iterator[tuple[str, bytes]]:
    """Yield the shards of rows, each with its name."""
    records = list(shown.records)
    for number, part in enumerate(batched(records, ROWS_IN_A_SHARD)):
        name = f"rows/{number}"
        yield name, script(name, _rows(shown, part))


def batched(entries: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Yield entries in order, `size` at a time."""
    for start in range(0, len(entries), size):
        yield entries[start : start + size]


def _rows(shown: Table, part: Sequence[tuple[int, Record]]) -> object:
    return {
        "groups": {str(position): _group(shown.found[position]) for position, _one in part},
        "rows": [
            _row(position, record, shown.found[position].group.address) for position, record in part
        ],
    }


def _group(one: Found) -> list[object]:
    group = one.group
    agency = group.context[0] if group.agency and group.context else None
    return [_text(group.title), group.address, _text(agency) if agency else "", list(group.years)]


def _row(position: int, record: Record, page: str) -> list[object]:
    address = record.address
    if address.startswith(f"{page}#"):
        address = address[len(page) :]
    return [
        position,
        _text(record.title),
        address,
        _KIND[record.kind],
        _VERDICT[record.verdict] if record.verdict else 0,
        record.number,
    ]


def _text(text: Passage) -> object:
    return [text.text, text.language] if text.language else text.text


_KIND = {kind: position for position, kind in enumerate(Kind, 1)}
_TASK = {task: position for position, task in enumerate(Task, 1)}
_NATURE = {nature: position for position, nature in enumerate(Nature, 1)}
_VERDICT = {verdict: position for position, verdict in enumerate(Verdict, 1)}


def facets(shown: Table, view: View) -> bytes:
    """Return what all records are filtered by."""
    say = view.say
    combinations: dict[tuple[int, int, int, int], int] = {}
    codes = [
        combinations.setdefault(_combination(record), len(combinations))
        for _position, record in shown.records
    ]
    return script(
        "facets",
        {
            "tasks": _named(Task, TASKS, say),
            "natures": _named(Nature, NATURES, say),
            "combinations": list(combinations),
            "codes": _codes(codes),
            **_places(shown, view),
            "goals": [None, *_ministry_goals(shown, view)],
        },
    )


def labels(say: Speech) -> bytes:
    """Return the words beside a row: kinds of documents, and verdicts with their marks."""
    return script(
        "labels",
        {
            "kinds": _named(Kind, KINDS, say),
            "verdicts": [None, *(_verdict(one, say) for one in Verdict)],
        },
    )


def sizes(shown: Table) -> str:
    """Return how many records each group has."""
    return numbers(len(one.records) for one in shown.found)


def quiet(shown: Table) -> str:
    """Return the groups that come after plans and goals that answer as well."""
    return rising([at for at, one in enumerate(shown.found) if one.records[0].kind in _QUIET])


_QUIET = {Kind.OKR, Kind.PAGE}


def _combination(record: Record) -> tuple[int, int, int, int]:
    return (
        _KIND[record.kind],
        _TASK[record.task] if record.task else 0,
        _NATURE[record.nature] if record.nature else 0,
        _VERDICT[record.verdict] if record.verdict else 0,
    )


def _codes(codes: list[int]) -> str:
    """Return a character for each record; two where there are more combinations than digits."""
    if max(codes, default=0) < len(DIGITS):
        return "".join(DIGITS[code] for code in codes)
    return "".join(DIGITS[code >> 6] + DIGITS[code & 63] for code in codes)


def _named(kinds: Iterable[Any], words: Mapping[Any, str], say: Speech) -> list[object]:
    return [None, *([str(one), say.text(words[one])] for one in kinds)]


def _verdict(verdict: Verdict, say: Speech) -> list[object]:
    shown = standing(verdict, say)
    return [verdict.value, shown.word, shown.mark, shown.hue]


def _places(shown: Table, view: View) -> dict[str, object]:
    ministries = {one: position for position, one in enumerate(view.library.ministries, 1)}
    agencies = {
        (place.ministry, place.agency): position
        for position, place in enumerate(view.library.agencies, 1)
    }
    return {
        "places": [
            [
                ministries.get(one.group.ministry, 0),
                agencies.get((one.group.ministry, one.group.agency), 0),
                *one.group.years,
            ]
            for one in shown.found
        ],
        "ministries": [
            None,
            *(
                [name, _text(view.text(one.content.name))]
                for name, one in view.library.ministries.items()
            ),
        ],
        "agencies": [
            None,
            *(
                [f"{place.ministry}/{place.agency}", _text(view.text(one.content.name))]
                for place, one in view.library.agencies.items()
            ),
        ],
    }


def _ministry_goals(shown: Table, view: View) -> Iterator[list[object]]:
    """Yield every ministry goal that something supports, with the numbers of those records."""
    supporting: dict[object, list[int]] = {}
    for number, (_position, record) in enumerate(shown.records):
        for key in record.ministry_goals:
            supporting.setdefault(key, []).append(number)
    for key, goal in view.links.ministry_goals.items():
        if key in supporting:
            yield [str(key), _text(view.text(goal.title)), rising(supporting[key])]
