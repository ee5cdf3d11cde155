"""How an act is told in the history: in Danish, as the civil servant who did it would."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path, PurePosixPath
from textwrap import fill
from typing import Any

import yaml

from pejling.language import speech

BEGINNING = """\
Ministerierne, styrelserne og ministeriernes mål

Fra 2024 ligger alle mål- og resultatplaner her. Planer, opfølgninger,
ændringer og resultater kommer til, når de er aftalt eller godkendt.
"""
_SWAPPED = str.maketrans(",.", ".,")


def of_headline(ministry: Mapping[str, Any]) -> str:
    """Return what is said when a ministry sums up on its page."""
    name = danish(ministry["name"])
    return _message(f"{name}: sådan står det til", [_whole(ministry["headline"])])


def front_of(text: str) -> Mapping[str, Any]:
    """Return the front matter of a document of ours."""
    content = yaml.load(text.split("---\n")[1], Loader=yaml.CSafeLoader)
    return content if isinstance(content, dict) else {}


def danish(text: Any) -> str:
    """Return a text in Danish."""
    return str(text["da"] if isinstance(text, dict) else text)


def number(value: Any) -> str:
    """Return a number as it is written in Danish."""
    return format(Decimal(str(value)), ",").translate(_SWAPPED)


@dataclass(frozen=True)
class Story:
    """One document and what is said of it on the days something happened to it."""

    plans: Path
    name: str
    front: Mapping[str, Any]

    def told(self, day: date, came: date) -> str:
        """Return the message of what happened on a day; the document came on `came`."""
        kind = PurePosixPath(self.name).name.removesuffix(".md")
        if "okr" in PurePosixPath(self.name).parts:
            return self._objectives(day, came)
        if day != came:
            return self._correction(day)
        if kind == "plan":
            return self._plan()
        if kind.startswith("amendment"):
            return self._amendment()
        return self._follow_up() if kind.startswith("follow-up") else self._results()

    @property
    def _parts(self) -> tuple[str, ...]:
        return PurePosixPath(self.name).parts

    @property
    def _whose(self) -> str:
        folder = self.plans / self._parts[0]
        if self._parts[1].isdigit():
            return danish(_front(folder / "ministry.md")["name"])
        return danish(_front(folder / self._parts[1] / "agency.md")["name"])

    @property
    def _year(self) -> str:
        return next(part for part in self._parts if part[:4].isdigit())

    def _plan(self) -> str:
        count = f"Planen har {len(self.front['goals'])} mål."
        if "agreed_on" not in self.front:
            subject = f"{self._whose}: udkast til mål- og resultatplan for {self._year}"
            return _message(subject, [f"Ikke underskrevet endnu. {count}"])
        subject = f"{self._whose}: mål- og resultatplan for {self._year}"
        return _message(subject, [f"{self._signed} {count}"])

    @property
    def _signed(self) -> str:
        day = speech("da").date(self.front["agreed_on"])
        case = f" (sag {self.front['case']})" if "case" in self.front else ""
        return f"Underskrevet {day}{case}."

    def _amendment(self) -> str:
        return _message(
            f"{self._whose}: ændring af planen for {self._year}",
            [self._signed, *self._changes()],
        )

    def _changes(self) -> Iterator[str]:
        for goal, change in self.front.get("goals", {}).items():
            title = self._title(goal)
            if "withdrawn" in change:
                yield f"- »{title}« udgår: {_whole(change['withdrawn'])}"
            for one in change.get("changed", []):
                yield f"- »{title}« {_changed(one)}. {_whole(one.get('why', ''))}".rstrip()
        for goal in self.front.get("goals_added", []):
            yield f"- Nyt mål: »{danish(goal['title'])}«."

    def _title(self, goal: str) -> str:
        """Return a goal's title from where it was agreed: the plan, a change or the ministry."""
        here = (self.plans / self.name).parent
        places = [*sorted(here.glob("*.md")), here.parent / "ministry.md"]
        fronts = [_front(path) for path in places if path.exists() and ".en." not in path.name]
        for front in fronts:
            agreed = front.get("goals")
            for one in [
                *(agreed if isinstance(agreed, list) else []),
                *front.get("goals_added", []),
            ]:
                if one["id"] == goal:
                    return danish(one["title"])
        return goal

    def _follow_up(self) -> str:
        agreed, held = self.front.get("for"), self.front.get("date")
        meeting = speech("da").date(self.front["for" if agreed else "date"])
        if "cancelled" in self.front:
            why = _whole(self.front["cancelled"])
            return _message(f"{self._whose}: mødet {meeting} blev ikke holdt", [why])
        said = f"Der er fulgt op på {len(self.front.get('goals', {}))} mål."
        if agreed and held and held > agreed:
            said += f" Mødet var aftalt til {meeting}, men blev holdt {speech('da').date(held)}."
        if self.front.get("audience") == "staff":
            said += " Kun til medarbejdere."
        return _message(f"{self._whose}: opfølgning {meeting}", [said])

    def _results(self) -> str:
        is_approved = "approved_on" in self.front
        ending = "" if is_approved else ", endnu ikke godkendt"
        said = [_whole(self.front["headline"])] if "headline" in self.front else []
        return _message(f"{self._whose}: resultater for {self._year}{ending}", said)

    def _correction(self, day: date) -> str:
        said = [
            f"- »{self._title(one['goal'])}«: {number(one['from'])} er rettet til "
            f"{number(one['to'])}. {_whole(one['why'])}"
            for one in self.front["corrections"]
            if one["date"] == day
        ]
        return _message(f"{self._whose}: resultat for {self._year} rettet", said)

    def _objectives(self, day: date, came: date) -> str:
        team = danish(self.front["team"])
        whose = team if team == self._whose else f"{self._whose}, {team}"
        if day == came:
            titles = [f"- {danish(one['title'])}" for one in self.front["objectives"]]
            return _message(f"{whose}: OKR-mål for {_cycle(self._year)}", titles)
        check_in = next(one for one in self.front["check_ins"] if one["date"] == day)
        said = [_whole(check_in["comment"])] if "comment" in check_in else []
        return _message(f"{whose}: status på OKR-mål {speech('da').date(day)}", said)


def _cycle(name: str) -> str:
    """Return a cycle in words: 2026, or `3. kvartal 2026`."""
    year, _hyphen, part = name.partition("-")
    words = {"q": "kvartal", "t": "tertial", "h": "halvår"}
    return f"{part[1:]}. {words[part[0]]} {year}" if part else year


def _changed(change: Mapping[str, Any]) -> str:
    """Return what was changed, as it follows the goal's title."""
    if "moved" in change:
        days = (speech("da").date(change["moved"][one]) for one in ("from", "to"))
        return "flyttes fra {} til {}".format(*days)
    values = change.get("value", {})
    if isinstance(values.get("from"), int | float) and isinstance(values.get("to"), int | float):
        return f"ændres fra {number(values['from'])} til {number(values['to'])}"
    return "ændres"


def _whole(text: Any) -> str:
    """Return a text in Danish as a sentence with its stop."""
    said = danish(text).rstrip(".")
    return f"{said}." if said else ""


def _front(path: Path) -> Mapping[str, Any]:
    return front_of(path.read_text("utf-8"))


def _message(subject: str, paragraphs: list[str]) -> str:
    lines = [
        fill(
            one, 72, subsequent_indent="  " if one.startswith("- ") else "", break_on_hyphens=False
        )
        for one in paragraphs
    ]
    return "\n".join([subject, "", *lines, ""]) if lines else f"{subject}\n"
