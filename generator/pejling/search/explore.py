"""What the explorer knows of goals beyond the table of records: their parts, and two orders.

`goals/N.js` holds what is said of 96 records from number 96 N up, null where a record is no goal:
`[owner, weight, decimals of each part, parts]`. A part is the cells of its line of CSV, its id, and
the language of its words where that is not the page's.
`titles.js` holds the numbers of all goals in the order of their titles, `drafts.js` those of plans
that are not agreed.
"""

from collections.abc import Iterator

from pejling.assess import GoalVerdict, PartVerdict
from pejling.export.formats.as_csv import part_cells
from pejling.export.reader import Reader
from pejling.link import GoalKey
from pejling.load import Place
from pejling.model import Measure
from pejling.pages import addresses
from pejling.pages.view import View
from pejling.search.coding import numbers, rising
from pejling.search.record import Kind
from pejling.search.shards import script
from pejling.search.table import Table, batched

GOALS_IN_A_SHARD = 96

_LAST_LETTERS = str.maketrans({"æ": "{", "ø": "|", "å": "}", "ä": "{", "ö": "|"})


def explorer(shown: Table, view: View) -> Iterator[tuple[str, bytes]]:
    """Yield the explorer's own files, each with its name."""
    records = [record for _position, record in shown.records]
    told = _Told(view)
    for number, part in enumerate(batched(records, GOALS_IN_A_SHARD)):
        name = f"goals/{number}"
        yield name, script(name, [told.of(record.address) for record in part])
    goals = [number for number, one in enumerate(records) if one.kind is Kind.GOAL]
    by_title = sorted(goals, key=lambda number: (_alphabetic(records[number].title.text), number))
    yield "titles", script("titles", numbers(by_title))
    drafts = [number for number in goals if told.is_draft(records[number].address)]
    yield "drafts", script("drafts", rising(drafts))


def _alphabetic(title: str) -> str:
    """Return what a title is sorted by: æ, ø and å come after z."""
    return title.casefold().translate(_LAST_LETTERS)


class _Told:
    """What is said of each goal, by its address."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._read = Reader(view.language, view.config.languages)
        self._goals: dict[str, tuple[Place, GoalVerdict]] = {
            addresses.of_goal(GoalKey(place, goal.id)): (place, goal)
            for place, plan in view.site.verdicts.items()
            for goal in plan.goals
        }

    def is_draft(self, address: str) -> bool:
        place, _goal = self._goals[address]
        return self._view.links.plans[place].agreed_on is None

    def of(self, address: str) -> object:
        if address not in self._goals:
            return None
        _place, goal = self._goals[address]
        judged = [one for part in goal.parts for one in (part, *part.measures)]
        parts = [self._read.part(one) for one in judged]
        said = goal.goal.goal
        owner = self._view.optional(said.owner)
        return [
            [owner.text, owner.language] if owner else None,
            self._read.number(said.weight),
            [part.get("decimals") for part in parts],
            [
                [*part_cells(part, self._view.language), part["id"], self._language_of(one)]
                for one, part in zip(judged, parts, strict=True)
            ],
        ]

    def _language_of(self, part: PartVerdict) -> str:
        measure = part.measure if isinstance(part.measure, Measure) else None
        name = measure.name if measure else part.milestone.title if part.milestone else None
        named = self._view.optional(name)
        return named.language if named else ""
