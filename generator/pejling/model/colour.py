"""A ministry's own colour, and how colours stand to each other by the formula of WCAG 2.2."""

import re
from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from pejling.model.base import Element
from pejling.model.refusal import refuse, shown

_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")


def read_colour(raw: Any) -> str:
    """Return a colour as #rrggbb in lower case."""
    if not isinstance(raw, str) or not _HEX.match(raw):
        raise refuse("not_a_colour", value=shown(raw))
    return str(raw).lower()


Hue = Annotated[
    str,
    PlainValidator(read_colour),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}),
]
"""A colour as #rrggbb."""


class Colour(Element):
    """A ministry's own colour, once for light pages and once for dark."""

    light: Hue = Field(description="The colour on light pages and on paper, in quotes.")
    dark: Hue = Field(description="The colour on dark pages, in quotes.")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def least_contrast(colour: str, grounds: Iterable[str]) -> float:
    """Return a colour's contrast to the ground it stands out from least."""
    return min(contrast(colour, ground) for ground in grounds)


def nearest_readable(colour: str, grounds: tuple[str, ...], least: float) -> str:
    """Return the colour itself, mixed with as little black or white as lets it be read."""
    end = 0 if _luminance(grounds[0]) > 0.5 else 255
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for step in range(101):
        mixed = "#" + "".join(f"{round(part + (end - part) * step / 100):02x}" for part in parts)
        if least_contrast(mixed, grounds) >= least:
            return mixed
    return f"#{end:02x}{end:02x}{end:02x}"
