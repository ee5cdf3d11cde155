"""Settings as they are written in a site's `pejling.yml`; what is wrong, with its line."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import ValidationError

from pejling.config.settings import Config, Limits, Weight
from pejling.errors import SettingsError
from pejling.language import _

SETTINGS_FILE = "pejling.yml"
LARGEST_SETTINGS = 64 * 1024
DEEPEST_SETTING = 4

NESTED = ("rules", "limits")
"""Settings that have settings below them."""

IN_ORDER = (("fewest_goals", "most_goals"), ("fewest_picture_words", "most_picture_words"))
"""Limits of which the first is at most the second."""

Lines = Mapping[tuple[str, ...], int]
"""The line of each setting, by the keys that lead to it."""


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
        config = Config.model_validate(_without_empty(settings))
    except ValidationError as error:
        where = [str(part) for part in error.errors()[0]["loc"]]
        depth = 2 if where[0] in NESTED else 1
        raise _refused(tuple(where[:depth]), settings, lines) from error
    _require_order(config.limits, lines)
    return config


def _require_order(limits: Limits, lines: Lines) -> None:
    """Refuse limits that no plan could keep both of."""
    for fewest, most in IN_ORDER:
        low, high = getattr(limits, fewest), getattr(limits, most)
        if low > high:
            written = most if ("limits", most) in lines else fewest
            message = _(
                "{fewest} is {low} and more than {most}, which is {high}; no plan can keep both."
            )
            place = f"{SETTINGS_FILE}:{_line(lines, ('limits', written))}"
            raise SettingsError(
                message, place, fewest=fewest, low=str(low), most=most, high=str(high)
            )


def line_of_setting(root: Path, *where: str) -> str:
    """Return the place of a setting in the site's settings: `pejling.yml:12`."""
    file = root / SETTINGS_FILE
    if not file.exists():
        return SETTINGS_FILE
    return f"{SETTINGS_FILE}:{_line(_settings(_text(file))[1], where)}"


def _line(lines: Lines, where: tuple[str, ...]) -> int:
    """Return the line of a setting, or of the nearest that it stands below."""
    ways = (where[:length] for length in range(len(where), 0, -1))
    return next((lines[way] for way in ways if way in lines), 1)


def _without_empty(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that have a value; one without counts as left out."""
    return {
        key: _without_empty(one) if isinstance(one, Mapping) else one
        for key, one in settings.items()
        if one != ""
    }


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


def _settings(text: str) -> tuple[Mapping[str, Any], Lines]:
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
    lines: dict[tuple[str, ...], int] = {}
    for where, line in _written(node, ()):
        if where in lines:
            message = _("The setting {setting} stands here twice.")
            raise SettingsError(message, f"{SETTINGS_FILE}:{line}", setting=where[-1])
        lines[where] = line
    return settings, lines


def _written(
    node: yaml.MappingNode, above: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield every key of the settings, and of those below them, with its line."""
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _not_plain(key.start_mark.line + 1)
        where = (*above, str(key.value))
        yield where, key.start_mark.line + 1
        if isinstance(value, yaml.MappingNode):
            yield from _written(value, where)


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


def _refused(where: tuple[str, ...], settings: Mapping[str, Any], lines: Lines) -> SettingsError:
    """Return what is said of a setting we do not know, or of a value that cannot be used."""
    place = f"{SETTINGS_FILE}:{_line(lines, where)}"
    name = ".".join(where)
    value: Any = settings
    for part in where:
        value = value.get(part, "…")
    written = value if isinstance(value, str) else "…"
    if where[0] == "rules" and len(where) > 1:
        return _not_a_weight(where[1], written, place)
    fields = (Limits if len(where) > 1 else Config).model_fields
    if where[-1] not in fields:
        near = get_close_matches(where[-1], fields, 1)
        if near:
            message = _("There is no setting {setting}; did you mean {meant}?")
            return SettingsError(message, place, setting=name, meant=near[0])
        known = ", ".join(sorted(fields))
        message = _("There is no setting {setting}; the settings are {known}.")
        return SettingsError(message, place, setting=name, known=known)
    message = _("{setting}: {value} cannot be used here. {described}")
    described = fields[where[-1]].description or ""
    return SettingsError(message, place, {"described": described}, setting=name, value=written)


def _not_a_weight(rule: str, written: str, place: str) -> SettingsError:
    """Return that a rule is given a severity that is none."""
    near = get_close_matches(written, get_args(Weight), 1)
    if near:
        message = _("{rule}: there is no severity {value}; did you mean {meant}?")
        return SettingsError(message, place, rule=rule, value=written, meant=near[0])
    message = _("{rule}: there is no severity {value}; write error, warning, advice or off.")
    return SettingsError(message, place, rule=rule, value=written)
