"""What happened in the demonstration, and when: one event for each act of an agency."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

from pejling.model.cycle import days_of
from tools import demonstration_messages as messages
from tools.demonstration_messages import front_of
from tools.demonstration_people import Person, author_of, committer_of

BEFORE = date(2023, 12, 1)
"""The day on which ministries, agencies and their goals are already there."""
AFTER = date(2026, 9, 1)
"""The day on which the ministries' pages say how it went."""
UNAPPROVED = timedelta(days=90)
"""After the year's end, the day of results that nobody has approved."""

_ITEM = re.compile(r"^  - ", re.M)
_ABANDONED = re.compile(r"^    abandoned:\n      date: (\S+)\n(?:      .*\n)*", re.M)
_DATE = re.compile(r"^(?:  - |    )date: (\d{4}-\d{2}-\d{2})$", re.M)


@dataclass(frozen=True)
class Event:
    """One commit: the files as they stood after it, by their paths below the plans."""

    day: date
    place: str
    message: str
    files: Mapping[str, bytes]

    @property
    def author(self) -> Person:
        """Who wrote it."""
        return author_of(self.place)

    @property
    def committer(self) -> Person:
        """Who took it in: the ministry."""
        return committer_of(self.place)


def events(plans: Path) -> list[Event]:
    """Return everything that happened, in the order of the days."""
    found = [_beginning(plans), *_headlines(plans)]
    for path in sorted(plans.rglob("*.md")):
        name = path.relative_to(plans).as_posix()
        if not name.endswith(".en.md") and not _is_standing(name):
            found += _life(plans, name)
    return sorted(found, key=lambda one: (one.day, one.place, sorted(one.files)))


def without(text: str, key: str) -> str:
    """Return a document without one key of its front matter."""
    return _block(key).sub("", text, count=1)


def until(text: str, key: str, day: date) -> str:
    """Return a document in which a list holds only what is dated on the day or before."""
    match = _block(key).search(text)
    if match is None:
        return text
    first, *items = _ITEM.split(match[0])
    kept = [one for one in items if _dated(f"  - {one}") <= day]
    block = first + "".join(f"  - {one}" for one in kept) if kept else ""
    return text[: match.start()] + block + text[match.end() :]


def _block(key: str) -> re.Pattern[str]:
    return re.compile(rf"^{key}:.*\n(?:[ ].*\n)*", re.M)


def _dated(item: str) -> date:
    match = _DATE.search(item)
    if match is None:
        raise ValueError(f"no date in {item!r}")
    return date.fromisoformat(match[1])


def _is_standing(name: str) -> bool:
    """Return whether a file is there from the beginning."""
    parts = PurePosixPath(name).parts
    stands = parts[-1].split(".")[0] in ("agency", "ministry") and "okr" not in parts
    return len(parts) == 1 or stands


def _beginning(plans: Path) -> Event:
    files = {}
    for path in sorted(path for path in plans.rglob("*") if path.is_file()):
        name = path.relative_to(plans).as_posix()
        if path.suffix != ".md" or _is_standing(name):
            text = path.read_bytes()
            is_ministry = path.name == "ministry.md"
            files[name] = without(text.decode(), "headline").encode() if is_ministry else text
    return Event(BEFORE, "", messages.BEGINNING, files)


def _headlines(plans: Path) -> Iterator[Event]:
    for path in sorted(plans.glob("*/ministry.md")):
        text = path.read_text("utf-8")
        if "headline" in front_of(text):
            name = path.relative_to(plans).as_posix()
            message = messages.of_headline(front_of(text))
            yield Event(AFTER, path.parent.name, message, {name: text.encode()})


def _life(plans: Path, name: str) -> Iterator[Event]:
    """Yield what happened to one document: it came, and some were carried on later."""
    text = (plans / name).read_text("utf-8")
    front = front_of(text)
    place = _place(name)
    story = messages.Story(plans, name, front)
    for day in _days(name, front):
        files = {name: _as_of(text, day).encode()}
        translation = name.removesuffix(".md") + ".en.md"
        if (plans / translation).exists():
            files[translation] = (plans / translation).read_bytes()
        yield Event(day, place, story.told(day, _came(name, front)), files)


def _as_of(text: str, day: date) -> str:
    """Return a document as it stood on a day."""
    check_ins = front_of(text).get("check_ins", [])
    if check_ins and day < max(one["date"] for one in check_ins):
        text = without(text, "evaluation")
    text = _ABANDONED.sub(lambda one: "" if day < date.fromisoformat(one[1]) else one[0], text)
    return until(until(text, "corrections", day), "check_ins", day)


def _days(name: str, front: Mapping[str, Any]) -> list[date]:
    later = [one["date"] for key in ("corrections", "check_ins") for one in front.get(key, [])]
    return sorted({_came(name, front), *later})


def _came(name: str, front: Mapping[str, Any]) -> date:
    """Return the day a document came."""
    for key in ("agreed_on", "approved_on", "date", "for"):
        if key in front:
            return date.fromisoformat(str(front[key]))
    if "as_of" in front:
        return date.fromisoformat(str(front["as_of"])) + UNAPPROVED
    if name.endswith("/plan.md"):
        return date(int(_year(name)), 1, 20)  # a draft that is still not agreed
    if front.get("check_ins"):
        # Objectives are set before they are looked at; those of a whole year before it begins.
        first: date = min(one["date"] for one in front["check_ins"])
        begins = first if "parent" in front else min(first, _begins(name))
        return begins - timedelta(days=14)
    raise ValueError(f"{name} says no day")


def _place(name: str) -> str:
    """Return the agency, or the ministry, that a document is of."""
    parts = PurePosixPath(name).parts
    return parts[0] if parts[1].isdigit() else f"{parts[0]}/{parts[1]}"


def _begins(name: str) -> date:
    """Return the first day of the cycle that a document is of."""
    return days_of(PurePosixPath(name).parts[3])[0]


def _year(name: str) -> str:
    return PurePosixPath(name).parts[2][:4]
