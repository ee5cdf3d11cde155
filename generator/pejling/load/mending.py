"""Refused data made readable: as it was most likely meant, or with something harmless instead."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, cast

from pejling.load.front_matter import Path
from pejling.model.ids import as_id

MEANT = frozenset(
    {
        "decimal_comma",
        "number_with_unit",
        "other_minus",
        "grouped_number",
        "leading_zero",
        "thousands_or_decimals",
        "other_date",
        "not_an_id",
    }
)
"""Refusals that name what was meant: it is read instead."""

UNREAD_DAY = "2199-12-31"
"""What stands for a date that could not be read; no plan has a later one."""

FILLERS: Mapping[str, Any] = {
    "not_a_date": UNREAD_DAY,
    "impossible_date": UNREAD_DAY,
    "not_a_milestone": UNREAD_DAY,
    "not_a_number": "0",
    "quoted_number": "0",
    "greater_than_equal": "1",
    "less_than_equal": "1",
    "not_a_count": "1",
    "not_a_year": "2100",
    "not_a_flag": "false",
    "not_a_link": "https://example.org/",
    "not_a_pair": "0",
    "tuple_type": [],
    "dict_type": {},
    "model_type": {},
    "model_attributes_type": {},
}
"""What stands for a value of which nothing is known but its type; else a word."""

TYPE_REFUSALS = frozenset({"tuple_type", "dict_type", "model_type", "model_attributes_type"})
_FIRST_FILLED_DAY = date(2900, 1, 1)


class Mender:
    """Mends the data of one document where it was refused, and remembers what was guessed."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.renamed: dict[Path, str] = {}
        self.lost = False
        """Whether something that others can name was guessed or left out."""
        self._tried: dict[Path, int] = {}
        self._follows: set[Path] = set()
        self._hollow: set[Path] = set()
        self._filled: set[Path] = set()
        """What has a value in it that stands for one that could not be read."""
        self._count = 0

    def place(self, error: Any) -> tuple[Path, bool]:
        """Return where the author wrote what is refused, and whether it follows from a guess."""
        path = way_to(self.data, error["loc"], error["type"])
        # What is wrong between two values follows where one of them is filler.
        follows = path in self._filled
        if at := error.get("ctx", {}).get("at", ""):
            for step in at.split("/"):
                path = (*path, _real_step(_node(self.data, path), step))
        return path, follows or path in self._follows or self._is_settled(error["type"], path)

    def _is_settled(self, kind: str, path: Path) -> bool:
        """Say whether a refusal is answered already: the key was renamed, or its part is filler."""
        if kind == "missing":
            parent = _node(self.data, path[:-1])
            renamed = isinstance(parent, dict) and path[-1] in parent
            return renamed or path[:-1] in self._hollow
        return kind == "extra_forbidden" and path[-1:] == ("<<",)

    def mend(self, error: Any, path: Path, values: Mapping[str, str]) -> None:
        """Change the data so that this refusal does not come again."""
        kind = error["type"]
        self._tried[path] = self._tried.get(path, 0) + 1
        self._count += 1
        if self._tried[path] > 4:
            self._cut(path[:-1] if len(path) > 1 else path)
        elif error["loc"][-1:] == ("[key]",) and path:
            self._rename(path, as_id(str(path[-1])))
        elif kind == "extra_forbidden":
            self._rename(path, values.get("meant", ""))
        elif kind == "missing":
            if path[-1] not in _keys(_node(self.data, path[:-1])):
                self._fill(path, f"x-{self._count}")
                self.lost = self.lost or path[-1] == "id"
        elif kind in _REPAIRS:
            self._repair(kind, path, bool(error.get("ctx", {}).get("at")))
        elif kind in MEANT and values.get("meant") and self._tried[path] == 1:
            self._set(path, values["meant"])
            self._follows.add(path)
        else:
            self._replace(path, kind, error)

    def _repair(self, kind: str, path: Path, is_part: bool) -> None:
        node = _node(self.data, path[:-1] if is_part else path)
        self._follows.update({path, path[:-1]} if is_part else {path})
        if isinstance(node, dict):
            _REPAIRS[kind](node, str(path[-1]) if path else "", self._count)
        else:
            self._cut(path)

    def _replace(self, path: Path, kind: str, error: Any) -> None:
        value = error["input"]
        parent = _node(self.data, path[:-1])
        if kind == "tuple_type" and isinstance(value, str):
            self._fill(path, [value])
            self._follows.add((*path, 0))
        elif kind in TYPE_REFUSALS or isinstance(parent, list) or self._tried[path] > 1:
            if kind in TYPE_REFUSALS:
                self.lost = True
                self._hollow.add(path)
            self._filled.add(path[:-1])
            self._fill(path, self._filler(kind, error))
        else:
            self._filled.add(path[:-1])
            self._cut(path)

    def _filler(self, kind: str, error: Any) -> Any:
        if kind in {"enum", "literal_error"}:
            return str(error["ctx"]["expected"]).split("'")[1]
        filler = FILLERS.get(kind, f"x-{self._count}")
        return filler.copy() if isinstance(filler, dict | list) else filler

    def _fill(self, path: Path, value: Any) -> None:
        self._set(path, value)
        self._follows.update({path, path[:-1]})

    def _set(self, path: Path, value: Any) -> None:
        parent = _node(self.data, path[:-1])
        if path and (
            isinstance(parent, dict)
            or (isinstance(parent, list) and isinstance(path[-1], int) and path[-1] < len(parent))
        ):
            parent[cast(Any, path[-1])] = value

    def _rename(self, path: Path, meant: str) -> None:
        """Read a key as the one that was meant; leave it out where there is none."""
        parent, key = _node(self.data, path[:-1]), path[-1]
        if not isinstance(parent, dict) or key not in parent:
            return
        value = parent.pop(cast(str, key))
        self._follows.add((*path[:-1], meant))
        if meant and meant not in parent:
            parent[meant] = value
            self.renamed[(*path[:-1], meant)] = str(key)
            self._follows.discard((*path[:-1], meant))

    def _cut(self, path: Path) -> None:
        parent = _node(self.data, path[:-1])
        if not path:
            self.data.clear()
            self.lost = True
        elif isinstance(parent, dict):
            parent.pop(cast(Any, path[-1]), None)
        elif isinstance(parent, list) and isinstance(path[-1], int) and path[-1] < len(parent):
            del parent[path[-1]]
            self.lost = True
        self._follows.update({path, path[:-1]})


