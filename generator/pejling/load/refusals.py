"""What the models refuse, said as diagnostics with the nearest right word.

A file is mended in memory and read again until nothing new is found, so that an author sees
every mistake at once, and so that other files' references to it are still checked.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError

from pejling.diagnostics import Diagnostic, Problem, found
from pejling.language import _
from pejling.load import problems as p
from pejling.load.front_matter import MOST_PROBLEMS, FrontMatter, Path
from pejling.model import DocumentBase
from pejling.model.values import as_id

M = TypeVar("M", bound=DocumentBase)

MOST_ROUNDS = 8
PLACEHOLDER = "x"
LONGEST_COMPARED = 64
DID_YOU_MEAN = _("Did you mean {meant}?")

PROBLEMS: Mapping[str, Problem] = {
    "not_a_number": p.NOT_A_NUMBER,
    "quoted_number": p.QUOTED_NUMBER,
    "leading_zero": p.LEADING_ZERO,
    "other_minus": p.OTHER_MINUS,
    "decimal_comma": p.DECIMAL_COMMA,
    "grouped_number": p.GROUPED,
    "number_with_unit": p.NUMBER_WITH_UNIT,
    "thousands_or_decimals": p.THOUSANDS,
    "not_a_date": p.NOT_A_DATE,
    "impossible_date": p.IMPOSSIBLE_DATE,
    "other_date": p.OTHER_DATE,
    "not_a_flag": p.NOT_A_FLAG,
    "empty_text": p.EMPTY_TEXT,
    "not_a_text": p.NOT_A_TEXT,
    "not_a_language": p.NOT_A_LANGUAGE,
    "empty_translation": p.EMPTY_TRANSLATION,
    "not_an_id": p.NOT_AN_ID,
    "reserved_id": p.RESERVED_ID,
    "not_a_reference": p.NOT_A_REFERENCE,
    "not_a_link": p.NOT_A_LINK,
    "not_a_count": p.NOT_A_COUNT,
    "not_a_year": p.NOT_A_YEAR,
    "not_a_pair": p.NOT_A_PAIR,
    "target_says_one_thing": p.TARGET_ONE_THING,
    "half_range": p.HALF_RANGE,
    "range_upside_down": p.RANGE_UPSIDE_DOWN,
    "range_needs_limits": p.RANGE_NEEDS_LIMITS,
    "limits_need_range": p.LIMITS_NEED_RANGE,
    "partly_from_side": p.PARTLY_FROM_SIDE,
    "partly_from_form": p.PARTLY_FROM_FORM,
    "same_due_date": p.SAME_DUE_DATE,
    "years_upside_down": p.YEARS_UPSIDE_DOWN,
    "days_upside_down": p.DAYS_UPSIDE_DOWN,
    "support_names_one": p.SUPPORT_ONE,
    "duplicate_id": p.DUPLICATE_ID,
    "more_than_parts": p.MORE_THAN_PARTS,
    "change_names_one": p.CHANGE_ONE,
    "change_says_nothing": p.CHANGE_NOTHING,
    "amendment_does_one": p.AMENDMENT_ONE,
    "value_says_nothing": p.VALUE_NOTHING,
    "value_and_unassessable": p.VALUE_AND_UNASSESSABLE,
    "follow_up_without_date": p.FOLLOW_UP_DATE,
    "target_or_zones": p.TARGET_OR_ZONES,
    "kpi_without_level": p.KPI_LEVEL,
    "too_short": p.VALUE_NOTHING,
    "tuple_type": p.NOT_A_LIST,
    "greater_than_equal": p.OUT_OF_BOUNDS,
    "less_than_equal": p.OUT_OF_BOUNDS,
}

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


class Reading(Generic[M]):
    """The content of a document, and what was wrong with it."""

    def __init__(self, model: type[M], front: FrontMatter) -> None:
        self.model = model
        self.front = front
        self.content: M | None = None
        self.diagnostics: list[Diagnostic] = []
        self._mended: set[Path] = set()

    def read(self, data: dict[str, Any]) -> "Reading[M]":
        """Read the data; mends a copy of what is wrong until the rest can be read."""
        for _round in range(MOST_ROUNDS):
            try:
                self.content = self.model.model_validate(data)
            except ValidationError as error:
                for one in error.errors(include_url=False):
                    self._take(one, data)
            else:
                return self
        return self

    def _take(self, error: Any, data: dict[str, Any]) -> None:
        path = _real_path(error["loc"], data, error["type"])
        at = error.get("ctx", {}).get("at", "")
        for step in at.split("/") if at else ():
            path = (*path, int(step) if step.isdigit() else step)
        follows = any(path == mended[: len(path)] for mended in self._mended)
        if not follows:
            self._mended.add(path)
            if len(self.diagnostics) < MOST_PROBLEMS:
                self.diagnostics.append(self._diagnostic(error, path))
            _mend(data, path, error, self._mended)
        else:
            _cut(data, path, self._mended)

    def _diagnostic(self, error: Any, path: Path) -> Diagnostic:
        kind, context = error["type"], error.get("ctx", {})
        key = str(path[-1]) if path else ""
        if kind == "extra_forbidden":
            return _unknown_key(self.front, path, key, known_keys(self.model, error["loc"][:-1]))
        if kind == "missing":
            return found(p.MISSING_KEY, self.front.span(path[:-1]), value=key)
        span = self.front.span(path)
        if kind in {"enum", "literal_error"}:
            words = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
            return _not_one_of(span, error["input"], words)
        if kind in {"model_type", "dict_type", "model_attributes_type"}:
            known = ", ".join(known_keys(self.model, error["loc"])) or "…"
            return found(p.NOT_A_MAPPING, span, known=known)
        if kind in {"greater_than_equal", "less_than_equal"}:
            bound = f"≥ {context['ge']}" if "ge" in context else f"≤ {context['le']}"
            return found(p.OUT_OF_BOUNDS, span, value=error["input"], bound=bound)
        problem = PROBLEMS.get(kind)
        if problem is None:
            return found(p.UNREAD, span, reason=error["msg"])
        values = {name: value for name, value in context.items() if name != "at"}
        return found(problem, span, **values)


def _unknown_key(front: FrontMatter, path: Path, key: str, known: tuple[str, ...]) -> Diagnostic:
    meant = nearest(key, known)
    span = front.span(path, key=True)
    hint = DID_YOU_MEAN if meant else None
    return found(p.UNKNOWN_KEY, span, hint_key=hint, value=key, known=", ".join(known), meant=meant)


def _not_one_of(span: Any, value: object, words: list[str]) -> Diagnostic:
    meant = nearest(str(value), words)
    hint = DID_YOU_MEAN if meant else None
    return found(
        p.NOT_ONE_OF, span, hint_key=hint, value=value, known=", ".join(words), meant=meant
    )


def nearest(word: str, known: Any) -> str:
    """Return the known word the author most likely meant, or an empty text."""
    choices = list(known)[:2000]
    word = word[:LONGEST_COMPARED].lower()
    other = OTHER_WORDS.get(word)
    if other in choices:
        return str(other)
    close = get_close_matches(word, choices, n=1, cutoff=0.6) or get_close_matches(
        as_id(word).replace("-", "_"), choices, n=1, cutoff=0.7
    )
    return close[0] if close else ""


def _real_path(loc: tuple[int | str, ...], data: Any, kind: str) -> Path:
    """Return the path in the author's data: the model's own steps (tags, entries) left out."""
    path: list[int | str] = []
    node: Any = data
    for number, step in enumerate(loc):
        is_last = number == len(loc) - 1
        if (isinstance(node, dict) and step in node) or (
            isinstance(node, list) and isinstance(step, int) and step < len(node)
        ):
            path.append(step)
            node = node[cast(Any, step)]
        elif is_last and kind == "missing":
            path.append(step)
    return tuple(path)


def _parent(data: Any, path: Path) -> Any:
    node: Any = data
    for step in path[:-1]:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return None
    return node


def _mend(data: Any, path: Path, error: Any, mended: set[Path]) -> None:
    """Make the data readable at a path: a meant id, a word for a missing one, or nothing."""
    parent = _parent(data, path)
    if not path or parent is None:
        if not path:
            data.clear()
        return
    step = path[-1]
    if error["type"] == "missing" and isinstance(parent, dict):
        parent[step] = PLACEHOLDER
    elif error["type"] in {"not_an_id", "reserved_id"} and isinstance(error["input"], str):
        _replace(parent, step, as_id(error["input"]) or PLACEHOLDER)
    else:
        _cut(data, path, mended)


def _replace(parent: Any, step: int | str, value: str) -> None:
    if step in parent or isinstance(step, int):
        parent[step] = value


def _cut(data: Any, path: Path, mended: set[Path]) -> None:
    """Take the value away; where it is still missed, take away what it belongs to."""
    while path:
        parent = _parent(data, path)
        step = path[-1]
        if isinstance(parent, dict) and step in parent and parent[step] is not None:
            del parent[step]
            mended.add(path)
            return
        if isinstance(parent, list) and isinstance(step, int) and step < len(parent):
            parent[step] = None
            del parent[step]
            return
        path = path[:-1]
    if isinstance(data, dict):
        data.clear()


def known_keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the keys that can stand at a place of a document."""
    annotation: Any = model
    for step in loc:
        annotation = _inside(annotation, step)
    keys: list[str] = []
    for one in _models(annotation):
        keys += [name for name in _aliases(one) if name not in keys]
    return tuple(keys)


