"""The settings of a site: `pejling.yml` at the site's root, each declared once here."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
)

from pejling.errors import SettingsError
from pejling.language import _

SETTINGS_FILE = "pejling.yml"
LARGEST_SETTINGS = 64 * 1024
DEEPEST_SETTING = 4

Language = Literal["da", "en"]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/][^\s]*$")]
Folder = Annotated[str, StringConstraints(pattern=r"^[^/\\\x00]+(/[^/\\\x00]+)*$")]


class Config(BaseModel):
    """Everything an organisation can set for its site.

    A description says how the setting is written: it is shown to who wrote it otherwise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(
        "Pejling", min_length=1, description=_("The site's name, shown on every page.")
    )
    plans: Folder = Field(
        "plans", description=_("The folder of the plans, beside or below this file: plans.")
    )
    languages: tuple[Language, ...] = Field(
        ("da",), min_length=1, description=_("The site's languages, its own first: [da, en].")
    )
    audience: Literal["public", "staff"] = Field(
        "public",
        description=_("Who the site is for: public, or staff for an intranet."),
    )
    as_of: Annotated[date, Field(ge=date(1900, 1, 1), lt=date(2200, 1, 1))] | None = Field(
        None, description=_("The date the site is computed for, such as 2026-12-31; else today.")
    )
    reporting_deadline: Annotated[
        str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")
    ] = Field(
        "03-31",
        description=_("The last day for a year's results, as month and day after it: 03-31."),
    )
    follow_up_days: int = Field(
        30,
        ge=0,
        le=366,
        description=_("Days after an agreed meeting before its follow-up is late: 0 to 366."),
    )
    demonstration: bool = Field(
        False,
        description=_("true says on every page that all of the content is invented; else false."),
    )
    site_url: Address | Literal[""] = Field(
        "", description=_("The address the site is published at: https://…")
    )
    edit_url: Address | Literal[""] = Field(
        "",
        description=_("The web editor's address of a plan file: https://…/{path}"),
    )
    accessibility_statement: Address | Literal[""] = Field(
        "", description=_("The address of the accessibility statement: https://…")
    )

    @field_validator("plans")
    @classmethod
    def _stays_inside(cls, value: str) -> str:
        if {".", ".."} & set(value.split("/")):
            raise ValueError(value)
        return value

    @field_validator("as_of", mode="before")
    @classmethod
    def _is_a_day(cls, value: object) -> object:
        if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError(value)
        return value

    def deadline_after(self, period_end: date) -> date:
        """Return the last day on which the results of a period are in time."""
        month, day = (int(part) for part in self.reporting_deadline.split("-"))
        this_year = _day(period_end.year, month, day)
        return this_year if this_year > period_end else _day(period_end.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), first_of_next - timedelta(days=1))


def read_config(root: Path) -> Config:
    """Return the settings of the site at `root`; all defaults where there is no file.

    A setting without a value counts as left out. Raises SettingsError, which names the line,
    where the file cannot be read or says something we do not know.
    """
    file = root / SETTINGS_FILE
    if not file.exists():
        return Config()
    settings, lines = _settings(_text(file))
    try:
        return Config.model_validate({key: one for key, one in settings.items() if one != ""})
    except ValidationError as error:
        where = [str(part) for part in error.errors()[0]["loc"]]
        raise _refused(where, settings, lines.get(where[0], 1)) from error


def _text(file: Path) -> str:
    try:
        if not file.is_file():
            raise SettingsError(_("This is not an ordinary file."), SETTINGS_FILE)
        if file.stat().st_size > LARGEST_SETTINGS:
            raise SettingsError(_("The file is too large."), SETTINGS_FILE)
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(_("The file is not UTF-8."), SETTINGS_FILE) from error
    except OSError as error:
        message = _("The file cannot be read: {reason}.")
        raise SettingsError(message, SETTINGS_FILE, reason=error.strerror or "") from error


def _settings(text: str) -> tuple[Mapping[str, Any], Mapping[str, int]]:
    """Return the settings as written, and the line of each; all values are text."""
    try:
        _require_plain(text)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
        settings = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - only text
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _not_plain(min(mark.line, text.count("\n")) + 1 if mark else 1) from error
    if settings in (None, ""):
        return {}, {}
    if not isinstance(node, yaml.MappingNode) or not isinstance(settings, dict):
        raise _not_plain(1)
    lines: dict[str, int] = {}
    for key, _value in node.value:
        line = key.start_mark.line + 1
        if key.value in lines:
            message = _("The setting {setting} stands here twice.")
            raise SettingsError(message, f"{SETTINGS_FILE}:{line}", setting=str(key.value))
        lines[key.value] = line
    return settings, lines


def _require_plain(text: str) -> None:
    """Refuse what makes a small file large or deep, before it is read into anything."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        has_anchor = getattr(event, "anchor", None) is not None
        if depth > DEEPEST_SETTING or has_anchor:
            raise _not_plain(event.start_mark.line + 1 if event.start_mark else 1)


def _not_plain(line: int) -> SettingsError:
    message = _("A setting is written name: value on a line of its own, such as name: Vand og Kyst")
    return SettingsError(message, f"{SETTINGS_FILE}:{line}")


def _refused(where: list[str], settings: Mapping[str, Any], line: int) -> SettingsError:
    """Return what is said of a setting we do not know, or of a value that cannot be used."""
    place = f"{SETTINGS_FILE}:{line}"
    if where[0] not in Config.model_fields:
        near = get_close_matches(where[0], Config.model_fields, 1)
        if near:
            message = _("There is no setting {setting}; did you mean {meant}?")
            return SettingsError(message, place, setting=where[0], meant=near[0])
        known = ", ".join(sorted(Config.model_fields))
        message = _("There is no setting {setting}; the settings are {known}.")
        return SettingsError(message, place, setting=where[0], known=known)
    value = settings.get(where[0])
    written = value if isinstance(value, str) else "…"
    message = _("{setting}: {value} cannot be used here. {described}")
    described = Config.model_fields[where[0]].description or ""
    return SettingsError(message, place, {"described": described}, setting=where[0], value=written)
