"""A team's next cycle, from this one: what the evaluation keeps, from where it stands now."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pejling.language import _
from pejling.load import Document, Place
from pejling.model import Element, KeyResult, Next, Objective, Okr, Zone
from pejling.model.cycle import days_of, following
from pejling.writing.documents import Documents
from pejling.writing.emitting import EMPTY
from pejling.writing.errors import WritingError
from pejling.writing.onward import Onward
from pejling.writing.plain import plain
from pejling.writing.scaffold import Note, Scaffold, stated_audience


def next_cycle(documents: Documents, old: Document[Okr]) -> Scaffold:
    """Return the OKR of the cycle after `old`. Raises WritingError where it has an error."""
    documents.rely_on_file(old.path)
    new = Place(old.place.ministry, old.place.agency, following(old.place.period), old.place.name)
    if new in documents.library.okrs:
        message = _("{path} is already there and is not written over.")
        raise WritingError(message, path=documents.shown(documents.library.okrs[new].path))
    rolling = _Rolling(old, new, Onward(documents.directory, old.place, new))
    okr = old.content
    content = {
        **stated_audience(old),
        "team": okr.team,
        "parent": rolling.parent(),
        "rhythm": okr.rhythm,
        "objectives": rolling.objectives() or EMPTY,
        "kpis": [plain(one) for one in okr.kpis],
    }
    path = f"{new.ministry}/{new.agency}/okr/{new.period}/{new.name}.md"
    return Scaffold(path, content, "", tuple(rolling.notes))


@dataclass(frozen=True)
class _Rolling:
    """From which cycle to which; `notes` gathers what the team should know."""

    old: Document[Okr]
    new: Place
    onward: Onward
    notes: list[Note] = field(default_factory=list)

    def parent(self) -> str | None:
        """Return the longer cycle: the same one, or the one after it where that is written."""
        parent = self.old.content.parent
        if parent is None:
            return None
        known = {
            place.period
            for place in self.onward.directory.library.okrs
            if (place.ministry, place.agency) == (self.new.ministry, self.new.agency)
        }
        for cycle in (parent, following(parent)):
            (begins, ends), (first, last) = days_of(cycle), days_of(self.new.period)
            if begins <= first and last <= ends and cycle in known:
                return cycle
        message = _("No cycle around {name} is written yet, so parent: is left out.")
        self._note(message, self.new.period)
        return None

    def objectives(self) -> list[dict[str, Any]]:
        """Return the objectives that go on; a key result waits only for those that do too."""
        carried = [one for each in self.old.content.objectives for one in self._objective(each)]
        names = {one["id"] for objective in carried for one in objective["key_results"]}
        return [
            objective
            | {"key_results": [self._waiting(one, names) for one in objective["key_results"]]}
            for objective in carried
        ]

    def _objective(self, objective: Objective) -> Iterator[dict[str, Any]]:
        """Yield an objective that goes on; nothing, and a note, for one that does not."""
        if objective.abandoned is not None:
            self._note(_("{name} was given up and is not carried on."), objective.id)
            return
        kept = [one for each in objective.key_results for one in self._key_result(each)]
        if not kept:
            self._note(_("{name} has no key result that goes on, so it ends here."), objective.id)
            return
        carried = plain(objective)
        carried["supports"] = [self.onward.support(one) for one in objective.supports]
        carried["key_results"] = kept
        carried["continues"] = [self._earlier(objective.id)]
        yield _in_order(Objective, carried)

    def _key_result(self, key_result: KeyResult) -> Iterator[dict[str, Any]]:
        decided = self._decided(key_result.id)
        if decided is Next.DROP:
            self._note(_("{name} ends, as the evaluation says."), key_result.id)
            return
        carried = plain(key_result)
        value = self._last_value(key_result)
        if value is not None:
            carried["baseline"] = value
        elif key_result.takes_numbers:
            self._note(_("{name} was never measured: its baseline is the old one."), key_result.id)
        if key_result.due is not None:
            carried["due"] = self.onward.day(key_result.due)
        if decided is Next.CHANGE:
            self._note(_("{name} is to change: write what it becomes."), key_result.id)
            carried.update({"target": EMPTY} if key_result.zones is None else {})
        elif _is_reached(key_result, value):
            self._note(_("{name} is reached: set a new target, or delete it."), key_result.id)
            carried["target"] = EMPTY
        if key_result.zones is not None:
            self._note(_("The steps of {name} are the old ones: do they still fit?"), key_result.id)
        carried["continues"] = [self._earlier(key_result.id)]
        yield _in_order(KeyResult, carried)

    def _decided(self, name: str) -> Next:
        """Return what the evaluation says happens; where it says nothing, it goes on."""
        evaluation = self.old.content.evaluation
        said = evaluation.key_results.get(name) if evaluation else None
        if said is not None and said.next is not None:
            return said.next
        self._note(_("Nothing is decided on {name}: it is carried on as it is."), name)
        return Next.KEEP

    def _last_value(self, key_result: KeyResult) -> Decimal | None:
        """Return the last number, also where a step in numbers was what was checked in."""
        check_ins = sorted(self.old.content.check_ins, key=lambda one: one.date)
        values = [one.values[key_result.id] for one in check_ins if key_result.id in one.values]
        if not values:
            return None
        if isinstance(values[-1], Zone):
            steps = dict(key_result.zones.numbers) if key_result.zones else {}
            return steps.get(values[-1])
        return values[-1]

    def _waiting(self, key_result: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
        """Return a key result that waits only for what is there in the new cycle."""
        going = []
        for waits_for in key_result.get("depends_on", []):
            found = self.onward.dependency(waits_for, names)
            if found is None:
                message = _("{name} no longer waits for {other}, which does not go on.")
                self.notes.append(Note(message, {"name": key_result["id"], "other": waits_for}))
            else:
                going.append(found)
        return {**key_result, "depends_on": going}

    def _earlier(self, name: str) -> str:
        return f"{self.old.place.period}/{self.old.place.name}/{name}"

    def _note(self, message: str, name: str) -> None:
        self.notes.append(Note(message, {"name": name}))


def _is_reached(key_result: KeyResult, value: Decimal | None) -> bool:
    """Say whether nothing is left of the way to a target: from where it stands, it has none."""
    if value is None or key_result.target is None:
        return False
    falls = (key_result.baseline or Decimal(0)) > key_result.target
    return value <= key_result.target if falls else value >= key_result.target


def _in_order(model: type[Element], carried: Mapping[str, Any]) -> dict[str, Any]:
    names = [field.alias or name for name, field in model.model_fields.items()]
    return {name: carried[name] for name in names if name in carried}
