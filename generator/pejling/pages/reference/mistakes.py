"""A bad and a good example of every problem, as a change of the example's own folder of plans.

Each problem has a file `mistakes/CODE.txt` of sections that begin with `=== NAME`:

- `file`: the file that is changed, or that is new in the example;
- `at`: the lines of it that are exchanged; where there are none, the good ones;
- `bad`, `good`: the lines in their place, or the whole of a new file;
- `bad-path`: what the file is called in the bad example;
- `only`: `bad` or `good` where the file is there in one of the two alone;
- `also`, `without`, `image`: a file that is there in both, one that is not, a picture;
- `values`: what the message says of the bad example, one `name: value` a line, and its `hint`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pejling.diagnostics import TRANSLATED, Diagnostic, Problem
from pejling.language import _
from pejling.source import Span

MARK = "=== "
IN_WORDS: Mapping[str, tuple[str, str]] = {
    "P101": (
        _("The file is saved as “ANSI” or “Western (ISO 8859-1)”, as Notepad may suggest."),
        _("The same file, saved as UTF-8."),
    ),
    "P102": (
        _("Minutes of 300 pages were pasted below the facts of the plan."),
        _("The plan says in a few lines what was agreed, and links to the minutes."),
    ),
    "P103": (
        _("The file plan.md is a shortcut (a symbolic link) to a file on another drive."),
        _("The file plan.md lies in the folder itself."),
    ),
    "P109": (
        _("The file is locked, or you have no right to read it."),
        _("Everybody who works with the plans may read the file."),
    ),
    "P111": (
        _("Something that is neither a file nor a folder lies among the plans."),
        _("There are only files and folders among the plans."),
    ),
    "P330": (
        _("The value has a form that no other message describes."),
        _("The value is written as in the example of its document."),
    ),
    "P507": (
        _("The file kort.png was given its name without being saved as PNG, or is broken."),
        _("The picture is opened in a drawing program and saved as PNG or JPEG."),
    ),
}
"""Examples of what cannot be shown as lines."""


@dataclass(frozen=True)
class Mistake:
    """A problem's bad and good example."""

    code: str
    file: str
    bad: str = ""
    good: str = ""
    at: str = ""
    bad_path: str = ""
    only: str = ""
    also: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    hint: str | None = None

    def said(self, problem: Problem) -> Diagnostic:
        """Return what `pejling check` says of the bad example."""
        return Diagnostic(problem, Span(self.file), self.values, self.hint)


@cache
def mistakes() -> Mapping[str, Mistake]:
    """Return the examples of every problem that can be shown as lines, by its code."""
    folder = files("pejling.pages.reference") / "mistakes"
    return {
        file.name.removesuffix(".txt"): read_mistake(
            file.name.removesuffix(".txt"), file.read_text("utf-8")
        )
        for file in sorted(folder.iterdir(), key=lambda one: one.name)
        if file.name.endswith(".txt")
    }


def read_mistake(code: str, text: str) -> Mistake:
    """Return the example in a file's text."""
    also: dict[str, str] = {}
    several: dict[str, list[str]] = {"without": [], "image": []}
    single: dict[str, str] = {}
    for name, argument, lines in _sections(text):
        if name == "also":
            also[argument] = lines
        elif name in several:
            several[name].append(argument)
        else:
            single[name] = argument or lines
    values = dict(line.split(": ", 1) for line in single.get("values", "").splitlines())
    return Mistake(
        code,
        single["file"],
        single.get("bad", ""),
        single.get("good", ""),
        single.get("at", ""),
        single.get("bad-path", ""),
        single.get("only", ""),
        also,
        tuple(several["without"]),
        tuple(several["image"]),
        {name: _value(value) for name, value in values.items() if name != "hint"},
        values.get("hint"),
    )


def _value(written: str) -> str:
    """Return a value; one that begins with ~ is itself a sentence of the catalogues."""
    return TRANSLATED + written[1:] if written.startswith("~") else written


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    for section in text.removeprefix(MARK).split("\n" + MARK):
        head, _end, lines = section.partition("\n")
        name, _space, argument = head.partition(" ")
        yield name, argument, lines.rstrip("\n") + "\n" if lines else ""
