"""The list of rules as a person reads it: by theme, with what each weighs here."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pejling.config import Config
from pejling.language import Speech, _
from pejling.lint.formats.as_text import SEVERITIES
from pejling.lint.linting import rules
from pejling.lint.rule import Rule, Theme
from pejling.lint.severities import severities

THEMES = {
    Theme.PLAN: _("The plan"),
    Theme.PICTURE: _("The goal picture"),
    Theme.GOALS: _("The goals"),
    Theme.WORDING: _("Words and titles"),
    Theme.MEASURES: _("Measures and targets"),
    Theme.FOLLOW_UP: _("Follow-up during the year"),
    Theme.RESULTS: _("Results and lessons"),
    Theme.MINISTRY: _("The ministry and its agencies"),
    Theme.OKR: _("OKR"),
    Theme.SITE: _("The site"),
}
OFF = _("off")
ALWAYS = _("always an error")


def by_theme() -> list[tuple[Theme, tuple[Rule, ...]]]:
    """Return the rules of each theme, in order of themes and codes."""
    order = list(Theme)
    ordered = sorted(rules(), key=lambda one: (order.index(one.theme), one.code))
    return [(theme, tuple(group)) for theme, group in groupby(ordered, lambda one: one.theme)]


def weight_of(rule: Rule, config: Config, root: Path, say: Speech) -> str:
    """Return what a rule weighs in a site, in words."""
    if rule.check is None:
        return say.text(ALWAYS)
    weight = severities(rules(), config, root).get(rule.code)
    return say.text(SEVERITIES[weight]) if weight else say.text(OFF)


def rule_list(config: Config, root: Path, say: Speech) -> str:
    """Return every rule: code, name, what it weighs in this site, what it says and its source.

    Raises SettingsError where the settings name a rule that is not there.
    """
    return "\n\n".join(_themes(config, root, say)) + "\n"


def _themes(config: Config, root: Path, say: Speech) -> Iterator[str]:
    for theme, members in by_theme():
        lines = [say.text(THEMES[theme])]
        for rule in members:
            weight = weight_of(rule, config, root, say)
            lines.append(f"  {rule.code:<6} {rule.name} ({weight})")
            lines.append(f"         {say.text(rule.title)} · {rule.source.told(say)}")
        yield "\n".join(lines)
    yield say.text(_("More on one, with an example: {command}"), command="pejling explain M24")
