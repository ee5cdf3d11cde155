"""The roles of colour, as the style sheet sets them, and how they stand to each other."""

import re
from importlib.resources import files

FRAME = (files("pejling_theme") / "assets/stylesheets/frame.css").read_text("utf-8")


def roles(css: str) -> dict[str, str]:
    return dict(re.findall(r"--pj-([\w-]+): (#[0-9a-f]{6})", css))


LIGHT = roles(FRAME.split("@media (prefers-color-scheme: dark)")[0])
DARK = roles(FRAME.split("@media (prefers-color-scheme: dark)")[1].split("@media")[0])


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.03928 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
