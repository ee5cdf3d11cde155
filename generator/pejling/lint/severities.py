"""What each rule weighs: its own severity, or that of the settings."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from pejling.config import Config, line_of_setting
from pejling.diagnostics import Severity
from pejling.errors import SettingsError
from pejling.language import _
from pejling.lint.rule import Rule
from pejling.load.nearest import nearest

_CODE = re.compile(r"[a-z]{1,2}\d")
_STRUCTURE = re.compile(r"[PR]\d{3}")
_SHORT_CODE = re.compile(r"^([a-z])(\d)(?!\d)")


def by_call(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Return the rules by what they can be called: code or name."""
    return {call: rule for rule in rules for call in (rule.code, rule.name)}


def meant(call: str, known: Iterable[str]) -> str:
    """Return the code or the name that was most likely meant; empty where none is near.

    M2 is M02; what is the beginning of one is the first that begins so.
    """
    call = call.casefold()
    calls = {one.casefold(): one for one in known if _letter(one) == _letter(call)}
    for start in (_SHORT_CODE.sub(r"\g<1>0\2", call), call):
        begun = [one for one in calls if one.startswith(start)]
        if begun and len(call) > 1:
            return calls[begun[0]]
    return calls.get(nearest(call, calls), "")


def _letter(call: str) -> str:
    """Return the letter a code begins with; empty for a name."""
    return call[0].casefold() if _CODE.match(call.casefold()) else ""


def is_structure(call: str) -> bool:
    """Say whether a code is that of a message about the files, which no rule gives."""
    return _STRUCTURE.fullmatch(call) is not None


def severities(rules: tuple[Rule, ...], config: Config, root: Path) -> Mapping[str, Severity]:
    """Return the severity of every rule that is checked here, by code; one that is off has none.

    Raises SettingsError, which names the line, for a rule that is not there, for one that is set
    twice, and for one of structure, which is always an error.
    """
    known = by_call(rules)
    called: dict[str, str] = {}
    weights = {rule.code: rule.severity for rule in rules if rule.check}
    for call, severity in config.rules.items():
        rule = known.get(call)
        if rule is None:
            raise _unknown(call, known, line_of_setting(root, "rules", call))
        if rule.check is None:
            message = _("The rule {rule} is about structure: it is always an error.")
            raise SettingsError(message, line_of_setting(root, "rules", call), rule=call)
        if rule.code in called:
            message = _("The rule {rule} stands here twice: also as {other}.")
            place = line_of_setting(root, "rules", call)
            raise SettingsError(message, place, rule=call, other=called[rule.code])
        called[rule.code] = call
        weights.pop(rule.code, None)
        if severity != "off":
            weights[rule.code] = Severity(severity)
    return weights


def _unknown(call: str, known: Iterable[str], place: str) -> SettingsError:
    if is_structure(call):
        message = _(
            "{rule} is about structure and cannot be set here. Mend what the message says, and "
            "delete the line."
        )
        return SettingsError(message, place, rule=call)
    if near := meant(call, known):
        message = _("There is no rule {rule}; did you mean {meant}?")
        return SettingsError(message, place, rule=call, meant=near)
    message = _("There is no rule {rule}; `pejling check --list-rules` names them all.")
    return SettingsError(message, place, rule=call)


def made_errors(rules: tuple[Rule, ...], config: Config) -> frozenset[str]:
    """Return the codes of the rules that the settings themselves make errors."""
    known = by_call(rules)
    return frozenset(
        known[call].code
        for call, severity in config.rules.items()
        if severity == "error" and call in known
    )
