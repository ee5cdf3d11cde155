"""What the models refuse, said as diagnostics with the nearest right word.

A file is mended in memory and read again until nothing new is found, so that an author sees
every mistake at once, and so that other files' references to it are still checked.
"""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from pejling.diagnostics import Diagnostic, Problem, Severity, found
from pejling.language import _
from pejling.load import problems as p
from pejling.load.front_matter import FrontMatter, Path
from pejling.load.known_keys import known_keys, words_of
from pejling.load.mending import Mender
from pejling.load.nearest import DID_YOU_MEAN, nearest
from pejling.load.yaml_reading import Tree
from pejling.model import DocumentBase

M = TypeVar("M", bound=DocumentBase)

MOST_ROUNDS = 12
MOST_PROBLEMS = 1000

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
    "not_a_colour": p.NOT_A_COLOUR,
    "not_a_milestone": p.NOT_A_MILESTONE,
    "not_a_count": p.NOT_A_COUNT,
    "not_a_year": p.NOT_A_YEAR,
    "not_a_pair": p.NOT_A_PAIR,
    "target_says_nothing": p.TARGET_NOTHING,
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
    "zones_out_of_order": p.ZONES_ORDER,
    "too_short": p.VALUE_NOTHING,
    "tuple_type": p.NOT_A_LIST,
    "greater_than_equal": p.OUT_OF_BOUNDS,
    "less_than_equal": p.OUT_OF_BOUNDS,
}


FILL_IN = _("Fill in the line {value}: …")
ONE_OF = _("Use one of: {known}")
ONE_OF_OR_NONE = _("Use one of: {known}. Or delete the line.")
KEY_PROBLEMS = frozenset({"extra_forbidden", "not_a_language"})
"""What stands under the key, not under its value."""


class Reading(Generic[M]):
    """The content of a document, and what was wrong with it."""

    def __init__(self, model: type[M], tree: Tree) -> None:
        self.model = model
        self.content: M | None = None
        self.diagnostics: list[Diagnostic] = []
        self._tree = tree
        self._words: dict[tuple[int, int], str] = {}
        self._mender = Mender(tree.data)
        wrong = (one for one in tree.diagnostics if one.severity is Severity.ERROR)
        self._broken = tree.broken.union(one.span.line for one in wrong)

    @property
    def front(self) -> FrontMatter:
        """Return the front matter, which knows the keys that were read as others."""
        front = self._tree.front
        return FrontMatter(front.source, front.text, front.first_line, self._mender.renamed)

    @property
    def is_whole(self) -> bool:
        """Say whether every part that others can name was read."""
        return self._tree.ends is None and not self._mender.lost

    def read(self) -> "Reading[M]":
        """Read the data; mends what is wrong until the rest can be read."""
        for _round in range(MOST_ROUNDS):
            try:
                self.content = self.model.model_validate(self._tree.data)
            except ValidationError as error:
                refused = error.errors(include_url=False)
                front = self.front
                for one in sorted(refused, key=lambda one: one["type"] != "extra_forbidden"):
                    self._take(one, front)
            else:
                break
        self._check_empty_keys()
        return self

    @property
    def of_tree(self) -> list[Diagnostic]:
        """Return what was wrong with the lines; a key left empty with the words it takes."""
        return [self._with_words(one) for one in self._tree.diagnostics]

    def _with_words(self, one: Diagnostic) -> Diagnostic:
        words = self._words.get((one.span.line, one.span.column))
        if words is None or one.problem is not p.EMPTY_VALUE:
            return one
        return found(one.problem, one.span, hint_key=ONE_OF_OR_NONE, **one.values, known=words)

    def _check_empty_keys(self) -> None:
        """Say of keys without a value, which YAML's reader left out, whether they are known."""
        empty = {
            (one.span.line, one.span.column)
            for one in self._tree.diagnostics[:MOST_PROBLEMS]
            if one.problem is p.EMPTY_VALUE
        }
        if not empty:
            return
        front = self.front
        for path, position in front.positions.items():
            if path and position.key[:2] in empty:
                known = known_keys(self.model, path[:-1])
                if known and path[-1] not in known:
                    self.diagnostics.append(_unknown_key(front, path, str(path[-1]), known))
                elif words := words_of(self.model, path):
                    self._words[position.key[:2]] = ", ".join(words)

    def _take(self, error: Any, front: FrontMatter) -> None:
        path, follows = self._mender.place(error)
        said = None
        if not follows and len(self.diagnostics) < MOST_PROBLEMS:
            said = self._diagnostic(error, path, front)
            if self._is_told(said, error["type"]):
                self.diagnostics.append(said)
        self._mender.mend(error, path, said.values if said else error.get("ctx", {}))

    def _is_told(self, diagnostic: Diagnostic, kind: str) -> bool:
        """Say whether a finding is its own: not of a broken line, nor of what was not read."""
        line, ends = diagnostic.span.line, self._tree.ends
        if line in self._broken:
            return False
        return ends is None or (line < ends and kind not in PARTIAL_SILENCE)

    def _diagnostic(self, error: Any, path: Path, front: FrontMatter) -> Diagnostic:
        kind, context = error["type"], error.get("ctx", {})
        key = str(path[-1]) if path else ""
        if kind == "extra_forbidden":
            known = known_keys(self.model, error["loc"][:-1])
            return _unknown_key(front, path, key, known)
        if kind == "missing":
            if not front.has(path):
                return found(p.MISSING_KEY, front.span(path[:-1]), value=key)
            words = ", ".join(words_of(self.model, path))
            hint = ONE_OF if words else FILL_IN
            span = front.span(path, key=True)
            return found(p.MISSING_KEY, span, hint_key=hint, value=key, known=words)
        is_key = kind in KEY_PROBLEMS or error["loc"][-1:] == ("[key]",)
        span = front.span(path, key=is_key)
        if kind in {"enum", "literal_error"}:
            words = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
            return _not_one_of(span, error["input"], words)
        if kind in {"model_type", "dict_type", "model_attributes_type"}:
            keys = ", ".join(known_keys(self.model, error["loc"])) or "id: …"
            return found(p.NOT_A_MAPPING, span, known=keys)
        if kind in {"greater_than_equal", "less_than_equal"}:
            bound = f"≥ {context['ge']}" if "ge" in context else f"≤ {context['le']}"
            return found(p.OUT_OF_BOUNDS, span, value=error["input"], bound=bound)
        problem = PROBLEMS.get(kind)
        if problem is None:
            return found(p.UNREAD, span, reason=error["msg"])
        values = {name: value for name, value in context.items() if name != "at"}
        return found(problem, span, **values)


PARTIAL_SILENCE = frozenset({"missing", "follow_up_without_date", "value_says_nothing"}) | {
    kind for kind in PROBLEMS if kind.endswith(("_one", "_nothing", "_level", "_parts"))
}
"""What a file that cannot be read to its end is not told: it may stand further down."""


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
