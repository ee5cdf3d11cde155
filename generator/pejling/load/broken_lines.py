"""Lines that YAML cannot read: what the author most likely did, and the line as it was meant."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from pejling.diagnostics import Problem
from pejling.load import problems as p


@dataclass(frozen=True)
class Fault:
    """What is wrong with a line (from 0), and the line as it was most likely meant."""

    problem: Problem
    line: int
    column: int
    value: str = ""
    sign: str = ""
    mended: str | None = None

    def mended_text(self, text: str) -> str:
        """Return the text with its line mended; every other line stays where it is."""
        lines = text.split("\n")
        if self.mended is not None:
            lines[self.line] = self.mended
        return "\n".join(lines)


_KEY = r"(?P<start>[ ]*(?:- +)*(?:[^\s:#'\"\-][^:#]*:[ ]+)?)"
_TEXT_WITH_COLON = re.compile(
    r"(?P<start>[ ]*(?:(?:- +){1,12}|(?:- +){0,12}[^\s:#'\"\-][^:#]*:[ ]+))"
    r"(?P<text>[^'\"\s|>\[{][^#]*?)(?P<colon>:)(?:[ ]|$)"
)
_RESERVED = re.compile(_KEY + r"(?P<sign>[@`%&*!]|[:?](?=[ ]))")
_AFTER_BRACKET = re.compile(
    _KEY + r"(?P<sign>\[(?=[^\]]*\][ ]*[^\s#,:\]])|\{(?=[^}]*\}[ ]*[^\s#,:}]))"
)
_AFTER_QUOTE = re.compile(
    _KEY + r"(?P<quoted>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')(?P<rest>[ ]*[^\s#:,\]}].*)"
)
_COLON_WITHOUT_SPACE = re.compile(r"(?P<start>[ ]*(?:- +)*)(?P<key>[a-z_]+):(?P<rest>[^\s/].*)")
_HYPHEN_WITHOUT_SPACE = re.compile(r"(?P<start>[ ]*)-(?P<rest>[^\s\-].*)")
_OPENING_QUOTE = re.compile(_KEY + r"(?P<rest>[\"'].*)")


def diagnose(error: yaml.MarkedYAMLError, lines: Sequence[str], quoted: Any = None) -> Fault:
    """Return what the author most likely did, and where; `quoted` is the last quoted text read."""
    mark = error.problem_mark or error.context_mark
    line = min(mark.line if mark else 0, len(lines) - 1)
    told = _Told(error, lines, line, mark.column if mark else 0, quoted)
    for guess in _GUESSES:
        fault = guess(told)
        if fault is not None:
            return fault
    return Fault(p.YAML_BROKEN, line, told.column, lines[line].strip())


@dataclass(frozen=True)
class _Told:
    """What YAML says of its trouble."""

    error: yaml.MarkedYAMLError
    lines: Sequence[str]
    line: int
    column: int
    quoted: Any

    @property
    def said(self) -> str:
        return f"{self.error.context or ''} {self.error.problem or ''}"

    @property
    def row(self) -> str:
        return self.lines[self.line]

    @property
    def near(self) -> tuple[int, ...]:
        """Return the line YAML stopped at and the written one before it."""
        before = self.line - 1
        while before >= 0 and not self.lines[before].strip():
            before -= 1
        return (self.line, before) if before >= 0 else (self.line,)

    @property
    def context(self) -> int:
        mark = self.error.context_mark
        return min(mark.line, len(self.lines) - 1) if mark else self.line


def _in_quotes(text: str) -> str:
    return "'" + text.strip().replace("'", "''") + "'"


def _tab(told: _Told) -> Fault | None:
    for line in told.near:
        row = told.lines[line]
        start = row[: len(row) - len(row.lstrip())]
        if "\t" in start:
            others = sum(other.lstrip(" ").startswith("\t") for other in told.lines)
            mended = " " * _level(told.lines, line, None) + row.strip() if others == 1 else None
            return Fault(p.TAB, line, start.index("\t"), "", mended=mended)
    if "found character" in told.said and "\t" in told.row:
        return Fault(p.TAB, told.line, told.row.index("\t"), mended=told.row.replace("\t", " "))
    return None


def _quote(told: _Told) -> Fault | None:
    for line in told.near:
        if match := _AFTER_QUOTE.match(told.lines[line]):
            mended = match["start"] + _in_quotes(told.lines[line][match.end("start") :])
            return Fault(p.UNCLOSED_QUOTE, line, match.start("rest"), "", mended=mended)
    start = None
    if "quoted scalar" in told.said:
        start = told.context
    elif told.quoted is not None and told.quoted.start_mark.line < told.quoted.end_mark.line:
        start = told.quoted.start_mark.line if told.quoted.style in "'\"" else None
    if start is None or start >= len(told.lines):
        return None
    row = told.lines[start]
    match = _OPENING_QUOTE.match(row)
    column = match.start("rest") if match else len(row) - len(row.lstrip())
    mended = match["start"] + _in_quotes(match["rest"].strip("\"'")) if match else None
    return Fault(p.UNCLOSED_QUOTE, start, column, row.strip(), mended=mended)


def _reserved(told: _Told) -> Fault | None:
    if match := _RESERVED.match(told.row) or _AFTER_BRACKET.match(told.row):
        text = told.row[match.start("sign") :]
        mended = match["start"] + _in_quotes(text)
        column = match.start("sign")
        return Fault(p.RESERVED_START, told.line, column, text, match["sign"], mended)
    return None


def _bracket(told: _Told) -> Fault | None:
    if "flow sequence" not in told.said and "flow mapping" not in told.said:
        return None
    row = told.lines[told.context]
    column = told.error.context_mark.column if told.error.context_mark else 0
    opened = row[column : column + 1]
    closed = {"[": "]", "{": "}"}.get(opened)
    mended = row + closed if closed and closed not in row else None
    return Fault(p.UNCLOSED_BRACKET, told.context, column, row.strip(), mended=mended)


def _colon(told: _Told) -> Fault | None:
    if "mapping values are not allowed" not in told.said:
        return None
    row = told.row
    if match := _TEXT_WITH_COLON.match(row):
        text = row[match.end("start") :]
        mended = match["start"] + _in_quotes(text)
        column = match.start("colon")
        return Fault(p.COLON_IN_TEXT, told.line, column, text.strip(), mended=mended)
    column = row.find(": ")
    if " " in row[: max(column, 0)].strip():
        mended = f"{row[:column]};{row[column + 1 :]}"
        return Fault(p.COLON_IN_TEXT, told.line, column, row.strip(), mended=mended)
    return None


def _hyphen(told: _Told) -> Fault | None:
    for line in told.near:
        row = told.lines[line]
        if match := _HYPHEN_WITHOUT_SPACE.match(row):
            mended = f"{match['start']}- {match['rest']}"
            column = match.end("start")
            return Fault(p.HYPHEN_WITHOUT_SPACE, line, column, match["rest"][:20], mended=mended)
    return _missing_hyphen(told)


def _missing_hyphen(told: _Told) -> Fault | None:
    """Name the first item of a list whose next item has the hyphen that it lacks."""
    here = len(told.row) - len(told.row.lstrip())
    if not told.row.lstrip().startswith("- "):
        return None
    for line in range(told.line - 1, max(0, told.line - 200), -1):
        row, above = told.lines[line], told.lines[line - 1]
        indent = len(row) - len(row.lstrip())
        is_first = above.rstrip().endswith(":") and len(above) - len(above.lstrip()) < here
        if indent == here + 2 and is_first and not row.lstrip().startswith("- "):
            mended = " " * here + "- " + row.lstrip()
            return Fault(p.MISSING_HYPHEN, line, indent, row.strip(), mended=mended)
    return None


def _no_space(told: _Told) -> Fault | None:
    for line in told.near:
        if match := _COLON_WITHOUT_SPACE.match(told.lines[line]):
            mended = f"{match['start']}{match['key']}: {match['rest']}"
            return Fault(p.COLON_WITHOUT_SPACE, line, match.end("key"), match["key"], mended=mended)
    return None


def _no_colon(told: _Told) -> Fault | None:
    if "could not find expected ':'" not in told.said:
        return None
    row = told.lines[told.context]
    indent = len(row) - len(row.lstrip())
    before = next((line for line in reversed(told.lines[: told.context]) if line.strip()), "")
    is_text = before.rstrip().endswith(("|", ">", "|-", ">-"))
    mended = " " * (len(before) - len(before.lstrip()) + 2) + row.strip() if is_text else ""
    return Fault(p.MISSING_COLON, told.context, indent, row.strip(), mended=mended)


def _indentation(told: _Told) -> Fault | None:
    row = told.row
    indent = len(row) - len(row.lstrip())
    blocks = ("block end", "block mapping", "block collection", "mapping values", "block sequence")
    if not any(word in told.said for word in blocks):
        return None
    level = _level(told.lines, told.line, indent)
    mended = " " * level + row.lstrip() if level != indent and row.strip() else None
    return Fault(p.INDENTATION, told.line, min(told.column, indent), row.strip(), mended=mended)


def _level(lines: Sequence[str], line: int, indent: int | None) -> int:
    """Return the column of an earlier key that is nearest to a line's indentation."""
    columns: list[int] = []
    for row in reversed(lines[max(0, line - 200) : line]):
        text = row.lstrip(" -")
        if text and not text.startswith("#") and ":" in text:
            columns.append(len(row) - len(text))
    if not columns or indent is None:
        return columns[0] if columns else 0
    return min(set(columns), key=lambda column: (abs(column - indent), -column))


_GUESSES: tuple[Callable[[_Told], Fault | None], ...] = (
    _tab,
    _quote,
    _reserved,
    _bracket,
    _colon,
    _hyphen,
    _no_space,
    _no_colon,
    _indentation,
)