def _aliases(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _inside(annotation: Any, step: int | str) -> Any:
    """Return the type one step into another: a key, an item or the tag of a choice."""
    if isinstance(step, str) and step.startswith("<"):
        chosen = [one for one in _choices(annotation) if _tag(one) == step]
        return chosen[0] if chosen else annotation
    plain = _plain(annotation)
    origin = get_origin(plain)
    if origin is dict:
        return get_args(plain)[1]
    if origin in (tuple, list):
        return get_args(plain)[0]
    for one in _models(plain):
        if step in _aliases(one):
            return _aliases(one)[str(step)]
    return plain


def _plain(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        rest = [one for one in get_args(annotation) if one is not type(None)]
        if len(rest) == 1:
            return _plain(rest[0])
    return annotation


def _choices(annotation: Any) -> Iterator[Any]:
    while get_origin(annotation) is Annotated:
        inner = get_args(annotation)[0]
        if get_origin(inner) not in (Union, UnionType):
            yield annotation
            return
        annotation = inner
    if get_origin(annotation) in (Union, UnionType):
        for one in get_args(annotation):
            yield from _choices(one)
    else:
        yield annotation


def _tag(annotation: Any) -> str | None:
    for extra in get_args(annotation)[1:] if get_origin(annotation) is Annotated else ():
        if isinstance(extra, Tag):
            return extra.tag
    return None


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    for one in _choices(annotation):
        plain = _plain(one)
        if isinstance(plain, type) and issubclass(plain, BaseModel):
            yield plain
