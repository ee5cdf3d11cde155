"""A check-in put at the end of a team's OKR file, touching no other line of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from pejling.language import _
from pejling.load import Document
from pejling.model import Okr, Zone
from pejling.writing.changing import body_in, change, said_in
from pejling.writing.documents import Documents
from pejling.writing.emitting import block_item, flow, front_matter
from pejling.writing.errors import WritingError
from pejling.writing.front_lines import (
    Edit,
    FrontLines,
    Pair,
    after_colon,
    below,
    is_empty,
    pair_of,
)
from pejling.writing.list_style import ListStyle, style_of
from pejling.writing.placing import follows

KEY = "check_ins"


@dataclass(frozen=True)
class NewCheckIn:
    """What a team says on a day."""

    date: date
    values: Mapping[str, Decimal | Zone] = field(default_factory=dict)
    confidence: Mapping[str, Decimal] = field(default_factory=dict)
    comment: str | None = None
    blockers: Sequence[str] = ()
    action: str | None = None
    language: str | None = None
    """What the words are in, where the file says so of every text."""

    @property
    def has_words(self) -> bool:
        """Say whether it says anything in words."""
        return any((self.comment, self.blockers, self.action))

    @property
    def says_something(self) -> bool:
        """Say whether there is more to it than its date."""
        return any((self.values, self.confidence)) or self.has_words

    @property
    def content(self) -> dict[str, Any]:
        """Return the keys and values of the check-in, in the order of its model."""
        return {
            "date": self.date,
            "values": self.values,
            "confidence": self.confidence,
            "comment": self._in_language(self.comment),
            "blockers": [self._in_language(one) for one in self.blockers],
            "action": self._in_language(self.action),
        }

    def _in_language(self, words: str | None) -> str | dict[str, str] | None:
        return {self.language: words} if self.language and words else words


def add_check_in(
    documents: Documents,
    okr: Document[Okr],
    new: NewCheckIn,
    pause: Callable[[], None] = lambda: None,
) -> None:
    """Append a check-in to a team's file. Raises WritingError, and nothing has changed then.

    `pause` is called just before the file is put in place.
    """
    if not new.says_something:
        raise WritingError(_("There is nothing to check in: give a value or say how it is going."))

    new = replace(new, language=_only_language(okr))

    def appended(lines: FrontLines) -> tuple[FrontLines, int]:
        edited = lines.edited(_edits(lines, new))
        _ensure_only(lines.text, edited.text, new)
        return edited, 1

    documents.rely_on_file(okr.path)
    change(documents, okr.path, appended, pause)


def _only_language(okr: Document[Okr]) -> str | None:
    """Return the language that every text of a file is said to be in, and no other."""
    said = {("",) if isinstance(text, str) else tuple(text) for _way, text in okr.texts}
    languages = said.pop() if len(said) == 1 else ()
    return languages[0] or None if len(languages) == 1 else None


def ensure_first_of_day(okr: Okr, day: date) -> None:
    """Raise WritingError where there is a check-in of the day: what was said then stays."""
    if any(one.date == day for one in okr.check_ins):
        raise _stands_already(day)


def _stands_already(day: date) -> WritingError:
    message = _(
        "There is a check-in of {day} already: change it in the file, or say another --date."
    )
    return WritingError(message, day=day.isoformat())


def _edits(lines: FrontLines, new: NewCheckIn) -> list[Edit]:
    root = lines.root
    pair = pair_of(root, KEY)
    if root.flow_style:
        raise _not_safe()
    if pair is None:
        return [_with_key(lines, root, new)]
    node = pair.value
    if is_empty(node) or (isinstance(node, yaml.SequenceNode) and not node.value):
        return _filled(lines, root, pair, new)
    if not isinstance(node, yaml.SequenceNode):
        raise _not_safe()
    _ensure_other_day(node, new.date)
    if node.flow_style:
        place = lines.at(node.end_mark) - 1
        trailing = lines.source(node)[:-1].rstrip().endswith(",")
        return [Edit(place, place, ("" if trailing else ", ") + flow(new.content))]
    indent = lines.column(node.start_mark)
    rows = _rows(new, indent, style_of(lines, root, KEY))
    return [below(lines, lines.last_line(node), rows)]


def _rows(new: NewCheckIn, indent: int, style: ListStyle) -> list[str]:
    return list(block_item(new.content, indent, style.step, style.within))


def _with_key(lines: FrontLines, root: yaml.MappingNode, new: NewCheckIn) -> Edit:
    """Return the first check-in with its key, after the keys that stand before it in the model."""
    order = [field.alias or name for name, field in Okr.model_fields.items()]
    before = follows(root, KEY, order)
    style = style_of(lines, root, KEY)
    line = lines.last_line(before.value) if before else 0
    return below(lines, line, [f"{KEY}:", *_rows(new, style.indent, style)])


def _filled(lines: FrontLines, root: yaml.MappingNode, pair: Pair, new: NewCheckIn) -> list[Edit]:
    """Return the first check-in below a key that has none; an empty list gives way to it."""
    colon, end = after_colon(lines, pair), lines.at(pair.value.end_mark)
    cleared = [Edit(colon, end, "")] if end > colon else []
    if any(sign in lines.text[colon:end] for sign in "#\r\n"):
        raise _not_safe()
    style = style_of(lines, root, KEY)
    line = lines.line(pair.key.start_mark)
    return [*cleared, below(lines, line, _rows(new, style.indent, style))]


def _ensure_other_day(node: yaml.SequenceNode, day: date) -> None:
    for item in node.value:
        found = pair_of(item, "date") if isinstance(item, yaml.MappingNode) else None
        if found is not None and found.value.value == day.isoformat():
            raise _stands_already(day)


def _ensure_only(before: str, after: str, new: NewCheckIn) -> None:
    """Raise WritingError where the file would say anything else than before and the check-in."""
    old, now = said_in(before), said_in(after)
    check_ins = now.pop(KEY, None)
    known = old.pop(KEY, None) or []
    wanted = said_in(front_matter(new.content))
    if not isinstance(check_ins, list) or check_ins != [*known, wanted]:
        raise _not_safe()
    if old != now or body_in(before) != body_in(after):
        raise _not_safe()


def _not_safe() -> WritingError:
    return WritingError(
        _("{name} stands in a place that cannot be changed safely: change it by hand."), name=KEY
    )
