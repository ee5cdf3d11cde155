"""Settings under which no rule reads the words of a text: what it says then changes no page."""

from typing import Literal

from pejling.lint import Theme, rules

UNREAD: dict[str, Literal["error", "warning", "advice", "off"]] = {
    one.code: "off" for one in rules() if one.check and one.theme in {Theme.WORDING, Theme.OKR}
}
"""Rules that read the words say now this, now that of hostile ones."""
