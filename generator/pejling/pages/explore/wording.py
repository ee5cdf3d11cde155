"""The explorer's controls and sentences, which its script finds on the page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from pejling.export.formats import as_csv
from pejling.language import Speech, _

FACETS = {
    "year": _("Year"),
    "verdict": _("Verdict"),
    "ministry": _("Ministry"),
    "agency": _("Agency"),
    "goal": _("Ministry goal"),
    "task": _("Task"),
    "nature": _("Nature"),
    "plan": _("Plan"),
}

COLUMNS = {
    "goal": _("Goal"),
    "verdict": _("Verdict"),
    "measures": _("Measures and results"),
    "agency": _("Agency"),
    "year": _("Plan"),
    "ministry": _("Ministry"),
    "number": _("No."),
    "task": _("Task"),
    "nature": _("Nature"),
    "supports": _("Ministry goals"),
    "owner": _("Responsible"),
    "weight": _("Weight"),
}
USUAL = ("goal", "verdict", "measures", "agency", "year")

IN_FILES = dict(
    zip(("ministry", "agency", "year", "number", "goal", "verdict"), as_csv.COLUMNS, strict=False)
)
"""The first columns of the files that pages offer, by the explorer's names."""

SENTENCES = {
    "all": _("All {all} goals are shown."),
    "some": _("{count} of {all} goals are shown: {choices}."),
    "page": _("{first} to {last} of {count}"),
    "more": _("Show all {count}"),
    "target": _("target {target}"),
    "range": _("{low} to {high}"),
    "due": _("due {day}"),
    "result": _("result {value}"),
    "reached": _("reached {day}"),
    "plan_agreed": _("in an agreed plan"),
    "plan_draft": _("in a draft"),
    "draft": _("draft"),
    "fetching": _("{count} goals are fetched …"),
    "fetched": _("The file with {count} goals is made."),
    "file": _("goals.csv"),
}


@dataclass(frozen=True)
class Column:
    """A column that a reader can choose; those that are `usual` are shown at first."""

    name: str
    title: str
    usual: bool


@dataclass(frozen=True)
class Controls:
    """What the explorer is made of: facets, columns, its sentences and the names in its file."""

    facets: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    sentences: str
    names: str


def controls(say: Speech) -> Controls:
    """Return the explorer's controls in a language."""
    return Controls(
        tuple((name, say.text(title)) for name, title in FACETS.items()),
        tuple(Column(name, say.text(title), name in USUAL) for name, title in COLUMNS.items()),
        _json({name: say.text(message) for name, message in SENTENCES.items()}),
        _json(dict(_in_files(say))),
    )


def _in_files(say: Speech) -> Iterator[tuple[str, object]]:
    """Yield the names of columns in a file, the same as in the files that pages offer."""
    for name, title in IN_FILES.items():
        yield name, say.text(title)
    *parts, goal_id, part_id = as_csv.COLUMNS[len(IN_FILES) :]
    yield "parts", [say.text(title) for title in parts]
    yield "goal_id", say.text(goal_id)
    yield "part_id", say.text(part_id)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
