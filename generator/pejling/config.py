"""The settings of a site: `pejling.yml` at the site's root, each declared once here."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pejling.errors import SettingsError
from pejling.language import _

SETTINGS_FILE = "pejling.yml"
LARGEST_SETTINGS = 64 * 1024

Language = Literal["da", "en"]


class Config(BaseModel):
    """Everything an organisation can set for its site."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field("Pejling", description="The site's name, shown in the header.")
    plans: str = Field("plans", description="The folder of the plans, from the site's root.")
    languages: tuple[Language, ...] = Field(
        ("da",), min_length=1, description="The site's languages; texts are in the first."
    )
    audience: Literal["public", "staff"] = Field(
        "public",
        description="Who the site is for; a public site holds no word of a staff document.",
    )
    as_of: date | None = Field(
        None, description="The date the site is computed for; today where it is not set."
    )
    reporting_deadline: Annotated[
        str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")
    ] = Field(
        "03-31", description="The last day for a year's results: month and day after the period."
    )
    follow_up_days: int = Field(
        30, ge=0, le=366, description="Days after an agreed meeting before its follow-up is late."
    )
    demonstration: bool = Field(
        False, description="Says on every page that ministries, agencies and numbers are invented."
    )
    site_url: str = Field("", description="The address the site is published at, if it is known.")
    edit_url: str = Field(
        "", description="The web editor's address of a plan file, with `{path}` where it goes."
    )
    accessibility_statement: str = Field("", description="The address of the statement.")
    colours: dict[str, str] = Field(
        default_factory=dict, description="A colour of its own per ministry: `#0a5273`."
    )

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

    Raises SettingsError where the file cannot be read or says something we do not know.
    """
    file = root / SETTINGS_FILE
    if not file.exists():
        return Config()
    try:
        if file.stat().st_size > LARGEST_SETTINGS:
            raise SettingsError(_("The file is too large."), SETTINGS_FILE)
        settings: Any = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader) or {}
        return Config.model_validate(settings)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = _("The setting {setting} is not right: {reason}")
        raise SettingsError(message, SETTINGS_FILE, setting=place, reason=first["msg"]) from error
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        message = _("The file cannot be read: {reason}")
        raise SettingsError(message, SETTINGS_FILE, reason=reason) from error
