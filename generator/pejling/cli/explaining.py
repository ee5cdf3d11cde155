"""What is told of a code: a rule's reason, source and examples, or a message's."""

import textwrap
from collections.abc import Iterator, Mapping
from functools import cache

from pejling.diagnostics import Problem
from pejling.language import Speech, _
from pejling.lint import Rule, rules
from pejling.lint.formats.as_text import SEVERITIES
from pejling.lint.manual import general, shortened
from pejling.lint.severities import meant
from pejling.pages.reference.mistakes import IN_WORDS, mistakes
from pejling.pages.reference.problems import problems

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


def explained(one: Rule | Problem, weight: str, manual: str, say: Speech) -> str:
    """Return all that is told; `weight` is what a rule weighs here, `manual` its address."""
    lines = list(_rule(one, weight, say) if isinstance(one, Rule) else _problem(one, say))
    return "\n".join([*lines, *(["", manual] if manual else [])]) + "\n"


def _rule(rule: Rule, weight: str, say: Speech) -> Iterator[str]:
    yield f"{rule.code} {rule.name}: {say.text(rule.title)}"
    yield f"{weight} · {rule.source.told(say)}"
    yield ""
    yield from textwrap.wrap(say.text(rule.why), WIDTH)
    if rule.hint:
        yield ""
        yield from textwrap.wrap(f"→ {general(rule.hint, say)}", WIDTH)
    yield from _example(BAD, shortened(rule.bad, say), say)
    yield from _example(GOOD, shortened(rule.good, say), say)
    yield ""
    yield from _where_set(rule, say)


def _example(title: str, lines: str, say: Speech) -> Iterator[str]:
    yield ""
    yield f"{say.text(title)}:"
    yield from (f"    {line}".rstrip() for line in lines.strip("\n").split("\n"))


def _where_set(rule: Rule, say: Speech) -> Iterator[str]:
    if rule.check is None:
        codes = ", ".join(rule.enforced_by)
        yield say.text(_("Refused when the plans are read, with the message {codes}."), codes=codes)
        return
    line = f"{rule.name}: off"
    yield say.text(_("In pejling.yml under rules, what it weighs: {line}"), line=line)
    if rule.limits:
        names = ", ".join(rule.limits)
        yield say.text(_("In pejling.yml under limits, its numbers: {names}"), names=names)
    line = f"{{rule: {rule.name}, reason: …}}"
    yield say.text(
        _("In the document under waive, with a reason that the plan's page shows: {line}"),
        line=line,
    )


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
    yield from _example(BAD, shortened(bad, say), say)
    yield from _example(GOOD, shortened(good, say), say)