def way_to(data: Any, loc: tuple[int | str, ...], kind: str) -> Path:
    """Return the path in the author's data: the model's own steps (tags, entries) left out."""
    path: list[int | str] = []
    node: Any = data
    for number, step in enumerate(loc):
        step = _real_step(node, step)
        if (isinstance(node, dict) and step in node) or (
            isinstance(node, list) and isinstance(step, int) and step < len(node)
        ):
            path.append(step)
            node = node[cast(Any, step)]
        elif kind == "missing" and number == len(loc) - 1:
            path.append(step)
    return tuple(path)


def _real_step(node: Any, step: int | str) -> int | str:
    """Return the step in a list where the model has names: a pair is min and max."""
    if isinstance(node, list) and isinstance(step, str):
        return {"min": 0, "max": 1}.get(step, int(step) if step.isdigit() else step)
    if isinstance(node, dict) and step == "id" and "id" not in node and "uses" in node:
        return "uses"
    return step


def _node(data: Any, path: Path) -> Any:
    node: Any = data
    for step in path:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return None
    return node


def _keys(node: Any) -> Any:
    return node if isinstance(node, dict) else ()


Repair = Callable[[dict[str, Any], str, int], None]


def _only(*keys: str, otherwise: tuple[str, Any] | None = None) -> Repair:
    """Return the repair that keeps the first of some keys, or writes one where none is."""

    def repair(node: dict[str, Any], _key: str, _count: int) -> None:
        present = [key for key in keys if key in node]
        for key in present[1:]:
            del node[key]
        if not present and otherwise:
            node[otherwise[0]] = otherwise[1]

    return repair


def _without(*keys: str, then: tuple[str, Any] | None = None) -> Repair:
    """Return the repair that takes keys away (the refused one where none is named)."""

    def repair(node: dict[str, Any], refused: str, _count: int) -> None:
        for key in keys or (refused,):
            node.pop(key, None)
        if then:
            node[then[0]] = then[1]

    return repair


def _swapped(first: str) -> Repair:
    def repair(node: dict[str, Any], key: str, _count: int) -> None:
        other = "max" if first == "min" else key
        node[first], node[other] = node.get(other), node.get(first)

    return repair


def _another_id(node: dict[str, Any], key: str, count: int) -> None:
    node[key] = f"x-{count}/x-{count}" if key == "uses" else f"x-{count}"


def _another_day(node: dict[str, Any], key: str, count: int) -> None:
    node[key] = (_FIRST_FILLED_DAY + timedelta(days=count)).isoformat()


def _rising(node: dict[str, Any], _key: str, _count: int) -> None:
    steps = [one for one in ("fail", "commit", "target", "stretch") if one in node]
    node.update({step: str(number) for number, step in enumerate(steps)})


_IN_WORDS = ("value", "x")

_REPAIRS: Mapping[str, Repair] = {
    "target_says_nothing": _without(then=_IN_WORDS),
    "target_says_one_thing": _without("min", "max", "set_by", then=_IN_WORDS),
    "half_range": _without("min", "max", then=_IN_WORDS),
    "range_upside_down": _swapped("min"),
    "range_needs_limits": _without("partly_from", then=_IN_WORDS),
    "limits_need_range": _without("min", "max", "partly_from", then=_IN_WORDS),
    "partly_from_side": _without(),
    "partly_from_form": _without(),
    "same_due_date": _another_day,
    "years_upside_down": _swapped("from"),
    "days_upside_down": _swapped("from"),
    "support_names_one": _only(
        "ministry_goal", "goal", "objective", "key_result", otherwise=("goal", "x")
    ),
    "duplicate_id": _another_id,
    "more_than_parts": _without(),
    "change_names_one": _only("measure", "milestone", "criterion"),
    "change_says_nothing": _without(then=("title", {"from": "x", "to": "x"})),
    "amendment_does_one": _only("changed", "withdrawn", otherwise=("withdrawn", "x")),
    "value_says_nothing": _without(then=_IN_WORDS),
    "value_and_unassessable": _without("cannot_be_assessed"),
    "follow_up_without_date": _without(then=("date", UNREAD_DAY)),
    "target_or_zones": _without("zones"),
    "zones_out_of_order": _rising,
    "kpi_without_level": _without(then=("keep_above", "0")),
}
"""How each refusal of a whole part is undone, with as little else changed as can be."""
