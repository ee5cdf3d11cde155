"""What an organisation can set for its site, each declared once here."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from pejling.language import _

Language = Literal["da", "en"]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/][^\s]*$")]
Weight = Literal["error", "warning", "advice", "off"]
Folder = Annotated[str, StringConstraints(pattern=r"^[^/\\\x00]+(/[^/\\\x00]+)*$")]


class Limits(BaseModel):
    """The numbers that rules hold plans against; those of the guidance where nothing is said."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fewest_goals: int = Field(5, ge=0, description=_("The fewest goals of a plan: 5."))
    most_goals: int = Field(10, ge=1, description=_("The most goals of a plan: 10."))
    most_internal_goals: int = Field(
        3, ge=0, description=_("The most goals of internal administration in a plan: 3.")
    )
    most_markers: int = Field(
        7, ge=1, description=_("The most guiding markers of a goal picture: 7.")
    )
    fewest_picture_words: int = Field(
        80, ge=0, description=_("The fewest words of a goal picture: 80.")
    )
    most_picture_words: int = Field(
        900, ge=1, description=_("The most words of a goal picture, about two pages: 900.")
    )
    most_plan_words: int = Field(
        4500, ge=1, description=_("The most words of a plan, about ten pages: 4500.")
    )
    most_title_words: int = Field(20, ge=1, description=_("The most words of a goal's title: 20."))
    most_measures: int = Field(3, ge=1, description=_("The most measures of one goal: 3."))
    most_lix: int = Field(
        55, ge=1, le=100, description=_("The highest readability index (LIX) of a text: 55.")
    )
    few_objectives: int = Field(
        3, ge=1, description=_("The most objectives of a cycle before advice is given: 3.")
    )
    most_objectives: int = Field(
        5, ge=1, description=_("The most objectives of a cycle before a warning is given: 5.")
    )
    few_key_results: int = Field(
        3, ge=1, description=_("The most key results of an objective before advice is given: 3.")
    )
    most_key_results: int = Field(
        5,
        ge=1,
        description=_("The most key results of an objective before a warning is given: 5."),
    )
    most_objective_words: int = Field(
        15, ge=1, description=_("The most words of an objective's title: 15.")
    )


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
    rules: dict[str, Weight] = Field(
        default_factory=dict,
        description=_(
            "What a rule weighs, by its code or name: error, warning, advice or off, such as "
            "too-many-goals: error."
        ),
    )
    limits: Limits = Field(
        default_factory=Limits,
        description=_("The numbers that rules use, such as most_goals: 8."),
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
