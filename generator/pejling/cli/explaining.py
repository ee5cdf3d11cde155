"""What is told of a code: a rule's reason, source and examples, or a message's."""

import textwrap
from collections.abc import Iterator, Mapping
from functools import cache

from pejling.config import Limits
from pejling.diagnostics import Problem
from pejling.language import Speech, _
from pejling.lint import Rule, rules
from pejling.lint.formats.as_text import SEVERITIES
from pejling.lint.manual import general
from pejling.lint.severities import meant
from pejling.pages.reference.mistakes import IN_WORDS, mistakes
from pejling.pages.reference.problems import problems
from pejling.pages.reference.rule_files import rule_files

WIDTH = 88
BAD = _("Not like this")
GOOD = _("But like this")


def called(call: str) -> Rule | Problem | None:
    """Return the rule or the message with a code or a name, whatever its case."""
    return _by_call().get(call.casefold())


def near(call: str) -> str:
    """Return the code or name that was most likely meant; empty where none is near."""
    return meant(call, (each for one in _everything() for each in (one.code, one.name)))


def _everything() -> Iterator[Rule | Problem]:
    yield from problems()
    yield from rules()


@cache
def _by_call() -> Mapping[str, Rule | Problem]:
    return {call.casefold(): one for one in _everything() for call in (one.code, one.name)}


def explained(one: Rule | Problem, weight: str, limits: Limits, manual: str, say: Speech) -> str:
    """Return all that is told; weight and limits are those of the site, `manual` an address."""
    lines = list(_rule(one, weight, limits, say) if isinstance(one, Rule) else _problem(one, say))
    return "\n".join([*lines, *(["", manual] if manual else [])]) + "\n"


def _rule(rule: Rule, weight: str, limits: Limits, say: Speech) -> Iterator[str]:
    yield f"{rule.code} {rule.name}: {say.text(rule.title)}"
    yield f"{weight} · {rule.source.told(say)}"
    yield ""
    yield from textwrap.wrap(say.text(rule.why), WIDTH)
    if rule.hint:
        yield ""
        yield from textwrap.wrap(f"→ {general(rule.hint, say)}", WIDTH)
    yield from _files(BAD, rule.bad, say)
    yield from _files(GOOD, rule.good, say)
    yield from _where_set(rule, limits, say)


def _files(title: str, example: str, say: Speech) -> Iterator[str]:
    yield from ("", f"{say.text(title)}:")
    for one in rule_files(example, say):
        yield f"  {one.path}"
        yield from _indented(one.lines)


def _example(title: str, lines: str, say: Speech) -> Iterator[str]:
    yield from ("", f"{say.text(title)}:")
    yield from _indented(lines)


def _indented(lines: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in lines.strip("\n").split("\n"))


def _where_set(rule: Rule, limits: Limits, say: Speech) -> Iterator[str]:
    yield ""
    if rule.check is None:
        codes = ", ".join(rule.enforced_by)
        yield say.text(_("Refused when the plans are read, with the message {codes}."), codes=codes)
        return
    yield say.text(_("For the whole site, in pejling.yml: error, warning, advice or off."))
    yield from _indented(f"rules:\n  {rule.name}: off")
    for name in rule.limits:
        value = getattr(limits, name)
        meaning = say.text(type(limits).model_fields[name].description or "")
        yield f"{meaning} {say.text(_('In this site: {value}.'), value=say.number(value))}"
        yield from _indented(f"limits:\n  {name}: {value}")
    yield say.text(_("In one document, among its facts. The reason is shown on the plan's page."))
    yield from _indented(f"waive:\n  - rule: {rule.name}\n    reason: …")


def _problem(problem: Problem, say: Speech) -> Iterator[str]:
    yield f"{problem.code} {problem.name}: {general(problem.message, say)}"
    yield say.text(SEVERITIES[problem.severity])
    if problem.code in IN_WORDS:
        bad, good = (say.text(one) for one in IN_WORDS[problem.code])
    else:
        one = mistakes()[problem.code]
        told = one.said(problem)
        yield ""
        yield told.message(say.language)
        yield f"→ {told.hint(say.language)}"
        missing = say.text(_("The file is not there."))
        bad = missing if one.only == "good" else one.bad or one.bad_path or one.file
        good = missing if one.only == "bad" else one.good or one.file
    yield from _example(BAD, bad, say)
    yield from _example(GOOD, good, say)
